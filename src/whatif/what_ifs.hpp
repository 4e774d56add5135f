// What-ifs: many sets of values tried on one kernel, of which the score of one objective is asked.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "eval/kernel.hpp"

namespace whatif {

struct WhatIfs {
    std::span<const std::size_t> indicators;  // that change, by position in plan.indicators
    std::span<const double> values;           // of all those indicators in the first what-if, then in the second…
    std::size_t count = 0;                    // of what-ifs: values.size() is indicators.size() · count
};

// One score a what-if, as the kernel would give it after setting those values.
std::vector<std::optional<double>> scores_of(const eval::Kernel& kernel, const WhatIfs& what_ifs, std::size_t objective);

}  // namespace whatif
