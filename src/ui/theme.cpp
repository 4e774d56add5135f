#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/ui.hpp"

namespace ui {
namespace {

double linear(int channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 c) {
    const auto channel = [&](int shift) { return linear(static_cast<int>((c >> shift) & 0xFF)); };
    return 0.2126 * channel(IM_COL32_R_SHIFT) + 0.7152 * channel(IM_COL32_G_SHIFT) + 0.0722 * channel(IM_COL32_B_SHIFT);
}

app::Appearance worn;

void lay_on(const app::Appearance& look) {
    const bool is_dark = look.theme == app::Theme::dark;
    const bool is_strong = look.contrast == app::Contrast::high;
#define COLOUR(name, light, dark, light_contrast, dark_contrast) \
    colour::name = colour::rgb(is_strong ? (is_dark ? dark_contrast : light_contrast) : (is_dark ? dark : light));
#include "ui/colours.def"
#undef COLOUR
}

ImVec4 rgba(ImU32 c) { return ImGui::ColorConvertU32ToFloat4(c); }

void set_measures(ImGuiStyle& style) {
    style.WindowPadding = {16, 12};
    style.FramePadding = {10, is_compact() ? 2.0F : 5.0F};
    style.ItemSpacing = {10, is_compact() ? 5.0F : 8.0F};
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
    c[ImGuiCol_TextSelectedBg] = rgba(faded(colour::accent, 70));
    c[ImGuiCol_InputTextCursor] = rgba(colour::text);
    c[ImGuiCol_WindowBg] = rgba(colour::page);
    c[ImGuiCol_ChildBg] = ImVec4(0, 0, 0, 0);
    c[ImGuiCol_PopupBg] = rgba(colour::sheet);
    c[ImGuiCol_ModalWindowDimBg] = rgba(faded(colour::dim, 140));
    c[ImGuiCol_NavCursor] = rgba(colour::accent_deep);
    c[ImGuiCol_Separator] = rgba(colour::line);
    c[ImGuiCol_Border] = rgba(colour::frame);
    c[ImGuiCol_FrameBg] = rgba(colour::sheet);
    c[ImGuiCol_FrameBgHovered] = rgba(colour::accent_faint);
    c[ImGuiCol_FrameBgActive] = rgba(colour::sheet);
}

void set_widget_colours(ImGuiStyle& style) {
    ImVec4* c = style.Colors;
    c[ImGuiCol_Button] = rgba(colour::sheet);
    c[ImGuiCol_ButtonHovered] = rgba(colour::accent_light);
    c[ImGuiCol_ButtonActive] = rgba(colour::accent_pressed);
    c[ImGuiCol_Header] = rgba(colour::accent_light);
    c[ImGuiCol_HeaderHovered] = rgba(colour::accent_faint);
    c[ImGuiCol_HeaderActive] = rgba(colour::accent_light);
    c[ImGuiCol_CheckMark] = rgba(colour::accent);
    c[ImGuiCol_ScrollbarBg] = ImVec4(0, 0, 0, 0);
    c[ImGuiCol_ScrollbarGrab] = rgba(colour::grab);
    c[ImGuiCol_ScrollbarGrabHovered] = rgba(colour::frame);
    c[ImGuiCol_ScrollbarGrabActive] = rgba(colour::muted);
    c[ImGuiCol_TableHeaderBg] = rgba(colour::sheet);
    c[ImGuiCol_TableBorderStrong] = rgba(colour::line);
    c[ImGuiCol_TableBorderLight] = rgba(colour::line);
    c[ImGuiCol_SeparatorHovered] = rgba(colour::accent);
    c[ImGuiCol_SeparatorActive] = rgba(colour::accent_dark);
    c[ImGuiCol_ResizeGripHovered] = rgba(colour::accent);
}

void set_style(float ui_scale) {
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    lay_on(worn);
    worn.theme == app::Theme::dark ? ImGui::StyleColorsDark(&style) : ImGui::StyleColorsLight(&style);
    set_measures(style);
    set_text_colours(style);
    set_widget_colours(style);
    style.ScaleAllSizes(ui_scale);
    style.FontSizeBase = size::text;
    style.FontScaleMain = ui_scale;
}

}  // namespace

std::vector<ContrastPair> contrast_pairs() {
    std::vector<ContrastPair> pairs = {
        {"text on a sheet", colour::text, colour::sheet, 4.5},
        {"text on the page", colour::text, colour::page, 4.5},
        {"text on a group row", colour::text, colour::group, 4.5},
        {"text on the selected row", colour::text, colour::accent_light, 4.5},
        {"quiet text on a sheet", colour::muted, colour::sheet, 4.5},
        {"quiet text on the page", colour::muted, colour::page, 4.5},
        {"quiet text on a group row", colour::muted, colour::group, 4.5},
        {"quiet text on the selected row", colour::muted, colour::accent_light, 4.5},
        {"text of what is disabled", colour::disabled, colour::sheet, 4.5},
        {"header", colour::on_accent, colour::header, 4.5},
        {"header button under the mouse", colour::on_accent, colour::header_lit, 4.5},
        {"header button held down", colour::on_accent, colour::header_deep, 4.5},
        {"primary button", colour::on_accent, colour::primary, 4.5},
        {"primary button under the mouse", colour::on_accent, colour::primary_lit, 4.5},
        {"primary button held down", colour::on_accent, colour::primary_deep, 4.5},
        {"link held down", colour::accent, colour::accent_pressed, 3},
        {"link", colour::accent, colour::sheet, 4.5},
        {"link on the page", colour::accent, colour::page, 4.5},
        {"link on the selected row", colour::accent_dark, colour::accent_light, 4.5},
        {"green words", colour::green, colour::sheet, 4.5},
        {"green words on their ground", colour::green, colour::green_ground, 4.5},
        {"text on the green ground", colour::text, colour::green_ground, 4.5},
        {"bar of a value on the ground of its stretch", colour::accent_deep, colour::green_ground, 3},
        {"bar of a value on the amber ground", colour::accent_deep, colour::amber_ground, 3},
        {"bar of a value on the red ground", colour::accent_deep, colour::red_ground, 3},
        {"stretch added to a score", colour::accent, colour::page, 3},
        {"amber words", colour::amber, colour::sheet, 4.5},
        {"amber words on their ground", colour::amber, colour::amber_ground, 4.5},
        {"text on the amber ground", colour::text, colour::amber_ground, 4.5},
        {"red words", colour::red, colour::sheet, 4.5},
        {"red words on their ground", colour::red_dark, colour::red_ground, 4.5},
        {"text on the red ground", colour::text, colour::red_ground, 4.5},
        {"border of a field", colour::frame, colour::sheet, 3},
        {"focus ring", colour::accent_deep, colour::sheet, 3},
        {"focus ring on the page", colour::accent_deep, colour::page, 3},
        {"what to do next on the strategy map", colour::accent_dark, colour::sheet, 4.5},
        {"border of a box on the strategy map", colour::frame, colour::page, 3},
        {"links of the chosen box", colour::accent_dark, colour::page, 3},
        {"green light", colour::green, colour::sheet, 3},
        {"outline of the amber light", colour::amber, colour::sheet, 3},
        {"red light", colour::red, colour::sheet, 3},
    };
    if (worn.contrast == app::Contrast::high)
        for (ContrastPair& pair : pairs) pair.least = pair.least > 3 ? 7 : 4.5;
    return pairs;
}

double contrast(ImU32 a, ImU32 b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

void set_up_style(float ui_scale) {
    set_style(ui_scale);
    ImGuiIO& io = ImGui::GetIO();
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigInputTextCursorBlink = false;  // a blinking caret would keep the page drawing
    io.ConfigNavCursorVisibleAuto = true;
    io.IniFilename = nullptr;
}

void wear(const app::Appearance& look) {
    if (std::exchange(worn, look) != look) set_style(ImGui::GetStyle().FontScaleMain);
}

bool is_compact() { return worn.density == app::Density::compact; }

ImU32 faded(ImU32 c, ImU32 alpha) { return (c & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT); }

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
