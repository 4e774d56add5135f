// What a goal seek found, as edits that a scenario can try.
#pragma once
#include <vector>

#include "plan/scenario.hpp"
#include "whatif/effort.hpp"
#include "whatif/seek.hpp"

namespace whatif {

// The value goes into the reading of the day asked: of a ratio into its numerator, with the places that it has, rounded to
// the side that reaches. None where nothing is to be done, or where a formula, of any of them, leaves open what would have to be.
std::vector<plan::ScenarioEdit> edits_of(const Ground& ground, const Answer& answer);
std::vector<plan::ScenarioEdit> edits_of(const Ground& ground, const Together& together);

}  // namespace whatif
