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
        for (std::size_t lane = 0; lane < used; ++lane) {
            const auto row = values.subspan((first + lane) * indicators.size(), indicators.size());
            for (std::size_t i = 0; i < row.size(); ++i) blocks[i][lane] = row[i];
        }
        run.evaluate(blocks);
        for (std::size_t lane = 0; lane < used; ++lane) scores.push_back(run.score(objective, lane));
    }
    return scores;
}

}  // namespace whatif
