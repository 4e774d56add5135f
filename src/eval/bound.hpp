// How a number stands against a bound or a range: the formulas of domain.md, section 4, on exact
// figures. A verdict has no cap and no floor yet.
#pragma once
#include <array>
#include <optional>

#include "base/decimal.hpp"
#include "eval/achievement.hpp"
#include "expr/target.hpp"

namespace eval {

// A figure kept as two products of decimals. Precondition: `under` holds no zero.
struct Fraction {
    std::array<base::Decimal, 2> over{base::Decimal(1), base::Decimal(1)};
    std::array<base::Decimal, 2> under{base::Decimal(1), base::Decimal(1)};
};

struct Bound {
    Fraction target;
    expr::Comparison comparison = expr::Comparison::at_least;
    std::optional<base::Decimal> scale = {};  // k of a zero target; only k > 0 counts
    std::optional<Fraction> start = {};       // B of the rules from_baseline and from_previous
    std::optional<base::Decimal> low = {};    // thresholds of the rule `anchors`
    std::optional<base::Decimal> high = {};
};

// By the profile's rule. Besides the figure, `met` is always decided on the exact numbers.
// No figure: no_baseline, no_previous_value, no_thresholds.
Achievement against_bound(const Fraction& actual, const Bound& bound, const plan::Profile& profile);

struct Range {
    base::Decimal low;   // ≤ high
    base::Decimal high;
    bool strict = false;  // the ends do not belong to it
};
// What a range or a deviation asks for, however its ends were written; empty for other targets, and while they are not known.
std::optional<Range> range_of(const expr::Condition& condition, const Context& context);
Achievement against_range(const base::Quotient& actual, const Range& range, const plan::Profile& profile);

// A deadline missed by so many days; 0: met to the day by a target that wants it before.
Achievement late_by(int days, const plan::Profile& profile);

// An answer without proportion: 100 or 0.
Achievement on_off(bool met, Reason reason = Reason::none);
Achievement no_figure(Reason reason);

}  // namespace eval
