#include "ui/tree_cell.hpp"

#include <algorithm>
#include <array>

#include "app/cells.hpp"
#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

app::Desk desk(const Frame& frame) { return {frame.plan(), frame.results().question, frame.lang()}; }

void close_cell(Frame& frame) {
    frame.state.cell.edited.clear();
    frame.state.focus_tree = true;
}

// Tab leads to the next cell of the row that can be written into, Shift+Tab to the one before.
void step_to_next(Frame& frame, const Row& row, Column column) {
    constexpr std::array order{Column::weight, Column::target, Column::actual};
    const bool back = ImGui::GetIO().KeyShift;
    auto at = static_cast<std::ptrdiff_t>(std::ranges::find(order, column) - order.begin());
    for (at += back ? -1 : 1; at >= 0 && at < static_cast<std::ptrdiff_t>(order.size()); at += back ? -1 : 1)
        if (editable(frame, row, order[static_cast<std::size_t>(at)])) return open_cell(frame, row, order[static_cast<std::size_t>(at)]);
    close_cell(frame);
}

// The Tab key is ours while a cell is open; it commits what was typed.
bool tab_pressed() {
    const ImGuiID owner = ImGui::GetID("tab");
    ImGui::SetKeyOwner(ImGuiKey_Tab, owner);
    if (!ImGui::IsKeyPressed(ImGuiKey_Tab, ImGuiInputFlags_None, owner)) return false;
    ImGui::ClearActiveID();
    return true;
}

void explain_under(const std::string& words, ImVec2 min, ImVec2 max) {
    ImGui::SetNextWindowPos({min.x, max.y});
    ImGui::SetNextWindowSize({scaled(280), 0});
    ImGui::PushStyleColor(ImGuiCol_Border, colour::red);
    if (ImGui::BeginTooltip()) {
        wrapped(words, {colour::red_dark, Weight::regular, size::small});
        note_item({.label = words, .role = Role::alert});
        ImGui::EndTooltip();
    }
    ImGui::PopStyleColor();
}

}  // namespace

std::string cell_name(const Frame& frame, const Row& row, Column column) {
    if (column == Column::weight) return frame.tr(Text::ui_weight_of, {called(row)});
    if (column == Column::target) return frame.tr(Text::ui_target_of, {std::to_string(frame.app.view.year), called(row)});
    return frame.tr(Text::ui_actual_of, {words::date(frame.day(), frame.lang()), called(row)});
}

void open_cell(Frame& frame, const Row& row, Column column) {
    frame.state.cell = {column, row.id(), true};
    frame.state.rejected = {};
}

void edit_cell(Frame& frame, const Row& row, Column column, ImVec2 min, ImVec2 max) {
    const float height = ImGui::GetFrameHeight();
    ImGui::SetCursorScreenPos({min.x - scaled(5), (min.y + max.y - height) / 2});
    const Field field{.key = "cell", .name = cell_name(frame, row, column), .shown = desk(frame).text(row.node, *cell_of(column)),
                      .width = (max.x - min.x + scaled(10)) / scaled(1)};
    ImGui::PushID(static_cast<int>(column));
    const bool opening = std::exchange(frame.state.cell.opening, false);
    if (opening) ImGui::SetKeyboardFocusHere();
    const bool tab = tab_pressed();
    const auto text = text_field(frame, field);
    const bool left = ImGui::IsItemDeactivated();
    if (text) {
        auto edit = desk(frame).read(row.node, *cell_of(column), *text);
        if (edit) frame.edit(std::move(*edit));
        else reject(frame, field, *text, std::move(edit.error()));
    }
    const std::string refusal = rejection_of(frame, field);
    if (!refusal.empty()) explain_under(refusal, min, max);
    ImGui::PopID();
    if (!left || frame.state.refocus != 0) return;
    if (tab && refusal.empty()) step_to_next(frame, row, column);
    else close_cell(frame);
}

}  // namespace ui
