// Uncertainty: what may come of values that are not known yet.
#include <algorithm>
#include <array>

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
#include "ui/work.hpp"
#include "ui/estimate.hpp"
#include "words/numbers.hpp"

namespace ui {
namespace {

constexpr std::size_t columns = 40;

// A whole number, held within what makes sense.
void write_number(Frame& frame, const char* key, Text label, std::uint64_t shown, std::uint64_t most, void (*take)(app::WhatIfView&, std::uint64_t)) {
    const Field field{.key = key, .label = frame.tr(label), .name = frame.tr(label), .shown = std::to_string(shown), .width = 116};
    const auto typed = text_field(frame, field);
    if (typed) {
        const auto number = plan::read_number(words::typed(*typed, frame.lang()));
        const bool whole = number && *number && (*number)->places() == 0 && (*number)->units() > 0 && (*number)->units() <= static_cast<std::int64_t>(most);
        if (whole) {
            app::WhatIfView view = frame.app.view.what_if;
            take(view, static_cast<std::uint64_t>((*number)->units()));
            arrange(frame, std::move(view));
        } else {
            reject(frame, field, *typed, {{"not-in-range", base::Severity::error, {}, {*typed, "1", std::to_string(most)}}});
        }
    }
    draw_rejection(frame, field);
}

void draw_settings(Frame& frame) {
    const Columns side("settings", 3);
    const app::WhatIfView& view = frame.app.view.what_if;
    side.next();
    write_number(frame, "runs", Text::outlook_runs, view.runs, 1'000'000, [](app::WhatIfView& v, std::uint64_t n) { v.runs = static_cast<std::size_t>(n); });
    side.next();
    write_number(frame, "seed", Text::outlook_seed, view.seed, 999'999'999, [](app::WhatIfView& v, std::uint64_t n) { v.seed = n; });
    side.next();
    write_goal(frame, Text::outlook_threshold);
}

void draw_start(Frame& frame) {
    const auto& simulating = frame.document().simulating;
    if (!simulating || !simulating->going()) {
        if (button({.key = "simulate", .label = frame.tr(Text::outlook_run), .look = Look::primary})) frame.post(app::StartSimulation{});
        return;
    }
    const whatif::Simulation& runs = *simulating->runs;
    draw_progress(frame, frame.tr(Text::outlook_progress, {words::count(runs.done(), frame.lang()), words::count(runs.asked().count, frame.lang())}),
                  static_cast<float>(runs.done()) / static_cast<float>(runs.asked().count));
}

double percentile(const whatif::Spread& spread, int share) {
    return spread.at[static_cast<std::size_t>(std::ranges::find(whatif::percentiles, share) - whatif::percentiles.begin())];
}

struct Shown {
    const app::Simulating& simulating;
    const whatif::Sample& sample;
    whatif::Spread spread;
    double threshold;
    std::string name;
};

std::string percent(const Frame& frame, double score) { return words::percent(score, frame.lang()); }

std::string told(const Frame& frame, const Shown& shown) {
    return frame.tr(Text::outlook_told, {percent(frame, percentile(shown.spread, 10)), percent(frame, percentile(shown.spread, 50)),
                                         percent(frame, percentile(shown.spread, 90)), percent(frame, shown.threshold),
                                         percent(frame, shown.sample.chance(shown.threshold))});
}

void draw_told(Frame& frame, const Shown& shown, const HistogramChart& chart) {
    wrapped_at_blanks(told(frame, shown));
    draw_histogram(chart, scaled(220));
}

void draw_chart(Frame& frame, const Shown& shown) {
    const whatif::Histogram histogram = shown.sample.histogram(columns);
    HistogramChart chart{.name = frame.tr(Text::outlook_chart, {shown.name}), .told = told(frame, shown), .low = histogram.low, .high = histogram.high, .counts = histogram.runs};
    for (const int share : {10, 50, 90}) chart.marks.emplace_back(percentile(shown.spread, share), "P" + std::to_string(share));
    chart.threshold = shown.threshold;
    chart.low_words = percent(frame, histogram.low);
    chart.high_words = percent(frame, histogram.high);
    const double width = (histogram.high - histogram.low) / static_cast<double>(columns);
    chart.tip = [&, width](std::size_t i) {
        const double from = histogram.low + width * static_cast<double>(i);
        return frame.tr(Text::outlook_column, {percent(frame, from), percent(frame, from + width), words::number(histogram.runs[i], 0, frame.lang())});
    };
    framed_chart(frame, {.key = "histogram", .title = chart.name, .draw = [&] { draw_told(frame, shown, chart); },
                         .table = [&] { return app::histogram_table(histogram, frame.lang()); }});
}

// Every node, a line each: what the chart says of one.
using Heads = std::array<std::string, 5>;

void draw_node(Frame& frame, const app::Simulating& simulating, std::size_t objective, double threshold, const Heads& heads) {
    const plan::Objective& node = *simulating.of->layered.plan.objectives[objective];
    const whatif::Sample& sample = simulating.runs->sample(objective);
    const whatif::Spread spread = sample.spread();
    const std::string title = title_of(node);
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::PushID(static_cast<int>(objective));
    name_item({.label = frame.tr(Text::ui_go_to, {title}), .role = Role::row});
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float height = scaled(40);
    const bool current = frame.plan().objectives[frame.what_if().objective]->id == node.id;
    if (ImGui::Selectable("##node", current, ImGuiSelectableFlags_SpanAllColumns, {0, height})) frame.post(app::GoTo{node.id.value});
    ImGui::PopID();
    const float right = min.x + ImGui::GetContentRegionAvail().x;
    if (!text_in(min, {right, min.y + height}, title, {{colour::text, Weight::regular, size::small}, Align::left, 2})) tooltip(title);
    const std::array figures{percentile(spread, 10), percentile(spread, 50), percentile(spread, 90), sample.chance(threshold)};
    for (std::size_t i = 0; i < figures.size(); ++i) {
        ImGui::TableNextColumn();
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const ImVec2 end(at.x + ImGui::GetContentRegionAvail().x, at.y + height);
        const std::string words = spread.runs == 0 ? frame.tr(Text::ui_no_figure) : percent(frame, figures[i]);
        text_in(at, end, words, {{colour::text, Weight::regular, size::small}, Align::right});
        note_item({.label = frame.tr(Text::ui_field_of, {heads[i + 1], title}), .role = Role::cell, .value = words}, at, end);
    }
}

void draw_nodes(Frame& frame, const app::Simulating& simulating, double threshold) {
    section(frame.tr(Text::outlook_nodes));
    const ImGuiTableFlags flags = ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingStretchProp | ImGuiTableFlags_NoSavedSettings;
    if (!ImGui::BeginTable("nodes", 5, flags)) return;
    ImGui::TableSetupColumn("##node", ImGuiTableColumnFlags_WidthStretch, 1);
    for (int i = 0; i < 4; ++i) ImGui::TableSetupColumn("##figure", ImGuiTableColumnFlags_WidthFixed, scaled(72));
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers);
    const Heads heads{frame.tr(Text::outlook_node), "P10", "P50", "P90", "≥ " + percent(frame, threshold)};
    for (std::size_t i = 0; i < heads.size(); ++i) {
        ImGui::TableNextColumn();
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const ImVec2 end(at.x + ImGui::GetContentRegionAvail().x, at.y + scaled(26));
        text_in(at, end, heads[i], {{colour::muted, Weight::strong, size::small}, i == 0 ? Align::left : Align::right});
        ImGui::Dummy({0, scaled(26)});
        note_item({.label = heads[i], .role = Role::columnheader}, at, end);
    }
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(simulating.runs->objectives().size()));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) draw_node(frame, simulating, static_cast<std::size_t>(i), threshold, heads);
    ImGui::EndTable();
}

