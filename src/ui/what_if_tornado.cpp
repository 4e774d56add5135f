// Tornado: what moves an objective most, one indicator at a time.
#include <algorithm>

#include "app/chart_tables.hpp"
#include "imgui_internal.h"
#include "ui/chart.hpp"
#include "ui/chart_frame.hpp"
#include "ui/fields.hpp"
#include "ui/items.hpp"
#include "ui/row.hpp"
#include "ui/text.hpp"
#include "ui/what_if.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

constexpr float row_height = 46;
constexpr float name_share = 0.5F;

void choose_over(Frame& frame) {
    const app::WhatIfView& view = frame.app.view.what_if;
    Choice choice{.key = "over", .label = frame.tr(Text::tornado_over), .name = frame.tr(Text::tornado_over),
                  .options = {frame.tr(Text::tornado_values), frame.tr(Text::tornado_targets), frame.tr(Text::tornado_own)},
                  .current = static_cast<std::size_t>(view.over), .width = 260};
    const auto picked = choose(frame, choice);
    if (!picked) return;
    app::WhatIfView changed = view;
    changed.over = static_cast<app::TornadoOver>(*picked);
    arrange(frame, std::move(changed));
}

void choose_share(Frame& frame) {
    constexpr int shares[] = {1, 5, 10, 20, 50};
    const app::WhatIfView& view = frame.app.view.what_if;
    if (view.over == app::TornadoOver::own_ranges) return;
    Choice choice{.key = "share", .label = frame.tr(Text::tornado_share), .name = frame.tr(Text::tornado_share), .width = 130};
    for (const int share : shares) {
        choice.options.push_back(frame.tr(Text::tornado_plus_minus, {std::to_string(share)}));
        if (share == view.share) choice.current = choice.options.size() - 1;
    }
    flow(scaled(130));
    ImGui::BeginGroup();
    const auto picked = choose(frame, choice);
    ImGui::EndGroup();
    if (!picked) return;
    app::WhatIfView changed = view;
    changed.share = shares[*picked];
    arrange(frame, std::move(changed));
}

std::string score_words(const Frame& frame, const std::optional<double>& score) {
    return score ? words::percent(*score, frame.lang()) : frame.tr(Text::ui_no_figure);
}

// "da 18 a 22: 81,20 % … 84,05 %".
std::string told(const Frame& frame, const whatif::Bar& bar) {
    return frame.tr(Text::tornado_told, {words::number(bar.low, 2, frame.lang()), words::number(bar.high, 2, frame.lang()),
                                         score_words(frame, bar.at_low), score_words(frame, bar.at_high)});
}


void draw_row(Frame& frame, const whatif::Bar& bar, const TornadoScale& scale) {
    const plan::Indicator& indicator = *frame.plan().indicators[bar.indicator];
    const std::string title = title_of(indicator);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = scaled(row_height);
    const ImVec2 max(min.x + width, min.y + height);
    const float name = width * name_share;
    const float spread = scaled(76);
    ImGui::PushID(indicator.id.value.c_str());
    name_item({.label = frame.tr(Text::ui_go_to, {title}), .role = Role::link, .value = told(frame, bar)});
    if (ImGui::Selectable("##bar", false, ImGuiSelectableFlags_None, {0, height})) frame.post(app::TryNode{indicator.id.value});
    ImGui::PopID();
    tooltip(title + "\n" + told(frame, bar));
    const float middle = min.y + height * 0.52F;
    text_in(min, {min.x + name - scaled(8), middle}, title, {{colour::text, Weight::regular, size::small}});
    text_in({min.x, middle}, {min.x + name - scaled(8), max.y}, told(frame, bar), {{colour::muted, Weight::regular, size::small}});
    draw_tornado_bar({min.x + name, min.y}, {max.x - spread, max.y}, {bar.at_low, bar.at_high}, scale);
    text_in({max.x - spread, min.y}, max, words::number(bar.spread() * 100, 2, frame.lang()), {{colour::text, Weight::strong, size::small}, Align::right});
    ImGui::GetWindowDrawList()->AddLine({min.x, max.y}, max, colour::line);
}

void draw_axis(const Frame& frame, const TornadoScale& scale) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float left = min.x + width * name_share;
    const ImVec2 max(min.x + width - scaled(76), min.y + scaled(24));
    text_in({left, min.y}, max, words::percent(scale.low, frame.lang()), {quiet()});
    text_in({left, min.y}, max, words::percent(scale.high, frame.lang()), {quiet(), Align::right});
    text_in({max.x, min.y}, {min.x + width, max.y}, frame.tr(Text::tornado_spread), {quiet(), Align::right});
    ImGui::Dummy({width, scaled(24)});
}

void draw_bars(Frame& frame) {
    const app::WhatIf& what_if = frame.what_if();
    std::vector<TornadoBar> ends;
    for (const whatif::Bar& bar : what_if.bars) ends.push_back({bar.at_low, bar.at_high});
    const TornadoScale scale = scale_of(ends, frame.results().nodes[what_if.objective].figure.score.value_or(0));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    draw_axis(frame, scale);
    const std::size_t drawn = rows_that_fit(what_if.bars.size(), scaled(row_height));
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(drawn), scaled(row_height));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) draw_row(frame, what_if.bars[static_cast<std::size_t>(i)], scale);
    ImGui::PopStyleVar();
    tell_left_out(frame, what_if.bars.size(), drawn);
}

}  // namespace

void draw_tornado(Frame& frame) {
    paragraph(frame.tr(Text::tornado_how, {asked_about(frame)}));
    ImGui::BeginGroup();
    choose_over(frame);
    ImGui::EndGroup();
    choose_share(frame);
    const app::WhatIf& what_if = frame.what_if();
    if (what_if.bars.empty()) return paragraph(frame.tr(Text::tornado_nothing), {colour::muted});
    const auto draw = [&frame] {
        paragraph(frame.tr(Text::tornado_key), {colour::muted, Weight::regular, size::small});
        draw_bars(frame);
    };
    framed_chart(frame, {.key = "tornado", .title = frame.tr(Text::tornado_title, {asked_about(frame)}), .draw = draw,
                         .table = [&] { return app::tornado_table(frame.plan(), what_if.bars, frame.lang()); }, .width = 1000});
    if (what_if.skipped > 0) paragraph(frame.tr(Text::tornado_skipped, {std::to_string(what_if.skipped)}), {colour::muted, Weight::regular, size::small});
}

}  // namespace ui
