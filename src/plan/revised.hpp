// What a revision counts for: the rule of modifiche() (eval/edits.hpp) and of the register of acts
// (change/tally.hpp), said once.
#pragma once
#include <optional>
#include <string>

#include "base/date.hpp"
#include "plan/plan.hpp"

namespace plan {

// The levels whose rows are objectives to count: areas and programmes gather them, the body and managers' cards are none.
bool is_planned(Level level);

// The day of its act, if it came after adoption: in the plan's year. An act without a day counts nothing.
std::optional<base::Date> day_since_adoption(const Plan& plan, const Revision& revision);

// The id of the objective that a row counts for: itself, of an indicator the one that it stands under.
std::string objective_of(const Plan& plan, const std::string& row);

}  // namespace plan
