// The plan under its scenarios. Layers lie in the order of plan.scenarios, the last on top.
#pragma once
#include <span>
#include <vector>

#include "base/issue.hpp"
#include "plan/plan.hpp"

namespace plan {

// An edit of a scenario that the plan, as it is now, does not take: its row is gone, or is no more
// what it was. The issue is that of apply().
struct LostEdit {
    ScenarioId scenario;
    std::size_t edit = 0;  // position in its edits
    base::Issue why;
};

struct Layered {
    Plan plan;
    std::vector<LostEdit> lost;  // left out
};

// The named ones, in the plan's order whatever theirs. Ids of no scenario count for nothing.
Layered with_scenarios(const Plan& plan, std::span<const ScenarioId> layers);
// Those that are on.
std::vector<ScenarioId> scenarios_on(const Plan& plan);

// The plan's rows under one more edit; the same when it is refused.
Plan tried(Plan plan, const ScenarioEdit& edit);

}  // namespace plan
