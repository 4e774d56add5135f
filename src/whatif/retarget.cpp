#include "whatif/retarget.hpp"

namespace whatif {

std::string text_with(const expr::Target& target, std::size_t at, const expr::Condition& condition) {
    const auto [begin, end] = target.conditions[at].span;
    const std::string words = expr::to_text(condition);
    std::string text = target.text.substr(0, begin) + words + target.text.substr(end);
    const auto read = expr::parse_target(text).value.conditions;
    const bool same = read.size() == target.conditions.size() && read[at].kind == condition.kind &&
                      read[at].comparison == condition.comparison && read[at].value == condition.value &&
                      read[at].high == condition.high && read[at].unit == condition.unit && read[at].date == condition.date;
    return same ? text : words;
}

}  // namespace whatif
