// The figure of the selected row, and how it came about.
#include <algorithm>

#include "imgui_internal.h"
#include "ui/charts.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

void draw_figure(Frame& frame, const Row& row) {
    const eval::Figure& figure = row.figure();
    const std::string number = figure.score ? words::percent(*figure.score, frame.lang()) : frame.tr(Text::ui_no_figure);
    const std::string status = status_words(frame, row);
    const Type large{colour::text, Weight::strong, 30};
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = scaled(38);
    const float radius = scaled(9);
    const float number_width = width_of(number, large) + scaled(4);
    draw_light({min.x + radius, min.y + height / 2}, radius, row.light());
    const float left = min.x + 2 * radius + scaled(10);
    text_in({left, min.y}, {left + number_width, min.y + height}, number, {large});
    const float middle = left + number_width + scaled(12);
    text_in({middle, min.y}, {min.x + width, min.y + height}, status, {{colour::text, Weight::strong}, Align::left, 2});
    ImGui::Dummy({width, height});
    note_item({.label = frame.tr(Text::ui_achievement_of, {called(row)}), .role = Role::status, .value = number + ", " + status});
    const ImVec2 bar = ImGui::GetCursorScreenPos();
    draw_bar(bar, {bar.x + width, bar.y + scaled(10)}, figure, row.light());
    ImGui::Dummy({width, scaled(12)});
}

// "Target 2024" … on the left, its words on the right.
void explained(const std::string& what, const std::string& words, ImU32 ink = colour::text) {
    if (words.empty()) return;
    const float left = scaled(142);
    const float start = ImGui::GetCursorPosX();
    line_of(what, {colour::muted, Weight::regular, size::small});
    ImGui::SameLine(std::max(start + left, ImGui::GetItemRectMax().x - ImGui::GetWindowPos().x + scaled(8)));
    wrapped_at_blanks(words, {ink, Weight::regular, size::small});
    note_item({.label = what, .role = Role::text, .value = words});
}

// Only where they say more than the figure above.
void explain_both_figures(Frame& frame, const eval::IndicatorResult& result) {
    if (!result.valuation || !result.measurement || !result.measurement->score) return;
    explained(frame.tr(Text::ui_measurement), words::percent(*result.measurement->score, frame.lang()));
    explained(frame.tr(Text::ui_valuation), words::percent(*result.valuation->score, frame.lang()));
}

void explain_pace(Frame& frame, const eval::IndicatorResult& result) {
    if (result.pace == eval::Pace::none) return;
    const std::string words = frame.tr(Text::ui_pace_words, {words::name(result.pace, frame.lang()), words::percent(result.expected, frame.lang())});
    explained(frame.tr(Text::ui_pace), words, result.pace == eval::Pace::late ? colour::amber : colour::text);
}

void explain_indicator(Frame& frame, const Row& row) {
    const eval::IndicatorResult& result = *row.indicator_result;
    const std::string year = std::to_string(frame.app.view.year);
    const std::string text = target_text(frame, row);
    explained(frame.tr(Text::field_target, {year}),
              text.empty() ? frame.tr(Text::ui_no_target) : frame.tr(Text::ui_target_read, {text, words::reading_of(result.target, frame.lang())}));
    if (result.direction_proposed && result.direction)
        explained(frame.tr(Text::ui_direction), frame.tr(Text::ui_direction_proposed, {words::name(*result.direction, frame.lang())}), colour::amber);
    std::string actual = actual_words(frame, row);
    if (result.actual && std::holds_alternative<base::Quotient>(*result.actual))
        actual = frame.tr(Text::ui_target_read, {actual, words::actual(*result.actual, frame.lang())});
    explained(frame.tr(Text::field_reading, {words::date(frame.day(), frame.lang())}), actual.empty() ? frame.tr(Text::ui_not_measured) : actual);
    const auto& raw = result.achievement.raw;
    if (raw && result.achievement.score && *raw != *result.achievement.score)
        explained(frame.tr(Text::ui_before_cap), words::percent(*raw, frame.lang()));
    explain_both_figures(frame, result);
    explain_pace(frame, result);
}

void explain_interval(Frame& frame, const eval::Figure& figure) {
    if (figure.coverage >= 1 && figure.high <= figure.low) return;
    explained(frame.tr(Text::ui_interval_label), frame.tr(Text::ui_interval_range, {words::percent(figure.low, frame.lang()), words::percent(figure.high, frame.lang())}));
    explained(frame.tr(Text::ui_coverage), words::percent(figure.coverage, frame.lang()));
}

void explain_weight(Frame& frame, const Row& row) {
    if (row.is_root()) return;
    const double effective = row.objective ? row.node_result->effective_weight : row.indicator_result->effective_weight;
    const double of_body = row.objective ? row.node_result->share_of_body : row.indicator_result->share_of_body;
    explained(frame.tr(Text::ui_weighs), frame.tr(Text::ui_weighs_words, {words::percent(effective, frame.lang()), words::percent(of_body, frame.lang())}));
}

}  // namespace

void inspect_result(Frame& frame, const Row& row) {
    draw_figure(frame, row);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(scaled(10), scaled(2)));
    if (row.indicator) explain_indicator(frame, row);
    explained(frame.tr(Text::ui_reason), reason_words(frame, row));
    if (row.objective) explain_interval(frame, row.figure());
    explain_weight(frame, row);
    ImGui::PopStyleVar();
}

}  // namespace ui
