// Realism: targets against what was had in earlier years.
#include <algorithm>
#include <cmath>

#include "app/chart_tables.hpp"
#include "imgui_internal.h"
#include "ui/chart.hpp"
#include "ui/chart_frame.hpp"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/row.hpp"
#include "ui/text.hpp"
#include "ui/what_if.hpp"
#include "words/numbers.hpp"

namespace ui {
namespace {

constexpr float row_height = 60;

using whatif::Realism;
using whatif::Verdict;

Text verdict_text(Verdict verdict) {
    switch (verdict) {
        case Verdict::no_history: return Text::realism_no_history;
        case Verdict::met_every_year: return Text::realism_met_every_year;
        case Verdict::already_met: return Text::realism_already_met;
        case Verdict::in_reach: return Text::realism_in_reach;
        case Verdict::ambitious: return Text::realism_ambitious;
        case Verdict::too_short: return Text::realism_too_short;
        case Verdict::out_of_reach: return Text::realism_out_of_reach;
    }
    return Text::realism_no_history;
}

// What a careful reader would stop at.
bool warns(Verdict verdict) { return verdict == Verdict::met_every_year || verdict == Verdict::already_met || verdict == Verdict::out_of_reach; }

}  // namespace

void draw_verdict(Frame& frame, const Realism& realism) {
    const bool warning = warns(realism.verdict);
    paragraph((warning ? "▲ " : "") + std::string(frame.tr(verdict_text(realism.verdict))),
              {warning ? colour::amber : colour::muted, warning ? Weight::strong : Weight::regular, size::small});
}

namespace {

std::string value_words(const Frame& frame, const Realism& realism, double value) {
    if (realism.days) return words::date(base::days_after({frame.results().question.year, 1, 1}, static_cast<int>(std::lround(value)) - 1), frame.lang());
    return words::number(value, std::abs(value - std::round(value)) < 1e-9 ? 0 : 2, frame.lang());
}

std::string title_at(const Frame& frame, std::size_t at) {
    return title_of(*frame.plan().indicators[at]);
}

std::string trend_words(const Frame& frame, const Realism& realism) {
    if (!realism.trend) return {};
    const whatif::Trend& trend = *realism.trend;
    const std::string year = std::to_string(frame.results().question.year);
    const std::string projected = value_words(frame, realism, trend.projected);
    if (!trend.low || !trend.high) return frame.tr(Text::realism_trend, {year, projected});
    return frame.tr(Text::realism_trend_range, {year, projected, value_words(frame, realism, *trend.low), value_words(frame, realism, *trend.high)});
}

std::string ambition_words(const Frame& frame, const Realism& realism) {
    if (!realism.ambition || realism.ambition->way == 0) return {};
    const whatif::Ambition& ambition = *realism.ambition;
    std::string out;
    if (ambition.share && !realism.days) out = frame.tr(Text::realism_ambition_share, {words::percent(*ambition.share, frame.lang())});
    if (ambition.usual_changes) out += (out.empty() ? "" : "; ") + frame.tr(Text::realism_ambition_usual, {words::number(*ambition.usual_changes, 1, frame.lang())});
    return out;
}

std::string met_words(const Frame& frame, const Realism& realism) {
    return frame.tr(Text::realism_met_in, {std::to_string(realism.met), std::to_string(realism.years.size())});
}

// ── of the selected indicator: everything ────────────────────────────────────────────────────────
void draw_years(Frame& frame, const Realism& realism) {
    if (!ImGui::BeginTable("years", 4, ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingStretchSame | ImGuiTableFlags_NoSavedSettings)) return;
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers);
    for (const Text label : {Text::ui_year, Text::realism_value, Text::realism_then, Text::ui_achievement}) {
        ImGui::TableNextColumn();
        line_of(frame.tr(label), {colour::muted, Weight::strong, size::small});
        note_item({.label = frame.tr(label), .role = Role::columnheader});
    }
    for (const whatif::YearTried& year : realism.years) {
        const std::string cells[] = {std::to_string(year.year), value_words(frame, realism, year.value), frame.tr(year.met ? Text::realism_would_meet : Text::realism_would_miss),
                                     year.score ? words::percent(*year.score, frame.lang()) : frame.tr(Text::ui_no_figure)};
        ImGui::TableNextRow();
        for (const std::string& cell : cells) {
            ImGui::TableNextColumn();
            line_of(cell, {colour::text, Weight::regular, size::small});
            note_item({.label = cells[0], .role = Role::cell, .value = cell});
        }
    }
    ImGui::EndTable();
}

void draw_told(const TrendChart& chart) {
    if (in_picture()) wrapped(chart.told, {colour::muted, Weight::regular, size::small});
    draw_trend(chart, scaled(190));
}

void draw_chart(Frame& frame, const Realism& realism) {
    TrendChart chart{.name = frame.tr(Text::realism_chart, {title_at(frame, realism.indicator)}), .told = trend_words(frame, realism), .year = frame.results().question.year,
                     .target_low = realism.target.low, .target_high = realism.target.high};
    for (const whatif::YearTried& year : realism.years) chart.points.emplace_back(year.year, year.value);
    if (realism.trend) {
        chart.projected = realism.trend->projected;
        chart.low = realism.trend->low;
        chart.high = realism.trend->high;
    }
    chart.tip = [&](int year, double value) { return std::to_string(year) + ": " + value_words(frame, realism, value); };
    framed_chart(frame, {.key = "trend", .title = chart.name, .draw = [&] { draw_told(chart); },
                         .table = [&] { return app::realism_table(realism, chart.year, frame.lang()); }});
}

void draw_one(Frame& frame, const Realism& realism) {
    const Row row = *selected_row(frame);
    heading(title_at(frame, realism.indicator), 2);
    paragraph(frame.tr(Text::realism_target, {target_text(frame, row)}), {colour::text, Weight::regular, size::small});
    draw_verdict(frame, realism);
    if (realism.years.empty()) return;
    paragraph(met_words(frame, realism), {colour::text, Weight::regular, size::small});
    for (const std::string& words : {trend_words(frame, realism), ambition_words(frame, realism)})
        if (!words.empty()) paragraph(words, {colour::text, Weight::regular, size::small});
    if (realism.chance) paragraph(frame.tr(Text::realism_chance, {words::percent(*realism.chance, frame.lang())}), {colour::text, Weight::regular, size::small});
    draw_chart(frame, realism);
    draw_years(frame, realism);
}

// ── of an objective: a line each ─────────────────────────────────────────────────────────────────
void draw_line(Frame& frame, const Realism& realism) {
    const std::string title = title_at(frame, realism.indicator);
    const std::string verdict = frame.tr(verdict_text(realism.verdict));
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = scaled(row_height);
    const ImVec2 max(min.x + width, min.y + height);
    ImGui::PushID(static_cast<int>(realism.indicator));
    name_item({.label = frame.tr(Text::ui_go_to, {title}), .role = Role::link, .value = verdict});
    if (ImGui::Selectable("##line", false, ImGuiSelectableFlags_None, {0, height})) frame.post(app::GoTo{frame.plan().indicators[realism.indicator]->id.value});
    ImGui::PopID();
    const float middle = min.x + width * 0.55F;
    if (!text_in(min, {middle - scaled(8), max.y}, title, {{colour::text, Weight::regular, size::small}, Align::left, 2})) tooltip(title);
    const bool warning = warns(realism.verdict);
    text_in({middle, min.y}, {max.x, realism.years.empty() ? max.y : min.y + height * 0.64F}, (warning ? "▲ " : "") + verdict, {{warning ? colour::amber : colour::text, warning ? Weight::strong : Weight::regular, size::small}, Align::left, 2});
    if (!realism.years.empty()) text_in({middle, min.y + height * 0.62F}, max, met_words(frame, realism), {{colour::muted, Weight::regular, size::small}});
    ImGui::GetWindowDrawList()->AddLine({min.x, max.y}, max, colour::line);
}

// What warns first, then what is known at all.
std::vector<const Realism*> in_order(const std::vector<Realism>& all) {
    std::vector<const Realism*> order;
    for (const Realism& each : all) order.push_back(&each);
    const auto rank = [](const Realism* each) { return warns(each->verdict) ? 0 : each->verdict == Verdict::no_history ? 2 : 1; };
    std::ranges::stable_sort(order, {}, rank);
    return order;
}

void draw_all(Frame& frame) {
    const auto order = in_order(frame.what_if().realism);
    const auto warned = std::ranges::count_if(order, [](const Realism* each) { return warns(each->verdict); });
    const auto known = std::ranges::count_if(order, [](const Realism* each) { return each->verdict != Verdict::no_history; });
    paragraph(frame.tr(Text::realism_summary, {asked_about(frame), std::to_string(order.size()), std::to_string(known), std::to_string(warned)}));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(order.size()), scaled(row_height));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) draw_line(frame, *order[static_cast<std::size_t>(i)]);
    ImGui::PopStyleVar();
}

}  // namespace

void draw_realism(Frame& frame) {
    const auto row = selected_row(frame);
    if (!row || !row->indicator) return draw_all(frame);
    for (const Realism& each : frame.what_if().realism)
        if (frame.plan().indicators[each.indicator]->id == row->indicator->id) return draw_one(frame, each);
    draw_all(frame);
}

}  // namespace ui
