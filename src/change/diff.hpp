// Differences of two states of one plan, as the edits that lead from one to the other.
#pragma once
#include <vector>

#include "plan/edit.hpp"

namespace change {

// apply(a, diff(a, b)) is b, to the digit, and no edit leaves everything as it was; so diff(a, a) is empty.
// Both are two states of one file: an id stands for the same kind of thing in both, and the body is the
// same. Preconditions: check_structure() finds nothing in either, and what the reader of files refuses
// (a negative weight, steps out of order) stands in neither.
// The order: lists that rows lean on, rows inserted, moved and deleted, their fields, lists, scenarios, the plan's
// own fields, formulas: these last, because they follow whatever gets another name. Two plans that do not share their ids are compared by change/compare.hpp.
std::vector<plan::Edit> diff(const plan::Plan& a, const plan::Plan& b);

// The plan after all the edits, or why one of them cannot be.
base::Result<plan::Plan> apply(plan::Plan plan, const std::vector<plan::Edit>& edits);

}  // namespace change
