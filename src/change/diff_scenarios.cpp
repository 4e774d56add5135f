// Scenarios: put, erased, moved among the layers; where only what they try is different, edit by edit.
#include <algorithm>

#include "change/identical.hpp"
#include "change/working.hpp"

namespace change {
namespace {

using namespace plan;
using Layers = std::vector<Scenario>;

const ScenarioEdit* of_same_place(const std::vector<ScenarioEdit>& edits, const ScenarioEdit& wanted) {
    const auto found = std::ranges::find_if(edits, [&](const ScenarioEdit& each) { return same_place(each, wanted); });
    return found == edits.end() ? nullptr : &*found;
}

// The edits that lead to what `to` tries, if it is in the order to which they lead.
std::optional<std::vector<Edit>> one_by_one(const Scenario& from, const Scenario& to) {
    Plan plan;
    plan.scenarios = {from};
    Working working{std::move(plan), {}};
    for (const ScenarioEdit& each : from.edits)
        if (!of_same_place(to.edits, each)) working.put(StopTrying{to.id, each});
    for (const ScenarioEdit& each : to.edits)
        if (const auto* old = of_same_place(from.edits, each); !old || !alike(*old, each)) working.put(TryOut{to.id, each});
    if (!alike(working.plan.scenarios.front(), to)) return std::nullopt;
    return std::move(working.edits);
}

void change_one(Working& working, const Scenario& to) {
    const Scenario* from = find(working.plan, to.id);
    if (from && alike(*from, to)) return;
    const auto edits = from ? one_by_one(*from, to) : std::nullopt;
    if (!edits) working.put(PutScenario{to});
    else
        for (const Edit& each : *edits) working.put(each);
}

std::size_t place_in(const Layers& layers, const ScenarioId& id) {
    return static_cast<std::size_t>(std::ranges::find(layers, id, &Scenario::id) - layers.begin());
}

// Precondition: both have the same ones. Those that stand in order stay; each other goes on top of the
// one that it lies on.
void order(Working& working, const Layers& to) {
    std::vector<std::size_t> now;
    for (const Scenario& each : to) now.push_back(place_in(working.plan.scenarios, each.id));
    const auto stay = ascending(now);
    for (std::size_t i = 0; i < to.size(); ++i) {
        if (stay[i]) continue;
        const std::size_t own = place_in(working.plan.scenarios, to[i].id);
        const std::size_t below = i == 0 ? 0 : place_in(working.plan.scenarios, to[i - 1].id) + 1;
        const std::size_t there = own < below ? below - 1 : below;
        if (there != own) working.put(MoveScenario{to[i].id, there});
    }
}

}  // namespace

void change_scenarios(Working& working, const Plan& to) {
    const Layers before = working.plan.scenarios;
    for (const Scenario& each : before)
        if (!find(to, each.id)) working.put(EraseScenario{each.id});
    for (const Scenario& each : to.scenarios) change_one(working, each);
    order(working, to.scenarios);
}

}  // namespace change
