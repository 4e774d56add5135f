#include "ui/compared.hpp"

#include <cmath>

#include "imgui_internal.h"
#include "ui/charts.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"

namespace ui {
namespace {

constexpr double least_shown = 0.00005;  // half of the last place of a percentage

std::string percent_or_none(const Frame& frame, const eval::Figure& figure) {
    return figure.score ? words::percent(*figure.score, frame.lang()) : frame.tr(Text::ui_no_figure);
}

}  // namespace

const eval::Figure& figure_of_plan(const Frame& frame, const Row& row) {
    const std::size_t index = frame.derived().outline[row.position].index;
    return row.objective ? frame.results_of_plan().nodes[index].figure : frame.results_of_plan().indicators[index].figure;
}

std::optional<double> difference(const eval::Figure& now, const eval::Figure& before) {
    if (!now.score || !before.score) return std::nullopt;
    return *now.score - *before.score;
}

std::string difference_words(const Frame& frame, const std::optional<double>& difference) {
    if (!difference || std::abs(*difference) < least_shown) return {};
    const std::string figure = words::number(*difference * 100, 2, frame.lang());
    return *difference > 0 ? "▲ +" + figure : "▼ " + figure;
}

ImU32 ink_of_difference(const std::optional<double>& difference) {
    if (!difference || std::abs(*difference) < least_shown) return colour::muted;
    return *difference > 0 ? colour::green : colour::red;
}

void draw_compared(Frame& frame, const Row& row) {
    const eval::Figure& now = row.figure();
    const eval::Figure& before = figure_of_plan(frame, row);
    const auto apart = difference(now, before);
    const std::string score = percent_or_none(frame, now);
    const std::string in_plan = frame.tr(Text::what_if_in_plan, {percent_or_none(frame, before)});
    const std::string words = difference_words(frame, apart);
    const Type large{colour::text, Weight::strong, 30};
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = scaled(38);
    const float radius = scaled(9);
    draw_light({min.x + radius, min.y + height / 2}, radius, row.light());
    const float left = min.x + 2 * radius + scaled(10);
    const float number = width_of(score, large) + scaled(4);
    text_in({left, min.y}, {left + number, min.y + height}, score, {large});
    const float middle = left + number + scaled(14);
    text_in({middle, min.y}, {min.x + width, min.y + height * 0.52F}, in_plan, {{colour::muted, Weight::regular, size::small}});
    text_in({middle, min.y + height * 0.48F}, {min.x + width, min.y + height}, words, {{ink_of_difference(apart), Weight::strong, size::small}});
    ImGui::Dummy({width, height});
    note_item({.label = frame.tr(Text::ui_achievement_of, {called(row)}), .role = Role::status, .value = score + ", " + in_plan + (words.empty() ? "" : ", " + words)});
    const ImVec2 bar = ImGui::GetCursorScreenPos();
    draw_bar(bar, {bar.x + width, bar.y + scaled(10)}, now, row.light());
    draw_ghost(bar, {bar.x + width, bar.y + scaled(10)}, now, before);
    ImGui::Dummy({width, scaled(14)});
}

}  // namespace ui
