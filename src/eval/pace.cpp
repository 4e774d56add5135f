#include "eval/pace.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "eval/exact.hpp"
#include "expr/letters.hpp"

namespace eval {
namespace {

using expr::Condition;

// The one bound above zero that a target states.
const Condition* bound_of(const expr::Target& target) {
    if (target.conditions.size() != 1) return nullptr;
    const Condition& condition = target.conditions.front();
    return expr::is_bound(condition.kind) && condition.value && *condition.value > base::Decimal(0) ? &condition : nullptr;
}

bool is_whole(const base::Decimal& value) {
    std::int64_t units = value.units();
    for (int i = 0; i < value.places(); ++i, units /= 10)
        if (units % 10 != 0) return false;
    return true;
}

bool adds_up(expr::Unit unit) { return unit == expr::Unit::count || unit == expr::Unit::euro; }

bool is_of_word(char letter) { return expr::is_letter(static_cast<unsigned char>(letter)) || static_cast<unsigned char>(letter) >= 0x80; }

bool has_word(std::string_view folded, std::string_view word) {
    for (std::size_t at = folded.find(word); at != std::string_view::npos; at = folded.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !is_of_word(folded[at - 1])) && (end == folded.size() || !is_of_word(folded[end]))) return true;
    }
    return false;
}

// Whole words of figures that are states, not sums: "media", but a "mediazione" is counted.
bool names_a_state(std::string_view name) {
    constexpr std::array<std::string_view, 20> words{"medio", "medi", "media", "medie", "tempo", "tempi", "durata", "grado", "gradi", "livello", "livelli",
                                                     "indice", "rapporto", "percentuale", "tasso", "scala", "quota", "incidenza", "ritardo", "tempistica"};
    const std::string folded = expr::folded(name);
    return folded.contains('%') || std::ranges::any_of(words, [&](std::string_view word) { return has_word(folded, word); });
}

}  // namespace

plan::Growth growth_of(const plan::Indicator& indicator, const expr::Target& target) {
    if (indicator.growth) return *indicator.growth;
    const Condition* bound = bound_of(target);
    if (!bound || !is_whole(*bound->value) || names_a_state(indicator.name)) return plan::Growth::level;
    if (bound->unit) return adds_up(*bound->unit) ? plan::Growth::cumulative : plan::Growth::level;
    return names_a_state(indicator.unit) ? plan::Growth::level : plan::Growth::cumulative;
}

double expected_share(const plan::Indicator& indicator, int year, const base::Date& at) {
    if (at >= base::end_of_year(year)) return 1;
    if (at.year < year) return 0;
    if (indicator.expected.empty()) {
        const base::Date eve = base::end_of_year(year - 1);
        return static_cast<double>(base::days_between(eve, at)) / base::days_between(eve, base::end_of_year(year));
    }
    double share = 0;
    for (const plan::ExpectedStep& step : indicator.expected)
        if (base::Date{year, step.month, step.day} <= at) share = divide(step.percent, base::Decimal(100));
    return share;
}

Pace pace_of(const expr::Target& target, std::optional<expr::Direction> direction, const Actual& actual, double expected,
             const base::Decimal& tolerance) {
    const Condition* bound = bound_of(target);
    const auto* number = std::get_if<base::Decimal>(&actual);
    if (!bound || !number || !direction || expected >= 1) return Pace::none;
    const double lead = divide(*number, *bound->value) - expected;
    const double gained = *direction == expr::Direction::at_least ? lead : -lead;
    const double margin = divide(tolerance, base::Decimal(100));
    if (gained > margin) return Pace::ahead;
    return gained < -margin ? Pace::late : Pace::on_track;
}

}  // namespace eval
