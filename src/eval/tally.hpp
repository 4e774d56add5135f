// Tally: what the scored members of a group come to.
#pragma once
#include <optional>

#include "eval/mean.hpp"
#include "eval/results.hpp"

namespace eval {

struct Tally {
    Mean score, low, high, coverage;
    bool complete = true;

    void add(double share, const Figure& member, std::optional<double> counted) {
        if (counted) score.add(share, *counted);
        if (!counted) complete = false;
        low.add(share, member.low);
        high.add(share, member.high);
        coverage.add(share, member.coverage);
    }
    void add(double share, const Figure& group) { add(share, group, group.score); }
    Figure figure(plan::Aggregator aggregator, plan::MissingPolicy missing) const {
        const bool known = !score.empty() && (complete || missing != plan::MissingPolicy::unknown);
        return {.score = known ? std::optional(aggregate(score, aggregator)) : std::nullopt,
                .low = aggregate(low, aggregator),
                .high = aggregate(high, aggregator),
                .coverage = coverage.value()};
    }
};

}  // namespace eval
