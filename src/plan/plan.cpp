#include "plan/plan.hpp"

#include <algorithm>

namespace plan {
namespace {

template <class T, class Id>
const T* find_boxed(const std::vector<base::Box<T>>& boxes, const Id& id) {
    const auto found = std::ranges::find_if(boxes, [&](const auto& box) { return box->id == id; });
    return found == boxes.end() ? nullptr : &**found;
}

}  // namespace

bool identical(const Value& a, const Value& b) {
    const auto* left = std::get_if<base::Decimal>(&a);
    const auto* right = std::get_if<base::Decimal>(&b);
    return left && right ? base::identical(*left, *right) : a == b;
}

const Objective* find(const Plan& plan, const ObjectiveId& id) { return find_boxed(plan.objectives, id); }
const Indicator* find(const Plan& plan, const IndicatorId& id) { return find_boxed(plan.indicators, id); }
const Measure* find(const Plan& plan, const MeasureId& id) { return find_boxed(plan.measures, id); }

const OrgUnit* find(const Plan& plan, const UnitId& id) {
    const auto found = std::ranges::find(plan.units, id, &OrgUnit::id);
    return found == plan.units.end() ? nullptr : &*found;
}
const Act* find(const Plan& plan, const ActId& id) {
    const auto found = std::ranges::find(plan.acts, id, &Act::id);
    return found == plan.acts.end() ? nullptr : &*found;
}

const Scenario* find(const Plan& plan, const ScenarioId& id) {
    const auto found = std::ranges::find(plan.scenarios, id, &Scenario::id);
    return found == plan.scenarios.end() ? nullptr : &*found;
}

std::optional<NodeRef> find_node(const Plan& plan, std::string_view id) {
    if (const auto* objective = find(plan, ObjectiveId{std::string(id)})) return objective->id;
    if (const auto* indicator = find(plan, IndicatorId{std::string(id)})) return indicator->id;
    return std::nullopt;
}

const Objective& body_of(const Plan& plan) {
    return **std::ranges::find_if(plan.objectives, [](const auto& box) { return box->level == Level::body; });
}

std::optional<Profile> find_profile(const Plan& plan, const ProfileId& id) {
    const auto own = std::ranges::find(plan.profiles, id, &Profile::id);
    if (own != plan.profiles.end()) return *own;
    for (const auto* profiles : {&plan.profiles, &shipped_profiles()})
        for (const Profile& profile : *profiles)
            if (is_called(profile, id.value)) return profile;
    return std::nullopt;
}

}  // namespace plan
