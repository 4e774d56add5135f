#include "eval/contributions.hpp"

#include <algorithm>
#include <span>

namespace eval {
namespace {

struct Member {
    plan::NodeRef of;
    double weight;
    std::optional<double> counted;
    double high;
};

template <class Node, class Row>
std::vector<Member> members_of(const std::vector<base::Box<Node>>& nodes, const std::vector<Row>& rows, const plan::ObjectiveId& parent) {
    std::vector<Member> members;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        if (nodes[i]->parent == parent && rows[i].effective_weight > 0)
            members.push_back({nodes[i]->id, rows[i].effective_weight, rows[i].counted, rows[i].figure.high});
    return members;
}

double weight_of(std::span<const Member> group, bool known_only) {
    double weight = 0;
    for (const Member& each : group)
        if (each.counted || !known_only) weight += each.weight;
    return weight;
}

// The share of its group's result that each one answers for, by the objective's rule.
struct Part {
    double counts = 0;
    double result = 0;  // that it brings for each point of it
};

std::vector<Part> mean_parts(std::span<const Member> group, double whole) {
    std::vector<Part> parts;
    for (const Member& each : group) parts.push_back(each.counted ? Part{each.weight / whole, *each.counted} : Part{});
    return parts;
}

// The first that has the deciding score answers for all of it.
std::vector<Part> extreme_parts(std::span<const Member> group, bool best) {
    std::vector<Part> parts(group.size());
    std::optional<std::size_t> decides;
    for (std::size_t i = 0; i < group.size(); ++i) {
        if (!group[i].counted) continue;
        const bool first = !decides || (best ? *group[i].counted > *group[*decides].counted : *group[i].counted < *group[*decides].counted);
        if (first) decides = i;
    }
    if (decides) parts[*decides] = {1, *group[*decides].counted};
    return parts;
}

// All met: every one has its part; else those that are not share the loss.
std::vector<Part> all_met_parts(std::span<const Member> group) {
    const bool met = std::ranges::all_of(group, [](const Member& each) { return !each.counted || *each.counted >= 1; });
    const auto answers = [&](const Member& each) { return each.counted && (met || *each.counted < 1); };
    const auto count = static_cast<double>(std::ranges::count_if(group, answers));
    std::vector<Part> parts;
    for (const Member& each : group) parts.push_back(answers(each) ? Part{1 / count, met ? 1.0 : 0.0} : Part{});
    return parts;
}

std::vector<Part> parts_of(std::span<const Member> group, plan::Aggregator aggregator, double whole) {
    switch (aggregator) {
        case plan::Aggregator::weighted_mean:
        case plan::Aggregator::mean: return mean_parts(group, whole);
        case plan::Aggregator::worst: return extreme_parts(group, false);
        case plan::Aggregator::best: return extreme_parts(group, true);
        case plan::Aggregator::all_met: return all_met_parts(group);
    }
    return {};
}

bool is_mean(plan::Aggregator aggregator) { return aggregator == plan::Aggregator::weighted_mean || aggregator == plan::Aggregator::mean; }

Contribution told(const Member& member, const Part& part, double share, bool mean) {
    Contribution made{.of = member.of, .weight = member.weight, .counts = part.counts * share, .score = member.counted};
    made.adds = made.counts * part.result;
    const double missing = std::max(0.0, made.counts * (1 - part.result));
    const double counts = member.counted ? made.counts : mean ? member.weight : 0;
    made.open = std::max(0.0, counts * (member.high - (member.counted ? part.result : 0)));
    if (member.counted) made.open = std::min(made.open, missing);
    made.lost = std::max(0.0, missing - made.open);
    return made;
}

}  // namespace

Contributions contributions(const plan::Plan& plan, const Results& results, std::size_t node) {
    const plan::Objective& objective = *plan.objectives[node];
    const NodeResult& result = results.nodes[node];
    Contributions all{.node = node, .aggregator = objective.aggregator, .score = result.figure.score};
    const std::vector<Member> groups[] = {members_of(plan.objectives, results.nodes, objective.id), members_of(plan.indicators, results.indicators, objective.id)};
    const bool spreads = results.question.missing != plan::MissingPolicy::unknown;  // what is missing leaves its weight to the others
    double known = 0;  // share of the groups in which something counts
    for (const auto& group : groups)
        if (!spreads || weight_of(group, true) > 0) known += weight_of(group, false);
    for (const auto& group : groups) {
        if (group.empty()) continue;
        const double share = known > 0 ? weight_of(group, false) / known : 0;
        const auto parts = parts_of(group, objective.aggregator, std::max(weight_of(group, spreads), 1e-300));
        for (std::size_t i = 0; i < group.size(); ++i) all.members.push_back(told(group[i], parts[i], share, is_mean(objective.aggregator)));
    }
    if (!result.figure.score) return all;
    all.sum = 0;
    for (const Contribution& each : all.members) *all.sum += each.adds;
    return all;
}

}  // namespace eval
