// What is known of each row, and which rows are found.
#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

#include "app/tree_rows.hpp"

namespace app {
namespace {

template <class Enum>
unsigned bit(Enum value) { return 1U << static_cast<unsigned>(value); }

struct Told {
    std::size_t issues = 0;
    base::Severity worst = base::Severity::note;
    unsigned severities = 0;
    unsigned flags = 0;
};

// By id: what issues and revisions say of it.
std::unordered_map<std::string_view, Told> told_of_rows(const plan::Plan& plan, const base::Issues& issues) {
    std::unordered_map<std::string_view, Told> all;
    for (const base::Issue& issue : issues) {
        if (issue.accepted || issue.place.id.empty()) continue;
        Told& told = all[issue.place.id];
        told.worst = told.issues == 0 ? issue.severity : std::min(told.worst, issue.severity);
        told.severities |= bit(issue.severity);
        ++told.issues;
    }
    for (const plan::Revision& revision : plan.revisions)
        if (!revision.on.empty()) all[revision.on].flags |= bit(revision.kind);
    return all;
}

struct Builder {
    const plan::Plan& plan;
    const Derived& derived;
    std::unordered_map<std::string_view, Told> told = told_of_rows(plan, derived.issues);
    TreeFacts facts = {};
    std::vector<int> below = {};  // rows directly below each
    int roots = 0;

    const plan::Objective* objective(std::size_t row) const {
        const plan::OutlineRow& line = derived.outline[row];
        return line.is_indicator() ? nullptr : &*plan.objectives[line.index];
    }
    template <class Get>
    decltype(auto) of(std::size_t row, Get get) const {
        const plan::OutlineRow& line = derived.outline[row];
        return line.is_indicator() ? get(*plan.indicators[line.index]) : get(*plan.objectives[line.index]);
    }

    // What a row does not say itself it has from the one above.
    void inherit(std::size_t row, RowFacts& fact) const {
        const RowFacts above = fact.parent == no_row ? RowFacts{} : facts.rows[fact.parent];
        fact.units_from = of(row, [](const auto& node) { return node.units.empty(); }) ? above.units_from : row;
        fact.owner_from = of(row, [](const auto& node) { return node.owner.empty(); }) ? above.owner_from : row;
        fact.area_from = of(row, [](const auto& node) { return node.area.empty(); }) ? above.area_from : row;
        const auto* own = objective(row);
        fact.perspective_from = own && own->perspective ? row : above.perspective_from;
    }

    void add(std::size_t row, std::size_t parent) {
        RowFacts fact{.parent = parent};
        fact.place = ++(parent == no_row ? roots : below[parent]);
        inherit(row, fact);
        if (const auto found = told.find(plan::id_of(derived.outline[row].node)); found != told.end()) {
            fact.issues = found->second.issues;
            fact.worst = found->second.worst;
            fact.severities = found->second.severities;
            fact.flags = found->second.flags;
        }
        facts.rows.push_back(fact);
        below.push_back(0);
    }

    void count_siblings() {
        for (RowFacts& each : facts.rows) each.siblings = each.parent == no_row ? roots : below[each.parent];
    }

    // Children come after their parent: from the last row up each has all that is below it.
    void count_indicators() {
        for (std::size_t row = facts.rows.size(); row-- > 0;) {
            if (facts.rows[row].parent == no_row) continue;
            const std::size_t own = derived.outline[row].is_indicator() ? 1 : facts.rows[row].indicators;
            facts.rows[facts.rows[row].parent].indicators += own;
        }
    }

    void list_choices() {
        std::set<std::string> owners, areas;
        for (std::size_t row = 0; row < derived.outline.size(); ++row) {
            owners.insert(of(row, [](const auto& node) { return node.owner; }));
            areas.insert(of(row, [](const auto& node) { return node.area; }));
        }
        owners.erase("");
        areas.erase("");
        facts.owners.assign(owners.begin(), owners.end());
        facts.areas.assign(areas.begin(), areas.end());
    }
};

}  // namespace

TreeFacts facts_of(const plan::Plan& plan, const Derived& derived) {
    Builder builder{plan, derived};
    builder.facts.rows.reserve(derived.outline.size());
    builder.below.reserve(derived.outline.size());
    std::vector<std::size_t> path;
    for (std::size_t row = 0; row < derived.outline.size(); ++row) {
        path.resize(static_cast<std::size_t>(derived.outline[row].depth));
        builder.add(row, path.empty() ? no_row : path.back());
        path.push_back(row);
    }
    builder.count_siblings();
    builder.count_indicators();
    builder.list_choices();
    return std::move(builder.facts);
}

bool counts_as(const plan::Plan& plan, const Derived& derived, std::size_t row, RowState state) {
    const plan::OutlineRow& line = derived.outline[row];
    const bool removed = line.is_indicator() ? plan.indicators[line.index]->removed : plan.objectives[line.index]->removed;
    if (removed || state == RowState::removed) return removed && state == RowState::removed;
    const auto* indicator = line.is_indicator() ? &derived.results.indicators[line.index] : nullptr;
    const eval::Light light = indicator ? indicator->light : derived.results.nodes[line.index].light;
    const bool missing = indicator && indicator->status == eval::Status::no_data;
    switch (state) {
        case RowState::red: return light == eval::Light::red;
        case RowState::amber: return light == eval::Light::amber;
        case RowState::green: return light == eval::Light::green;
        case RowState::no_score: return light == eval::Light::none && !missing;
        case RowState::not_measured: return missing;
        case RowState::late: return indicator && indicator->pace == eval::Pace::late;
        case RowState::removed: break;
    }
    return false;
}

}  // namespace app
