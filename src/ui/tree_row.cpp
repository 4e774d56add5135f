#include "ui/tree_row.hpp"

#include <algorithm>

#include "imgui_internal.h"
#include "ui/charts.hpp"
#include "ui/compared.hpp"
#include "ui/context_menu.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "ui/tree_cell.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

Type type_of(const Row& row) {
    if (row.removed()) return {colour::muted};
    return {colour::text, row.objective ? Weight::strong : Weight::regular};
}

ImU32 ground_of(const Row& row) {
    if (!row.objective) return colour::sheet;
    switch (row.objective->level) {
        case plan::Level::body:
        case plan::Level::scorecard:
        case plan::Level::area: return colour::group;
        case plan::Level::strategic:
        case plan::Level::programme:
        case plan::Level::operative:
        case plan::Level::individual: return colour::page;
    }
    return colour::sheet;
}

struct Box {
    ImVec2 min;
    ImVec2 max;
};

Box cell_box(float height) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    return {min, {min.x + ImGui::GetContentRegionAvail().x, min.y + height}};
}

// The whole row: selects on press, opens its cell on a double click.
void draw_selectable(Frame& frame, const Row& row, float height, bool selected) {
    name_item({.label = called(row) == row.name() ? row.name() : row.code() + " " + row.name(), .role = Role::row, .level = row.depth + 1,
               .selected = selected, .expandable = row.expandable, .expanded = row.expanded});
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, !selected);  // the rows are one stop of the Tab key
    ImGui::PushStyleColor(ImGuiCol_HeaderHovered, selected ? colour::accent_light : colour::accent_faint);
    if (frame.state.focus_tree && selected) {
        ImGui::SetKeyboardFocusHere();
        frame.state.focus_tree = false;
    }
    if (ImGui::Selectable("##row", selected, ImGuiSelectableFlags_SpanAllColumns | ImGuiSelectableFlags_AllowOverlap, {0, height}) && !selected)
        frame.post(app::Select{row.node});
    ImGui::PopStyleColor();
    ImGui::PopItemFlag();
    const ImVec2 min = ImGui::GetItemRectMin();
    if (selected) ImGui::GetWindowDrawList()->AddRectFilled({min.x, min.y}, {min.x + scaled(4), ImGui::GetItemRectMax().y}, colour::accent);
    context_menu(frame, row.node, called(row));
}

// The cell under the mouse becomes the current one; a double click opens it.
void follow_mouse(Frame& frame, const Row& row, Column column, const Box& box) {
    if (!ImGui::IsMouseHoveringRect(box.min, box.max) || !ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)) return;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) frame.state.cell.column = column;
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) && editable(frame, row, column)) open_cell(frame, row, column);
}

void draw_fold(Frame& frame, const Row& row, ImVec2 centre, float height) {
    const float side = scaled(26);
    ImGui::SetCursorScreenPos({centre.x - side / 2, centre.y - height / 2});
    name_item({.label = frame.tr(row.expanded ? Text::ui_collapse_named : Text::ui_expand_named, {called(row)}), .role = Role::button,
               .expandable = true, .expanded = row.expanded});
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);
    if (ImGui::InvisibleButton("##fold", {side, height})) frame.post(app::SetExpanded{std::get<plan::ObjectiveId>(row.node), !row.expanded});
    ImGui::PopItemFlag();
    const ImU32 ink = ImGui::IsItemHovered() ? colour::accent : colour::muted;
    const float r = scaled(4.5F);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 points[] = {row.expanded ? ImVec2(centre.x - r, centre.y - r / 2) : ImVec2(centre.x - r / 2, centre.y - r),
                             row.expanded ? ImVec2(centre.x, centre.y + r / 2) : ImVec2(centre.x + r / 2, centre.y),
                             row.expanded ? ImVec2(centre.x + r, centre.y - r / 2) : ImVec2(centre.x - r / 2, centre.y + r)};
    list->AddPolyline(points, 3, ink, 0, scaled(1.8F));
}

void draw_name(Frame& frame, const Row& row, Box box) {
    const bool code_shown = (ImGui::TableGetColumnFlags(static_cast<int>(Column::code)) & ImGuiTableColumnFlags_IsEnabled) != 0;
    const float indent = scaled(13) * static_cast<float>(row.depth) + scaled(code_shown ? 18 : 26);
    if (row.expandable) draw_fold(frame, row, {box.min.x + indent - scaled(11), (box.min.y + box.max.y) / 2}, box.max.y - box.min.y);
    const ImVec2 min(std::min(box.min.x + indent + scaled(4), box.max.x), box.min.y);
    const bool unnamed = row.name().empty();
    const std::string name = (!code_shown && !row.code().empty() ? row.code() + "  " : "") + (unnamed ? frame.tr(Text::ui_unnamed) : row.name());
    const Type type = unnamed ? Type{colour::muted} : type_of(row);
    const bool whole = text_in(min, box.max, name, {type, Align::left, 2});
    if (row.removed()) {
        const float y = (box.min.y + box.max.y) / 2;
        ImGui::GetWindowDrawList()->AddLine({min.x, y}, {std::min(box.max.x, min.x + width_of(name, type)), y}, colour::muted);
    }
    if (!whole && ImGui::IsMouseHoveringRect(box.min, box.max) && ImGui::IsWindowHovered()) show_tooltip(name);
}

std::string words_of(const Frame& frame, const Row& row, Column column) {
    if (column == Column::weight) return row.weight() ? words::number(*row.weight(), frame.lang()) : "";
    if (column == Column::target) return target_text(frame, row);
    return actual_words(frame, row);
}

