// The body at a glance: its score, the perspectives, the strategic objectives, what to look at first.
#include <algorithm>
#include <tuple>

#include "eval/due.hpp"
#include "report/fit.hpp"
#include "report/lights.hpp"
#include "report/report_parts.hpp"
#include "report/score_bars.hpp"
#include "words/phrases.hpp"
#include "words/scorecards.hpp"

namespace report {
namespace {

using words::Text;

constexpr std::size_t most_watched = 12;
constexpr int labels_to = 760;                      // tenths of a millimetre
constexpr int label_width = (labels_to - 40) * 3;   // bold letters 27 high, on the safe side

ScoreBar bar(std::string label, const eval::NodeResult& node) { return {shortened(label, label_width), node.figure, shape_of(node.light)}; }

Element drawing(const PartOf& of, std::string id, Text title, const std::vector<ScoreBar>& bars) {
    return bar_chart(bars, {.id = std::move(id), .title = of.say(title), .bars_from = labels_to}, of.lang);
}

// Without perspectives the objectives are one group, and none where there are no objectives.
bool named(const std::vector<ObjectiveGroup>& groups) { return !groups.empty() && groups.front().named; }

Element perspectives_chart(const PartOf& of, const std::vector<ObjectiveGroup>& groups) {
    std::vector<ScoreBar> bars;
    for (const ObjectiveGroup& group : groups) bars.push_back(bar(of.name_of(group.perspective), group.result));
    return drawing(of, "prospettive", Text::report_perspectives_chart, bars);
}

Element objectives_chart(const PartOf& of, const std::vector<ObjectiveGroup>& groups) {
    std::vector<ScoreBar> bars;
    for (const ObjectiveGroup& group : groups)
        for (const std::size_t i : group.objectives) bars.push_back(bar(of.called(*of.plan().objectives[i]), of.results().nodes[i]));
    return drawing(of, "obiettivi", Text::report_objectives_chart, bars);
}

Element chart(const PartOf& of, Element drawing) {
    return element("div", {{"class", "chart"}}, {std::move(drawing), element("p", {{"class", "legend"}}, {of.say(Text::report_bars_legend)})});
}

void add_perspectives(Content& out, const PartOf& of, const std::vector<ObjectiveGroup>& groups) {
    if (!named(groups)) return;
    Element rows = element("tbody");
    for (const ObjectiveGroup& group : groups) {
        Element row = element("tr", {row_title({}, of.name_of(group.perspective))});
        of.add_figures(row, group.result);
        rows.children.push_back(std::move(row));
    }
    out.push_back(element("h3", {of.say(Text::report_perspectives)}));
    out.push_back(chart(of, perspectives_chart(of, groups)));
    out.push_back(table("figures", of.say(Text::report_perspectives_caption),
                        of.head({of.say(Text::field_perspective), of.say(Text::ui_score), of.say(Text::ui_interval_label), of.say(Text::ui_coverage), of.say(Text::summary_light)}), std::move(rows)));
}

void add_objectives(Content& out, const PartOf& of, const std::vector<ObjectiveGroup>& groups) {
    Element rows = element("tbody");
    for (const ObjectiveGroup& group : groups)
        for (const std::size_t i : group.objectives) {
            const plan::Objective& objective = *of.plan().objectives[i];
            Element row = element("tr", {row_title(objective.code, of.name_of(objective.name))});
            of.add_figures(row, of.results().nodes[i]);
            rows.children.push_back(std::move(row));
        }
    out.push_back(element("h3", {of.say(Text::map_page_scores)}));
    out.push_back(chart(of, objectives_chart(of, groups)));
    out.push_back(table("figures", of.say(Text::report_objectives_caption),
                        of.head({of.say(Text::ui_section_objective), of.say(Text::ui_score), of.say(Text::ui_interval_label), of.say(Text::ui_coverage), of.say(Text::summary_light)}), std::move(rows)));
}

// Without a value first, then the lowest, of equal ones what weighs most.
std::vector<std::size_t> watched(const eval::Results& results) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < results.indicators.size(); ++i)
        if (eval::falls_short(results.indicators[i]) && results.indicators[i].share_of_body > 0) all.push_back(i);
    std::ranges::stable_sort(all, {}, [&](std::size_t i) {
        const eval::IndicatorResult& result = results.indicators[i];
        return std::tuple(result.figure.score.has_value(), result.figure.score.value_or(0), -result.share_of_body);
    });
    if (all.size() > most_watched) all.resize(most_watched);
    return all;
}

void add_watched(Content& out, const PartOf& of) {
    out.push_back(element("h3", {of.say(Text::dashboard_watched)}));
    const auto due = eval::due_at(of.plan(), of.results());
    Element rows = element("tbody");
    for (const std::size_t i : watched(of.results())) {
        const plan::Indicator& indicator = *of.plan().indicators[i];
        const eval::IndicatorResult& result = of.results().indicators[i];
        const std::string value = result.actual ? words::measured(result, of.lang) : std::string();
        rows.children.push_back(element("tr", {row_title(indicator.code, of.name_of(indicator.name)), cell(of.called(*plan::find(of.plan(), indicator.parent))), figure_cell(result.target->text),
                                               figure_cell(value), figure_cell(of.score(result.figure)), cell(words::state_of(due[i], result, of.lang))}));
    }
    if (rows.children.empty()) return out.push_back(element("p", {of.say(Text::dashboard_no_watched)}));
    out.push_back(table("words watched", of.say(Text::report_watched_caption),
                        of.head({of.say(Text::ui_section_indicator), of.say(Text::ui_section_objective), of.say(Text::cards_target), of.say(Text::ui_actual), of.say(Text::ui_achievement), of.say(Text::ui_status)}),
                        std::move(rows)));
}

}  // namespace

std::optional<Element> perspectives_drawing(const PartOf& of) {
    const auto groups = groups_of(of.of);
    if (!named(groups)) return std::nullopt;
    return perspectives_chart(of, groups);
}

std::optional<Element> objectives_drawing(const PartOf& of) {
    const auto groups = groups_of(of.of);
    if (groups.empty()) return std::nullopt;
    return objectives_chart(of, groups);
}

Content dashboard_part(const PartOf& part) {
    const auto groups = groups_of(part.of);
    Content out{element("h3", {part.say(Text::summary_scores)}), part.told(part.results().nodes[part.results().body])};
    add_perspectives(out, part, groups);
    if (part.of.depth == Depth::perspectives) return out;
    add_objectives(out, part, groups);
    if (part.of.depth == Depth::indicators) add_watched(out, part);
    return out;
}

}  // namespace report
