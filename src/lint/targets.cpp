#include <algorithm>
#include <initializer_list>
#include <string>

#include "expr/letters.hpp"
#include "expr/vocabulary.hpp"
#include "lint/families.hpp"
#include "lint/words.hpp"

namespace lint {
namespace {

using expr::Condition;
using expr::Direction;
using plan::Indicator;

bool has_any(const Words& name, std::initializer_list<std::string_view> stems) {
    return std::ranges::any_of(name.tokens, [&](const expr::Token& token) {
        return std::ranges::any_of(stems, [&](std::string_view stem) { return token.folded.starts_with(stem); });
    });
}

// Words of which nobody wants little, unless the name goes on to something unwanted ("quota di insoddisfatti").
bool is_surely_wanted(const Words& name, std::string_view because) {
    constexpr std::string_view wanted[] = {"soddisf*", "gradiment*", "customer", "partecip*", "copertura", "attuazion*", "realizza*",
                                           "adesion*", "raggiungiment*", "accessibil*"};
    return is_any(expr::folded(because), wanted) &&
           !has_any(name, {"insodd", "reclam", "non", "negativ", "fuori", "oltre", "mancat", "error", "ritard", "spes", "cost", "rinunc"});
}

void check_unconfirmed(const Indicator& indicator, const YearTarget& target, std::size_t i, base::Issues& out) {
    if (target.cell->confirmed) return;
    const std::string& id = indicator.id.value;
    const auto& proposed = target.proposed[i];
    if (proposed)
        out.push_back(warning("direction-proposed", id, field_of_year(target.year),
                              {target.cell->text, proposed->direction == Direction::at_least ? ">=" : "<=", proposed->because}));
    else
        out.push_back(warning("direction-unknown", id, field_of_year(target.year), {target.cell->text}));
    out.back().place.span = target.read->value.conditions[i].span;
}

bool is_time(std::string_view because) {
    return is_any(expr::folded(because), {"temp*", "durat*", "giorn*", "gg", "mesi", "h", "ritard*", "attesa", "lead*"});
}

// An average or a delay is a time that something takes, and so is what is said of work; a contract's
// duration or a notice is not. "Numero di pratiche sotto il tempo medio" is a count.
bool is_time_taken(const Words& name, std::string_view because, const Condition& condition) {
    const bool counted = condition.unit == expr::Unit::count || condition.unit == expr::Unit::percent;
    if (counted && is_any(name.at(0), {"n", "nr", "num", "numero", "percentuale", "%", "quota", "tasso"})) return false;
    const std::string folded = expr::folded(because);
    const bool average = folded.find(" medi") != folded.npos || folded.find(" massim") != folded.npos;
    return average || is_any(folded, {"ritard*", "attesa", "lead*"}) ||
           has_any(name, {"procediment", "pratic", "pagament", "rispost", "istrutt", "lavoraz", "rilasci", "evas", "conclus", "rimbors", "erogaz"});
}

// "Riduzione dei tempi", ">= 5 gg": less by five days at least; the time reached would be at most so many.
bool is_size_of_reduction(std::string_view because, const Condition& condition) {
    return expr::trend_named(expr::folded(because)) == expr::Trend::down && condition.value && !condition.value->is_negative();
}

void check_against_name(const Indicator& indicator, const YearTarget& target, std::size_t i, base::Issues& out) {
    const auto given = expr::stated_direction(target.read->value.conditions[i].kind);
    const auto& proposed = target.proposed[i];
    if (!given || !proposed || *given == proposed->direction) return;
    const Words name(indicator.name);
    const bool wants_little = *given == Direction::at_most;
    if (wants_little && !is_surely_wanted(name, proposed->because)) return;
    if (!wants_little && is_size_of_reduction(proposed->because, target.read->value.conditions[i])) return;
    if (is_time(proposed->because) && !is_time_taken(name, proposed->because, target.read->value.conditions[i])) return;
    out.push_back(warning(wants_little ? "maximum-against-name" : "direction-against-name", indicator.id.value,
                          field_of_year(target.year), {target.cell->text, proposed->because}));
    out.back().place.span = target.read->value.conditions[i].span;
}

}  // namespace

void check_targets(const Indicator& indicator, const YearTargets& targets, base::Issues& out) {
    const bool monitored = indicator.weight && indicator.weight->is_zero();
    if (targets.empty() && !monitored)
        out.push_back(warning("indicator-without-targets", indicator.id.value, "targets", {indicator.name}));
    for (const YearTarget& target : targets) {
        for (base::Issue each : target.read->issues) {
            each.place.id = indicator.id.value;
            each.place.path = field_of_year(target.year);
            out.push_back(std::move(each));
        }
        const auto& conditions = target.read->value.conditions;
        for (std::size_t i = 0; i < conditions.size(); ++i) {
            if (expr::needs_direction(conditions[i]))
                check_unconfirmed(indicator, target, i, out);
            else
                check_against_name(indicator, target, i, out);
        }
    }
}

}  // namespace lint
