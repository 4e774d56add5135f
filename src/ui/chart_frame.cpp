#include "ui/chart_frame.hpp"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <string_view>
#include <utility>

#include "imgui_internal.h"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

constexpr const char* picture_window = "##picture of a chart";
constexpr float margin = 20;
constexpr float left_for_legend = 70;

// "Contributi al punteggio di 01" → "contributi-al-punteggio-di-01".
std::string file_name(const std::string& title) {
    std::string name;
    for (const char c : title) {
        const bool capital = c >= 'A' && c <= 'Z';
        const bool letter = static_cast<unsigned char>(c) >= 0x80 || capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter) name += capital ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!name.empty() && name.back() != '-') name += '-';
    }
    std::size_t end = std::min<std::size_t>(name.size(), 80);
    while (end > 0 && end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
    name.resize(end);
    while (name.ends_with('-')) name.pop_back();
    return name.empty() ? "cruscotto" : name;
}

// Over all else, for this one frame: nobody sees it, as another frame is drawn before the browser shows any.
// The pointer is kept away, so that nothing answers to it.
void take_picture(Frame& frame, const CopiedChart& chart) {
    ImGuiIO& io = ImGui::GetIO();
    const ImVec2 mouse = std::exchange(io.MousePos, ImVec2(-FLT_MAX, -FLT_MAX));
    const ImVec2 screen = ImGui::GetMainViewport()->Size;
    const float width = ImFloor(std::min(scaled(chart.width + 2 * margin), screen.x));
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({width, screen.y});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, colour::sheet);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(scaled(margin), scaled(margin)));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(10), scaled(8)));
    ImGui::Begin(picture_window, nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    heading(chart.title, 2);
    chart.draw();
    const float bottom = std::min(ImGui::GetCursorScreenPos().y + scaled(margin * 0.5F), screen.y);
    ImGui::End();
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor();
    io.MousePos = mouse;
    frame.post(app::CopyChartPicture{{0, 0, static_cast<int>(width), static_cast<int>(std::floor(bottom))}, file_name(chart.title)});
}

bool menu_item(const char* label) {
    name_item({.label = label, .role = Role::menuitem});
    return ImGui::MenuItem(label);
}

Button menu_button(const Frame& frame, const CopiedChart& chart) {
    return {.key = "copy chart", .label = frame.tr(Text::chart_copy), .name = frame.tr(Text::chart_copy_of, {chart.title}), .look = Look::quiet};
}

// With the room that it leaves on its line.
void menu_at_right(Frame& frame, const CopiedChart& chart) {
    ImGui::SetCursorPosX(std::max(ImGui::GetCursorPosX(), content_right() - copy_menu_width(frame)));
    copy_menu(frame, chart);
}

}  // namespace

bool in_picture() { return std::string_view(ImGui::GetCurrentWindow()->RootWindow->Name) == picture_window; }

float copy_menu_width(const Frame& frame) { return button_width({.label = frame.tr(Text::chart_copy)}); }

void copy_menu(Frame& frame, const CopiedChart& chart) {
    ImGui::PushID(chart.key);
    if (button(menu_button(frame, chart))) ImGui::OpenPopup("copy");
    ImGui::SetNextWindowPos({ImGui::GetItemRectMax().x, ImGui::GetItemRectMax().y + 2}, ImGuiCond_Always, {1, 0});
    bool picture = false;
    if (ImGui::BeginPopup("copy")) {
        picture = menu_item(frame.tr(Text::chart_as_picture));
        if (menu_item(frame.tr(Text::chart_as_table))) frame.post(app::CopyChartTable{chart.title, chart.table()});
        ImGui::EndPopup();
    }
    if (picture) take_picture(frame, chart);
    ImGui::PopID();
}

void titled_chart(Frame& frame, const CopiedChart& chart) {
    const float top = ImGui::GetCursorPosY();
    const float width = ImGui::GetContentRegionAvail().x - copy_menu_width(frame) - scaled(8);
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + width);
    line_of(chart.title, {colour::text, Weight::strong});
    ImGui::PopTextWrapPos();
    note_item({.label = chart.title, .role = Role::heading, .level = 3});
    const float below = ImGui::GetCursorPosY();
    ImGui::SetCursorPosY(top);
    menu_at_right(frame, chart);
    ImGui::SetCursorPosY(std::max(below, ImGui::GetCursorPosY()));
    chart.draw();
}

void framed_chart(Frame& frame, const CopiedChart& chart) {
    menu_at_right(frame, chart);
    chart.draw();
}

std::size_t rows_that_fit(std::size_t rows, float row_height) {
    if (!in_picture()) return rows;
    const float room = ImGui::GetWindowPos().y + ImGui::GetWindowHeight() - ImGui::GetCursorScreenPos().y - scaled(left_for_legend);
    return std::min(rows, static_cast<std::size_t>(std::max(1.0F, std::floor(room / row_height))));
}

void tell_left_out(const Frame& frame, std::size_t rows, std::size_t drawn) {
    if (drawn < rows) wrapped(frame.tr(Text::chart_left_out, {std::to_string(rows - drawn)}), {colour::muted, Weight::regular, size::small});
}

}  // namespace ui
