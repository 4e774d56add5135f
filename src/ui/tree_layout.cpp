#include "ui/tree_layout.hpp"

#include <algorithm>

namespace ui {
namespace {

using app::TreeColumn;

constexpr float least_name = 210;
constexpr float least_name_narrow = 190;
constexpr float ample_from = 1150;

float width_of_target(Room room) { return room == Room::little ? 94.0F : room == Room::ample ? 144.0F : 102.0F; }

// Where there is little room the bar and the words of the outcome give way, number and shape stay;
// the code stands before the name. Where it is ample a date among the targets stands in one line.
TreeHeading heading_of(const Frame& frame, Room room, const app::ShownColumn& column) {
    const bool narrow = room == Room::little;
    const bool trying = frame.trying();
    switch (column.of) {
        case TreeColumn::code: return {column, frame.tr(Text::field_code), 56, Align::left};
        case TreeColumn::name: return {column, frame.tr(Text::field_name), 0, Align::left};
        case TreeColumn::weight: return {column, frame.tr(Text::field_weight), 56, Align::right};
        case TreeColumn::target:
        case TreeColumn::years: return {column, frame.tr(Text::field_target, {std::to_string(column.year)}), width_of_target(room), Align::right};
        case TreeColumn::value: return {column, frame.tr(Text::ui_actual), narrow ? 80.0F : 84.0F, Align::right};
        case TreeColumn::score:
            return {column, frame.tr(narrow ? Text::ui_achievement_short : Text::ui_achievement), narrow ? (trying ? 92.0F : 70.0F) : 138.0F, narrow ? Align::right : Align::left};
        case TreeColumn::status: {
            const std::string last = frame.tr(!trying ? Text::ui_status : narrow ? Text::ui_difference_short : Text::ui_difference);
            return {column, narrow && !trying ? "" : last, trying ? 84.0F : narrow ? 22.0F : 102.0F, trying ? Align::right : Align::left};
        }
        case TreeColumn::units:
        case TreeColumn::owner:
        case TreeColumn::perspective: return {column, name_of(frame, column.of), 150, Align::left};
        case TreeColumn::typology: return {column, name_of(frame, column.of), 104, Align::left};
        case TreeColumn::indicators: return {column, name_of(frame, column.of), 86, Align::right};
        case TreeColumn::issues: return {column, name_of(frame, column.of), 116, Align::left};
    }
    return {};
}

// Little room beside the levers: code, weight, target and value stand there.
bool is_shown(const Frame& frame, Room room, TreeColumn column) {
    if (room != Room::little) return true;
    if (column == TreeColumn::code) return false;
    return !frame.trying() || (column != TreeColumn::weight && column != TreeColumn::target && column != TreeColumn::value);
}

// In the place Simulazione the difference is the last, whatever is chosen.
app::TreeView view_of(const Frame& frame) {
    app::TreeView view = frame.app.view.preferences.tree;
    if (!frame.trying()) return view;
    std::erase(view.columns, TreeColumn::status);
    view.columns.push_back(TreeColumn::status);
    return view;
}

TreeLayout layout_of(const Frame& frame, Room room, const app::TreeView& view) {
    TreeLayout layout{.room = room, .needed = scaled(room == Room::little ? least_name_narrow : least_name)};
    for (const app::ShownColumn& each : app::columns_shown(view, frame.plan().years, frame.app.view.year)) {
        if (!is_shown(frame, room, each.of)) continue;
        layout.headings.push_back(heading_of(frame, room, each));
        layout.needed += scaled(layout.headings.back().width) + 2 * ImGui::GetStyle().CellPadding.x;
    }
    return layout;
}

// By the columns of every day: more of them do not make the others narrow, the table scrolls sideways.
Room room_for(const Frame& frame, float width) {
    if (layout_of(frame, Room::usual, {}).needed > width) return Room::little;
    return width > scaled(ample_from) ? Room::ample : Room::usual;
}

}  // namespace

bool TreeLayout::shows(TreeColumn column) const {
    return std::ranges::any_of(headings, [&](const TreeHeading& each) { return each.column.of == column; });
}

bool TreeLayout::shows(const app::ShownColumn& column) const { return std::ranges::find(headings, column, &TreeHeading::column) != headings.end(); }

int TreeLayout::frozen() const {
    const auto name = std::ranges::find(headings, app::ShownColumn{}, &TreeHeading::column);
    return static_cast<int>(name - headings.begin()) + 1;
}

TreeLayout lay_out_tree(const Frame& frame, float width) { return layout_of(frame, room_for(frame, width), view_of(frame)); }

std::string name_of(const Frame& frame, TreeColumn column) {
    switch (column) {
        case TreeColumn::code: return frame.tr(Text::field_code);
        case TreeColumn::name: return frame.tr(Text::field_name);
        case TreeColumn::weight: return frame.tr(Text::field_weight);
        case TreeColumn::target: return frame.tr(Text::field_target, {std::to_string(frame.app.view.year)});
        case TreeColumn::years: return frame.tr(Text::tree_years);
        case TreeColumn::value: return frame.tr(Text::ui_actual);
        case TreeColumn::score: return frame.tr(Text::ui_achievement);
        case TreeColumn::status: return frame.tr(Text::ui_status);
        case TreeColumn::units: return frame.tr(Text::field_units);
        case TreeColumn::owner: return frame.tr(Text::field_owner);
        case TreeColumn::typology: return frame.tr(Text::field_typology);
        case TreeColumn::perspective: return frame.tr(Text::field_perspective);
        case TreeColumn::indicators: return frame.tr(Text::tree_indicators);
        case TreeColumn::issues: return frame.tr(Text::place_issues);
    }
    return {};
}

}  // namespace ui
