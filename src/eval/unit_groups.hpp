// What an organisational unit answers for: the part of the body's score that rests on its indicators.
#pragma once
#include <functional>
#include <optional>

#include "eval/evaluate.hpp"
#include "eval/tree.hpp"

namespace eval {

// program.units: for each unit the indicators that involve it or a unit within it, each with the share
// that it has of the body's score when everything counts. An indicator that names no unit has those of
// its objective, or of the nearest above that names any. Scorecards are no part of the body.
// Precondition: slots and links are in place.
void add_unit_groups(Program& program, const plan::Plan& plan, const Tree& tree);

// The weighted mean of what counts, as of any group. `counted`: what an indicator adds, by position.
NodeResult unit_result(const Program& program, const Results& results, std::size_t unit,
                       const std::function<std::optional<double>(std::size_t)>& counted);

}  // namespace eval
