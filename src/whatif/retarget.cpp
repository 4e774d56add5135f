#include "whatif/retarget.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace whatif {
namespace {

using expr::Condition;

// Whether the text is now read as `wanted` in that place, and all else as before.
bool reads_as(const std::string& text, const expr::Target& target, std::size_t at, const Condition& wanted) {
    const auto read = expr::parse_target(text).value.conditions;
    if (read.size() != target.conditions.size()) return false;
    for (std::size_t i = 0; i < read.size(); ++i) {
        Condition now = read[i];
        const Condition& asked = i == at ? wanted : target.conditions[i];
        now.span = asked.span;
        if (now != asked) return false;
    }
    return true;
}

std::string italian(const base::Decimal& number) {
    std::string text = base::to_string(number);
    std::ranges::replace(text, '.', ',');
    return text;
}

// With the signs between its numbers that stand in the old one, where it had any.
std::string italian(const base::Date& day, std::string_view old) {
    const std::string iso = base::to_iso(day);
    const auto between = old.find_first_not_of("0123456789");
    const std::string sign(1, between == std::string_view::npos ? '/' : old[between]);
    return iso.substr(8) + sign + iso.substr(5, 2) + sign + iso.substr(0, 4);
}

// The one figure, day or level that the two conditions do not share, in words to stand for the old ones.
std::optional<std::string> what_changes(const Condition& from, const Condition& to, std::string_view old) {
    if (from.date != to.date) return to.date ? std::optional(italian(*to.date, old)) : std::nullopt;
    if (from.reference != to.reference) return to.reference;
    const auto& figure = from.value != to.value ? to.value : to.high;
    return figure ? std::optional(italian(*figure)) : std::nullopt;
}

bool is_figure(char c) { return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '/' || c == '-'; }

struct Stretch {
    std::size_t begin, end;
};

// Where in the text a figure or a day stands, or the old level.
std::vector<Stretch> candidates(std::string_view text, Stretch within, const Condition& from, const Condition& to) {
    std::vector<Stretch> found;
    if (from.reference != to.reference) {
        const auto begin = text.find(from.reference, within.begin);
        if (begin != std::string_view::npos) found.push_back({begin, begin + from.reference.size()});
        return found;
    }
    for (std::size_t i = within.begin; i < within.end;) {
        if (text[i] < '0' || text[i] > '9') {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < within.end && is_figure(text[end])) ++end;
        while (end > i && (text[end - 1] < '0' || text[end - 1] > '9')) --end;
        found.push_back({i, end});
        i = end;
    }
    return found;
}

}  // namespace

std::string text_with(const expr::Target& target, std::size_t at, const Condition& condition) {
    const Condition& present = target.conditions[at];
    if (condition == present) return target.text;
    const auto [begin, end] = present.span;
    for (const Stretch& place : candidates(target.text, {begin, end}, present, condition)) {
        const auto words = what_changes(present, condition, std::string_view(target.text).substr(place.begin, place.end - place.begin));
        if (!words) break;
        const std::string text = target.text.substr(0, place.begin) + *words + target.text.substr(place.end);
        if (reads_as(text, target, at, condition)) return text;
    }
    return target.text.substr(0, begin) + expr::to_text(condition) + target.text.substr(end);
}

}  // namespace whatif
