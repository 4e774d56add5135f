// In the Scheda of an indicator: its value beside its target, and the values over time.
#include <algorithm>
#include <cmath>

#include "app/chart_tables.hpp"
#include "imgui_internal.h"
#include "ui/chart_frame.hpp"
#include "ui/chart_scores.hpp"
#include "ui/inspect.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

constexpr float spark_height = 34;

std::string figure(const Frame& frame, const std::optional<expr::Unit>& unit, double value) {
    const int places = std::abs(value - std::round(value)) < 1e-9 ? 0 : 2;
    return words::amount(value, places, unit, frame.lang());
}

// "target 95 %"; of a range both ends.
std::string target_words(const Frame& frame, const eval::Bullet& bullet) {
    std::string ends = figure(frame, bullet.unit, bullet.target);
    if (bullet.target_high) ends += " – " + figure(frame, bullet.unit, *bullet.target_high);
    return frame.tr(Text::bullet_told_of, {frame.tr(Text::bullet_target), ends});
}

BulletChart chart_of(const Frame& frame, const Row& row, const eval::Bullet& bullet) {
    BulletChart chart{.name = frame.tr(Text::bullet_title, {called(row)}), .bullet = &bullet};
    const auto words = [&](double value) { return figure(frame, bullet.unit, value); };
    chart.low = words(bullet.low);
    chart.high = words(bullet.high);
    chart.value = frame.tr(Text::bullet_told_of, {frame.tr(Text::bullet_value), bullet.value ? words(*bullet.value) : frame.tr(Text::bullet_no_value)});
    chart.target = target_words(frame, bullet);
    if (bullet.expected) chart.expected = frame.tr(Text::bullet_told_of, {frame.tr(Text::bullet_expected), words(*bullet.expected)});
    chart.told = chart.value + "; " + chart.target + (chart.expected.empty() ? "" : "; " + chart.expected);
    for (const eval::Stretch& stretch : bullet.stretches)
        chart.stretch_tips.push_back(frame.tr(Text::bullet_stretch, {words(stretch.from), words(stretch.to), words::name(stretch.light, frame.lang())}));
    return chart;
}

SparkLine line_of_history(const Frame& frame, const Row& row, const app::Figures& figures) {
    SparkLine line{.name = frame.tr(Text::history_of, {called(row)})};
    const auto unit = figures.bullet ? figures.bullet->unit : std::nullopt;
    for (const eval::PastValue& each : figures.history) {
        line.values.emplace_back(each.value);
        line.tips.push_back(frame.tr(Text::chart_point, {each.day ? words::date(*each.day, frame.lang()) : std::to_string(each.year), figure(frame, unit, each.value)}));
        line.told += (line.told.empty() ? "" : "; ") + line.tips.back();
    }
    if (!figures.history.empty() && figures.history.back().day == frame.day()) line.shown = figures.history.size() - 1;
    if (figures.bullet && !figures.bullet->target_high) line.target = figures.bullet->target;
    return line;
}

void draw_history(Frame& frame, const Row& row, const app::Figures& figures) {
    const SparkLine line = line_of_history(frame, row, figures);
    const auto draw = [&line] {
        const ImVec2 min = ImGui::GetCursorScreenPos();
        const ImVec2 max(min.x + ImGui::GetContentRegionAvail().x, min.y + scaled(spark_height));
        ImGui::Dummy({max.x - min.x, max.y - min.y});
        draw_spark(min, max, line);
        wrapped_at_blanks(line.tips.front() + "  –  " + line.tips.back(), {colour::muted, Weight::regular, size::small});
    };
    titled_chart(frame, {.key = "history", .title = line.name, .draw = draw, .table = [&] { return app::history_table(figures.history, frame.lang()); }, .width = 420});
}

}  // namespace

void inspect_bullet(Frame& frame, const Row& row) {
    const auto figures = frame.document().figures;
    if (!figures || !row.indicator) return;
    if (figures->bullet) {
        const BulletChart chart = chart_of(frame, row, *figures->bullet);
        titled_chart(frame, {.key = "bullet", .title = chart.name, .draw = [&] { draw_bullet(chart); }, .table = [&] { return app::bullet_table(*figures->bullet, frame.lang()); }, .width = 560});
    }
    if (figures->history.size() > 1) draw_history(frame, row, *figures);
}

}  // namespace ui
