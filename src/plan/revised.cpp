#include "plan/revised.hpp"

namespace plan {

bool is_planned(Level level) {
    switch (level) {
        case Level::strategic:
        case Level::operative:
        case Level::individual: return true;
        case Level::body:
        case Level::area:
        case Level::programme:
        case Level::scorecard: return false;
    }
    return false;
}

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
