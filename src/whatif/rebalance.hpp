// Rebalance: the weights of one group of siblings while one of them is moved, or brought to their
// total at one stroke. Exact: the sum is the total to the last digit.
//
// Frozen weights stay. The others share what is left in proportion to what they weigh (domain.md,
// section 8), in whole hundredths, or in the places that a frozen weight or the total has beyond
// those. Each is rounded down; the hundredths left over go one each to the largest remainders, the
// earlier row first among equal ones, or all to the row that the caller names, as plans are written
// (eleven times 8,33 and 8,37). Weights of 0 stay 0 and missing ones stay missing, unless nothing
// else can take what is left: then all of these take it in equal parts.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "base/decimal.hpp"

namespace whatif {

struct Share {
    std::optional<base::Decimal> weight;  // ≥ 0; none: out of the sum
    bool frozen = false;
};

struct Rest {
    base::Decimal total = base::Decimal(100);
    std::optional<std::size_t> on = {};  // the row that takes what rounding leaves, if it is free and weighs something
};

struct Balance {
    std::vector<std::optional<base::Decimal>> weights;  // as the rows; written as it was where it is the same
    bool reached = true;  // false: the frozen ones are more than the total, or all that there is and not the total
};

// All free weights brought to the total. One that is there already changes nothing.
Balance rebalance(std::span<const Share> rows, const Rest& rest = {});

// The weight of `changed`, frozen or not, becomes `wanted`, held within 0 and what the frozen leave;
// all of that where nothing else is free. A caller that follows a slider gives the rows as they were
// when the drag began: then the way there does not matter.
Balance rebalance(std::span<const Share> rows, std::size_t changed, const base::Decimal& wanted, const Rest& rest = {});

}  // namespace whatif
