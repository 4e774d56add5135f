#include "whatif/simulate.hpp"

#include <algorithm>

#include "whatif/ground.hpp"
#include "whatif/lanes.hpp"
#include "whatif/streams.hpp"

namespace whatif {
namespace {

Spread spread_of(std::vector<double> scores, double threshold) {
    Spread spread{.runs = scores.size()};
    if (scores.empty()) return spread;
    double sum = 0;
    for (const double score : scores) sum += score;
    spread.mean = sum / static_cast<double>(scores.size());
    std::ranges::sort(scores);
    spread.least = scores.front();
    spread.most = scores.back();
    const auto reached = std::ranges::count_if(scores, [&](double score) { return reaches(score, threshold); });
    spread.chance = static_cast<double>(reached) / static_cast<double>(scores.size());
    for (std::size_t i = 0; i < percentiles.size(); ++i) {
        const std::size_t rank = (scores.size() * static_cast<std::size_t>(percentiles[i]) + 99) / 100;
        spread.at[i] = scores[rank - 1];
    }
    return spread;
}

std::vector<std::size_t> positions_of(std::span<const Uncertain> uncertain) {
    std::vector<std::size_t> positions;
    for (const Uncertain& each : uncertain) positions.push_back(each.indicator);
    return positions;
}

}  // namespace

std::vector<Spread> simulate(const eval::Kernel& kernel, std::span<const Uncertain> uncertain, const Runs& runs,
                             std::span<const std::size_t> objectives) {
    Lanes run(kernel, positions_of(uncertain));
    Streams streams(runs.seed);
    std::vector<Block> values(uncertain.size());
    std::vector<std::vector<double>> scores(objectives.size());
    for (std::size_t first = 0; first < runs.count; first += lanes) {
        for (std::size_t i = 0; i < uncertain.size(); ++i) values[i] = quantiles(uncertain[i].value, streams.next());
        run.evaluate(values);
        for (std::size_t lane = 0; lane < std::min(lanes, runs.count - first); ++lane)
            for (std::size_t o = 0; o < objectives.size(); ++o)
                if (const auto score = run.score(objectives[o], lane)) scores[o].push_back(*score);
    }
    std::vector<Spread> spreads;
    for (auto& each : scores) spreads.push_back(spread_of(std::move(each), runs.threshold));
    return spreads;
}

}  // namespace whatif
