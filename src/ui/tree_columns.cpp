// Which columns the tree shows, and in which order.
#include <algorithm>

#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "ui/tree_layout.hpp"
#include "ui/tree_tools.hpp"

namespace ui {
namespace {

using app::TreeColumn;

// Those shown in their order, then the others.
std::vector<TreeColumn> listed(const app::TreeView& view) {
    std::vector<TreeColumn> all = app::in_order(view).columns;
    for (std::size_t i = 0; i < app::tree_column_count; ++i)
        if (!view.shows(static_cast<TreeColumn>(i)) && std::ranges::find(all, static_cast<TreeColumn>(i)) == all.end()) all.push_back(static_cast<TreeColumn>(i));
    return all;
}

// A triangle in a button: up is towards the first column.
bool arrow(const char* key, const std::string& name, int by, bool enabled) {
    const float side = ImGui::GetFrameHeight();
    ImGui::SameLine(0, scaled(4));
    ImGui::BeginDisabled(!enabled);
    name_item({.label = name, .role = Role::button});
    const bool pressed = ImGui::Button((std::string("##") + key).c_str(), {side, side});
    ImGui::EndDisabled();
    const ImVec2 min = ImGui::GetItemRectMin();
    const ImVec2 c(min.x + side / 2, min.y + side / 2);
    const float r = scaled(5);
    const float tip = static_cast<float>(by) * r / 2;
    const ImVec2 points[] = {{c.x - r, c.y - tip}, {c.x, c.y + tip}, {c.x + r, c.y - tip}};
    ImGui::GetWindowDrawList()->AddPolyline(points, 3, enabled ? colour::accent : colour::disabled, 0, scaled(1.8F));
    return pressed;
}

void draw_column(Frame& frame, TreeColumn column, float room) {
    const app::TreeView view = app::in_order(frame.app.view.preferences.tree);
    const std::string words = name_of(frame, column);
    bool shown = view.shows(column);
    ImGui::PushID(static_cast<int>(column));
    ImGui::BeginDisabled(column == TreeColumn::name);
    name_item({.label = frame.tr(Text::tree_column_show, {words}), .role = Role::checkbox, .checked = shown});
    if (ImGui::Checkbox((words + "##shown").c_str(), &shown)) frame.post(app::ArrangeTree{app::with_column(view, column, shown)});
    ImGui::EndDisabled();
    if (view.shows(column)) {
        ImGui::SameLine(room);
        const auto earlier = app::with_moved(view, column, -1), later = app::with_moved(view, column, 1);
        if (arrow("up", frame.tr(Text::tree_column_up, {words}), -1, earlier != view)) frame.post(app::ArrangeTree{earlier});
        if (arrow("down", frame.tr(Text::tree_column_down, {words}), 1, later != view)) frame.post(app::ArrangeTree{later});
    }
    ImGui::PopID();
}

}  // namespace

void draw_tree_columns(Frame& frame) {
    const Button open{.key = "columns", .label = frame.tr(Text::tree_columns)};
    flow(button_width(open));
    if (button(open)) ImGui::OpenPopup("tree columns");
    ImGui::SetNextWindowSizeConstraints({0, 0}, {FLT_MAX, ImGui::GetMainViewport()->WorkSize.y * 0.8F});
    if (!ImGui::BeginPopup("tree columns")) return;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(8), scaled(4)));
    const auto columns = listed(frame.app.view.preferences.tree);
    float room = 0;
    for (const TreeColumn each : columns) room = std::max(room, width_of(name_of(frame, each)));
    room += ImGui::GetFrameHeight() + scaled(28);
    for (const TreeColumn each : columns) draw_column(frame, each, room);
    const bool usual = frame.app.view.preferences.tree == app::TreeView{};
    if (button({.key = "back", .label = frame.tr(Text::tree_columns_back), .look = Look::quiet, .enabled = !usual})) frame.post(app::ArrangeTree{});
    ImGui::PopStyleVar();
    ImGui::EndPopup();
}

}  // namespace ui
