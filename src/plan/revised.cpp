#include "plan/revised.hpp"

namespace plan {

std::optional<base::Date> day_since_adoption(const Plan& plan, const Revision& revision) {
    const auto* act = revision.act ? find(plan, *revision.act) : nullptr;
    if (!act || !act->date || act->date->year != plan.year) return std::nullopt;
    return act->date;
}

std::string objective_of(const Plan& plan, const std::string& row) {
    const auto* indicator = find(plan, IndicatorId{row});
    return indicator ? indicator->parent.value : row;
}

}  // namespace plan
