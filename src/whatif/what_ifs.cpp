#include "whatif/what_ifs.hpp"

#include <algorithm>

#include "whatif/lanes.hpp"

namespace whatif {

std::vector<std::optional<double>> scores_of(const eval::Kernel& kernel, const WhatIfs& what_ifs, std::size_t objective) {
    const auto& [indicators, values, count] = what_ifs;
    Lanes run(kernel, indicators);
    std::vector<Block> blocks(indicators.size());
    std::vector<std::optional<double>> scores;
    scores.reserve(count);
    for (std::size_t first = 0; first < count; first += lanes) {
        const std::size_t used = std::min(lanes, count - first);
        std::array<const double*, lanes> rows;
        for (std::size_t lane = 0; lane < lanes; ++lane) rows[lane] = values.data() + (first + std::min(lane, used - 1)) * indicators.size();
        for (std::size_t p = 0; p < pairs; ++p) {
            const double *a = rows[2 * p], *b = rows[2 * p + 1];
            std::size_t i = 0;
            for (; i + 2 <= indicators.size(); i += 2) {
                eval::Pair x, y;
                std::memcpy(&x, a + i, sizeof x);
                std::memcpy(&y, b + i, sizeof y);
                store(blocks[i], p, eval::Pair{x[0], y[0]});
                store(blocks[i + 1], p, eval::Pair{x[1], y[1]});
            }
            if (i < indicators.size()) store(blocks[i], p, eval::Pair{a[i], b[i]});
        }
        run.evaluate(blocks);
        for (std::size_t lane = 0; lane < used; ++lane) scores.push_back(run.score(objective, lane));
    }
    return scores;
}

}  // namespace whatif
