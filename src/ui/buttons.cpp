#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

struct Colours {
    ImU32 ground;
    ImU32 hovered;
    ImU32 active;
    ImU32 ink;
    ImU32 border;
};

constexpr ImU32 none = IM_COL32(0, 0, 0, 0);

Colours colours_of(const Button& button) {
    if (!button.enabled && button.look != Look::header)
        return {colour::sheet, colour::sheet, colour::sheet, colour::disabled, colour::line};
    switch (button.look) {
        case Look::plain: return {colour::sheet, colour::accent_light, colour::accent_pressed, colour::accent, colour::accent};
        case Look::primary: return {colour::primary, colour::primary_lit, colour::primary_deep, colour::on_accent, colour::primary};
        case Look::quiet: return {none, colour::accent_light, colour::accent_pressed, colour::accent, none};
        case Look::danger: return {colour::sheet, colour::red_ground, colour::red_pressed, colour::red, colour::red};
        case Look::header:
            return {button.pressed ? colour::header_deep : none, button.enabled ? colour::header_lit : none, colour::header_deep,
                    button.enabled ? colour::on_accent : colour::header_quiet, none};
    }
    return {};
}

}  // namespace

bool button(const Button& button) {
    const Colours c = colours_of(button);
    ImGui::PushStyleColor(ImGuiCol_Button, c.ground);
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, c.hovered);
    ImGui::PushStyleColor(ImGuiCol_ButtonActive, c.active);
    ImGui::PushStyleColor(ImGuiCol_Text, c.ink);
    ImGui::PushStyleColor(ImGuiCol_Border, c.border);
    ImGui::PushFont(strong_font(), 0);
    ImGui::BeginDisabled(!button.enabled);
    name_item({.label = button.name.empty() ? button.label : button.name, .role = Role::button, .selected = button.pressed});
    const bool pressed = ImGui::Button((button.label + "##" + button.key).c_str());
    ImGui::EndDisabled();
    ImGui::PopFont();
    ImGui::PopStyleColor(5);
    tooltip(button.tip);
    return pressed;
}

float button_width(const Button& button) {
    return width_of(button.label, {colour::text, Weight::strong, size::text}) + 2 * ImGui::GetStyle().FramePadding.x;
}

}  // namespace ui