// The objective asked about in the plan that was simulated, which may have other rows by now; none where it was not in it.
std::optional<std::size_t> simulated(const Frame& frame, const app::Simulating& simulating) {
    const auto& objectives = simulating.of->layered.plan.objectives;
    const plan::ObjectiveId& asked = frame.plan().objectives[frame.what_if().objective]->id;
    const auto found = std::ranges::find_if(objectives, [&](const auto& each) { return each->id == asked; });
    return found == objectives.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - objectives.begin()));
}

void draw_chance(Frame& frame, const app::Simulating& simulating, std::size_t objective, double threshold) {
    const whatif::Sample& sample = simulating.runs->sample(objective);
    const Shown shown{simulating, sample, sample.spread(), threshold, asked_about(frame)};
    if (shown.spread.runs == 0) return paragraph(frame.tr(Text::outlook_no_score), {colour::muted});
    heading(shown.name, 3);
    draw_chart(frame, shown);
    if (!simulating.runs->keeps_scores()) paragraph(frame.tr(Text::outlook_binned), {colour::muted, Weight::regular, size::small});
}

void draw_results(Frame& frame, const app::Simulating& simulating) {
    if (simulating.of != frame.what_if().tried) paragraph(frame.tr(Text::work_stale), {colour::amber, Weight::regular, size::small});
    const double threshold = frame.app.view.what_if.goal.to_double() / 100;
    if (const auto objective = simulated(frame, simulating)) draw_chance(frame, simulating, *objective, threshold);
    draw_nodes(frame, simulating, threshold);
}

}  // namespace

void draw_outlook(Frame& frame) {
    paragraph(frame.tr(Text::outlook_how), {colour::muted, Weight::regular, size::small});
    draw_estimate(frame);
    draw_settings(frame);
    draw_start(frame);
    if (const auto& simulating = frame.document().simulating; simulating && simulating->runs->done() > 0) draw_results(frame, *simulating);
}

}  // namespace ui
