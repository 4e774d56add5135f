#include "eval/tree.hpp"

#include <string_view>
#include <unordered_map>
#include <utility>

namespace eval {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

using Positions = std::unordered_map<std::string_view, std::size_t>;

Positions positions_of(const plan::Plan& plan) {
    Positions positions;
    positions.reserve(plan.objectives.size());
    for (std::size_t i = 0; i < plan.objectives.size(); ++i) positions.emplace(plan.objectives[i]->id.value, i);
    return positions;
}

std::size_t position(const Positions& positions, const plan::ObjectiveId& id) {
    const auto found = positions.find(id.value);
    return found == positions.end() ? nowhere : found->second;
}

std::vector<std::size_t> parents_of_objectives(const plan::Plan& plan, const Positions& positions) {
    std::vector<std::size_t> parents;
    parents.reserve(plan.objectives.size());
    for (const auto& objective : plan.objectives)
        parents.push_back(objective->parent ? position(positions, *objective->parent) : nowhere);
    return parents;
}

std::vector<std::size_t> parents_of_indicators(const plan::Plan& plan, const Positions& positions) {
    std::vector<std::size_t> parents;
    parents.reserve(plan.indicators.size());
    for (const auto& indicator : plan.indicators) parents.push_back(position(positions, indicator->parent));
    return parents;
}

std::vector<std::size_t> level_by_level(std::vector<std::size_t> order, const Families& children) {
    for (std::size_t next = 0; next < order.size(); ++next)
        for (const std::size_t child : children.of(order[next])) order.push_back(child);
    return order;
}

}  // namespace

// A counting sort by parent: stable, so that siblings keep the plan's order.
Families::Families(std::size_t objectives, std::span<const std::size_t> parents) : first_(objectives + 1, 0) {
    for (const std::size_t parent : parents)
        if (parent != nowhere) ++first_[parent + 1];
    for (std::size_t i = 0; i < objectives; ++i) first_[i + 1] += first_[i];
    std::vector<std::size_t> next(first_.begin(), first_.end() - 1);
    members_.resize(first_.back());
    for (std::size_t i = 0; i < parents.size(); ++i)
        if (parents[i] != nowhere) members_[next[parents[i]]++] = i;
}

Tree tree_of(const plan::Plan& plan) {
    const Positions positions = positions_of(plan);
    const auto above_objectives = parents_of_objectives(plan, positions);
    const auto above_indicators = parents_of_indicators(plan, positions);
    Tree tree{.body = 0,
              .children = Families(plan.objectives.size(), above_objectives),
              .indicators = Families(plan.objectives.size(), above_indicators),
              .parents_first = {}};
    std::vector<std::size_t> roots;
    for (std::size_t i = 0; i < plan.objectives.size(); ++i) {
        if (plan.objectives[i]->level == plan::Level::body) tree.body = i;
        if (!plan.objectives[i]->parent) roots.push_back(i);
    }
    tree.parents_first = level_by_level(std::move(roots), tree.children);
    return tree;
}

}  // namespace eval
