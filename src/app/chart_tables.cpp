#include "app/chart_tables.hpp"

#include <cmath>
#include <string_view>
#include <variant>

#include "report/side_by_side.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace app {
namespace {

using words::Lang;
using words::Text;

// Spreadsheets read the hyphen as a minus, not the minus of print.
std::string typed(std::string number) {
    constexpr std::string_view minus = "−";
    if (number.starts_with(minus)) number.replace(0, minus.size(), "-");
    return number;
}

// Of a score: no sign of per cent, as the heading says it.
std::string in_percent(const std::optional<double>& score, Lang lang) { return score ? typed(words::number(*score * 100, 2, lang)) : std::string(); }

// Whole where it is whole; up to four digits after the mark.
std::string figure(double value, Lang lang) {
    int places = 0;
    for (double tenfold = value; places < 4 && std::abs(tenfold - std::round(tenfold)) > 1e-9; tenfold *= 10) ++places;
    return typed(words::number(value, places, lang));
}
std::string figure(const std::optional<double>& value, Lang lang) { return value ? figure(*value, lang) : std::string(); }

std::vector<std::string> headings(std::initializer_list<Text> texts, Lang lang) {
    std::vector<std::string> row;
    for (const Text each : texts) row.emplace_back(words::text(each, lang));
    return row;
}

struct Named {
    std::string code, name;
};
Named named(const plan::Plan& plan, const plan::NodeRef& node) {
    if (const auto* id = std::get_if<plan::ObjectiveId>(&node)) {
        const plan::Objective& objective = *plan::find(plan, *id);
        return {objective.code, objective.name};
    }
    const plan::Indicator& indicator = *plan::find(plan, std::get<plan::IndicatorId>(node));
    return {indicator.code, indicator.name};
}

}  // namespace

std::string as_text(const TableRows& rows) {
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) text += '\t';
            for (const char c : row[i]) text += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
        }
        text += '\n';
    }
    return text;
}

std::string score_table(const std::vector<int>& years, const std::vector<eval::NodeResult>& scores, Lang lang) {
    TableRows rows{headings({Text::ui_year, Text::table_score, Text::table_low, Text::table_high, Text::table_coverage, Text::table_light}, lang)};
    for (std::size_t i = 0; i < years.size(); ++i) {
        const eval::Figure& shown = scores[i].figure;
        rows.push_back({std::to_string(years[i]), in_percent(shown.score, lang), in_percent(shown.low, lang), in_percent(shown.high, lang), in_percent(shown.coverage, lang), words::name(scores[i].light, lang)});
    }
    return as_text(rows);
}

std::string board_table(const plan::Plan& plan, const Dashboard& board, Lang lang) {
    TableRows rows{headings({Text::table_code, Text::table_name}, lang)};
    for (const int year : board.years) rows.front().push_back(words::text(Text::table_score, lang) + std::string(" ") + std::to_string(year));
    for (const DashboardRow& row : board.objectives) {
        const plan::Objective& objective = *plan.objectives[row.objective];
        rows.push_back({objective.code, objective.name});
        for (const eval::NodeResult& year : row.years) rows.back().push_back(in_percent(year.figure.score, lang));
    }
    return as_text(rows);
}

std::string contributions_table(const plan::Plan& plan, const eval::Contributions& contributions, Lang lang) {
    TableRows rows{headings({Text::table_code, Text::table_name, Text::table_weight, Text::table_score, Text::table_adds, Text::table_open, Text::table_lost}, lang)};
    for (const eval::Contribution& each : contributions.members) {
        const auto [code, name] = named(plan, each.of);
        rows.push_back({code, name, in_percent(each.weight, lang), in_percent(each.score, lang), in_percent(each.adds, lang), in_percent(each.open, lang), in_percent(each.lost, lang)});
    }
    rows.push_back({"", words::text(Text::waterfall_total, lang), "", in_percent(contributions.score, lang), in_percent(contributions.sum, lang), "", ""});
    return as_text(rows);
}

