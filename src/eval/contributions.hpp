// Contributions: what each member of an objective, a child or an indicator of its own, adds to its
// score, what it may still add and what it has lost. One level of the sums that explain() tells.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "eval/results.hpp"

namespace eval {

// All in fractions of the objective's score: 1 is 100 %.
struct Contribution {
    plan::NodeRef of;
    double weight = 0;            // effective; those of all members are 1
    double counts = 0;            // the weight with which it counts now: what is missing may leave its own to the others
    std::optional<double> score;  // what is counted of it: its own score, or what the policy puts in its stead
    double adds = 0;              // counts · score, but where the objective takes the worst, the best or all met
    double open = 0;              // what it can still add at the weight it has, as far as its interval tells
    double lost = 0;              // what is missing to full marks for good
};

struct Contributions {
    std::size_t node = 0;         // in plan.objectives
    plan::Aggregator aggregator = plan::Aggregator::weighted_mean;
    std::optional<double> sum;    // what they add up to; none under the policy `unknown` when something is missing
    std::optional<double> score;  // the same after the bands of nodes: what the objective shows
    std::vector<Contribution> members;  // with a weight, children before indicators, in the plan's order
};

// Law: where there is a sum, it is that of all that is added, and the weights that count are 1 together.
Contributions contributions(const plan::Plan& plan, const Results& results, std::size_t node);

}  // namespace eval
