#include "ui/tree_keys.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/cells.hpp"
#include "imgui_internal.h"
#include "ui/row.hpp"
#include "ui/theme.hpp"
#include "ui/tree_cell.hpp"
#include "ui/tree_cell_keys.hpp"

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
    if (ImGui::GetIO().KeyShift) frame.post(app::ChooseRows{app::Choosing::range, node});
    else if (node != frame.app.view.selected || !frame.app.view.chosen.empty()) frame.post(app::Select{node});
    frame.state.scroll_to_selected = true;
    frame.state.focus_tree = plan::id_of(node);
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

// Into the next cell of the row that can be written into; back, as far as the name.
bool step_cell(Frame& frame, const TreeLayout& layout, const Row& row, int by) {
    const auto& headings = layout.headings;
    const auto count = static_cast<std::ptrdiff_t>(headings.size());
    auto at = std::ranges::find(headings, frame.state.cell.column, &TreeHeading::column) - headings.begin();
    if (at == count) at = layout.frozen() - 1;
    for (at += by; at >= 0 && at < count; at += by) {
        const Column& column = headings[static_cast<std::size_t>(at)].column;
        if (column.of != app::TreeColumn::name && !editable(row, column)) continue;
        frame.state.cell.column = column;
        return true;
    }
    return false;
}

std::ptrdiff_t parent_position(const Frame& frame, const Walk& walk, const Row& row) {
    return row.is_root() ? walk.at : std::ranges::lower_bound(walk.visible, parent_of(frame, row.position)) - walk.visible.begin();
}

void step_or_fold(Frame& frame, const TreeLayout& layout, const Walk& walk, const Row& row) {
    const Column& current = frame.state.cell.column;
    const bool on_name = !app::cell_of(current.of) || !layout.shows(current);
    if (pressed(ImGuiKey_RightArrow)) {
        if (on_name && row.expandable && !row.expanded)
            frame.post(app::SetExpanded{row.objective->id, true});
        else
            step_cell(frame, layout, row, 1);
    }
    if (pressed(ImGuiKey_LeftArrow) && !(!on_name && step_cell(frame, layout, row, -1))) {
        if (row.expandable && row.expanded)
            frame.post(app::SetExpanded{row.objective->id, false});
        else
            go_to(frame, walk, parent_position(frame, walk, row));
    }
}

// F2 or Enter writes into the current cell; on the name F2 writes the name, Enter the value, which is written most often.
void open_current(Frame& frame, const TreeLayout& layout, const Row& row) {
    const auto once = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_None, ImGui::GetID("tree keys")); };  // not one still held from elsewhere
    if (!once(ImGuiKey_F2) && !once(ImGuiKey_Enter) && !once(ImGuiKey_KeypadEnter)) return;
    const bool on_name = frame.state.cell.column.of == app::TreeColumn::name;
    if (on_name && once(ImGuiKey_F2) && !frame.trying()) return open_cell(frame, row, frame.state.cell.column);
    const Column target{app::TreeColumn::target, frame.app.view.year};
    for (const Column& column : {frame.state.cell.column, Column{app::TreeColumn::value}, target, Column{app::TreeColumn::weight}})
        if (layout.shows(column) && editable(row, column)) return open_cell(frame, row, column);
}

// Alt with the arrows carries the rows chosen among their siblings.
void shift_rows(Frame& frame) {
    if (frame.trying()) return;
    for (const auto& [key, by] : {std::pair{ImGuiKey_UpArrow, -1}, std::pair{ImGuiKey_DownArrow, 1}})
        if (ImGui::IsKeyPressed(key, ImGuiInputFlags_None, ImGui::GetID("tree keys"))) frame.post(app::ShiftRows{by});
}

// The key that gives up a choice of several rows, or of rows cut, is ImGui's own without one.
void give_up_choice(Frame& frame) {
    const app::View& view = frame.app.view;
    if ((view.chosen.empty() && view.cut.empty()) || !frame.state.row_drag.rows.empty()) return;
    ImGui::SetKeyOwner(ImGuiKey_Escape, ImGui::GetID("tree keys"));
    if (pressed(ImGuiKey_Escape)) frame.post(app::ChooseRows{app::Choosing::one});
}

}  // namespace

void run_tree_keys(Frame& frame, const TreeLayout& layout, float row_height) {
    const bool reached = ImGui::IsWindowFocused() && GImGui->NavWindow == ImGui::GetCurrentWindow();
    Cell& cell = frame.state.cell;
    if (!cell.opening && ImGui::GetFrameCount() - cell.drawn > 1) cell.edited.clear();  // its field is gone: another place, another file
    if (!reached || GImGui->ActiveId != 0 || !frame.state.cell.edited.empty()) return;
    const ImGuiID owner = ImGui::GetID("tree keys");
    for (const ImGuiKey key : walking) ImGui::SetKeyOwner(key, owner);  // ImGui's own navigation keeps out
    const auto walk = walk_from_selected(frame);
    if (ImGui::GetIO().KeyAlt) return walk ? shift_rows(frame) : void();
    give_up_choice(frame);
    if (walk) run_cell_keys(frame, layout, walk->at);
    if (ImGui::GetIO().KeyCtrl) return;
    if (!walk) {
        if (pressed(ImGuiKey_DownArrow)) go_to(frame, {frame.derived().visible}, 0);
        return;
    }
    const Row row = row_at(frame, walk->outline_at(walk->at));
    walk_rows(frame, *walk, row_height);
    step_or_fold(frame, layout, *walk, row);
    open_current(frame, layout, row);
}

}  // namespace ui
