#include <string>

#include "expr/letters.hpp"
#include "lint/families.hpp"
#include "lint/words.hpp"

namespace lint {
namespace {

using expr::Condition;
using expr::Direction;
using plan::Indicator;

// Words of which nobody wants little; most other words that suggest "at least" also stand in names
// of what is wanted low ("protocolli rifiutati").
bool is_surely_wanted(std::string_view because) {
    constexpr std::string_view wanted[] = {"soddisf*", "gradiment*", "customer", "partecip*", "copertura", "attuazion*", "realizza*",
                                           "adesion*", "raggiungiment*", "accessibil*"};
    return is_any(expr::folded(because), wanted);
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

// "Numero di pratiche sotto il tempo medio": what is counted is not the time.
bool counts_or_shares(const Indicator& indicator, const Condition& condition) {
    const Words name(indicator.name);
    const bool timeless = condition.unit == expr::Unit::count || condition.unit == expr::Unit::percent;
    return timeless && is_any(name.at(0), {"n", "nr", "num", "numero", "percentuale", "%", "quota", "tasso"});
}

bool is_time(std::string_view because) {
    return is_any(expr::folded(because), {"temp*", "durat*", "giorn*", "gg", "ritard*", "attesa", "lead*"});
}

void check_against_name(const Indicator& indicator, const YearTarget& target, std::size_t i, base::Issues& out) {
    const auto given = written_direction(target.read->value.conditions[i]);
    const auto& proposed = target.proposed[i];
    if (!given || !proposed || *given == proposed->direction) return;
    if (is_time(proposed->because) && counts_or_shares(indicator, target.read->value.conditions[i])) return;
    const bool wants_little = *given == Direction::at_most;
    if (wants_little && !is_surely_wanted(proposed->because)) return;
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
