// Mean: what a group of siblings adds up to, by the aggregator of their parent.
#pragma once
#include <algorithm>
#include <limits>

#include "plan/objective.hpp"

namespace eval {

// A mean that lies between the least and the most of what it is made of, as it must: rounding
// would otherwise give a single child, or children that are all alike, another score than theirs.
struct Mean {
    double weight = 0;
    double sum = 0;
    double least = std::numeric_limits<double>::infinity();
    double most = -std::numeric_limits<double>::infinity();

    void add(double share, double value) {
        weight += share;
        sum += share * value;
        least = std::min(least, value);
        most = std::max(most, value);
    }
    bool empty() const { return weight == 0; }
    double value() const { return std::clamp(sum / weight, least, most); }
};

inline double aggregate(const Mean& mean, plan::Aggregator aggregator) {
    switch (aggregator) {
        case plan::Aggregator::weighted_mean:
        case plan::Aggregator::mean: return mean.value();
        case plan::Aggregator::worst: return mean.least;
        case plan::Aggregator::best: return mean.most;
        case plan::Aggregator::all_met: return mean.least >= 1 ? 1 : 0;
    }
    return mean.value();
}

}  // namespace eval
