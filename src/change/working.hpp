// The plan in work while its differences from another are gathered. Inside of change/ only.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "plan/edit.hpp"

namespace change {

struct Working {
    plan::Plan plan;
    std::vector<plan::Edit> edits;

    // False when the edit cannot be: then nothing is changed.
    bool put(plan::Edit edit) {
        auto after = plan::apply(plan, edit);
        if (!after) return false;
        plan = std::move(*after);
        edits.push_back(std::move(edit));
        return true;
    }
};

// Where each stands in a list of the plan. Lists that change make it stale.
template <class T>
std::unordered_map<std::string, std::size_t> positions(const std::vector<base::Box<T>>& boxes) {
    std::unordered_map<std::string, std::size_t> found;
    found.reserve(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) found.emplace(boxes[i]->id.value, i);
    return found;
}

// The same rows in the same order; those that both plans share are not looked into.
template <class T>
bool in_place(const std::vector<base::Box<T>>& from, const std::vector<base::Box<T>>& to) {
    return std::ranges::equal(from, to, [](const base::Box<T>& a, const base::Box<T>& b) { return a.same_as(b) || a->id == b->id; });
}

void change_tree(Working& working, const plan::Plan& to);    // diff_tree.cpp: rows and measures, there and in their order
void change_fields(Working& working, const plan::Plan& to);  // diff_fields.cpp: what stands in them, but formulas
void change_formulas(Working& working, const plan::Plan& to);
void change_scenarios(Working& working, const plan::Plan& to);  // diff_scenarios.cpp

// Of the positions, those that already ascend and can stay where they are: a longest ascending row of them.
std::vector<bool> ascending(const std::vector<std::size_t>& positions);  // diff_tree.cpp

}  // namespace change
