// Tornado: what moves an objective most, one value at a time between two ends.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "eval/kernel.hpp"
#include "whatif/outlook.hpp"

namespace whatif {

// An indicator's own two ends, instead of a share of its value.
struct Reach {
    std::size_t indicator = 0;  // position in plan.indicators
    double low = 0;
    double high = 0;            // ≥ low
};

struct Bar {
    std::size_t indicator = 0;
    double low = 0;  // values tried
    double high = 0;
    std::optional<double> at_low, at_high;  // scores of the objective
    double spread() const { return at_low && at_high ? (*at_high > *at_low ? *at_high - *at_low : *at_low - *at_high) : 0; }
};

// By falling spread, equal ones in the order asked for.
std::vector<Bar> tornado(const eval::Kernel& kernel, std::size_t objective, std::span<const Reach> reaches);

// The same over the figures of the targets instead of the values: so much of each to either side
// (0.1: ± 10 %). Indicators whose target holds no figure, or whose value is no number, are skipped.
std::vector<Bar> tornado_of_targets(const Ground& ground, std::size_t objective, std::span<const std::size_t> indicators, double share);

// Of indicators without a number (not measured, dates, yes or no) there is none: so many are skipped
// as there are fewer reaches than indicators.
//
// So much of the value (0.1: ± 10 %) to either side.
std::vector<Reach> reaches_around(const eval::Kernel& kernel, std::span<const std::size_t> indicators, double share);
// What is expected of each: from P10 to P90; of what is known from the past, from the least to the most.
std::vector<Reach> reaches_of(std::span<const Expected> expected);

}  // namespace whatif
