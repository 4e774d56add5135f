// Weights of one group of siblings: which count, by which rule, how much (domain.md, section 5).
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "base/decimal.hpp"
#include "eval/results.hpp"

namespace eval {

struct Member {
    std::optional<base::Decimal> weight;  // as written
    bool removed = false;                 // no longer of the group
    bool out = false;                     // of the group, but nothing to score now: survey year, no target…
};

// What a member counts for. `units` are the written weights without their decimal point, so they
// and their sums are whole numbers, exact as doubles up to 16 digits; 0 when it does not count.
struct Weighing {
    WeightRule rule = WeightRule::written;
    double units = 0;
};

// An only member without weight: 100 implied. None with a weight: equal. Some without: absent,
// these do not count. Weight 0: monitored, whatever the aggregator. Any aggregator but the weighted
// mean: equal for all the others. The rule looks at all members but the removed, so that a survey
// year does not make an only child of its sibling.
std::vector<Weighing> weigh(std::span<const Member> group, plan::Aggregator aggregator);

}  // namespace eval
