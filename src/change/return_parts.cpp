#include "change/return_parts.hpp"

#include "plan/formula.hpp"
#include "plan/responsible.hpp"

namespace change {
namespace {

using namespace plan;

// Objectives that are struck through, and all below one.
std::unordered_set<std::string> struck_objectives(const Plan& plan) {
    std::unordered_set<std::string> struck;
    for (const auto& box : plan.objectives)
        for (const Objective* at = &*box; at; at = at->parent ? find(plan, *at->parent) : nullptr)
            if (at->removed) struck.insert(box->id.value);
    return struck;
}

// Whether anybody has to measure the indicator in the year.
class Wanted {
public:
    Wanted(const Plan& plan, int year) : struck_(struck_objectives(plan)), year_(year) {}
    bool operator()(const Indicator& indicator) const {
        return !indicator.removed && !struck_.contains(indicator.parent.value) && indicator.targets.contains(year_);
    }

private:
    std::unordered_set<std::string> struck_;
    int year_;
};

// That indicators of others count directly.
std::unordered_set<std::string> counted_by_others(const Plan& plan, const Fillable& own, const Wanted& is_wanted) {
    std::unordered_set<std::string> counted;
    for (const auto& box : plan.indicators)
        if (!own.judged.contains(box->id.value) && is_wanted(*box))
            for (const MeasureId& each : plan::measures_of(box->formula)) counted.insert(each.value);
    return counted;
}

}  // namespace

Fillable fillable_by(const Plan& plan, const UnitId& unit, const base::Date& at) {
    Fillable fillable;
    const auto responsible = responsible_for_indicators(plan);
    const Wanted is_wanted(plan, at.year);
    const auto formula_has_measures = [&](const Indicator& indicator) { return !indicator.formula || !measures_of(plan, indicator.formula).empty(); };
    std::vector<const Indicator*> own;
    for (std::size_t i = 0; i < plan.indicators.size(); ++i) {
        const Indicator& indicator = *plan.indicators[i];
        if (!is_wanted(indicator) || !unit_within(plan, responsible[i], unit) || !formula_has_measures(indicator)) continue;
        fillable.judged.insert(indicator.id.value);
        own.push_back(&indicator);
    }
    const auto theirs = counted_by_others(plan, fillable, is_wanted);
    for (const Indicator* each : own) {
        if (!each->formula) fillable.read.insert(each->id.value);
        const bool directly = each->formula && !std::holds_alternative<Expression>(*each->formula);
        for (const MeasureId& measure : measures_of(plan, each->formula))
            if (directly || !theirs.contains(measure.value)) fillable.read.insert(measure.value);
    }
    return fillable;
}

}  // namespace change
