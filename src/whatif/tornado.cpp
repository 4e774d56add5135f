#include "whatif/tornado.hpp"

#include <algorithm>
#include <cmath>

#include "whatif/what_ifs.hpp"

namespace whatif {

std::vector<Bar> tornado(const eval::Kernel& kernel, std::size_t objective, std::span<const Reach> reaches) {
    std::vector<Bar> bars;
    for (const Reach& reach : reaches) {
        const std::vector<std::size_t> one{reach.indicator};
        const std::vector<double> ends{reach.low, reach.high};
        const auto scores = scores_of(kernel, {one, ends, 2}, objective);
        bars.push_back({reach.indicator, reach.low, reach.high, scores[0], scores[1]});
    }
    std::ranges::stable_sort(bars, [](const Bar& a, const Bar& b) { return a.spread() > b.spread(); });
    return bars;
}

std::vector<Reach> reaches_around(const eval::Kernel& kernel, std::span<const std::size_t> indicators, double share) {
    std::vector<Reach> reaches;
    for (const std::size_t i : indicators)
        if (const auto value = kernel.value(i)) {
            const double width = std::abs(*value) * share;
            reaches.push_back({i, *value - width, *value + width});
        }
    return reaches;
}

}  // namespace whatif
