// Pace: how a cumulative indicator goes within the year (domain.md, section 6).
#pragma once
#include "base/date.hpp"
#include "eval/results.hpp"
#include "expr/target.hpp"
#include "plan/indicator.hpp"

namespace eval {

// As declared, else proposed: whole numbers of things or of euro add up over the year; percentages,
// times, averages and figures on a scale do not.
plan::Growth growth_of(const plan::Indicator& indicator, const expr::Target& target);

// The share of the year's target expected by a day of that year, 0–1: the indicator's own steps,
// else in proportion to the days gone. 1 from the last day on.
double expected_share(const plan::Indicator& indicator, int year, const base::Date& at);

// Where the actual stands against that share of the target: `tolerance` is in points of the target
// (per cent). None for what has no single bound above zero, and from the year's end on.
Pace pace_of(const expr::Target& target, std::optional<expr::Direction> direction, const Actual& actual, double expected,
             const base::Decimal& tolerance);

}  // namespace eval
