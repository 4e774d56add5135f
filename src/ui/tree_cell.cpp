#include "ui/tree_cell.hpp"

#include <algorithm>

#include "app/cells.hpp"
#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

app::CellsAt cells_at(const Frame& frame) { return {frame.plan(), frame.results().question, frame.lang()}; }

void close_cell(Frame& frame) {
    frame.state.cell.edited.clear();
    frame.state.focus_tree.emplace();
}

// Tab leads to the next cell of the row that can be written into, Shift+Tab to the one before.
void step_to_next(Frame& frame, const TreeLayout& layout, const Row& row, const Column& column) {
    const auto& order = layout.headings;
    const std::ptrdiff_t by = ImGui::GetIO().KeyShift ? -1 : 1;
    const auto count = static_cast<std::ptrdiff_t>(order.size());
    auto at = std::ranges::find(order, column, &TreeHeading::column) - order.begin();
    for (at += by; at >= 0 && at < count; at += by)
        if (const Column next = order[static_cast<std::size_t>(at)].column; editable(row, next)) return open_cell(frame, row, next);
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

}  // namespace

std::string cell_name(const Frame& frame, const Row& row, const Column& column) {
    if (column.of == app::TreeColumn::weight) return frame.tr(Text::ui_weight_of, {called(row)});
    if (column.of == app::TreeColumn::target) return frame.tr(Text::ui_target_of, {std::to_string(column.year), called(row)});
    return frame.tr(Text::ui_actual_of, {words::date(frame.day(), frame.lang()), called(row)});
}

void open_cell(Frame& frame, const Row& row, const Column& column) {
    frame.state.cell = {column, row.id(), true, ImGui::GetFrameCount()};
    frame.state.rejected = {};
}

void edit_name(Frame& frame, const Row& row, ImVec2 min, ImVec2 max) {
    frame.state.cell.drawn = ImGui::GetFrameCount();
    const float height = ImGui::GetFrameHeight();
    ImGui::SetCursorScreenPos({min.x - scaled(5), (min.y + max.y - height) / 2});
    const Field field{.key = "name", .name = frame.tr(Text::tree_name_of, {called(row)}), .shown = row.name(), .width = (max.x - min.x) / scaled(1)};
    if (std::exchange(frame.state.cell.opening, false)) ImGui::SetKeyboardFocusHere();
    const auto text = text_field(frame, field);
    if (text) frame.edit(plan::SetText{row.node, plan::TextField::name, *text});
    if (ImGui::IsItemDeactivated() && frame.state.refocus == 0) close_cell(frame);
}

void edit_cell(Frame& frame, const TreeLayout& layout, const Row& row, const Column& column, ImVec2 min, ImVec2 max) {
    frame.state.cell.drawn = ImGui::GetFrameCount();
    const app::CellOf of = *app::cell_of(column.of);
    const auto year = of == app::CellOf::target ? std::optional(column.year) : std::nullopt;
    const float height = ImGui::GetFrameHeight();
    ImGui::SetCursorScreenPos({min.x - scaled(5), (min.y + max.y - height) / 2});
    const Field field{.key = "cell", .name = cell_name(frame, row, column), .shown = cells_at(frame).text(row.node, of, year),
                      .width = (max.x - min.x + scaled(10)) / scaled(1)};
    ImGui::PushID(static_cast<int>(column.of) + column.year);
    const bool opening = std::exchange(frame.state.cell.opening, false);
    if (opening) ImGui::SetKeyboardFocusHere();
    const bool tab = tab_pressed();
    const auto text = text_field(frame, field);
    const bool left = ImGui::IsItemDeactivated();
    if (text) {
        auto edit = cells_at(frame).read(row.node, of, *text, year);
        if (edit) frame.edit(std::move(*edit));
        else reject(frame, field, *text, std::move(edit.error()));
        if (!edit && frame.state.refocus == 0) frame.post(app::WriteCells{{{row.node, of, *text, year}}});  // left already: tells why nothing is written
    }
    const std::string refusal = rejection_of(frame, field);
    if (!refusal.empty()) explain_under(refusal, min, max);
    ImGui::PopID();
    if (!left || frame.state.refocus != 0) return;
    if (tab && refusal.empty()) step_to_next(frame, layout, row, column);
    else close_cell(frame);
}

}  // namespace ui
