// The tree as a table: which columns it shows, which rows it keeps, which of them are chosen.
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/issue.hpp"
#include "plan/act.hpp"
#include "plan/ids.hpp"

namespace app {

// -- columns
// `target` is that of the year shown; `years` are those of every other year of the plan, a column each.
enum class TreeColumn { code, name, weight, target, years, value, score, status, units, owner, typology, perspective, indicators, issues };
inline constexpr std::size_t tree_column_count = 14;

// A plain value, not of any plan: it may be kept as a preference.
struct TreeView {
    std::vector<TreeColumn> columns = {TreeColumn::code, TreeColumn::name, TreeColumn::weight, TreeColumn::target, TreeColumn::value,
                                       TreeColumn::score, TreeColumn::status};  // those shown, in their order
    bool shows(TreeColumn column) const { return std::ranges::find(columns, column) != columns.end(); }
    friend bool operator==(const TreeView&, const TreeView&) = default;
};

// Each column once, the name always, and first unless the code stands before it.
TreeView in_order(TreeView view);
// The column shown or not; shown again it takes the place that it has among all of them.
TreeView with_column(TreeView view, TreeColumn column, bool shown);
// One place to the left (-1) or right (1) among those shown; as it was where that cannot be.
TreeView with_moved(const TreeView& view, TreeColumn column, int by);

// A column of the table as it is drawn: `years` stands for as many as there are years, each a target. A
// target and the years beside it stand in the order of the years.
struct ShownColumn {
    TreeColumn of = TreeColumn::name;
    int year = 0;  // of a target
    friend bool operator==(const ShownColumn&, const ShownColumn&) = default;
};
std::vector<ShownColumn> columns_shown(const TreeView& view, const std::vector<int>& years, int year_shown);

// -- filters
// What a row is counted as; it may be several of them.
enum class RowState { red, amber, green, no_score, not_measured, late, removed };
inline constexpr std::array row_states{RowState::red, RowState::amber, RowState::green, RowState::no_score, RowState::not_measured, RowState::late, RowState::removed};

// A row must agree with every part; a set that is empty asks nothing.
struct TreeFilter {
    std::optional<plan::UnitId> unit = {};              // that it or a part of it answers for
    std::optional<plan::ObjectiveId> strategic_area = {};  // that it stands under (ambito strategico)
    std::string area = {};                              // as the document prints it
    std::optional<plan::PerspectiveId> perspective = {};
    std::string owner = {};                             // who answers for it
    std::set<RowState> states = {};
    std::set<plan::RevisionKind> flags = {};            // what a revision did with it
    std::set<base::Severity> issues = {};               // of an issue about it that nobody accepted
    bool any() const { return !(*this == TreeFilter{}); }
    friend bool operator==(const TreeFilter&, const TreeFilter&) = default;
};

// -- what is known of the rows, worked out once after each change; positions are those of the outline
inline constexpr std::size_t no_row = static_cast<std::size_t>(-1);
struct RowFacts {
    std::size_t parent = no_row;
    std::size_t units_from = no_row;        // the row that says it: this one or the nearest above; none: nobody does
    std::size_t owner_from = no_row;
    std::size_t area_from = no_row;
    std::size_t perspective_from = no_row;
    std::size_t indicators = 0;             // below it
    std::size_t issues = 0;                 // about it, not accepted
    base::Severity worst = base::Severity::note;  // of these
    unsigned severities = 0;                // bits by base::Severity
    unsigned flags = 0;                     // bits by plan::RevisionKind
    int place = 0;                          // among those below the same row, from 1
    int siblings = 0;                       // how many these are, with it
};
struct TreeFacts {
    std::vector<RowFacts> rows = {};        // as the outline
    std::vector<std::string> owners = {};   // each once, in alphabetical order
    std::vector<std::string> areas = {};    // as printed, likewise
};

// -- actions
struct ArrangeTree { TreeView view; };
struct FilterTree { TreeFilter filter; };
struct ClearFilters {};  // this one and the words sought
// Several rows beside the selected one, where the cursor is; back to one, rows cut wait no longer.
enum class Choosing { toggle, range, all, one };
struct ChooseRows { Choosing how; std::optional<plan::NodeRef> to = {}; };  // `to`: of toggle and range
// Of the rows chosen, else of the selected one; each is one step of the history. Rows that have no such cell
// are passed over, which is told.
struct SetOwners { std::string owner; };
struct SetUnitsOfRows { std::vector<plan::UnitId> units; };
struct SetRemovedRows { bool removed; };
struct AskErase {};  // asks once, then EraseRows
struct EraseRows { std::vector<plan::NodeRef> rows; };
struct FillRight { int year; };  // its target, into the later years shown, else into all later ones of the plan
// -- moving rows: one step of the history; all or none
struct MoveRows { std::vector<plan::NodeRef> rows; plan::ObjectiveId parent; std::optional<plan::NodeRef> after; };
struct ShiftRows { int by; };  // -1 up, 1 down among the siblings
struct CutRows {};             // they wait for PasteRows
struct PasteRows {};           // under the selected objective, or behind the selected indicator

}  // namespace app
