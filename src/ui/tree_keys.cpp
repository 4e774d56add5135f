#include "ui/tree_keys.hpp"

#include <algorithm>
#include <array>

#include "app/cells.hpp"
#include "imgui_internal.h"
#include "ui/row.hpp"
#include "ui/theme.hpp"
#include "ui/tree_cell.hpp"

namespace ui {
namespace {

constexpr std::array walking{ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_Home,
                             ImGuiKey_End, ImGuiKey_PageUp, ImGuiKey_PageDown, ImGuiKey_Enter, ImGuiKey_KeypadEnter};

struct Walk {
    const std::vector<std::size_t>& visible;
    std::ptrdiff_t at = 0;

    std::size_t outline_at(std::ptrdiff_t position) const { return visible[static_cast<std::size_t>(position)]; }
};

std::optional<Walk> walk_from_selected(const Frame& frame) {
    const auto position = selected_position(frame);
    if (!position) return std::nullopt;
    return Walk{frame.derived().visible, static_cast<std::ptrdiff_t>(*position)};
}

void go_to(Frame& frame, const Walk& walk, std::ptrdiff_t position) {
    const auto last = static_cast<std::ptrdiff_t>(walk.visible.size()) - 1;
    const std::size_t row = walk.outline_at(std::clamp<std::ptrdiff_t>(position, 0, last));
    const plan::NodeRef& node = frame.derived().outline[row].node;
    if (node != frame.app.view.selected) frame.post(app::Select{node});
    frame.state.scroll_to_selected = true;
    frame.state.focus_tree = true;
}

bool pressed(ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, ImGui::GetID("tree keys")); }

void walk_rows(Frame& frame, const Walk& walk, float row_height) {
    const auto page = std::max<std::ptrdiff_t>(1, static_cast<std::ptrdiff_t>(ImGui::GetWindowHeight() / row_height) - 2);
    if (pressed(ImGuiKey_UpArrow)) go_to(frame, walk, walk.at - 1);
    if (pressed(ImGuiKey_DownArrow)) go_to(frame, walk, walk.at + 1);
    if (pressed(ImGuiKey_PageUp)) go_to(frame, walk, walk.at - page);
    if (pressed(ImGuiKey_PageDown)) go_to(frame, walk, walk.at + page);
    if (pressed(ImGuiKey_Home)) go_to(frame, walk, 0);
    if (pressed(ImGuiKey_End)) go_to(frame, walk, static_cast<std::ptrdiff_t>(walk.visible.size()) - 1);
}

// Inside the table.
bool is_shown(Column column) { return (ImGui::TableGetColumnFlags(static_cast<int>(column)) & ImGuiTableColumnFlags_IsEnabled) != 0; }

constexpr std::array cells{Column::name, Column::weight, Column::target, Column::actual};

// Into the next cell of the row that can be written into; back, as far as the name.
bool step_cell(Frame& frame, const Row& row, int by) {
    auto at = static_cast<int>(std::ranges::find(cells, frame.state.cell.column) - cells.begin());
    if (at == static_cast<int>(cells.size())) at = 0;
    for (at += by; at >= 0 && at < static_cast<int>(cells.size()); at += by) {
        const Column column = cells[static_cast<std::size_t>(at)];
        if (column != Column::name && (!editable(frame, row, column) || !is_shown(column))) continue;
        frame.state.cell.column = column;
        return true;
    }
    return false;
}

std::ptrdiff_t parent_position(const Frame& frame, const Walk& walk, const Row& row) {
    return row.is_root() ? walk.at : std::ranges::lower_bound(walk.visible, parent_of(frame, row.position)) - walk.visible.begin();
}

void step_or_fold(Frame& frame, const Walk& walk, const Row& row) {
    const bool on_name = std::ranges::find(cells, frame.state.cell.column) <= cells.begin() || frame.state.cell.column == Column::code;
    if (pressed(ImGuiKey_RightArrow)) {
        if (on_name && row.expandable && !row.expanded)
            frame.post(app::SetExpanded{row.objective->id, true});
        else
            step_cell(frame, row, 1);
    }
    if (pressed(ImGuiKey_LeftArrow) && !(!on_name && step_cell(frame, row, -1))) {
        if (row.expandable && row.expanded)
            frame.post(app::SetExpanded{row.objective->id, false});
        else
            go_to(frame, walk, parent_position(frame, walk, row));
    }
}

// F2 or Enter writes into the current cell; on the name, into the one most often written.
void open_current(Frame& frame, const Row& row) {
    if (!pressed(ImGuiKey_F2) && !pressed(ImGuiKey_Enter) && !pressed(ImGuiKey_KeypadEnter)) return;
    for (const Column column : {frame.state.cell.column, Column::actual, Column::target, Column::weight})
        if (editable(frame, row, column) && is_shown(column)) return open_cell(frame, row, column);
}

// ── as in a spreadsheet ──────────────────────────────────────────────────────────────────────────
// The current cell, where it can be written.
std::optional<app::CellOf> current_cell(const Frame& frame, const Row& row) {
    const auto of = cell_of(frame.state.cell.column);
    return of && editable(frame, row, frame.state.cell.column) ? of : std::nullopt;
}

// The last row above that has such a cell.
std::optional<plan::NodeRef> above(const Frame& frame, const Walk& walk, app::CellOf of) {
    for (std::ptrdiff_t at = walk.at; at-- > 0;) {
        const plan::NodeRef& node = frame.derived().outline[walk.outline_at(at)].node;
        if (app::holds_cell(frame.plan(), node, of)) return node;
    }
    return std::nullopt;
}

// Copy, paste, fill down from the row above, clear.
void run_cell_keys(Frame& frame, const Walk& walk, const Row& row) {
    const auto of = current_cell(frame, row);
    if (!of || frame.trying()) return;
    const app::Desk desk{frame.plan(), frame.results().question, frame.lang()};
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_C)) ImGui::SetClipboardText(desk.text(row.node, *of).c_str());
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_V))
        if (const char* table = ImGui::GetClipboardText(); table && *table) frame.post(app::PasteCells{row.node, *of, table});
    if (ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | ImGuiKey_D))
        if (const auto from = above(frame, walk, *of)) frame.post(app::WriteCells{{{row.node, *of, desk.text(*from, *of)}}});
    if (ImGui::IsKeyChordPressed(ImGuiKey_Delete)) frame.post(app::WriteCells{{{row.node, *of, ""}}});
}

}  // namespace

void run_tree_keys(Frame& frame, float row_height) {
    const bool reached = ImGui::IsWindowFocused() && GImGui->NavWindow == ImGui::GetCurrentWindow();
    if (!reached || GImGui->ActiveId != 0 || !frame.state.cell.edited.empty() || ImGui::GetIO().KeyAlt) return;
    const ImGuiID owner = ImGui::GetID("tree keys");
    for (const ImGuiKey key : walking) ImGui::SetKeyOwner(key, owner);  // ImGui's own navigation keeps out
    const auto walk = walk_from_selected(frame);
    if (ImGui::GetIO().KeyCtrl) {
        if (walk) run_cell_keys(frame, *walk, row_at(frame, walk->outline_at(walk->at)));
        return;
    }
    if (!walk) {
        if (pressed(ImGuiKey_DownArrow)) go_to(frame, {frame.derived().visible}, 0);
        return;
    }
    const Row row = row_at(frame, walk->outline_at(walk->at));
    walk_rows(frame, *walk, row_height);
    step_or_fold(frame, *walk, row);
    open_current(frame, row);
    run_cell_keys(frame, *walk, row);
}

}  // namespace ui
