// How a plan begins: an empty scorecard, or last year's plan carried on.
#pragma once
#include "plan/plan.hpp"

namespace plan {

// A balanced scorecard with its four perspectives, half year and year end, three years of targets, and no
// objective but the body.
Plan empty_scorecard(int year);

// The plan for the year after: the columns of targets move on by one, the last is empty. What was measured
// at the ends of the years gone by stays as history, as do acts and revisions; other values, assessments,
// estimates and scenarios are left behind, and so are the rows that a revision removed and whatever only tells
// of the printed document. Precondition: check_structure(plan) has no error.
Plan rolled_on(Plan plan);

}  // namespace plan
