#include "whatif/tornado.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "eval/line.hpp"
#include "whatif/trial.hpp"
#include "whatif/what_ifs.hpp"

namespace whatif {
namespace {

double between(const Distribution& distribution, double share) {
    Block shares;
    shares.fill(share);
    return quantiles(distribution, shares).front();
}

std::pair<double, double> ends_of(const std::vector<double>& values) {
    const auto [least, most] = std::ranges::minmax(values);
    return {least, most};
}

// The condition whose figure may be moved; empty where the target or what counts is no number.
std::optional<std::size_t> figure_to_move(const Ground& ground, std::size_t i) {
    const auto& row = ground.results.indicators[i];
    const bool settled = row.status == eval::Status::removed || row.status == eval::Status::survey || row.achievement.reason == eval::Reason::judged;
    const auto& actual = ground.values.actuals[i];
    if (settled || !ground.indicators[i] || !actual || !eval::number_in(*actual, row.target, ground.program.contexts[i])) return std::nullopt;
    const auto at = expr::condition_for_number(row.target);
    return at && row.target->conditions[*at].value ? at : std::nullopt;
}

// One indicator under another figure of its target.
struct OtherTarget {
    const Ground& ground;
    std::size_t objective, indicator, condition;
    std::optional<Climb> climb;

    std::optional<double> score(const base::Decimal& figure) const {
        expr::Target target = ground.results.indicators[indicator].target;
        target.conditions[condition].value = figure;
        if (climb) {
            const auto achieved = eval::achieve(target, *ground.values.actuals[indicator], ground.program.contexts[indicator], ground.program.question.profile);
            return achieved.score ? climb->score(achieved.score) : std::nullopt;
        }
        eval::Program program = ground.program;
        program.indicators[indicator].target = std::move(target);
        return eval::evaluate(program, ground.values).nodes[objective].figure.score;
    }
};

std::vector<Bar> by_spread(std::vector<Bar> bars) {
    std::ranges::stable_sort(bars, [](const Bar& a, const Bar& b) { return a.spread() > b.spread(); });
    return bars;
}

}  // namespace

std::vector<Bar> tornado(const eval::Kernel& kernel, std::size_t objective, std::span<const Reach> reaches) {
    std::vector<Bar> bars;
    for (const Reach& reach : reaches) {
        const std::vector<std::size_t> one{reach.indicator};
        const std::vector<double> ends{reach.low, reach.high};
        const auto scores = scores_of(kernel, {one, ends, 2}, objective);
        bars.push_back({reach.indicator, reach.low, reach.high, scores[0], scores[1]});
    }
    return by_spread(std::move(bars));
}

std::vector<Bar> tornado_of_targets(const Ground& ground, std::size_t objective, std::span<const std::size_t> indicators, double share) {
    std::vector<Bar> bars;
    for (const std::size_t i : indicators) {
        const auto at = figure_to_move(ground, i);
        if (!at) continue;
        const double figure = ground.results.indicators[i].target->conditions[*at].value->to_double();
        const double width = std::abs(figure) * share;
        const auto low = eval::decimal_of(figure - width);
        const auto high = eval::decimal_of(figure + width);
        if (!low || !high) continue;
        const OtherTarget other{ground, objective, i, *at, Climb::of(ground, i, objective)};
        bars.push_back({i, low->to_double(), high->to_double(), other.score(*low), other.score(*high)});
    }
    return by_spread(std::move(bars));
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

std::vector<Reach> reaches_of(std::span<const Expected> expected) {
    std::vector<Reach> reaches;
    for (const Expected& each : expected) {
        const Distribution& value = each.uncertain.value;
        Reach reach{.indicator = each.uncertain.indicator, .low = between(value, 0.1), .high = between(value, 0.9)};
        if (const auto* past = std::get_if<Uniform>(&value); past && each.from == Outlook::past) reach.low = past->low, reach.high = past->high;
        if (const auto* past = std::get_if<Empirical>(&value)) std::tie(reach.low, reach.high) = ends_of(past->values);
        reaches.push_back(reach);
    }
    return reaches;
}

}  // namespace whatif
