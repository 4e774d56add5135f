#include "words/returning.hpp"

#include "expr/letters.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace words {
namespace {

std::string called(const plan::Plan& plan, const std::string& id) {
    if (const auto* measure = plan::find(plan, plan::MeasureId{id})) return measure->name;
    const auto* indicator = plan::find(plan, plan::IndicatorId{id});
    if (!indicator) return id;
    return indicator->code.empty() ? indicator->name : indicator->code + "  " + indicator->name;
}

// Letters and digits, the rest as hyphens.
std::string as_file_name(std::string_view name) {
    constexpr std::size_t longest = 40;
    std::string out;
    for (const char c : expr::folded(name)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain) out += c;
        else if (!out.empty() && out.back() != '-') out += '-';
        if (out.size() >= longest) break;
    }
    while (out.ends_with('-')) out.pop_back();
    return out;
}

}  // namespace

ReturnWords returned(const change::Taken& taken, const plan::Plan& plan, Lang lang) {
    ReturnWords words;
    words.edits = describe(taken.edits, plan, lang);
    words.left = describe(taken.elsewhere, taken.part, lang);
    for (const std::string& id : taken.contested) words.rows.push_back(called(plan, id));
    words.taken = words.edits.empty() ? text(Text::return_nothing, lang) : counted(words.edits.size(), Text::return_taken_one, Text::return_taken, lang);
    if (!words.rows.empty()) words.contested = counted(words.rows.size(), Text::return_contested_one, Text::return_contested, lang);
    if (!words.left.empty()) words.elsewhere = counted(words.left.size(), Text::return_elsewhere_one, Text::return_elsewhere, lang);
    return words;
}

std::string return_file_name(const plan::ReturnOf& part, const plan::Plan& plan, Lang lang) {
    const auto* unit = plan::find(plan, part.unit);
    const std::string name = as_file_name(unit ? unit->name : part.unit.value);
    return text(Text::return_file, lang, {name, base::to_iso(part.at)});
}

}  // namespace words
