// compile() resolves the structure of a plan once, for one question, into flat arrays in
// evaluation order; evaluate() runs them over values, which are the only moving input.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "eval/calculation.hpp"
#include "eval/results.hpp"
#include "plan/plan.hpp"

namespace eval {

// A value of an earlier day.
struct Earlier {
    base::Date day;
    Actual value;
};

// The values of a plan at the question's day: one for each indicator, in the plan's order. Only a
// reading of that very day counts.
struct Values {
    std::vector<std::optional<Actual>> actuals;
    std::vector<std::optional<plan::Assessment>> assessments;  // they win over a measured value
    // The last ones before the day, for the policy `previous`.
    std::vector<std::optional<Earlier>> previous_actuals;
    std::vector<std::optional<plan::Assessment>> previous_assessments;
    // What the composite indicators read besides scores: the loads of program.composites, in a row.
    std::vector<std::optional<Actual>> composite_loads;
};

Values read_values(const plan::Plan& plan, const Question& question);

// A scored child of a node. `units` is its weight as a whole number (eval/weigh.hpp), `share` the
// same divided by the units of its whole group.
struct Link {
    std::size_t index = 0;  // in the plan's list
    double units = 0;
    double share = 0;
};

// Siblings that are weighed against each other: links[first, first + count).
struct Group {
    std::size_t first = 0;
    std::size_t count = 0;
    double units = 0;  // of all its links
    double share = 0;  // of its node, against the other group; 0: does not count
};

struct Slot {
    Group children;
    Group indicators;
    plan::Aggregator aggregator = plan::Aggregator::weighted_mean;
};

// An indicator whose formula reads the scores of nodes: its value is computed among them. One that
// is given a value in Values::actuals has that.
struct Composite {
    std::size_t indicator = 0;  // in the plan's list
    Calculation calculation;
    std::size_t first_load = 0; // in Values::composite_loads
    Status status = Status::no_data;  // of the row while it has no value
};

enum class TaskKind { node, unit, composite };
struct Task {
    TaskKind kind = TaskKind::node;
    std::size_t index = 0;  // in plan.objectives, plan.units or program.composites
    friend bool operator==(const Task&, const Task&) = default;
};

struct Program {
    Question question;
    std::size_t body = 0;
    std::vector<std::size_t> order;           // nodes, children before parents
    std::vector<Slot> slots;                  // as plan.objectives
    std::vector<Group> units;                 // as plan.units (eval/unit_groups.hpp)
    std::vector<Link> links;
    std::vector<IndicatorResult> indicators;  // what does not depend on values: target, direction, rule
    std::vector<NodeResult> nodes;            // likewise
    std::vector<Context> contexts;            // as plan.indicators
    std::vector<Reason> obstacles;            // likewise: why its formula never has a value, or none
    std::vector<Composite> composites;        // in the plan's order
    // What is worked out after what it reads: nodes, units and composites. Empty when there are no
    // composites: then `order` is that order.
    std::vector<Task> tasks;
    std::vector<std::vector<Task>> cycles;    // formulas that read themselves, along the path
};

inline std::span<const Link> links(const Program& program, const Group& group) {
    return std::span(program.links).subspan(group.first, group.count);
}

// Precondition: plan::check_structure(plan) has no error.
Program compile(const plan::Plan& plan, const Question& question);

// What is in the weights may depend on the values: a target whose day has not come counts from the
// day on which it has a value, and with it the nodes above it.
Results evaluate(const Program& program, const Values& values);
// Takes the program's rows for the results: what is left can still be explained.
Results evaluate(Program&& program, const Values& values);

// The three in one, for whoever asks once.
Results evaluate(const plan::Plan& plan, const Question& question);

}  // namespace eval
