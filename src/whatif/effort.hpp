// Effort: the values moved together so that an objective reaches a score with the least of it.
//
// The effort of moving a value is its relative change, |Δ| / max(|value|, |target|), times what the
// caller says that it costs. Only values that are numbers, counted now and scored along a line
// (eval/line.hpp) are moved, and only towards their targets.
//
// Where everything between is a mean, the objective's score is a sum of what each value adds, and
// adding along its line costs the same per point up to where it is met or capped. Then taking the
// cheapest points first is exact: were there a better choice, some part of a dearer line could be
// given for as much of a cheaper one not yet used up, which lowers the effort (the fractional
// knapsack). Some values first pay without gain: those so far off that they score the floor, and
// on/off ones. Which of these to pay for is tried in all ways up to `most_thresholds` of them;
// beyond, they are taken by their points per effort as a whole and `exact` is false.
//
// Other aggregators, and scores that follow from scores, are no sum: Found::left_out, incomplete.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "whatif/seek.hpp"

namespace whatif {

inline constexpr std::size_t most_thresholds = 12;

struct Move {
    std::size_t indicator = 0;
    double from = 0;
    base::Decimal to;   // rounded to the side that reaches, on the grid of seek()
    double effort = 0;  // before rounding
    friend bool operator==(const Move&, const Move&) = default;
};

struct Together {
    // any: nothing has to move; impossible: with all of `moves`, `score`; left_out with a score: `moves` come so far, the
    // rest is for values that no line is drawn for: days, yes or no, those not measured yet.
    Found found = Found::left_out;
    std::vector<Move> moves;        // the cheapest points first
    double effort = 0;
    bool exact = true;
    std::optional<double> score;    // evaluated
};

// Of moving an indicator; blank is none said, which is 1. Errors: not-a-cost for what is no number above zero.
base::Result<std::optional<base::Decimal>> read_cost(std::string_view text);

// `costs` by position in plan.indicators, each > 0; empty: 1 for all.
Together least_effort(const Ground& ground, const Goal& goal, std::span<const double> costs = {});

}  // namespace whatif
