// The view of the table in the place Piano: columns, filters, rows chosen.
#include <algorithm>
#include <utility>

#include "app/tree_rows.hpp"
#include "app/turn.hpp"

namespace app {
namespace {

// Where a row stands among the visible ones; one past them when it does not.
std::size_t visible_position(const Derived& derived, const std::optional<plan::NodeRef>& node) {
    const auto is_it = [&](std::size_t row) { return node == derived.outline[row].node; };
    return static_cast<std::size_t>(std::ranges::find_if(derived.visible, is_it) - derived.visible.begin());
}

const plan::NodeRef& visible_node(const Derived& derived, std::size_t position) { return derived.outline[derived.visible[position]].node; }

void choose_range(View& view, const Derived& derived, const plan::NodeRef& to) {
    std::size_t from = visible_position(derived, view.anchor);
    if (from == derived.visible.size()) from = visible_position(derived, view.selected);
    const std::size_t end = visible_position(derived, to);
    if (end == derived.visible.size()) return;
    if (from == derived.visible.size()) from = end;
    view.anchor = visible_node(derived, from);
    view.chosen.clear();
    for (std::size_t i = std::min(from, end); i <= std::max(from, end); ++i) view.chosen.insert(plan::id_of(visible_node(derived, i)));
    view.selected = to;
}

void choose_too(View& view, const plan::Plan& plan, const plan::NodeRef& to) {
    const std::string& id = plan::id_of(to);
    if (view.chosen.empty() && view.selected) view.chosen.insert(plan::id_of(*view.selected));
    if (view.chosen.insert(id).second) {
        view.selected = view.anchor = to;
        return;
    }
    view.chosen.erase(id);
    if (view.selected == to) view.selected = view.chosen.empty() ? std::optional(to) : plan::find_node(plan, *view.chosen.begin());
    view.anchor = view.selected;
}

void choose_all(View& view, const Derived& derived) {
    for (const std::size_t row : derived.visible) view.chosen.insert(plan::id_of(derived.outline[row].node));
    if (!view.selected && !derived.visible.empty()) view.selected = visible_node(derived, 0);
}

}  // namespace

void Turn::on(const ArrangeTree& a) {
    Preferences now = app.view.preferences;
    now.tree = in_order(a.view);
    on(Prefer{now});
}

void Turn::on(const FilterTree& a) {
    app.view.tree_filter = a.filter;
    recompute_rows();
}

void Turn::on(const ClearFilters&) {
    app.view.filter.clear();
    app.view.tree_filter = {};
    recompute_rows();
}

// Several rows only where the plan itself is worked at.
void Turn::on(const ChooseRows& a) {
    if (!document()) return;
    const bool needs_row = a.how == Choosing::toggle || a.how == Choosing::range;
    if (needs_row && !a.to) return;
    if (app.view.place != Place::plan) return needs_row ? on(Select{a.to}) : void();
    View& view = app.view;
    switch (a.how) {
        case Choosing::toggle: choose_too(view, document()->plan, *a.to); break;
        case Choosing::range: choose_range(view, *document()->derived, *a.to); break;
        case Choosing::all: choose_all(view, *document()->derived); break;
        case Choosing::one:
            view.chosen.clear();
            view.cut.clear();
            break;
    }
    if (view.chosen.size() <= 1) view.chosen.clear();
    recompute_derivation();
    recompute_selection();
}

void Turn::forget_hidden_choices() {
    if (app.view.chosen.empty()) return;
    const auto rows = nodes_at(app, rows_meant(app));
    app.view.chosen.clear();
    if (rows.size() <= 1) return;
    for (const plan::NodeRef& each : rows) app.view.chosen.insert(plan::id_of(each));
    if (app.view.selected && !app.view.chosen.contains(plan::id_of(*app.view.selected))) app.view.selected = rows.front();
}

}  // namespace app
