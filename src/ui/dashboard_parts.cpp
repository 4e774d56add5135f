#include "ui/dashboard_parts.hpp"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/chart_frame.hpp"
#include "ui/charts.hpp"
#include "ui/compared.hpp"
#include "ui/context_menu.hpp"
#include "ui/items.hpp"
#include "ui/row.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

constexpr float row_height = 44;
constexpr float spark_width = 78;

void draw_header(const std::string& label, Align align) {
    ImGui::TableNextColumn();
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(28));
    text_in(min, max, label, {{colour::muted, Weight::strong, size::small}, align});
    ImGui::Dummy({0, scaled(28)});
    note_item({.label = label, .role = Role::columnheader}, min, max);
}

void draw_score(const Frame& frame, const eval::NodeResult& result, const std::string& name, bool shown) {
    ImGui::TableNextColumn();
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(row_height));
    const std::string words = score_words(frame, result.figure);
    if (result.figure.score) draw_light({min.x + scaled(7), (min.y + max.y) / 2}, scaled(5.5F), result.light);
    text_in(min, max, words, {{result.figure.score ? colour::text : colour::muted, shown ? Weight::strong : Weight::regular, size::small}, Align::right});
    note_item({.label = name, .role = Role::cell, .value = words + ", " + words::name(result.light, frame.lang())}, min, max);
}

// The years in a line, and the difference from the last one.
void draw_trend(const Frame& frame, const app::Dashboard& board, const app::DashboardRow& row, const std::string& name) {
    ImGui::TableNextColumn();
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(row_height));
    draw_spark({min.x, min.y + scaled(4)}, {min.x + scaled(spark_width), max.y - scaled(4)}, line_of_years(frame, board.years, row.years, name));
    const std::string words = difference_words(frame, row.trend);
    text_in({min.x + scaled(spark_width), min.y}, max, words, {{ink_of_difference(row.trend), Weight::regular, size::small}, Align::right});
    if (!words.empty()) note_item({.label = frame.tr(Text::dashboard_trend_of, {name}), .role = Role::cell, .value = words}, min, max);
}

void draw_objective(Frame& frame, const plan::Objective& objective) {
    ImGui::TableNextColumn();
    const std::string title = title_of(objective);
    const bool selected = frame.app.view.selected == plan::NodeRef(objective.id);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float right = min.x + ImGui::GetContentRegionAvail().x;
    name_item({.label = title, .role = Role::row, .selected = selected});
    if (ImGui::Selectable("##row", selected, ImGuiSelectableFlags_SpanAllColumns, {0, scaled(row_height)})) frame.post(app::GoTo{objective.id.value});
    context_menu(frame, objective.id, title_of(objective));
    if (!text_in({min.x + scaled(4), min.y}, {right, min.y + scaled(row_height)}, title, {{}, Align::left, 2})) tooltip(title);
}

}  // namespace

std::vector<std::size_t> years_that_fit(const Frame& frame, const app::Dashboard& board, float width) {
    const auto room = static_cast<std::size_t>(std::max(1.0F, std::floor(width / (scaled(year_width) + 2 * ImGui::GetStyle().CellPadding.x))));
    std::vector<std::size_t> all(board.years.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    std::ranges::stable_sort(all, {}, [&](std::size_t i) { return std::pair(std::abs(board.years[i] - frame.app.view.year), -board.years[i]); });
    if (all.size() > room) all.resize(room);
    std::ranges::sort(all);
    return all;
}

SparkLine line_of_years(const Frame& frame, const std::vector<int>& years, const std::vector<eval::NodeResult>& scores, const std::string& name) {
    SparkLine line{.name = frame.tr(Text::chart_years_of, {name})};
    for (std::size_t i = 0; i < years.size(); ++i) {
        line.values.push_back(scores[i].figure.score);
        line.tips.push_back(frame.tr(Text::chart_point, {std::to_string(years[i]), score_words(frame, scores[i].figure)}));
        if (scores[i].figure.score) line.told += (line.told.empty() ? "" : "; ") + line.tips.back();
        if (years[i] == frame.app.view.year) line.shown = i;
    }
    if (line.told.empty()) line.told = frame.tr(Text::chart_no_years);
    return line;
}

void draw_card_ground(ImVec2 min, ImVec2 max, ImU32 ground, bool chosen) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(min, max, chosen ? colour::accent_light : ground, scaled(6));
    list->AddRect(min, max, chosen ? colour::accent : colour::line, scaled(6), 0, scaled(chosen ? 2.0F : 1.0F));
}

