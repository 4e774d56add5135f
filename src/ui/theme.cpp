#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>

#include "ui/ui.hpp"

namespace ui {
namespace {

constexpr ContrastPair pairs[] = {
    {"text on white", colour::text, colour::white, 4.5},
    {"text on the page", colour::text, colour::page, 4.5},
    {"text on a group row", colour::text, colour::group, 4.5},
    {"text on the selected row", colour::text, colour::accent_light, 4.5},
    {"quiet text on white", colour::muted, colour::white, 4.5},
    {"quiet text on the page", colour::muted, colour::page, 4.5},
    {"quiet text on a group row", colour::muted, colour::group, 4.5},
    {"quiet text on the selected row", colour::muted, colour::accent_light, 4.5},
    {"text of what is disabled", colour::disabled, colour::white, 4.5},
    {"header", colour::white, colour::accent, 4.5},
    {"header button under the mouse", colour::white, colour::accent_dark, 4.5},
    {"link", colour::accent, colour::white, 4.5},
    {"link on the page", colour::accent, colour::page, 4.5},
    {"link on the selected row", colour::accent_dark, colour::accent_light, 4.5},
    {"green words", colour::green, colour::white, 4.5},
    {"green words on their ground", colour::green, colour::green_ground, 4.5},
    {"amber words", colour::amber, colour::white, 4.5},
    {"amber words on their ground", colour::amber, colour::amber_ground, 4.5},
    {"text on the amber ground", colour::text, colour::amber_ground, 4.5},
    {"red words", colour::red, colour::white, 4.5},
    {"red words on their ground", colour::red_dark, colour::red_ground, 4.5},
    {"text on the red ground", colour::text, colour::red_ground, 4.5},
    {"border of a field", colour::frame, colour::white, 3},
    {"focus ring", colour::accent_deep, colour::white, 3},
    {"focus ring on the page", colour::accent_deep, colour::page, 3},
    {"green light", colour::green, colour::white, 3},
    {"outline of the amber light", colour::amber, colour::white, 3},
    {"red light", colour::red, colour::white, 3},
};

double linear(int channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 c) {
    const auto channel = [&](int shift) { return linear(static_cast<int>((c >> shift) & 0xFF)); };
    return 0.2126 * channel(IM_COL32_R_SHIFT) + 0.7152 * channel(IM_COL32_G_SHIFT) + 0.0722 * channel(IM_COL32_B_SHIFT);
}

ImVec4 rgba(ImU32 c) { return ImGui::ColorConvertU32ToFloat4(c); }

void set_measures(ImGuiStyle& style) {
    style.WindowPadding = {16, 12};
    style.FramePadding = {10, 5};
    style.ItemSpacing = {10, 8};
    style.ItemInnerSpacing = {6, 4};
    style.CellPadding = {6, 0};
    style.IndentSpacing = 18;
    style.ScrollbarSize = 14;
    style.GrabMinSize = 24;
    style.WindowRounding = 0;
    style.ChildRounding = 0;
    style.FrameRounding = 4;
    style.PopupRounding = 6;
    style.ScrollbarRounding = 7;
    style.GrabRounding = 7;
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.FrameBorderSize = 1;
    style.PopupBorderSize = 1;
    style.SeparatorTextBorderSize = 1;
    style.HoverDelayShort = 0.15F;
    style.DisabledAlpha = 1;  // disabled things keep their contrast; widgets grey themselves
}

void set_text_colours(ImGuiStyle& style) {
    ImVec4* c = style.Colors;
    c[ImGuiCol_Text] = rgba(colour::text);
    c[ImGuiCol_TextDisabled] = rgba(colour::disabled);
    c[ImGuiCol_TextLink] = rgba(colour::accent);
    c[ImGuiCol_TextSelectedBg] = rgba(IM_COL32(0x00, 0x66, 0xCC, 70));
    c[ImGuiCol_InputTextCursor] = rgba(colour::text);
    c[ImGuiCol_WindowBg] = rgba(colour::page);
    c[ImGuiCol_ChildBg] = ImVec4(0, 0, 0, 0);
    c[ImGuiCol_PopupBg] = rgba(colour::white);
    c[ImGuiCol_ModalWindowDimBg] = rgba(IM_COL32(0x17, 0x32, 0x4D, 120));
    c[ImGuiCol_NavCursor] = rgba(colour::accent_deep);
    c[ImGuiCol_Separator] = rgba(colour::line);
    c[ImGuiCol_Border] = rgba(colour::frame);
    c[ImGuiCol_FrameBg] = rgba(colour::white);
    c[ImGuiCol_FrameBgHovered] = rgba(colour::accent_faint);
    c[ImGuiCol_FrameBgActive] = rgba(colour::white);
}

void set_widget_colours(ImGuiStyle& style) {
    ImVec4* c = style.Colors;
    c[ImGuiCol_Button] = rgba(colour::white);
    c[ImGuiCol_ButtonHovered] = rgba(colour::accent_light);
    c[ImGuiCol_ButtonActive] = rgba(IM_COL32(0xCC, 0xE0, 0xF5, 255));
    c[ImGuiCol_Header] = rgba(colour::accent_light);
    c[ImGuiCol_HeaderHovered] = rgba(colour::accent_faint);
    c[ImGuiCol_HeaderActive] = rgba(colour::accent_light);
    c[ImGuiCol_CheckMark] = rgba(colour::accent);
    c[ImGuiCol_ScrollbarBg] = ImVec4(0, 0, 0, 0);
    c[ImGuiCol_ScrollbarGrab] = rgba(IM_COL32(0xB8, 0xC4, 0xD0, 255));
    c[ImGuiCol_ScrollbarGrabHovered] = rgba(colour::frame);
    c[ImGuiCol_ScrollbarGrabActive] = rgba(colour::muted);
    c[ImGuiCol_TableHeaderBg] = rgba(colour::white);
    c[ImGuiCol_TableBorderStrong] = rgba(colour::line);
    c[ImGuiCol_TableBorderLight] = rgba(colour::line);
    c[ImGuiCol_SeparatorHovered] = rgba(colour::accent);
    c[ImGuiCol_SeparatorActive] = rgba(colour::accent_dark);
    c[ImGuiCol_ResizeGripHovered] = rgba(colour::accent);
}

}  // namespace

std::span<const ContrastPair> contrast_pairs() { return pairs; }

double contrast(ImU32 a, ImU32 b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

void set_up_style(float ui_scale) {
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    ImGui::StyleColorsLight(&style);
    set_measures(style);
    set_text_colours(style);
    set_widget_colours(style);
    style.ScaleAllSizes(ui_scale);
    style.FontSizeBase = size::text;
    style.FontScaleMain = ui_scale;
    ImGuiIO& io = ImGui::GetIO();
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigInputTextCursorBlink = false;  // a blinking caret would keep the page drawing
    io.ConfigNavCursorVisibleAuto = true;
    io.IniFilename = nullptr;
}

float scaled(float logical) { return logical * ImGui::GetStyle().FontScaleMain; }

ImFont* regular_font() {
    const auto& fonts = ImGui::GetIO().Fonts->Fonts;
    return fonts.empty() ? ImGui::GetFont() : fonts[0];
}

ImFont* strong_font() {
    const auto& fonts = ImGui::GetIO().Fonts->Fonts;
    return fonts.Size > 1 ? fonts[1] : regular_font();
}

}  // namespace ui
