// What the sources of apply() share. Inside of plan/ only.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "plan/edit.hpp"

namespace plan {

using Outcome = base::Result<Plan>;

inline std::unexpected<base::Issues> refuse(std::string code, std::string id, std::vector<std::string> args = {}) {
    return std::unexpected(base::Issues{{std::move(code), base::Severity::error, {.id = std::move(id)}, std::move(args)}});
}

// edit_tree.cpp: what changes the shape of the tree
Outcome put(Plan plan, const InsertObjective& edit);
Outcome put(Plan plan, const InsertIndicator& edit);
Outcome put(Plan plan, const InsertMeasure& edit);
Outcome put(Plan plan, const InsertUnit& edit);
Outcome put(Plan plan, const InsertAct& edit);
Outcome put(Plan plan, const InsertRevision& edit);
Outcome put(Plan plan, const Erase& edit);
Outcome put(Plan plan, const EraseMeasure& edit);
Outcome put(Plan plan, const Move& edit);
Outcome put(Plan plan, const Rehang& edit);
Outcome put(Plan plan, const SetOrder& edit);

// edit_plan.cpp: what belongs to the plan as a whole
Outcome put(Plan plan, const SetPlanText& edit);
Outcome put(Plan plan, const SetPlanNumber& edit);
Outcome put(Plan plan, const SetDemonstration& edit);
Outcome put(Plan plan, const SetPart& edit);
Outcome put(Plan plan, const ChooseProfile& edit);
Outcome put(Plan plan, const Accept& edit);
Outcome put(Plan plan, const Withdraw& edit);

// Whether formulas that name something may now name something else.
bool changes_names(const Edit& edit);

}  // namespace plan
