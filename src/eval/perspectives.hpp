// How a perspective of the scorecard stands: the objectives drawn in it, weighed against each other as
// they weigh in the body's score (domain.md, section 5).
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "eval/results.hpp"

namespace eval {

struct PerspectiveResult {
    std::optional<plan::PerspectiveId> perspective;  // none: of those that stand in no perspective
    std::vector<std::size_t> objectives;             // positions in plan.objectives
    NodeResult result;                               // share_of_body: of all of them together
};

using plan::strategic_objectives;

// In the plan's order, without empty ones; the last those in none. Nothing for a plan without perspectives.
std::vector<PerspectiveResult> perspectives(const plan::Plan& plan, const Results& results);

// The weighted mean of some nodes, none of which stands below another.
NodeResult together(const Results& results, std::span<const std::size_t> nodes);

}  // namespace eval