void draw_value(Frame& frame, const Row& row, Column column, const Box& box) {
    const std::string name = cell_name(frame, row, column);
    if (frame.state.cell.edited == row.id() && frame.state.cell.column == column) return edit_cell(frame, row, column, box.min, box.max);
    const std::string words = words_of(frame, row, column);
    const bool can = editable(frame, row, column);
    const bool current = frame.app.view.selected == row.node && frame.state.cell.column == column;
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (current && can) list->AddRect({box.min.x - scaled(5), box.min.y + scaled(5)}, {box.max.x + scaled(5), box.max.y - scaled(5)}, colour::accent, scaled(4), 0, scaled(1.5F));
    const bool empty = words.empty();
    const Type type{empty || row.removed() ? colour::muted : colour::text, row.objective ? Weight::strong : Weight::regular};
    text_in(box.min, box.max, empty && can ? "–" : words, {type, Align::right, 2});
    if (!empty || can) note_item({.label = name, .role = Role::cell, .value = words, .disabled = !can}, box.min, box.max);
    follow_mouse(frame, row, column, box);
}

void draw_score_bar(const Frame& frame, const Row& row, const Box& bar) {
    draw_bar(bar.min, bar.max, row.figure(), row.light());
    if (frame.trying()) draw_ghost(bar.min, bar.max, row.figure(), figure_of_plan(frame, row));
}

// How far it is from the plan's own score.
void draw_difference(const Frame& frame, const Row& row, const Box& box) {
    const auto apart = difference(row.figure(), figure_of_plan(frame, row));
    const std::string words = difference_words(frame, apart);
    text_in(box.min, {box.max.x - scaled(4), box.max.y}, words, {{ink_of_difference(apart), row.objective ? Weight::strong : Weight::regular}, Align::right});
    if (!words.empty()) note_item({.label = frame.tr(Text::ui_difference_of, {called(row)}), .role = Role::cell, .value = words}, box.min, box.max);
}

void draw_score(const Frame& frame, const Row& row, const Box& box) {
    const eval::Figure& figure = row.figure();
    const std::string words = figure.score ? words::percent(*figure.score, frame.lang()) : frame.tr(Text::ui_no_figure);
    const float number = scaled(70);
    const float middle = (box.min.y + box.max.y) / 2;
    const float half = scaled(5);
    const float light = frame.trying() ? scaled(20) : 0;  // no other column has it then
    if (frame.trying()) draw_light({box.min.x + scaled(7), middle}, scaled(6), row.light());
    if (box.max.x - box.min.x > number + light + scaled(24))
        draw_score_bar(frame, row, {{box.min.x + light, middle - half}, {box.max.x - number, middle + half}});
    const Type type{figure.score ? colour::text : colour::muted, row.objective ? Weight::strong : Weight::regular};
    text_in({std::max(box.min.x, box.max.x - number), box.min.y}, box.max, words, {type, Align::right});
    const std::string told = frame.trying() && figure.score ? words + ", " + words::name(row.light(), frame.lang()) : words;
    note_item({.label = frame.tr(Text::ui_achievement_of, {called(row)}), .role = Role::cell, .value = told}, box.min, box.max);
}

void draw_status(const Frame& frame, const Row& row, const Box& box) {
    const float radius = scaled(6.5F);
    draw_light({box.min.x + radius + 1, (box.min.y + box.max.y) / 2}, radius, row.light());
    const std::string words = status_words(frame, row);
    const ImVec2 min(std::min(box.min.x + 2 * radius + scaled(8), box.max.x), box.min.y);
    const Type type{colour::text, Weight::regular, size::small};
    const bool cut = box.max.x - min.x < scaled(40);
    if (!cut) text_in(min, box.max, words, {type, Align::left, 2});
    const std::string reason = reason_words(frame, row);
    note_item({.label = frame.tr(Text::ui_status_of, {called(row)}), .role = Role::image, .value = words + (reason.empty() ? "" : ": " + reason)}, box.min, box.max);
    if ((!reason.empty() || cut) && ImGui::IsMouseHoveringRect(box.min, box.max) && ImGui::IsWindowHovered()) show_tooltip(reason.empty() ? words : words + ": " + reason);
}

}  // namespace

float tree_row_height() { return ImFloor(scaled(is_compact() ? 30 : 46)); }

void draw_tree_row(Frame& frame, const Row& row, float height) {
    const bool selected = frame.app.view.selected == row.node;
    ImGui::TableNextRow(ImGuiTableRowFlags_None, height);
    ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, ground_of(row));
    ImGui::PushID(row.id().c_str());
    for (int i = 0; i < column_count; ++i) {
        if (!ImGui::TableSetColumnIndex(i)) continue;
        const Box box = cell_box(height);
        switch (static_cast<Column>(i)) {
            case Column::code:
                text_in({box.min.x + scaled(10), box.min.y}, box.max, row.code(), {type_of(row)});
                break;
            case Column::name:
                draw_selectable(frame, row, height, selected);
                draw_name(frame, row, box);
                break;
            case Column::weight:
            case Column::target:
            case Column::actual: draw_value(frame, row, static_cast<Column>(i), box); break;
            case Column::score: draw_score(frame, row, box); break;
            case Column::status: frame.trying() ? draw_difference(frame, row, box) : draw_status(frame, row, box); break;
        }
    }
    ImGui::PopID();
}

}  // namespace ui
