#include "ui/contributions.hpp"

#include "app/chart_tables.hpp"
#include "ui/chart_frame.hpp"
#include "ui/chart_scores.hpp"
#include "ui/row.hpp"
#include "ui/text.hpp"
#include "words/numbers.hpp"

namespace ui {
namespace {

std::string percent(const Frame& frame, double score) { return words::percent(score, frame.lang()); }

std::string title_of_member(const Frame& frame, const plan::NodeRef& node) {
    if (const auto* id = std::get_if<plan::ObjectiveId>(&node)) return title_of(*plan::find(frame.plan(), *id));
    return title_of(*plan::find(frame.plan(), std::get<plan::IndicatorId>(node)));
}

WaterfallRow row_of(const Frame& frame, const eval::Contribution& each) {
    const std::string title = title_of_member(frame, each.of);
    WaterfallRow row{.title = title, .figure = each.score ? percent(frame, each.adds) : frame.tr(Text::ui_no_figure), .adds = each.adds, .open = each.open, .lost = each.lost};
    row.tip = each.score ? frame.tr(Text::waterfall_row, {title, percent(frame, each.weight), percent(frame, each.adds), percent(frame, each.open), percent(frame, each.lost)})
                         : frame.tr(Text::waterfall_missing, {title, percent(frame, each.weight), percent(frame, each.open)});
    return row;
}

WaterfallRow total_of(const Frame& frame, const eval::Contributions& all) {
    WaterfallRow total{.title = frame.tr(Text::waterfall_total), .figure = all.score ? percent(frame, *all.score) : frame.tr(Text::ui_no_figure), .adds = all.sum.value_or(0)};
    const bool banded = all.sum && all.score && percent(frame, *all.sum) != percent(frame, *all.score);
    total.tip = banded ? frame.tr(Text::waterfall_banded, {percent(frame, *all.sum), percent(frame, *all.score)}) : total.figure;
    return total;
}

}  // namespace

const plan::Objective& objective_of_contributions(const Frame& frame) { return *frame.plan().objectives[frame.document().figures->contributions.node]; }

void draw_contributions(Frame& frame, const std::string& title, bool titled) {
    const auto figures = frame.document().figures;
    if (!figures || figures->contributions.members.empty()) return;
    const eval::Contributions& all = figures->contributions;
    const auto draw = [&frame, &all, title] {
        WaterfallChart chart{.name = title, .total = total_of(frame, all), .adds = frame.tr(Text::waterfall_adds), .open = frame.tr(Text::waterfall_open), .lost = frame.tr(Text::waterfall_lost)};
        for (const eval::Contribution& each : all.members) chart.rows.push_back(row_of(frame, each));
        for (const WaterfallRow& row : chart.rows) chart.told += row.tip + "; ";
        chart.told += chart.total.title + ": " + chart.total.tip;
        tell_left_out(frame, chart.rows.size(), draw_waterfall(chart));
    };
    const CopiedChart chart{.key = "contributions", .title = title, .draw = draw, .table = [&frame, &all] { return app::contributions_table(frame.plan(), all, frame.lang()); }, .width = 900};
    titled ? titled_chart(frame, chart) : framed_chart(frame, chart);
}

}  // namespace ui
