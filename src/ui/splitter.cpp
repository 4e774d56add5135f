#include "ui/splitter.hpp"

#include "imgui_internal.h"
#include "ui/items.hpp"
#include "ui/theme.hpp"

namespace ui {
namespace {

// With Ctrl, so that plain arrows still walk from item to item.
float moved_by_keys(Axis axis) {
    if (!ImGui::IsItemFocused() || !ImGui::GetIO().KeyCtrl) return 0;
    const ImGuiKey less = axis == Axis::x ? ImGuiKey_LeftArrow : ImGuiKey_UpArrow;
    const ImGuiKey more = axis == Axis::x ? ImGuiKey_RightArrow : ImGuiKey_DownArrow;
    for (const ImGuiKey key : {less, more}) ImGui::SetKeyOwner(key, ImGui::GetItemID());  // no command of the place gets them
    return (ImGui::IsKeyPressed(more) ? scaled(24) : 0) - (ImGui::IsKeyPressed(less) ? scaled(24) : 0);
}

}  // namespace

Moved splitter(const Splitter& splitter) {
    name_item({.label = splitter.name, .role = Role::separator});
    ImGui::PushStyleColor(ImGuiCol_NavCursor, IM_COL32(0, 0, 0, 0));  // it lights up as a whole instead
    ImGui::InvisibleButton(splitter.key, splitter.area, ImGuiButtonFlags_EnableNav);
    ImGui::PopStyleColor();
    const bool released = ImGui::IsItemDeactivated();
    const bool reached = ImGui::IsItemFocused() && ImGui::GetCurrentContext()->NavCursorVisible;
    const bool lit = ImGui::IsItemActive() || ImGui::IsItemHovered() || reached;
    if (lit) ImGui::SetMouseCursor(splitter.axis == Axis::x ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);
    const ImVec2 min = ImGui::GetItemRectMin();
    const ImVec2 max = ImGui::GetItemRectMax();
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(min, max, reached ? colour::accent : lit ? colour::accent_light : colour::page);
    const ImU32 ink = lit ? colour::accent : colour::line;
    if (splitter.axis == Axis::x)
        list->AddLine({min.x, min.y}, {min.x, max.y}, ink);
    else
        list->AddLine({min.x, min.y}, {max.x, min.y}, ink);
    const ImVec2 delta = ImGui::IsItemActive() ? ImGui::GetIO().MouseDelta : ImVec2(0, 0);
    const float by_keys = moved_by_keys(splitter.axis);
    return {(splitter.axis == Axis::x ? delta.x : delta.y) + by_keys, released || by_keys != 0};
}

}  // namespace ui
