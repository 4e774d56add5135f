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
    std::optional<base::Decimal> scale;  // k of a zero target; only k > 0 counts
};
Achievement against_bound(const Fraction& actual, const Bound& bound);

struct Range {
    base::Decimal low;   // ≤ high
    base::Decimal high;
    bool strict = false;  // the ends do not belong to it
};
Achievement against_range(const base::Quotient& actual, const Range& range);

// An answer without proportion: 100 or 0.
Achievement on_off(bool met, Reason reason = Reason::none);
Achievement no_figure(Reason reason);

}  // namespace eval
