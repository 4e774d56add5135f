// The plan's scenarios, each alone on the plan, side by side.
#include <memory>

#include "eval/evaluate.hpp"
#include "plan/edit.hpp"
#include "plan/layers.hpp"
#include "report/lights.hpp"
#include "report/report_parts.hpp"
#include "report/score_bars.hpp"
#include "whatif/side_by_side.hpp"
#include "words/issue_words.hpp"
#include "words/phrases.hpp"

namespace report {
namespace {

using words::Text;

constexpr std::size_t most_compared = 4;
constexpr std::size_t most_affected = 25;

struct Tried {
    const plan::Scenario* scenario;
    plan::Layered layered;
    eval::Results results;
};

std::vector<std::unique_ptr<const Tried>> try_all(const PartOf& of) {
    std::vector<std::unique_ptr<const Tried>> out;
    const eval::Question& asked = of.results().question;
    for (const plan::Scenario& each : of.plan().scenarios) {
        if (out.size() == most_compared) break;
        const plan::ScenarioId layers[] = {each.id};
        plan::Layered layered = plan::with_scenarios(of.plan(), layers);
        const auto question = eval::question_under_scenarios(layered.plan, of.plan(), asked).value_or(asked);
        eval::Results results = eval::evaluate(layered.plan, question);
        out.push_back(std::make_unique<const Tried>(Tried{&each, std::move(layered), std::move(results)}));
    }
    return out;
}

struct Side {
    const PartOf& of;
    const std::vector<std::unique_ptr<const Tried>>& tried;
    const whatif::SideBySide& table_of;

    static std::string letter(std::size_t column) { return std::string(1, static_cast<char>('A' + column)); }

    Element chart() const {
        std::vector<ScoreBar> bars{{of.say(Text::ui_section_plan), table_of.base.body.cell.figure, {}}};
        for (std::size_t c = 0; c < table_of.columns.size(); ++c) bars.push_back({letter(c), table_of.columns[c].body.cell.figure, {}});
        return element("div", {{"class", "chart"}}, {score_bars(bars, of.lang), element("p", {{"class", "legend"}}, {of.say(Text::summary_legend)})});
    }
    Element score_row(const whatif::Summary& side, std::string mark) const {
        const eval::Figure& figure = side.body.cell.figure;
        return element("tr", {row_title(mark, side.name), figure_cell(of.score(figure)), figure_cell(side.body.difference ? words::points(*side.body.difference, of.lang) : std::string()),
                              figure_cell(of.interval(figure)), figure_cell(words::percent(figure.coverage, of.lang)), element("td", {light(side.body.cell.light, of.lang)})});
    }
    Element scores() const {
        Element rows = element("tbody", {score_row(table_of.base, {})});
        for (std::size_t c = 0; c < table_of.columns.size(); ++c) rows.children.push_back(score_row(table_of.columns[c], letter(c)));
        return table("figures", of.say(Text::summary_chart_title),
                     of.head({of.say(Text::summary_scenario), of.say(Text::ui_score), of.say(Text::summary_difference), of.say(Text::ui_interval_label), of.say(Text::ui_coverage), of.say(Text::summary_light)}),
                     std::move(rows));
    }
    // All of them: nothing is cut here.
    Element changes(std::size_t column) const {
        const plan::Scenario& scenario = *tried[column]->scenario;
        Element list = element("ul");
        for (const plan::ScenarioEdit& edit : scenario.edits) list.children.push_back(element("li", {words::describe(plan::as_edit(edit), of.plan(), of.lang)}));
        for (const plan::LostEdit& lost : tried[column]->layered.lost)
            list.children.push_back(element("li", {of.say(Text::what_if_lost, {words::describe(plan::as_edit(scenario.edits[lost.edit]), of.plan(), of.lang) + ": " + words::words(lost.why, of.lang)})}));
        if (list.children.empty()) return element("p", {of.say(Text::summary_no_changes)});
        return list;
    }
    Element affected() const {
        std::vector<std::string> titles{of.say(of.of.depth == Depth::indicators ? Text::cards_row : Text::ui_section_objective), of.say(Text::ui_section_plan)};
        for (std::size_t c = 0; c < table_of.columns.size(); ++c) titles.push_back(letter(c));
        Element rows = element("tbody");
        for (const std::size_t i : whatif::shown(table_of, whatif::Order::impact, whatif::Show::differing)) {
            const whatif::Row& row = table_of.rows[i];
            const bool wanted = row.kind == whatif::RowKind::objective || (row.kind == whatif::RowKind::indicator && of.of.depth == Depth::indicators);
            if (!wanted || row.level == plan::Level::body || row.impact == 0 || rows.children.size() == most_affected) continue;
            Element line = element("tr", {row_title(row.code, of.name_of(row.name)), figure_cell(of.score(row.base.figure))});
            for (const whatif::Compared& column : row.columns)
                line.children.push_back(figure_cell(of.score(column.cell.figure) + (column.difference && *column.difference != 0 ? " (" + words::points(*column.difference, of.lang) + ")" : "")));
            rows.children.push_back(std::move(line));
        }
        if (rows.children.empty()) return element("p", {of.say(Text::summary_none_affected)});
        return table("figures", of.say(Text::report_affected_caption), of.head(titles), std::move(rows));
    }
};

}  // namespace

Content scenarios_part(const PartOf& part) {
    const auto tried = try_all(part);
    std::vector<whatif::Side> sides;
    for (const auto& each : tried) sides.push_back({each->scenario->name, each->layered.plan, each->results, each->scenario->edits.size()});
    const whatif::SideBySide compared = whatif::side_by_side({part.say(Text::what_if_ground), part.plan(), part.results(), 0}, sides);
    const Side side{part, tried, compared};
    Content out{element("p", {part.say(Text::summary_simulation)}), element("h3", {part.say(Text::summary_scores)}), side.chart(), side.scores()};
    if (part.plan().scenarios.size() > tried.size()) out.push_back(element("p", {part.say(Text::report_first_scenarios, {std::to_string(tried.size()), std::to_string(part.plan().scenarios.size())})}));
    out.push_back(element("h3", {part.say(Text::summary_changes)}));
    for (std::size_t c = 0; c < tried.size(); ++c)
        out.push_back(element("div", {{"class", "scenario"}}, {element("h4", {Side::letter(c) + " · " + tried[c]->scenario->name}), side.changes(c)}));
    if (part.of.depth == Depth::perspectives) return out;
    out.push_back(element("h3", {part.say(part.of.depth == Depth::indicators ? Text::report_affected_rows : Text::summary_affected)}));
    out.push_back(side.affected());
    return out;
}

}  // namespace report
