// explain(): how a number came about, from the score of a node down to numerators and denominators,
// as steps that can be worked out again by hand (domain.md, section 5). words/derivation.hpp tells
// them.
#pragma once
#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "eval/evaluate.hpp"

namespace eval {

// One sibling in a sum. Those out of the weights are listed too, with their rule.
struct Addend {
    plan::NodeRef of;
    WeightRule rule = WeightRule::written;
    std::optional<base::Decimal> weight;  // as written
    double units = 0;                     // in the sum: the written weight, or 1; 0: not in it
    std::optional<double> score;          // its own
    std::optional<double> counted;        // what is added: its score, or what the policy puts in its stead
};

// A group of siblings: child objectives, or the objective's own indicators.
struct Sum {
    bool children = false;
    double share = 1;  // of the group in its objective
    plan::Aggregator aggregator = plan::Aggregator::weighted_mean;
    std::vector<Addend> addends;
    std::optional<double> result;  // none under the policy `unknown` when something is missing
};

struct NodeStep {
    std::size_t node = 0;  // in plan.objectives
    std::vector<Sum> sums;
};
struct IndicatorStep {
    std::size_t indicator = 0;  // in plan.indicators
};
struct UnitStep {
    std::size_t unit = 0;  // in plan.units
    Sum sum;               // its indicators by their share of the body, in per cent
};
struct Step {
    int depth = 0;  // 0: what was asked
    std::variant<NodeStep, IndicatorStep, UnitStep> what;
};

using Derivation = std::vector<Step>;  // depth first

// Precondition: the program and the results are of this plan, and the node is in it.
Derivation explain(const plan::Plan& plan, const Program& program, const Results& results, const plan::NodeRef& node);
Derivation explain(const plan::Plan& plan, const Program& program, const Results& results, const plan::UnitId& unit);

}  // namespace eval
