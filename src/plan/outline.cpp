#include "plan/outline.hpp"

#include <string_view>
#include <unordered_map>

namespace plan {
namespace {

struct Family {
    std::vector<std::size_t> indicators;
    std::vector<std::size_t> objectives;
};

struct Open {
    std::size_t row;        // of the outline
    const Family* family;
    std::size_t next_child = 0;
};

std::unordered_map<std::string_view, Family> families(const Plan& plan) {
    std::unordered_map<std::string_view, Family> by_parent;
    by_parent.reserve(plan.objectives.size());
    for (std::size_t i = 0; i < plan.indicators.size(); ++i)
        by_parent[plan.indicators[i]->parent.value].indicators.push_back(i);
    for (std::size_t i = 0; i < plan.objectives.size(); ++i)
        if (plan.objectives[i]->parent) by_parent[plan.objectives[i]->parent->value].objectives.push_back(i);
    return by_parent;
}

}  // namespace

// A stack of our own: plans may be deeper than the call stack likes.
std::vector<OutlineRow> outline(const Plan& plan) {
    const auto by_parent = families(plan);
    static const Family childless;
    std::vector<OutlineRow> rows;
    rows.reserve(plan.objectives.size() + plan.indicators.size());
    std::vector<Open> path;

    const auto open = [&](std::size_t index) {
        const Objective& objective = *plan.objectives[index];
        const auto found = by_parent.find(objective.id.value);
        const Family& family = found == by_parent.end() ? childless : found->second;
        const int depth = static_cast<int>(path.size());
        const bool removed = objective.removed || (!path.empty() && rows[path.back().row].removed);
        rows.push_back({objective.id, index, depth, 0, removed});
        path.push_back({rows.size() - 1, &family});
        for (const std::size_t i : family.indicators)
            rows.push_back({plan.indicators[i]->id, i, depth + 1, rows.size() + 1, removed || plan.indicators[i]->removed});
    };

    const auto walk_down = [&] {
        while (!path.empty()) {
            Open& last = path.back();
            if (last.next_child < last.family->objectives.size()) {
                open(last.family->objectives[last.next_child++]);
            } else {
                rows[last.row].end = rows.size();
                path.pop_back();
            }
        }
    };

    for (const bool body : {true, false})
        for (std::size_t i = 0; i < plan.objectives.size(); ++i) {
            const Objective& root = *plan.objectives[i];
            if (root.parent || (root.level == Level::body) != body) continue;
            open(i);
            walk_down();
        }
    return rows;
}

}  // namespace plan
