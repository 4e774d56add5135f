#include "ui/tabs.hpp"

#include <algorithm>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

constexpr float tab_margin = 15;       // both sides together
constexpr float least_tab_margin = 8;  // where all of them then stand in one line

// Whether it was pressed. Precondition: an id of its own is pushed.
bool tab(const std::string& label, bool current, TabLook look, float margin) {
    const bool dark = look == TabLook::on_dark;
    const Type type{dark ? colour::on_accent : current ? colour::accent : colour::text, current ? Weight::strong : Weight::regular, size::text};
    const float width = width_of(label, {colour::text, Weight::strong, size::text}) + margin;
    const float height = scaled(36);
    name_item({.label = label, .role = Role::tab, .selected = current});
    const bool pressed = ImGui::InvisibleButton("##tab", {width, height}, ImGuiButtonFlags_EnableNav);
    const ImVec2 min = ImGui::GetItemRectMin();
    const ImVec2 max = ImGui::GetItemRectMax();
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (ImGui::IsItemHovered() && !current) list->AddRectFilled(min, max, dark ? colour::header : colour::accent_light);
    text_in(min, max, label, {type, Align::centre});
    if (current) list->AddRectFilled({min.x + scaled(6), max.y - scaled(3)}, {max.x - scaled(6), max.y}, dark ? colour::on_accent : colour::accent);
    return pressed;
}

// In drawn pixels, of each tab.
float margin_of(const std::vector<std::string>& labels) {
    float words = 0;
    for (const std::string& label : labels) words += width_of(label, {colour::text, Weight::strong, size::text});
    const float left = (ImGui::GetContentRegionAvail().x - words) / static_cast<float>(labels.size());
    return left < scaled(least_tab_margin) ? scaled(tab_margin) : std::min(left, scaled(tab_margin));
}

}  // namespace

std::optional<std::size_t> tabs(const Tabs& tabs) {
    std::optional<std::size_t> picked;
    ImGui::PushID(tabs.key);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    const float margin = margin_of(tabs.labels);
    for (std::size_t i = 0; i < tabs.labels.size(); ++i) {
        if (i > 0) flow(width_of(tabs.labels[i], {colour::text, Weight::strong, size::text}) + margin);
        ImGui::PushID(static_cast<int>(i));
        if (tab(tabs.labels[i], i == tabs.current, tabs.look, margin) && i != tabs.current) picked = i;
        ImGui::PopID();
    }
    ImGui::PopStyleVar();
    ImGui::PopID();
    return picked;
}

}  // namespace ui
