#include "app/tree_view.hpp"

namespace app {
namespace {

bool is_target(TreeColumn column) { return column == TreeColumn::target || column == TreeColumn::years; }

// From where the name stands: nothing but the code may stand before it.
void put_name_first(std::vector<TreeColumn>& columns) {
    const bool after_code = !columns.empty() && columns.front() == TreeColumn::code;
    std::erase(columns, TreeColumn::name);
    columns.insert(columns.begin() + (after_code ? 1 : 0), TreeColumn::name);
}

}  // namespace

TreeView in_order(TreeView view) {
    std::vector<TreeColumn> once;
    for (const TreeColumn each : view.columns)
        if (std::ranges::find(once, each) == once.end()) once.push_back(each);
    put_name_first(once);
    return {std::move(once)};
}

TreeView with_column(TreeView view, TreeColumn column, bool shown) {
    view = in_order(std::move(view));
    if (column == TreeColumn::name || view.shows(column) == shown) return view;
    if (!shown) {
        std::erase(view.columns, column);
        return view;
    }
    const auto behind = std::ranges::find_if(view.columns, [&](TreeColumn each) { return each > column; });
    view.columns.insert(column == TreeColumn::code ? view.columns.begin() : behind, column);
    return in_order(std::move(view));
}

TreeView with_moved(const TreeView& view, TreeColumn column, int by) {
    TreeView moved = in_order(view);
    const auto at = std::ranges::find(moved.columns, column) - moved.columns.begin();
    const auto to = at + by;
    const auto count = static_cast<std::ptrdiff_t>(moved.columns.size());
    if (at == count || to < 0 || to >= count) return moved;
    std::swap(moved.columns[static_cast<std::size_t>(at)], moved.columns[static_cast<std::size_t>(to)]);
    return in_order(moved) == moved ? moved : in_order(view);
}

std::vector<ShownColumn> columns_shown(const TreeView& view, const std::vector<int>& years, int year_shown) {
    const auto columns = in_order(view).columns;
    std::vector<ShownColumn> shown;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!is_target(columns[i])) {
            shown.push_back({columns[i]});
            continue;
        }
        const bool both = i + 1 < columns.size() && is_target(columns[i + 1]);
        std::set<int> of;
        if (both || columns[i] == TreeColumn::target) of.insert(year_shown);
        if (both || columns[i] == TreeColumn::years) of.insert(years.begin(), years.end());
        if (!both && columns[i] == TreeColumn::years) of.erase(year_shown);
        for (const int year : of) shown.push_back({TreeColumn::target, year});
        if (both) ++i;
    }
    return shown;
}

}  // namespace app
