#include "plan/responsible.hpp"

#include <string_view>
#include <unordered_map>

namespace plan {
namespace {

// What an objective says or has from above, worked out once for each.
class Above {
public:
    explicit Above(const Plan& plan) {
        for (const auto& objective : plan.objectives) objectives_.emplace(objective->id.value, &*objective);
    }

    const Responsible& of(const ObjectiveId& id) {
        const auto known = known_.find(id.value);
        if (known != known_.end()) return known->second;
        const Objective& objective = *objectives_.at(id.value);
        Responsible found = objective.parent ? of(*objective.parent) : Responsible{nullptr, nullptr};
        return known_.emplace(objective.id.value, said(objective, found)).first->second;
    }

    template <class Node>
    static Responsible said(const Node& node, Responsible from_above) {
        if (!node.units.empty() || !from_above.units) from_above.units = &node.units;
        if (!node.owner.empty() || !from_above.owner) from_above.owner = &node.owner;
        return from_above;
    }

private:
    std::unordered_map<std::string_view, const Objective*> objectives_;
    std::unordered_map<std::string_view, Responsible> known_;
};

}  // namespace

std::vector<Responsible> responsible_for_indicators(const Plan& plan) {
    Above above(plan);
    std::vector<Responsible> all;
    all.reserve(plan.indicators.size());
    for (const auto& indicator : plan.indicators) all.push_back(Above::said(*indicator, above.of(indicator->parent)));
    return all;
}

bool is_within(const Plan& plan, const UnitId& unit, const UnitId& whole) {
    for (const OrgUnit* at = find(plan, unit); at; at = at->parent ? find(plan, *at->parent) : nullptr)
        if (at->id == whole) return true;
    return false;
}

const UnitId* unit_within(const Plan& plan, const Responsible& responsible, const UnitId& whole) {
    for (const UnitId& unit : *responsible.units)
        if (is_within(plan, unit, whole)) return &unit;
    return nullptr;
}

}  // namespace plan
