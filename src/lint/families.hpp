// The families of checks: each adds what it finds, in the order of the tree.
#pragma once
#include "base/issue.hpp"
#include "plan/outline.hpp"
#include "plan/plan.hpp"

namespace lint {

// Groups that do not add up, weights that are missing.
void check_weights(const plan::Plan& plan, const std::vector<plan::OutlineRow>& rows, base::Issues& out);

// What the reader says of each target, and directions that nobody has confirmed.
void check_targets(const plan::Indicator& indicator, base::Issues& out);

// One indicator's targets over the years: dates outside their year, relaxing, changes of unit.
void check_years(const plan::Indicator& indicator, base::Issues& out);

// Names: missing, placeholders, codes used twice, objectives that measure nothing.
void check_names(const plan::Plan& plan, const std::vector<plan::OutlineRow>& rows, base::Issues& out);

// Expressions: what cannot be read or computed, and formulas read in a circle.
void check_formulas(const plan::Plan& plan, const std::vector<plan::OutlineRow>& rows, base::Issues& out);

}  // namespace lint
