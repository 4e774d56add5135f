#include "plan/layers.hpp"

#include <algorithm>

#include "plan/edit_parts.hpp"

namespace plan {

Layered with_scenarios(const Plan& plan, std::span<const ScenarioId> layers) {
    Layered layered{plan, {}};
    for (const Scenario& scenario : plan.scenarios) {
        if (std::ranges::find(layers, scenario.id) == layers.end()) continue;
        for (std::size_t i = 0; i < scenario.edits.size(); ++i) {
            auto done = std::visit([&](const auto& edit) { return set(layered.plan, edit); }, scenario.edits[i]);
            if (!done) layered.lost.push_back({scenario.id, i, std::move(done.error().front())});
        }
    }
    return layered;
}

std::vector<ScenarioId> scenarios_on(const Plan& plan) {
    std::vector<ScenarioId> on;
    for (const Scenario& scenario : plan.scenarios)
        if (scenario.on) on.push_back(scenario.id);
    return on;
}

Plan tried(Plan plan, const ScenarioEdit& edit) {
    (void)std::visit([&](const auto& each) { return set(plan, each); }, edit);
    return plan;
}

}  // namespace plan
