// Monte Carlo: what may come out of values that are not known yet. The same seed gives the same
// figures on every machine.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "eval/kernel.hpp"
#include "whatif/distribution.hpp"

namespace whatif {

struct Uncertain {
    std::size_t indicator = 0;  // by position in plan.indicators
    Distribution value;
};

struct Runs {
    std::size_t count = 10'000;
    std::uint64_t seed = 1;
    double threshold = 0.9;  // of which the chance is asked
};

inline constexpr std::array percentiles{5, 10, 25, 50, 75, 90, 95};

// How the score of an objective is spread over the runs that gave it one.
struct Spread {
    std::size_t runs = 0;
    double mean = 0;  // all of them 0 when there is no run
    double least = 0;
    double most = 0;
    double chance = 0;   // share of the runs that reach the threshold
    std::array<double, percentiles.size()> at{};  // as `percentiles`: the smallest score that so many reach at most
};

// One spread an objective (positions in plan.objectives). Values are drawn independently.
std::vector<Spread> simulate(const eval::Kernel& kernel, std::span<const Uncertain> uncertain, const Runs& runs,
                             std::span<const std::size_t> objectives);

}  // namespace whatif
