// What the sources of apply() share. Inside of plan/ only.
#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plan/edit.hpp"

namespace plan {

using Outcome = base::Result<Plan>;

inline std::unexpected<base::Issues> refuse(std::string code, std::string id, std::vector<std::string> args = {}) {
    return std::unexpected(base::Issues{{std::move(code), base::Severity::error, {.id = std::move(id)}, std::move(args)}});
}

// The thing of that id, changed where it stands; a box gets another content.
template <class T, class Id, class Change>
base::Result<void> change_boxed(std::vector<base::Box<T>>& boxes, const Id& id, Change&& how) {
    const auto found = std::ranges::find_if(boxes, [&](const auto& box) { return box->id == id; });
    if (found == boxes.end()) return refuse("unknown-id", id.value, {id.value});
    *found = base::with(*found, how);
    return {};
}
template <class Change>
base::Result<void> change_in(Plan& plan, const ObjectiveId& id, Change&& how) {
    return change_boxed(plan.objectives, id, how);
}
template <class Change>
base::Result<void> change_in(Plan& plan, const IndicatorId& id, Change&& how) {
    return change_boxed(plan.indicators, id, how);
}
template <class Change>
base::Result<void> change_in(Plan& plan, const MeasureId& id, Change&& how) {
    return change_boxed(plan.measures, id, how);
}
// Of whichever kind: `how` takes an Objective, an Indicator or a Measure.
template <class... Ids, class Change>
base::Result<void> change_in(Plan& plan, const std::variant<Ids...>& of, Change&& how) {
    return std::visit([&](const auto& id) { return change_in(plan, id, how); }, of);
}

// Targets of a year stand in a column of the plan.
void add_year(Plan& plan, int year);

// edit_cells.cpp: what a scenario may try too. In place; a plan that refuses is as it was.
// Why no plan at all would take it; a scenario does not hold it either, for the file could not be read again.
std::optional<base::Issue> never_taken(const ScenarioEdit& edit);
base::Result<void> set(Plan& plan, const SetTargetCell& edit);
base::Result<void> set(Plan& plan, const SetReading& edit);
base::Result<void> set(Plan& plan, const SetAssessment& edit);
base::Result<void> set(Plan& plan, const SetWeight& edit);
base::Result<void> set(Plan& plan, const ChooseProfile& edit);

// edit_scenarios.cpp
Outcome put(Plan plan, const PutScenario& edit);
Outcome put(Plan plan, const EraseScenario& edit);
Outcome put(Plan plan, const MoveScenario& edit);
Outcome put(Plan plan, const TryOut& edit);
Outcome put(Plan plan, const StopTrying& edit);

// edit_map.cpp
Outcome put(Plan plan, const PutLink& edit);
Outcome put(Plan plan, const EraseLink& edit);
Outcome put(Plan plan, const TurnLink& edit);
Outcome put(Plan plan, const PlaceOnMap& edit);

// Whether the plan has a thing of that id.
bool id_taken(const Plan& plan, const std::string& id);
// Ids are never reused: the counter stays ahead of whatever was inserted.
Outcome with_new_id(Plan plan, const std::string& id);

// edit_tree.cpp: what changes the shape of the tree
Outcome put(Plan plan, const InsertObjective& edit);
Outcome put(Plan plan, const InsertIndicator& edit);
Outcome put(Plan plan, const InsertMeasure& edit);
Outcome put(Plan plan, const InsertUnit& edit);
Outcome put(Plan plan, const Erase& edit);
Outcome put(Plan plan, const EraseMeasure& edit);
Outcome put(Plan plan, const Move& edit);
Outcome put(Plan plan, const Rehang& edit);
Outcome put(Plan plan, const SetOrder& edit);

// edit_acts.cpp: acts and what was revised under them
Outcome put(Plan plan, const InsertAct& edit);
Outcome put(Plan plan, const InsertRevision& edit);
Outcome put(Plan plan, const SetAct& edit);
Outcome put(Plan plan, const EraseAct& edit);
Outcome put(Plan plan, const EraseRevision& edit);

// edit_plan.cpp: what belongs to the plan as a whole
Outcome put(Plan plan, const SetPlanText& edit);
Outcome put(Plan plan, const SetPlanNumber& edit);
Outcome put(Plan plan, const SetDemonstration& edit);
Outcome put(Plan plan, const SetReturn& edit);
Outcome put(Plan plan, const SetPart& edit);
Outcome put(Plan plan, const Accept& edit);
Outcome put(Plan plan, const Withdraw& edit);

// Whether formulas that name something may now name something else.
bool changes_names(const Edit& edit);

}  // namespace plan
