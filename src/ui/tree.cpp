// The tree as a table: only the rows in sight are drawn, whatever their number.
#include <algorithm>
#include <utility>

#include "imgui_internal.h"
#include "misc/cpp/imgui_stdlib.h"
#include "ui/commands.hpp"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/panels.hpp"
#include "ui/row.hpp"
#include "ui/text.hpp"
#include "ui/tree_row.hpp"
#include "ui/tree_keys.hpp"

namespace ui {
namespace {

void draw_filter(Frame& frame) {
    UiState& state = frame.state;
    const float width = std::clamp(ImGui::GetContentRegionAvail().x * 0.4F, scaled(170), scaled(340));
    ImGui::SetNextItemWidth(width);
    if (std::exchange(state.focus_filter, false)) {  // whatever has the keyboard now gives it up
        GImGui->NavNextActivateId = ImGui::GetID("##filter");
        GImGui->NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
    }
    name_item({.label = frame.tr(Text::ui_filter), .role = Role::textbox, .value = frame.app.view.filter});
    std::string typed = frame.app.view.filter;
    ImGui::InputTextWithHint("##filter", frame.tr(Text::ui_filter_hint), &typed, ImGuiInputTextFlags_EscapeClearsAll);
    if (ImGui::IsItemEdited() && typed != frame.app.view.filter) frame.post(app::SetFilter{typed});
    if (!frame.app.view.filter.empty()) {
        const Button clear{.key = "clear", .label = frame.tr(Text::ui_filter_clear), .look = Look::quiet};
        flow(button_width(clear));
        if (button(clear)) frame.post(app::SetFilter{});
    }
}

void draw_levels(Frame& frame) {
    const Button folded{.key = "fold", .label = frame.tr(Text::ui_fold), .look = Look::quiet, .tip = frame.tr(Text::command_fold)};
    const Button unfolded{.key = "expand", .label = frame.tr(Text::ui_unfold), .look = Look::quiet, .tip = frame.tr(Text::command_expand_all)};
    flow(button_width(folded));
    if (button(folded)) frame.post(app::ExpandToLevel{plan::Level::strategic});
    flow(button_width(unfolded));
    if (button(unfolded)) frame.post(app::ExpandToLevel{});
}

struct Heading {
    std::string label;
    float width;  // 0: what is left
    Align align;
};

constexpr float least_name = 210;
constexpr float least_name_narrow = 190;

enum class Room { little, usual, ample };

// Where there is little room the bar and the words of the outcome give way, number and shape stay;
// the code stands before the name. Where it is ample a date among the targets stands in one line.
std::vector<Heading> headings(const Frame& frame, Room room) {
    const bool narrow = room == Room::little;
    const bool trying = frame.trying();
    const std::string last = frame.tr(!trying ? Text::ui_status : narrow ? Text::ui_difference_short : Text::ui_difference);
    const float target = narrow ? 94.0F : room == Room::ample ? 144.0F : 102.0F;
    return {{frame.tr(Text::field_code), 56, Align::left},
            {frame.tr(Text::field_name), 0, Align::left},
            {frame.tr(Text::field_weight), 56, Align::right},
            {frame.tr(Text::field_target, {std::to_string(frame.app.view.year)}), target, Align::right},
            {frame.tr(Text::ui_actual), narrow ? 80.0F : 84.0F, Align::right},
            {frame.tr(narrow ? Text::ui_achievement_short : Text::ui_achievement), narrow ? (trying ? 92.0F : 70.0F) : 138.0F, narrow ? Align::right : Align::left},
            {narrow && !trying ? "" : last, trying ? 84.0F : narrow ? 22.0F : 102.0F, trying ? Align::right : Align::left}};
}

void set_up_columns(const std::vector<Heading>& columns) {
    for (const Heading& each : columns) {
        const bool wide = each.width <= 0;
        ImGui::TableSetupColumn(each.label.c_str(), wide ? ImGuiTableColumnFlags_WidthStretch | ImGuiTableColumnFlags_NoHide : ImGuiTableColumnFlags_WidthFixed,
                                wide ? 1 : scaled(each.width));
    }
    ImGui::TableSetupScrollFreeze(0, 1);
}

void draw_headings(const std::vector<Heading>& columns) {
    const float height = scaled(34);
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers, height);
    for (const Heading& each : columns) {
        if (!ImGui::TableNextColumn()) continue;
        const ImVec2 min(ImGui::GetCursorScreenPos().x + (ImGui::GetCursorPosX() < scaled(20) ? scaled(10) : 0), ImGui::GetCursorScreenPos().y);
        const ImVec2 max(ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x, min.y + height);
        if (each.label.empty()) continue;
        text_in(min, max, each.label, {{colour::muted, Weight::strong, size::small}, each.align});
        note_item({.label = each.label, .role = Role::columnheader}, min, max);
    }
}

// Little room beside the levers: code, weight, target and value stand there.
bool is_shown(const Frame& frame, Room room, Column column) {
    switch (column) {
        case Column::code: return room != Room::little;
        case Column::weight:
        case Column::target:
        case Column::actual: return room != Room::little || !frame.trying();
        case Column::name:
        case Column::score:
        case Column::status: return true;
    }
    return true;
}

// The table's own width never goes under what its columns need: then it scrolls sideways.
float inner_width(const Frame& frame, Room room) {
    const auto columns = headings(frame, room);
    float width = scaled(room == Room::little ? least_name_narrow : least_name);
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (is_shown(frame, room, static_cast<Column>(i))) width += scaled(columns[i].width) + 2 * ImGui::GetStyle().CellPadding.x;
    return width;
}

Room room_for(const Frame& frame, float width) {
    if (inner_width(frame, Room::usual) > width) return Room::little;
    return width > scaled(1150) ? Room::ample : Room::usual;
}

// Each keeps the widths that a person gave its columns.
std::string table_name(const Frame& frame, Room room) {
    constexpr const char* names[] = {"plan, narrow", "plan", "plan, wide"};
    return std::string(frame.trying() ? "tried " : "") + names[static_cast<std::size_t>(room)];
}

// The selected row comes into sight when the application asks, or the keys moved it.
void scroll_to_selected(Frame& frame, float row_height) {
    UiState& state = frame.state;
    const bool asked = state.revealed != frame.app.view.reveal;
    state.revealed = frame.app.view.reveal;
    if (!asked && !std::exchange(state.scroll_to_selected, false)) return;
    const auto position = selected_position(frame);
    if (!position) return;
    const float top = static_cast<float>(*position) * row_height;
    const float head = scaled(34);
    const float room = ImGui::GetWindowHeight() - head - 2 * row_height;
    const float scroll = ImGui::GetScrollY();
    if (top < scroll + (asked ? row_height : 0)) ImGui::SetScrollY(std::max(0.0F, top - (asked ? room / 3 : 0)));
    if (top > scroll + room) ImGui::SetScrollY(top - room + (asked ? room / 3 : 0));
}

void draw_rows(Frame& frame, float row_height) {
    const auto& visible = frame.derived().visible;
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(visible.size()), row_height);
    if (const auto selected = selected_position(frame)) clipper.IncludeItemByIndex(static_cast<int>(*selected));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i)
            draw_tree_row(frame, row_at(frame, visible[static_cast<std::size_t>(i)]), row_height);
}