bool draw_card(Frame& frame, const Card& card) {
    const eval::Figure& figure = card.result->figure;
    const std::string score = score_words(frame, figure);
    const std::string interval = frame.tr(Text::dashboard_interval, {words::percent(figure.low, frame.lang()), words::percent(figure.high, frame.lang())});
    const std::string coverage = frame.tr(Text::dashboard_coverage, {words::percent(figure.coverage, frame.lang())});
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max(min.x + std::min(scaled(card_width), ImGui::GetContentRegionAvail().x), min.y + scaled(card_height));
    bool pressed = false;
    ImGui::PushID(card.key);
    if (card.pressable) {
        name_item({.label = frame.tr(Text::dashboard_only, {card.title, score}), .role = Role::button, .checked = card.chosen});
        pressed = ImGui::InvisibleButton("##card", {max.x - min.x, max.y - min.y}, ImGuiButtonFlags_EnableNav);
    } else {
        ImGui::Dummy({max.x - min.x, max.y - min.y});
        note_item({.label = card.title, .role = Role::status, .value = score + ", " + interval + ", " + coverage});
    }
    draw_card_ground(min, max, card.pressable && ImGui::IsItemHovered() ? colour::accent_faint : colour::sheet, card.chosen);
    const float left = min.x + scaled(14);
    const float right = max.x - scaled(14);
    const bool whole = text_in({left, min.y + scaled(6)}, {right, min.y + scaled(44)}, card.title, {{colour::text, Weight::strong, size::small}, Align::left, 2});
    if (!whole) tooltip(card.title);
    draw_light({left + scaled(8), min.y + scaled(58)}, scaled(7), card.result->light);
    text_in({left + scaled(24), min.y + scaled(44)}, {right, min.y + scaled(72)}, score, {{colour::text, Weight::strong, size::title}});
    if (!card.about.empty()) text_in({left + scaled(110), min.y + scaled(44)}, {right, min.y + scaled(72)}, card.about, {quiet(), Align::right});
    draw_bar({left, min.y + scaled(75)}, {right, min.y + scaled(83)}, figure, card.result->light);
    text_in({left, min.y + scaled(86)}, {right, max.y - scaled(4)}, coverage, {quiet()});
    if (figure.low < figure.high) tooltip(interval);
    ImGui::PopID();
    return pressed;
}

void draw_years(Frame& frame, const app::Dashboard& board) {
    const float width = ImGui::GetContentRegionAvail().x;
    const auto years = years_that_fit(frame, board, width - scaled(least_objective) - scaled(year_width + spark_width));
    const ImGuiTableFlags flags = ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_BordersOuterH | ImGuiTableFlags_NoSavedSettings;
    if (!ImGui::BeginTable("years", static_cast<int>(years.size()) + 2, flags)) return;
    ImGui::TableSetupColumn("objective", ImGuiTableColumnFlags_WidthStretch, 1);
    for (std::size_t i = 0; i < years.size(); ++i) ImGui::TableSetupColumn("score", ImGuiTableColumnFlags_WidthFixed, scaled(year_width));
    ImGui::TableSetupColumn("trend", ImGuiTableColumnFlags_WidthFixed, scaled(year_width + spark_width));
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers);
    draw_header(frame.tr(Text::dashboard_objective), Align::left);
    for (const std::size_t i : years) draw_header(std::to_string(board.years[i]), Align::right);
    draw_header(frame.tr(Text::dashboard_trend), Align::right);
    const std::size_t drawn = rows_that_fit(board.objectives.size(), scaled(row_height));
    for (std::size_t at = 0; at < drawn; ++at) {
        const app::DashboardRow& row = board.objectives[at];
        const plan::Objective& objective = *frame.plan().objectives[row.objective];
        const std::string& name = objective.code.empty() ? objective.name : objective.code;
        ImGui::TableNextRow();
        ImGui::PushID(objective.id.value.c_str());
        draw_objective(frame, objective);
        for (const std::size_t i : years)
            draw_score(frame, row.years[i], frame.tr(Text::dashboard_score_in, {name, std::to_string(board.years[i])}), board.years[i] == frame.app.view.year);
        draw_trend(frame, board, row, name);
        ImGui::PopID();
    }
    ImGui::EndTable();
    tell_left_out(frame, board.objectives.size(), drawn);
}

}  // namespace ui
