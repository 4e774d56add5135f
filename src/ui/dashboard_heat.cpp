// The objectives by year as a map: ground and shape by light, with the figure.
#include <algorithm>

#include "imgui_internal.h"
#include "ui/chart_frame.hpp"
#include "ui/charts.hpp"
#include "ui/context_menu.hpp"
#include "ui/dashboard_parts.hpp"
#include "ui/items.hpp"
#include "ui/row.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

constexpr float cell_height = 42;
constexpr float heading_height = 26;

struct Columns {
    std::vector<std::size_t> years;  // positions in board.years
    float name = 0, cell = 0;        // widths
};

Columns columns_of(const Frame& frame, const app::Dashboard& board) {
    const float width = ImGui::GetContentRegionAvail().x;
    Columns columns{.years = years_that_fit(frame, board, width - scaled(least_objective))};
    const auto count = static_cast<float>(std::max<std::size_t>(1, columns.years.size()));
    columns.cell = std::clamp((width - scaled(least_objective)) / count, scaled(60), scaled(120));
    columns.name = width - columns.cell * count;
    return columns;
}

ImU32 ground_of(eval::Light light) {
    switch (light) {
        case eval::Light::none: return colour::sheet;
        case eval::Light::red: return colour::red_ground;
        case eval::Light::amber: return colour::amber_ground;
        case eval::Light::green: return colour::green_ground;
    }
    return colour::sheet;
}

void draw_headings(const Frame& frame, const app::Dashboard& board, const Columns& columns) {
    const ImVec2 start = ImGui::GetCursorScreenPos();
    for (std::size_t i = 0; i < columns.years.size(); ++i) {
        const int year = board.years[columns.years[i]];
        const ImVec2 min(start.x + columns.name + columns.cell * static_cast<float>(i), start.y);
        const ImVec2 max(min.x + columns.cell, min.y + scaled(heading_height));
        text_in(min, max, std::to_string(year), {{year == frame.app.view.year ? colour::text : colour::muted, Weight::strong, size::small}, Align::centre});
        note_item({.label = std::to_string(year), .role = Role::columnheader}, min, max);
    }
    ImGui::Dummy({columns.name, scaled(heading_height)});
}

void draw_name(Frame& frame, const plan::Objective& objective, float width) {
    const std::string title = title_of(objective);
    const bool selected = frame.app.view.selected == plan::NodeRef(objective.id);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    name_item({.label = title, .role = Role::row, .selected = selected});
    if (ImGui::Selectable("##row", selected, ImGuiSelectableFlags_None, {width, scaled(cell_height)})) frame.post(app::GoTo{objective.id.value});
    context_menu(frame, objective.id, title_of(objective));
    if (!text_in({min.x + scaled(4), min.y}, {min.x + width - scaled(6), min.y + scaled(cell_height)}, title, {{}, Align::left, 2})) tooltip(title);
}

struct Cell {
    const plan::Objective& objective;
    const eval::NodeResult& result;
    int year;
};

std::string told(const Frame& frame, const Cell& cell) {
    const eval::Figure& figure = cell.result.figure;
    const auto percent = [&](double score) { return words::percent(score, frame.lang()); };
    return frame.tr(Text::chart_score_told, {score_words(frame, figure), words::name(cell.result.light, frame.lang()),
                                             frame.tr(Text::dashboard_interval, {percent(figure.low), percent(figure.high)}), frame.tr(Text::dashboard_coverage, {percent(figure.coverage)})});
}

void draw_cell(Frame& frame, const Cell& cell, float width) {
    const std::string& name = cell.objective.code.empty() ? cell.objective.name : cell.objective.code;
    const std::string place = frame.tr(Text::dashboard_score_in, {name, std::to_string(cell.year)});
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + width, min.y + scaled(cell_height));
    ImGui::PushID(cell.year);
    name_item({.label = frame.tr(Text::heat_go, {name, std::to_string(cell.year)}), .role = Role::button, .value = told(frame, cell)});
    const bool pressed = ImGui::InvisibleButton("##cell", {width, scaled(cell_height)}, ImGuiButtonFlags_EnableNav);
    ImGui::PopID();
    if (pressed && cell.year != frame.app.view.year) frame.post(app::SetYear{cell.year});
    if (pressed) frame.post(app::GoTo{cell.objective.id.value});
    ImDrawList* list = ImGui::GetWindowDrawList();
    const bool shown = cell.year == frame.app.view.year;
    const ImVec2 inner_min(min.x + scaled(1.5F), min.y + scaled(1.5F));
    const ImVec2 inner_max(max.x - scaled(1.5F), max.y - scaled(1.5F));
    list->AddRectFilled(inner_min, inner_max, ground_of(cell.result.light), scaled(3));
    list->AddRect(inner_min, inner_max, ImGui::IsItemHovered() ? colour::text : shown ? colour::accent : colour::line, scaled(3), 0, scaled(shown ? 2.0F : 1.0F));
    draw_light({inner_min.x + scaled(10), (min.y + max.y) / 2}, scaled(5), cell.result.light);
    const bool known = cell.result.figure.score.has_value();
    text_in({inner_min.x + scaled(18), min.y}, {inner_max.x - scaled(5), max.y}, known ? score_words(frame, cell.result.figure) : "–", {{colour::text, shown ? Weight::strong : Weight::regular, size::small}, Align::right});
    tooltip(place + "\n" + told(frame, cell));
}

void draw_line(Frame& frame, const app::Dashboard& board, const app::DashboardRow& row, const Columns& columns) {
    const plan::Objective& objective = *frame.plan().objectives[row.objective];
    ImGui::PushID(objective.id.value.c_str());
    draw_name(frame, objective, columns.name);
    for (const std::size_t i : columns.years) {
        ImGui::SameLine(0, 0);
        draw_cell(frame, {objective, row.years[i], board.years[i]}, columns.cell);
    }
    ImGui::PopID();
}

void draw_legend(const Frame& frame) {
    const Type small{colour::muted, Weight::regular, size::small};
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float line = scaled(26);
    float x = start.x;
    for (const eval::Light light : {eval::Light::green, eval::Light::amber, eval::Light::red, eval::Light::none}) {
        const std::string words = words::name(light, frame.lang());
        draw_light({x + scaled(8), start.y + line / 2}, scaled(5), light);
        text_in({x + scaled(20), start.y}, {x + scaled(24) + width_of(words, small), start.y + line}, words, {small});
        x += scaled(38) + width_of(words, small);
    }
    ImGui::Dummy({x - start.x, line});
}

}  // namespace

void draw_heat(Frame& frame, const app::Dashboard& board) {
    const Columns columns = columns_of(frame, board);
    const std::size_t drawn = rows_that_fit(board.objectives.size(), scaled(cell_height));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    draw_headings(frame, board, columns);
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(drawn), scaled(cell_height));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) draw_line(frame, board, board.objectives[static_cast<std::size_t>(i)], columns);
    draw_legend(frame);
    ImGui::PopStyleVar();
    tell_left_out(frame, board.objectives.size(), drawn);
}

}  // namespace ui