void draw_table(Frame& frame) {
    const float row_height = tree_row_height();
    const ImVec2 area = ImGui::GetContentRegionAvail();
    const Room room = room_for(frame, area.x);
    const auto columns = headings(frame, room);
    const float needed = inner_width(frame, room);
    const bool sideways = needed > area.x;
    GImGui->NextWindowData.HasFlags |= ImGuiNextWindowDataFlags_HasChildFlags;
    GImGui->NextWindowData.ChildFlags = ImGuiChildFlags_NavFlattened;  // one walk with Tab through all panels
    const ImGuiTableFlags flags = ImGuiTableFlags_Resizable | ImGuiTableFlags_ScrollY | ImGuiTableFlags_BordersInnerH |
                                  ImGuiTableFlags_BordersOuterH | ImGuiTableFlags_NoBordersInBody | ImGuiTableFlags_Hideable | (sideways ? ImGuiTableFlags_ScrollX : 0) | ImGuiTableFlags_NoSavedSettings;
    if (!ImGui::BeginTable(table_name(frame, room).c_str(), column_count, flags, area, sideways ? needed : 0)) return;
    set_up_columns(columns);
    for (int i = 0; i < column_count; ++i) ImGui::TableSetColumnEnabled(i, is_shown(frame, room, static_cast<Column>(i)));
    draw_headings(columns);
    scroll_to_selected(frame, row_height);
    run_tree_keys(frame, row_height);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(8), 0));
    draw_rows(frame, row_height);
    ImGui::PopStyleVar();
    ImGui::EndTable();
}

}  // namespace

void draw_tree(Frame& frame) {
    if (!std::exchange(frame.state.tree_shown, true)) frame.state.focus_tree = true;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(8), scaled(8)));
    draw_filter(frame);
    draw_levels(frame);
    ImGui::PopStyleVar();
    if (frame.derived().visible.empty()) return paragraph(frame.tr(Text::ui_filter_nothing, {frame.app.view.filter}), {colour::muted});
    draw_table(frame);
}

}  // namespace ui
