// Edits of the scenarios themselves; the plan beneath is not looked at.
#include <algorithm>
#include <utility>

#include "base/overload.hpp"
#include "plan/edit_parts.hpp"

namespace plan {
namespace {

auto at(Plan& plan, const ScenarioId& id) { return std::ranges::find(plan.scenarios, id, &Scenario::id); }

Outcome unknown(const ScenarioId& id) { return refuse("unknown-scenario", id.value, {id.value}); }

}  // namespace

bool same_place(const ScenarioEdit& a, const ScenarioEdit& b) {
    return std::visit(
        base::overload{
            [](const SetTargetCell& x, const SetTargetCell& y) { return x.indicator == y.indicator && x.year == y.year; },
            [](const SetReading& x, const SetReading& y) { return x.of == y.of && x.at == y.at; },
            [](const SetAssessment& x, const SetAssessment& y) { return x.indicator == y.indicator && x.at == y.at; },
            [](const SetWeight& x, const SetWeight& y) { return x.node == y.node; },
            [](const ChooseProfile&, const ChooseProfile&) { return true; },
            [](const auto&, const auto&) { return false; },
        },
        a, b);
}

std::string_view name_of(const ScenarioEdit& edit) {
    return std::visit(base::overload{[](const SetTargetCell&) { return "target"; }, [](const SetReading&) { return "value"; },
                                     [](const SetAssessment&) { return "assessment"; }, [](const SetWeight&) { return "weight"; },
                                     [](const ChooseProfile&) { return "profile"; }},
                      edit);
}

std::string place_of(const ScenarioEdit& edit) {
    const auto of = [](const auto& holder) { return std::visit([](const auto& id) { return "." + id.value; }, holder); };
    return std::string(name_of(edit)) +
           std::visit(base::overload{[](const SetTargetCell& e) { return "." + e.indicator.value + "." + std::to_string(e.year); },
                                     [&](const SetReading& e) { return of(e.of) + "." + base::to_iso(e.at); },
                                     [](const SetAssessment& e) { return "." + e.indicator.value + "." + base::to_iso(e.at); },
                                     [&](const SetWeight& e) { return of(e.node); },
                                     [](const ChooseProfile&) { return std::string(); }},
                      edit);
}

Edit as_edit(const ScenarioEdit& edit) {
    return std::visit([](const auto& each) { return Edit(each); }, edit);
}

std::optional<ScenarioEdit> as_scenario_edit(const Edit& edit) {
    return std::visit(base::overload{[](const SetTarget& e) {
                                         const auto cell = e.text.empty() ? std::nullopt : std::optional(TargetCell{e.text, {}, {}});
                                         return std::optional<ScenarioEdit>(SetTargetCell{e.indicator, e.year, cell});
                                     },
                                     [](const SetTargetCell& e) { return std::optional<ScenarioEdit>(e); },
                                     [](const SetReading& e) { return std::optional<ScenarioEdit>(e); },
                                     [](const SetAssessment& e) { return std::optional<ScenarioEdit>(e); },
                                     [](const SetWeight& e) { return std::optional<ScenarioEdit>(e); },
                                     [](const ChooseProfile& e) { return std::optional<ScenarioEdit>(e); },
                                     [](const auto&) { return std::optional<ScenarioEdit>(); }},
                      edit);
}

Outcome put(Plan plan, const PutScenario& edit) {
    for (const ScenarioEdit& each : edit.scenario.edits)
        if (auto fault = never_taken(each)) return std::unexpected(base::Issues{std::move(*fault)});
    const ScenarioId& id = edit.scenario.id;
    if (const auto found = at(plan, id); found != plan.scenarios.end()) {
        *found = edit.scenario;
        return plan;
    }
    auto after = with_new_id(std::move(plan), id.value);
    if (after) after->scenarios.push_back(edit.scenario);
    return after;
}

Outcome put(Plan plan, const EraseScenario& edit) {
    const auto found = at(plan, edit.scenario);
    if (found == plan.scenarios.end()) return unknown(edit.scenario);
    plan.scenarios.erase(found);
    return plan;
}

Outcome put(Plan plan, const MoveScenario& edit) {
    const auto found = at(plan, edit.scenario);
    if (found == plan.scenarios.end()) return unknown(edit.scenario);
    Scenario moved = std::move(*found);
    plan.scenarios.erase(found);
    const auto to = std::min(edit.to, plan.scenarios.size());
    plan.scenarios.insert(plan.scenarios.begin() + static_cast<std::ptrdiff_t>(to), std::move(moved));
    return plan;
}

Outcome put(Plan plan, const TryOut& edit) {
    const auto found = at(plan, edit.scenario);
    if (found == plan.scenarios.end()) return unknown(edit.scenario);
    if (auto fault = never_taken(edit.edit)) return std::unexpected(base::Issues{std::move(*fault)});
    auto& edits = found->edits;
    const auto old = std::ranges::find_if(edits, [&](const ScenarioEdit& each) { return same_place(each, edit.edit); });
    if (old == edits.end())
        edits.push_back(edit.edit);
    else
        *old = edit.edit;
    return plan;
}

Outcome put(Plan plan, const StopTrying& edit) {
    const auto found = at(plan, edit.scenario);
    if (found == plan.scenarios.end()) return unknown(edit.scenario);
    std::erase_if(found->edits, [&](const ScenarioEdit& each) { return same_place(each, edit.edit); });
    return plan;
}

}  // namespace plan
