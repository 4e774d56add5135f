// Scenarios: by their id, and within one by the cell that it tries.
#include "change/merge_list.hpp"
#include "change/merge_parts.hpp"

namespace change {
namespace {

using namespace plan;

Scenario together(const Scenario* base, const Scenario& ours, const Scenario& theirs, const FreshUses& uses, Judge& judge) {
    const Scenario& from = base ? *base : ours;
    const auto place = [&](const std::string& part) { return Place{.field = Field::scenario, .id = ours.id.value, .part = part}; };
    Scenario merged = ours;
    merged.name = judge.pick(from.name, ours.name, theirs.name, place("name"));
    merged.note = judge.pick_note(from.note, ours.note, theirs.note, place("note"));
    merged.on = judge.pick(from.on, ours.on, theirs.on, place("on"));
    merged.extra = judge.pick(from.extra, ours.extra, theirs.extra, place("extra"));
    const Listing<ScenarioEdit> edits{[](const ScenarioEdit& each) { return place_of(each); }, place, place("order")};
    merged.edits = merge_list<ScenarioEdit>({from.edits, ours.edits, theirs.edits}, uses, judge, edits);
    return merged;
}

}  // namespace

void merge_scenarios(const Three<Plan>& states, const FreshUses& uses, Judge& judge, Plan& plan) {
    const Listing<Scenario> scenarios{
        [](const Scenario& each) { return each.id.value; },
        [](const std::string& id) { return Place{.field = Field::scenario, .id = id}; },
        {.field = Field::scenario},
        [&](const Scenario* base, const Scenario& ours, const Scenario& theirs) { return together(base, ours, theirs, uses, judge); }};
    plan.scenarios = merge_list<Scenario>({states.base.scenarios, states.ours.scenarios, states.theirs.scenarios}, uses, judge, scenarios);
}

}  // namespace change