std::string bullet_table(const eval::Bullet& bullet, Lang lang) {
    TableRows rows{headings({Text::table_what, Text::table_from, Text::table_to}, lang)};
    if (bullet.value) rows.push_back({words::text(Text::bullet_value, lang), figure(bullet.value, lang), ""});
    rows.push_back({words::text(Text::bullet_target, lang), figure(bullet.target, lang), figure(bullet.target_high, lang)});
    if (bullet.expected) rows.push_back({words::text(Text::bullet_expected, lang), figure(bullet.expected, lang), ""});
    for (const eval::Stretch& stretch : bullet.stretches) rows.push_back({words::name(stretch.light, lang), figure(stretch.from, lang), figure(stretch.to, lang)});
    return as_text(rows);
}

std::string history_table(const std::vector<eval::PastValue>& history, Lang lang) {
    TableRows rows{headings({Text::table_day, Text::table_value}, lang)};
    for (const eval::PastValue& each : history) rows.push_back({each.day ? words::date(*each.day, lang) : std::to_string(each.year), figure(each.value, lang)});
    return as_text(rows);
}

std::string side_by_side_table(const App& app) {
    const WhatIf& what_if = *app.document->what_if;
    return report::side_by_side_tsv(*what_if.table, what_if.shown, app.view.lang);
}

std::string tornado_table(const plan::Plan& plan, const std::vector<whatif::Bar>& bars, Lang lang) {
    TableRows rows{headings({Text::table_code, Text::table_name, Text::table_from, Text::table_to, Text::table_at_low, Text::table_at_high, Text::table_spread}, lang)};
    for (const whatif::Bar& bar : bars) {
        const plan::Indicator& indicator = *plan.indicators[bar.indicator];
        rows.push_back({indicator.code, indicator.name, figure(bar.low, lang), figure(bar.high, lang), in_percent(bar.at_low, lang), in_percent(bar.at_high, lang), in_percent(bar.spread(), lang)});
    }
    return as_text(rows);
}

std::string histogram_table(const whatif::Histogram& histogram, Lang lang) {
    TableRows rows{headings({Text::table_from_percent, Text::table_to_percent, Text::table_runs}, lang)};
    const double width = (histogram.high - histogram.low) / static_cast<double>(histogram.runs.size());
    for (std::size_t i = 0; i < histogram.runs.size(); ++i) {
        const double from = histogram.low + width * static_cast<double>(i);
        rows.push_back({in_percent(from, lang), in_percent(from + width, lang), words::number(histogram.runs[i], 0, lang)});
    }
    return as_text(rows);
}

std::string realism_table(const whatif::Realism& realism, int year, Lang lang) {
    TableRows rows{headings({Text::ui_year, Text::realism_value, Text::realism_then, Text::table_score}, lang)};
    const auto value = [&](double number, int of) {
        return realism.days ? words::date(base::days_after({of, 1, 1}, static_cast<int>(std::lround(number)) - 1), lang) : figure(number, lang);
    };
    for (const whatif::YearTried& each : realism.years)
        rows.push_back({std::to_string(each.year), value(each.value, year), words::text(each.met ? Text::realism_would_meet : Text::realism_would_miss, lang), in_percent(each.score, lang)});
    if (!realism.trend) return as_text(rows);
    const auto add = [&](Text label, const std::optional<double>& number) {
        if (number) rows.push_back({words::text(label, lang, {std::to_string(year)}), value(*number, year), "", ""});
    };
    add(Text::table_trend, realism.trend->projected);
    add(Text::table_trend_low, realism.trend->low);
    add(Text::table_trend_high, realism.trend->high);
    return as_text(rows);
}

std::string comparison_table(const Comparison& comparison, Lang lang) {
    const ComparedStates& states = *comparison.states;
    TableRows rows{headings({Text::dashboard_objective, Text::compare_table_kind, Text::compare_table_what, Text::compare_table_before, Text::compare_table_after}, lang)};
    for (const std::string* name : {&states.from, &states.to}) rows.front().push_back(words::text(Text::compare_table_score, lang, {*name}));
    rows.front().emplace_back(words::text(Text::compare_table_apart, lang));
    std::string under;
    for (const std::size_t i : comparison.shown) {
        const ComparedLine& line = states.lines[i];
        if (line.is_heading) {
            under = line.words;
            continue;
        }
        const auto apart = line.before && line.after ? std::optional(*line.after - *line.before) : std::nullopt;
        rows.push_back({under, words::text(text_of(line.kind), lang), line.words, line.values.before, line.values.after, in_percent(line.before, lang), in_percent(line.after, lang), in_percent(apart, lang)});
    }
    return as_text(rows);
}

}  // namespace app
