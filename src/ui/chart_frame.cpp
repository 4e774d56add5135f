#include "ui/chart_frame.hpp"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include "app/file_names.hpp"
#include "imgui_internal.h"
#include "ui/drawing.hpp"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"

namespace ui {
namespace {

constexpr const char* picture_window = "##picture of a chart";
constexpr const char* picture_again = "##picture of a chart, again";
constexpr float margin = 20;
constexpr float left_for_legend = 70;

struct Taken {
    const ImGuiWindow& window;
    ImVec2 size;
};

// Over all else, for this one frame: nobody sees it, as another frame is drawn before the browser shows any.
// The pointer is kept away, so that nothing answers to it.
Taken draw_alone(const CopiedChart& chart, const char* window_name) {
    ImGuiIO& io = ImGui::GetIO();
    const ImVec2 mouse = std::exchange(io.MousePos, ImVec2(-FLT_MAX, -FLT_MAX));
    const ImVec2 screen = ImGui::GetMainViewport()->Size;
    const float width = ImFloor(std::min(scaled(chart.width + 2 * margin), screen.x));
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({width, screen.y});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, colour::sheet);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(scaled(margin), scaled(margin)));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(10), scaled(8)));
    ImGui::Begin(window_name, nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoFocusOnAppearing);
    const ImGuiWindow& window = *ImGui::GetCurrentWindow();
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    heading(chart.title, 2);
    chart.draw();
    const float bottom = std::floor(std::min(ImGui::GetCursorScreenPos().y + scaled(margin * 0.5F), screen.y));
    ImGui::End();
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor();
    io.MousePos = mouse;
    return {window, {width, bottom}};
}

void take_picture(Frame& frame, const CopiedChart& chart, app::PictureAs as) {
    if (as != app::PictureAs::svg) {
        const ImVec2 size = draw_alone(chart, picture_window).size;
        frame.post(app::CopyChartPicture{{0, 0, static_cast<int>(size.x), static_cast<int>(size.y)}, app::as_file_name(chart.title), as});
        return;
    }
    draw_bare_shapes();
    // Drawn once more where a letter that was not there yet had the texture of letters made anew.
    for (const char* window : {picture_window, picture_again}) {
        const Taken taken = draw_alone(chart, window);
        auto svg = svg_of(drawn_in(taken.window), {chart.title, {0, 0}, taken.size, colour::sheet});
        if (!svg) continue;
        frame.post(app::SaveDrawing{app::as_file_name(chart.title), std::move(*svg)});
        return;
    }
    frame.post(app::PictureCopied{app::PictureTo::nowhere, {}});
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

bool in_picture() { return std::string_view(ImGui::GetCurrentWindow()->RootWindow->Name).starts_with(picture_window); }

float copy_menu_width(const Frame& frame) { return button_width({.label = frame.tr(Text::chart_copy)}); }

void copy_menu(Frame& frame, const CopiedChart& chart) {
    ImGui::PushID(chart.key);
    if (button(menu_button(frame, chart))) ImGui::OpenPopup("copy");
    ImGui::SetNextWindowPos({ImGui::GetItemRectMax().x, ImGui::GetItemRectMax().y + 2}, ImGuiCond_Always, {1, 0});
    std::optional<app::PictureAs> picture;
    if (ImGui::BeginPopup("copy")) {
        if (menu_item(frame.tr(Text::chart_as_picture))) picture = app::PictureAs::copied;
        if (menu_item(frame.tr(Text::chart_as_table))) frame.post(app::CopyChartTable{chart.title, chart.table()});
        ImGui::Separator();
        if (menu_item(frame.tr(Text::chart_save_png))) picture = app::PictureAs::png;
        if (menu_item(frame.tr(Text::chart_save_svg))) picture = app::PictureAs::svg;
        ImGui::EndPopup();
    }
    if (picture) take_picture(frame, chart, *picture);
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
