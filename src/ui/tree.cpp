// The tree as a table: only the rows in sight are drawn, whatever their number.
#include <algorithm>
#include <utility>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/panels.hpp"
#include "ui/row.hpp"
#include "ui/text.hpp"
#include "ui/tree_cell.hpp"
#include "ui/tree_drag.hpp"
#include "ui/tree_keys.hpp"
#include "ui/tree_layout.hpp"
#include "ui/tree_row.hpp"
#include "ui/tree_tools.hpp"

namespace ui {
namespace {

void draw_levels(Frame& frame) {
    const Button folded{.key = "fold", .label = frame.tr(Text::ui_fold), .look = Look::quiet, .tip = frame.tr(Text::command_fold)};
    const Button unfolded{.key = "expand", .label = frame.tr(Text::ui_unfold), .look = Look::quiet, .tip = frame.tr(Text::command_expand_all)};
    flow(button_width(folded));
    if (button(folded)) frame.post(app::ExpandToLevel{plan::Level::strategic});
    flow(button_width(unfolded));
    if (button(unfolded)) frame.post(app::ExpandToLevel{});
}

void set_up_columns(const TreeLayout& layout, bool sideways) {
    for (const TreeHeading& each : layout.headings) {
        const bool wide = each.width <= 0;
        const std::string key = each.label + "##" + std::to_string(static_cast<int>(each.column.of)) + "." + std::to_string(each.column.year);
        ImGui::TableSetupColumn(key.c_str(), wide ? ImGuiTableColumnFlags_WidthStretch | ImGuiTableColumnFlags_NoHide : ImGuiTableColumnFlags_WidthFixed,
                                wide ? 1 : scaled(each.width));
    }
    ImGui::TableSetupScrollFreeze(sideways ? layout.frozen() : 0, 1);
}

// The year shown among others is told by weight, a line under it, and words.
void draw_heading(const Frame& frame, const TreeLayout& layout, const TreeHeading& heading, ImVec2 min, ImVec2 max) {
    const auto is_target = [](const TreeHeading& each) { return each.column.of == app::TreeColumn::target; };
    const bool marked = is_target(heading) && heading.column.year == frame.app.view.year && std::ranges::count_if(layout.headings, is_target) > 1;
    text_in(min, max, heading.label, {{marked ? colour::accent : colour::muted, Weight::strong, size::small}, heading.align});
    const float y = max.y - scaled(3);
    if (marked) ImGui::GetWindowDrawList()->AddLine({min.x, y}, {max.x, y}, colour::accent, scaled(2));
    note_item({.label = heading.label, .role = Role::columnheader, .value = marked ? frame.tr(Text::tree_year_shown, {std::to_string(heading.column.year)}) : ""}, min, max);
}

void draw_headings(const Frame& frame, const TreeLayout& layout) {
    const float height = scaled(34);
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers, height);
    for (const TreeHeading& each : layout.headings) {
        if (!ImGui::TableNextColumn()) continue;
        const ImVec2 min(ImGui::GetCursorScreenPos().x + (&each == &layout.headings.front() ? scaled(10) : 0), ImGui::GetCursorScreenPos().y);
        const ImVec2 max(ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x, min.y + height);
        if (!each.label.empty()) draw_heading(frame, layout, each, min, max);
    }
}

// Each choice of columns keeps the widths that a person gave it.
std::string table_name(const Frame& frame, const TreeLayout& layout) {
    constexpr const char* names[] = {"plan, narrow", "plan", "plan, wide"};
    std::string name = std::string(frame.trying() ? "tried " : "") + names[static_cast<std::size_t>(layout.room)];
    for (const TreeHeading& each : layout.headings) name += " " + std::to_string(static_cast<int>(each.column.of));
    return name;
}

// The selected row comes into sight when the application asks, or the keys moved it.
void scroll_to_selected(Frame& frame, float row_height) {
    UiState& state = frame.state;
    const bool asked = state.revealed != frame.app.view.reveal;
    state.revealed = frame.app.view.reveal;
    if (!asked && !std::exchange(state.scroll_to_selected, false)) return;
    const auto position = selected_position(frame);
    if (!position) return;
    // Who was in the tree, or chose the row in a dialog above it, goes on from that row.
    const bool here = GImGui->NavWindow == ImGui::GetCurrentWindow() || ImGui::GetTopMostPopupModal() != nullptr;
    if (asked && here) state.focus_tree = plan::id_of(*frame.app.view.selected);
    const float top = static_cast<float>(*position) * row_height;
    const float head = scaled(34);
    const float room = ImGui::GetWindowHeight() - head - 2 * row_height;
    const float scroll = ImGui::GetScrollY();
    if (top < scroll + (asked ? row_height : 0)) ImGui::SetScrollY(std::max(0.0F, top - (asked ? room / 3 : 0)));
    if (top > scroll + room) ImGui::SetScrollY(top - room + (asked ? room / 3 : 0));
}

void draw_rows(Frame& frame, const TreeLayout& layout, float row_height) {
    const auto& visible = frame.derived().visible;
    float top = 0;
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(visible.size()), row_height);
    if (const auto selected = selected_position(frame)) clipper.IncludeItemByIndex(static_cast<int>(*selected));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            Row row = row_at(frame, visible[static_cast<std::size_t>(i)]);
            row.line = i + 2;
            draw_tree_row(frame, layout, row, row_height);
            top = GImGui->CurrentTable->RowPosY1 - static_cast<float>(i) * row_height;
        }
    run_row_drag(frame, top, row_height);
}

