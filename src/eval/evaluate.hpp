// compile() resolves the structure of a plan once, for one question, into flat arrays in
// evaluation order; evaluate() runs them over values, which are the only moving input.
#pragma once
#include <optional>
#include <vector>

#include "eval/results.hpp"
#include "plan/plan.hpp"

namespace eval {

// The values of a plan at the question's day: one for each indicator, in the plan's order.
struct Values {
    std::vector<std::optional<Actual>> actuals;
    std::vector<std::optional<plan::Assessment>> assessments;
    // Last value before the day, for the policy `previous`: date and value.
    std::vector<std::optional<Actual>> previous_actuals;
};

Values read_values(const plan::Plan& plan, const Question& question);

// One scored thing in evaluation order: children always before their parent.
struct Slot {
    std::size_t first_link = 0;  // children are links[first_link, first_link + link_count)
    std::size_t link_count = 0;
    plan::Aggregator aggregator = plan::Aggregator::weighted_mean;
};

struct Link {
    bool indicator = false;   // else a node
    std::size_t index = 0;    // in the plan's list
    double weight = 0;        // exact in decimals, normalised once: sums to 1 over the group
};

struct Program {
    Question question;
    std::size_t body = 0;
    std::vector<std::size_t> order;      // nodes, children before parents
    std::vector<Slot> slots;             // as plan.objectives
    std::vector<Link> links;
    std::vector<IndicatorResult> indicators;  // what does not depend on values: target, direction, weight
    std::vector<NodeResult> nodes;            // likewise
    std::vector<Context> contexts;            // as plan.indicators
};

// Precondition: plan::check_structure(plan) has no error.
Program compile(const plan::Plan& plan, const Question& question);

Results evaluate(const Program& program, const Values& values);

// The three in one, for whoever asks once.
Results evaluate(const plan::Plan& plan, const Question& question);

}  // namespace eval
