// Line: the score of an indicator as a function of its value alone, in doubles and without a branch,
// so that a compiler can work out several values at once.
//
// One shape holds bounds from either side, ranges and on/off rules: what lies from low to high is
// met; outside of it the score falls by `slope` for each unit of distance. The ends are the exact
// decisions of eval/bound.hpp: a strict end is the next double, so "> 3,5" is missed at 3,5.
#pragma once
#include <optional>

#include "eval/achievement.hpp"

namespace eval {

struct Line {
    double low = 0;    // ≤ high; at least one of them finite
    double high = 0;
    double base = 1;   // the score at no distance: 1, or 0 of an on/off rule
    double slope = 0;  // ≥ 0
    double least = 0;  // floor of the profile
    double most = 1;   // cap of the profile
};

// What is missed stays below 1 by more than the sums of a kernel may lose.
inline constexpr double below_one = 1 - 0x1p-49;

// Of one value, or of several in a vector of the compiler's.
template <class T>
inline T score_at(const T& value, const Line& line) {
    const T one = T{} + 1;
    const T under = line.low - value;
    const T over = value - line.high;
    const T distance = under > over ? under : over;  // negative inside
    const T raw = line.base - line.slope * distance;
    const T met = raw > one ? raw : one;
    const T least_missed = one - (1 - below_one);
    const T missed = raw < least_missed ? raw : least_missed;
    const T score = distance <= 0 ? met : missed;
    const T most = one * line.most;
    const T least = one * line.least;
    const T capped = score < most ? score : most;
    return capped > least ? capped : least;
}

// Only the proportional rule against a number known beforehand; empty for all else, which
// achieve() answers on decimals.
std::optional<Line> line_of(const expr::Target& target, const Context& context, const plan::Profile& profile);

// A line that gives one score wherever it is asked for at `value_of_constant`.
Line constant(double score);
inline double value_of_constant(double score) { return score < 1 ? 1 : 0; }

// The number that an actual is for a line; empty for what is no number. A ratio counts in per cent
// where the target does.
std::optional<double> number_in(const Actual& actual, const expr::Target& target, const Context& context);

// The decimal that a person would have written for a value: the fewest places that read back to it.
// Empty beyond the digits of a decimal.
std::optional<base::Decimal> decimal_of(double value);

}  // namespace eval
