#include "eval/perspectives.hpp"

#include <algorithm>

#include "eval/tally.hpp"

namespace eval {

std::vector<PerspectiveResult> perspectives(const plan::Plan& plan, const Results& results) {
    if (plan.perspectives.empty()) return {};
    std::vector<PerspectiveResult> all;
    for (const plan::Perspective& each : plan.perspectives) all.push_back({.perspective = each.id, .objectives = {}, .result = {}});
    all.push_back({});
    for (const std::size_t i : strategic_objectives(plan)) {
        const auto found = std::ranges::find(all, plan.objectives[i]->perspective, &PerspectiveResult::perspective);
        (found == all.end() ? all.back() : *found).objectives.push_back(i);
    }
    std::erase_if(all, [](const PerspectiveResult& each) { return each.objectives.empty(); });
    for (PerspectiveResult& each : all) each.result = together(results, each.objectives);
    return all;
}

NodeResult together(const Results& results, std::span<const std::size_t> nodes) {
    NodeResult row;
    for (const std::size_t i : nodes)
        if (results.nodes[i].scored) row.share_of_body += results.nodes[i].share_of_body;
    row.scored = row.share_of_body > 0;
    if (!row.scored) return row;
    Tally tally;
    for (const std::size_t i : nodes)
        if (const NodeResult& node = results.nodes[i]; node.scored)
            tally.add(node.share_of_body / row.share_of_body, {node.counted, node.counted_low, node.counted_high, node.figure.coverage});
    row.take(tally.figure(plan::Aggregator::weighted_mean, results.question.missing));
    row.light = light_of(row.figure.score, results.question.profile);
    return row;
}

}  // namespace eval
