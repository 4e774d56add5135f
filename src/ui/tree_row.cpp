#include "ui/tree_row.hpp"

#include <algorithm>

#include "imgui_internal.h"
#include "ui/context_menu.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "ui/tree_cell.hpp"
#include "ui/tree_drag.hpp"

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

CellBox cell_box(float height) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    return {min, {min.x + ImGui::GetContentRegionAvail().x, min.y + height}};
}

// As in a list of files: with Shift up to here, with Ctrl this one too or no longer.
void choose_row(Frame& frame, const Row& row) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyShift) return frame.post(app::ChooseRows{app::Choosing::range, row.node});
    if (io.KeyCtrl) return frame.post(app::ChooseRows{app::Choosing::toggle, row.node});
    if (frame.app.view.selected != row.node || !frame.app.view.chosen.empty()) frame.post(app::Select{row.node});
}

// Rows just added have neither code nor name.
std::string title(const Frame& frame, const Row& row) {
    if (row.code().empty() && row.name().empty()) return frame.tr(Text::ui_unnamed) + std::string(" ") + row.id();
    return row.code().empty() ? row.name() : row.code() + " " + row.name();
}

std::string told_of(const Frame& frame, const Row& row) {
    return frame.app.view.cut.contains(row.id()) ? frame.tr(Text::tree_cut) : "";
}

// The whole row: selects when it is clicked, opens its cell on a double click, is dragged to another place.
void draw_selectable(Frame& frame, const Row& row, float height) {
    const bool cursor = frame.app.view.selected == row.node;
    const bool selected = cursor || frame.app.view.chosen.contains(row.id());
    const app::RowFacts& facts = frame.derived().facts.rows[row.position];
    name_item({.label = title(frame, row), .role = Role::row, .value = told_of(frame, row), .level = row.depth + 1, .selected = selected,
               .expandable = row.expandable, .expanded = row.expanded, .position = facts.place, .count = facts.siblings, .line = row.line});
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, !cursor);  // the rows are one stop of the Tab key
    ImGui::PushStyleColor(ImGuiCol_HeaderHovered, selected ? colour::accent_light : colour::accent_faint);
    // A dialog that has opened meanwhile keeps the keyboard until it closes.
    if (auto& focus = frame.state.focus_tree; focus && cursor && (focus->empty() || *focus == row.id()) && ImGui::GetTopMostPopupModal() == nullptr) {
        ImGui::SetKeyboardFocusHere();
        focus.reset();
    }
    if (ImGui::Selectable("##row", selected, ImGuiSelectableFlags_SpanAllColumns | ImGuiSelectableFlags_AllowOverlap, {0, height})) choose_row(frame, row);
    ImGui::PopStyleColor();
    ImGui::PopItemFlag();
    if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left)) begin_row_drag(frame, row);
    const ImVec2 min = ImGui::GetItemRectMin();
    if (cursor) ImGui::GetWindowDrawList()->AddRectFilled({min.x, min.y}, {min.x + scaled(4), ImGui::GetItemRectMax().y}, colour::accent);
    context_menu(frame, row.node, called(row));
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

void draw_name(Frame& frame, const TreeLayout& layout, const Row& row, const CellBox& box) {
    const bool code_shown = layout.shows(app::TreeColumn::code);
    const float indent = scaled(13) * static_cast<float>(row.depth) + scaled(code_shown ? 18 : 26);
    if (row.expandable) draw_fold(frame, row, {box.min.x + indent - scaled(11), (box.min.y + box.max.y) / 2}, box.max.y - box.min.y);
    const ImVec2 min(std::min(box.min.x + indent + scaled(4), box.max.x), box.min.y);
    if (frame.state.cell.edited == row.id() && frame.state.cell.column.of == app::TreeColumn::name) return edit_name(frame, row, min, box.max);
    const bool unnamed = row.name().empty();
    const std::string name = (!code_shown && !row.code().empty() ? row.code() + "  " : "") + (unnamed ? frame.tr(Text::ui_unnamed) : row.name());
    const bool waits = frame.app.view.cut.contains(row.id());
    const Type type = unnamed || waits ? Type{colour::muted} : type_of(row);
    const bool whole = text_in(min, box.max, name, {type, Align::left, 2});
    if (row.removed()) {
        const float y = (box.min.y + box.max.y) / 2;
        ImGui::GetWindowDrawList()->AddLine({min.x, y}, {std::min(box.max.x, min.x + width_of(name, type)), y}, colour::muted);
    }
    if (!whole && ImGui::IsMouseHoveringRect(box.min, box.max) && ImGui::IsWindowHovered()) show_tooltip(name);
}

void draw_cell(Frame& frame, const TreeLayout& layout, const Row& row, const Column& column, const CellBox& box) {
    switch (column.of) {
        case app::TreeColumn::code: text_in({box.min.x + scaled(10), box.min.y}, box.max, row.code(), {type_of(row)}); break;
        case app::TreeColumn::name:
            draw_selectable(frame, row, box.max.y - box.min.y);
            draw_name(frame, layout, row, box);
            break;
        case app::TreeColumn::weight:
        case app::TreeColumn::target:
        case app::TreeColumn::years:
        case app::TreeColumn::value: draw_value(frame, layout, row, column, box); break;
        case app::TreeColumn::score: draw_score(frame, row, box); break;
        case app::TreeColumn::status: draw_status(frame, row, box); break;
        case app::TreeColumn::units:
        case app::TreeColumn::owner:
        case app::TreeColumn::typology:
        case app::TreeColumn::perspective:
        case app::TreeColumn::indicators:
        case app::TreeColumn::issues: draw_told(frame, row, column.of, box); break;
    }
}

}  // namespace

float tree_row_height() { return ImFloor(scaled(is_compact() ? 30 : 46)); }

void draw_tree_row(Frame& frame, const TreeLayout& layout, const Row& row, float height) {
    ImGui::TableNextRow(ImGuiTableRowFlags_None, height);
    ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, ground_of(row));
    ImGui::PushID(row.id().c_str());
    for (int i = 0; i < static_cast<int>(layout.headings.size()); ++i) {
        const Column& column = layout.headings[static_cast<std::size_t>(i)].column;
        if (!ImGui::TableSetColumnIndex(i)) continue;
        draw_cell(frame, layout, row, column, cell_box(height));
    }
    ImGui::PopID();
}

}  // namespace ui
