// Rows that are chosen together, and where rows may go.
#include <algorithm>
#include <array>
#include <utility>

#include "app/tree_rows.hpp"

namespace app {
namespace {

std::optional<plan::ObjectiveId> parent_of(const plan::Plan& plan, const plan::NodeRef& node) {
    if (const auto* indicator = std::get_if<plan::IndicatorId>(&node)) return plan::find(plan, *indicator)->parent;
    return plan::find(plan, std::get<plan::ObjectiveId>(node))->parent;
}

// Itself, or the objective that it is under.
plan::ObjectiveId objective_at(const plan::Plan& plan, const plan::NodeRef& node) {
    if (const auto* objective = std::get_if<plan::ObjectiveId>(&node)) return *objective;
    return plan::find(plan, std::get<plan::IndicatorId>(node))->parent;
}

// The last child of this kind, and the one before `before`.
std::optional<plan::NodeRef> child(const Derived& derived, std::size_t parent, std::size_t kind, std::size_t before = no_row) {
    std::optional<plan::NodeRef> last;
    for (std::size_t row = parent + 1; row < derived.outline[parent].end; row = derived.outline[row].end) {
        if (row == before) break;
        if (derived.outline[row].node.index() == kind) last = derived.outline[row].node;
    }
    return last;
}

std::size_t position_of(const Derived& derived, const plan::NodeRef& node) {
    return static_cast<std::size_t>(std::ranges::find(derived.outline, node, &plan::OutlineRow::node) - derived.outline.begin());
}

}  // namespace

std::vector<std::size_t> rows_meant(const App& app) {
    const Derived& derived = *app.document->derived;
    std::vector<std::size_t> rows;
    if (app.view.chosen.empty()) {
        if (app.view.selected) rows.push_back(position_of(derived, *app.view.selected));
        std::erase(rows, derived.outline.size());
        return rows;
    }
    for (const std::size_t row : derived.visible)
        if (app.view.chosen.contains(plan::id_of(derived.outline[row].node))) rows.push_back(row);
    return rows;
}

std::vector<plan::NodeRef> nodes_at(const App& app, const std::vector<std::size_t>& rows) {
    std::vector<plan::NodeRef> nodes;
    for (const std::size_t row : rows) nodes.push_back(app.document->derived->outline[row].node);
    return nodes;
}

Landing landing(const App& app, const plan::NodeRef& moved, std::size_t onto, Beside beside) {
    const Derived& derived = *app.document->derived;
    const plan::OutlineRow& line = derived.outline[onto];
    const std::size_t up = derived.facts.rows[onto].parent;
    const bool alike = line.node.index() == moved.index();
    if (alike && beside == Beside::before && up != no_row)
        return {std::get<plan::ObjectiveId>(derived.outline[up].node), child(derived, up, moved.index(), onto)};
    if (alike && up != no_row && (beside == Beside::behind || line.is_indicator()))
        return {std::get<plan::ObjectiveId>(derived.outline[up].node), line.node};
    const std::size_t under = line.is_indicator() ? up : onto;
    return {objective_at(app.document->plan, derived.outline[under].node), child(derived, under, moved.index())};
}

base::Result<std::vector<plan::Edit>> moves(const App& app, const MoveRows& wanted) {
    const auto is_wanted = [&](const plan::ObjectiveId& id) { return std::ranges::find(wanted.rows, plan::NodeRef(id)) != wanted.rows.end(); };
    plan::Plan plan = app.document->plan;
    std::vector<plan::Edit> edits;
    std::array<std::optional<plan::NodeRef>, 2> after;  // by kind
    if (wanted.after) after[wanted.after->index()] = wanted.after;
    if (!wanted.rows.empty() && plan::find(plan, wanted.parent))  // rows of the other kind come last among theirs
        after[1 - wanted.rows.front().index()] = child(*app.document->derived, position_of(*app.document->derived, wanted.parent), 1 - wanted.rows.front().index());
    for (const plan::NodeRef& row : wanted.rows) {
        if (!plan::find_node(plan, plan::id_of(row))) continue;
        bool goes_along = false;
        for (auto up = parent_of(plan, row); up && !goes_along; up = plan::find(plan, *up)->parent) goes_along = is_wanted(*up);
        auto& behind = after[row.index()];
        if (goes_along || behind == row) continue;
        auto moved = plan::apply(plan, plan::Move{row, wanted.parent, behind});
        if (!moved) return std::unexpected(std::move(moved.error()));
        edits.emplace_back(plan::Move{row, wanted.parent, behind});
        plan = std::move(*moved);
        behind = row;
    }
    return edits;
}

}  // namespace app