// A row just added is named first.
void name_new_row(Frame& frame) {
    const auto position = selected_position(frame);
    if (!position || frame.trying()) return;
    const Row row = row_at(frame, frame.derived().visible[*position]);
    if (!row.name().empty() || !row.code().empty() || frame.state.named_row == row.id()) return;
    frame.state.named_row = row.id();
    open_cell(frame, row, Column{app::TreeColumn::name});
}

void draw_table(Frame& frame) {
    const float row_height = tree_row_height();
    const ImVec2 area = ImGui::GetContentRegionAvail();
    const TreeLayout layout = lay_out_tree(frame, area.x);
    const bool sideways = layout.needed > area.x;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    note_item({.label = frame.tr(Text::place_plan), .role = Role::treegrid, .count = static_cast<int>(layout.headings.size()),
               .line = static_cast<int>(frame.derived().visible.size()) + 1}, corner, {corner.x + area.x, corner.y + area.y});
    GImGui->NextWindowData.HasFlags |= ImGuiNextWindowDataFlags_HasChildFlags;
    GImGui->NextWindowData.ChildFlags = ImGuiChildFlags_NavFlattened;  // one walk with Tab through all panels
    const ImGuiTableFlags flags = ImGuiTableFlags_Resizable | ImGuiTableFlags_ScrollY | ImGuiTableFlags_BordersInnerH |
                                  ImGuiTableFlags_BordersOuterH | ImGuiTableFlags_NoBordersInBody | (sideways ? ImGuiTableFlags_ScrollX : 0) | ImGuiTableFlags_NoSavedSettings;
    if (!ImGui::BeginTable(table_name(frame, layout).c_str(), static_cast<int>(layout.headings.size()), flags, area, sideways ? layout.needed : 0)) return;
    set_up_columns(layout, sideways);
    draw_headings(frame, layout);
    scroll_to_selected(frame, row_height);
    name_new_row(frame);
    run_tree_keys(frame, layout, row_height);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(8), 0));
    draw_rows(frame, layout, row_height);
    ImGui::PopStyleVar();
    ImGui::EndTable();
}

void draw_nothing(Frame& frame) {
    const auto chips = chips_of(frame);
    if (chips.empty()) return paragraph(frame.tr(Text::ui_filter_nothing, {frame.app.view.filter}), {colour::muted});
    std::string told = frame.app.view.filter.empty() ? "" : frame.tr(Text::tree_filter_chip, {frame.tr(Text::tree_filter_words), "“" + frame.app.view.filter + "”"});
    for (const FilterChip& each : chips) told += (told.empty() ? "" : " · ") + each.words;
    paragraph(frame.tr(Text::tree_filter_empty, {told}), {colour::muted});
}

}  // namespace

void draw_tree(Frame& frame) {
    if (!std::exchange(frame.state.tree_shown, true)) frame.state.focus_tree.emplace();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(8), scaled(8)));
    draw_tree_search(frame);
    draw_tree_filters(frame);
    if (!frame.trying()) draw_tree_columns(frame);
    draw_levels(frame);
    draw_tree_chips(frame);
    draw_chosen_rows(frame);
    ImGui::PopStyleVar();
    if (frame.derived().visible.empty()) return draw_nothing(frame);
    draw_table(frame);
}

}  // namespace ui
