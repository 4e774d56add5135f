// A manager's card copied for another person.
#pragma once
#include <string>
#include <vector>

#include "plan/edit.hpp"

namespace plan {

// The edits that put a copy of the card, called `name`, right behind it: rows, weights, targets, formulas and
// who else works on them stay; the person, the units, values, judgements and what the document prints do not.
// What reads a measure goes on reading it: it is entered once and shared. What reads a row of the card reads the copy of it.
// Removed rows are left behind.
// Precondition: the id is a scorecard's. The first edit inserts the card itself.
std::vector<Edit> copy_of_card(const Plan& plan, const ObjectiveId& card, const std::string& name);

}  // namespace plan
