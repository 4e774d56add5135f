// Line: the score of an indicator as a function of its value alone, in doubles and without a branch,
// so that a compiler can work out several values at once.
//
// One shape holds bounds from either side, ranges and on/off rules: what lies from low to high is
// met; outside of it the score falls by `slope` for each unit of distance. The ends are the exact
// decisions of eval/bound.hpp: a strict end is the next double, so "> 3,5" is missed at 3,5.
#pragma once
#include <limits>
#include <optional>

#include "eval/achievement.hpp"

namespace eval {

struct Line {
    double low = 0;    // ≤ high; at least one of them finite
    double high = 0;
    double slope = 0;  // ≥ 0; infinite for an on/off rule
    double least = 0;  // floor of the profile
    double most = 1;   // cap of the profile
    bool is_on_off() const { return slope > std::numeric_limits<double>::max(); }
};

// Two values in one vector of the compiler's: compilers seldom make one themselves, and one value alone
// is given branches that no processor can foresee.
using Pair [[gnu::vector_size(16)]] = double;
inline Pair both(double value) { return Pair{value, value}; }
inline Pair both(Pair values) { return values; }

// What is missed stays below 1 by more than the sums of a kernel may lose.
inline constexpr double below_one = 1 - 0x1p-49;

// Of two values on one line, or each on its own.
template <class OneOrTwo>
inline Pair scores_at(const Pair& value, const OneOrTwo& line) {
    const Pair under = line.low - value;
    const Pair over = value - line.high;
    const Pair distance = under > over ? under : over;  // negative inside
    const Pair raw = 1 - line.slope * distance;         // at least 1 inside; no number at no distance of an infinite slope
    const Pair limit = distance <= 0 ? both(std::numeric_limits<double>::infinity()) : both(below_one);
    const Pair limited = raw < limit ? raw : limit;     // where there is no number, the limit
    const Pair capped = limited < line.most ? limited : both(line.most);
    return capped > line.least ? capped : both(line.least);
}
inline double score_at(double value, const Line& line) { return scores_at(Pair{value, value}, line)[0]; }

// Only the proportional rule against a number known beforehand; empty for all else, which
// achieve() answers on decimals.
std::optional<Line> line_of(const expr::Target& target, const Context& context, const plan::Profile& profile);

// A line that gives one score at every value.
Line constant(double score);

// The number that an actual is for a line; empty for what is no number. A ratio counts in per cent
// where the target does.
std::optional<double> number_in(const Actual& actual, const expr::Target& target, const Context& context);

// The decimal that a person would have written for a value: the fewest places that read back to it.
// Empty beyond the digits of a decimal.
std::optional<base::Decimal> decimal_of(double value);

}  // namespace eval
