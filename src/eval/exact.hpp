// Proportions of decimals, kept exact until the one division that ends them.
//
// n/m against t is decided on n and t·m, never on doubles; the proportion itself is rounded once,
// so a greater value never gets a smaller number and 0,3/0,1 is 3.
#pragma once
#include <compare>
#include <optional>
#include <span>

#include "base/decimal.hpp"

namespace eval {

struct Proportion {
    std::strong_ordering to_one = std::strong_ordering::equal;  // exact
    double value = 1;                                           // the nearest double
};

// Product of `over` divided by product of `under`, at most four factors each. Precondition: no
// factor of `under` is zero.
Proportion proportion(std::span<const base::Decimal> over, std::span<const base::Decimal> under);

// a / b as the nearest double. Precondition: b ≠ 0.
double divide(const base::Decimal& a, const base::Decimal& b);

// Exact product; empty when it would need more digits than a decimal has.
std::optional<base::Decimal> multiply(const base::Decimal& a, const base::Decimal& b);

}  // namespace eval
