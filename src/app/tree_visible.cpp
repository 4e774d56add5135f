// The rows shown: those unfolded, or those found.
#include <algorithm>
#include <set>
#include <string_view>

#include "app/tree_rows.hpp"
#include "expr/letters.hpp"
#include "plan/responsible.hpp"

namespace app {
namespace {

// Whether a row agrees with the filter and holds the words sought.
struct Sieve {
    const plan::Plan& plan;
    const Derived& derived;
    const TreeFilter& filter;
    std::string words;               // folded
    std::set<std::string> units = {};  // the one asked for and all that is within it

    void open_unit() {
        if (!filter.unit) return;
        for (const plan::OrgUnit& each : plan.units)
            if (plan::is_within(plan, each.id, *filter.unit)) units.insert(each.id.value);
    }

    template <class Get>
    decltype(auto) at(std::size_t row, Get get) const {
        const plan::OutlineRow& line = derived.outline[row];
        return line.is_indicator() ? get(*plan.indicators[line.index]) : get(*plan.objectives[line.index]);
    }

    bool holds_words(std::size_t row) const {
        if (words.empty()) return true;
        const auto holds = [&](const std::string& text) { return expr::folded(text).find(words) != std::string::npos; };
        return at(row, [&](const auto& node) { return holds(node.code) || holds(node.name) || holds(node.owner); });
    }
    bool is_of_unit(const RowFacts& fact) const {
        if (!filter.unit) return true;
        if (fact.units_from == no_row) return false;
        return at(fact.units_from, [&](const auto& node) { return std::ranges::any_of(node.units, [&](const plan::UnitId& each) { return units.contains(each.value); }); });
    }
    bool is_of_owner(const RowFacts& fact) const {
        if (filter.owner.empty()) return true;
        return fact.owner_from != no_row && at(fact.owner_from, [&](const auto& node) { return node.owner == filter.owner; });
    }
    bool is_of_area(const RowFacts& fact) const {
        if (filter.area.empty()) return true;
        return fact.area_from != no_row && at(fact.area_from, [&](const auto& node) { return node.area == filter.area; });
    }
    bool is_of_perspective(const RowFacts& fact) const {
        if (!filter.perspective) return true;
        return fact.perspective_from != no_row && plan.objectives[derived.outline[fact.perspective_from].index]->perspective == filter.perspective;
    }
    bool is_under_area(std::size_t row) const {
        if (!filter.strategic_area) return true;
        for (; row != no_row; row = derived.facts.rows[row].parent)
            if (derived.outline[row].node == plan::NodeRef(*filter.strategic_area)) return true;
        return false;
    }
    bool is_in_state(std::size_t row) const {
        return filter.states.empty() || std::ranges::any_of(filter.states, [&](RowState state) { return counts_as(plan, derived, row, state); });
    }
    template <class Enum>
    static bool has_any(unsigned bits, const std::set<Enum>& asked) {
        return asked.empty() || std::ranges::any_of(asked, [&](Enum each) { return (bits >> static_cast<unsigned>(each) & 1U) != 0; });
    }

    bool keeps(std::size_t row) const {
        const RowFacts& fact = derived.facts.rows[row];
        return has_any(fact.flags, filter.flags) && has_any(fact.severities, filter.issues) && is_of_unit(fact) && is_of_owner(fact) &&
               is_of_area(fact) && is_of_perspective(fact) && is_in_state(row) && is_under_area(row) && holds_words(row);
    }
};

// Folding is not looked at while something is sought.
std::vector<std::size_t> found_rows(const Sieve& sieve, const TreeFacts& facts) {
    std::vector<bool> shown(facts.rows.size());
    for (std::size_t row = 0; row < facts.rows.size(); ++row) {
        if (!sieve.keeps(row)) continue;
        for (std::size_t up = row; up != no_row && !shown[up]; up = facts.rows[up].parent) shown[up] = true;
    }
    std::vector<std::size_t> visible;
    for (std::size_t row = 0; row < facts.rows.size(); ++row)
        if (shown[row]) visible.push_back(row);
    return visible;
}

std::vector<std::size_t> unfolded_rows(const std::vector<plan::OutlineRow>& rows, const std::set<std::string>& collapsed) {
    std::vector<std::size_t> visible;
    for (std::size_t i = 0; i < rows.size();) {
        visible.push_back(i);
        i = collapsed.contains(plan::id_of(rows[i].node)) ? rows[i].end : i + 1;
    }
    return visible;
}

}  // namespace

std::vector<std::size_t> visible_rows(const App& app, const Derived& derived) {
    if (!app.view.filters()) return unfolded_rows(derived.outline, app.view.collapsed);
    Sieve sieve{app.document->plan, derived, app.view.tree_filter, expr::folded(app.view.filter)};
    sieve.open_unit();
    return found_rows(sieve, derived.facts);
}

}  // namespace app
