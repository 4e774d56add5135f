// SAL or consuntivo: perspective by perspective, objective by objective, each row with its value and score.
#include <algorithm>

#include "eval/due.hpp"
#include "plan/outline.hpp"
#include "report/lights.hpp"
#include "report/page.hpp"
#include "report/report_parts.hpp"
#include "words/phrases.hpp"
#include "words/scorecards.hpp"

namespace report {
namespace {

using words::Text;

struct Results {
    const PartOf& of;
    const std::vector<eval::Due> due = eval::due_at(of.plan(), of.results());
    const std::vector<plan::OutlineRow> outline = plan::outline(of.plan());

    std::string weight(const std::optional<base::Decimal>& written) const { return written ? words::number(*written, of.lang) : std::string(); }

    // Score above, light or state below.
    Element reached(const eval::Figure& figure, eval::Light its, std::string state) const {
        Element below = element("span", {{"class", "small"}}, {});
        if (its != eval::Light::none) below.children.push_back(light(its, of.lang));
        else below.children.push_back(std::move(state));
        Element out = figure_cell(of.score(figure));
        out.children.push_back(std::move(below));
        return out;
    }
    Element objective_row(const plan::OutlineRow& at, int depth) const {
        const plan::Objective& row = *of.plan().objectives[at.index];
        const eval::NodeResult& node = of.results().nodes[at.index];
        const std::string look = "group depth-" + std::to_string(std::min(depth, 4)) + (at.removed ? " gone" : "");
        return element("tr", {{"class", look}}, {row_title(row.code, of.name_of(row.name)), figure_cell(weight(row.weight)), element("td"), element("td"), element("td"),
                                                 reached(node.figure, node.light, {})});
    }
    Element indicator_row(const plan::OutlineRow& at, int depth) const {
        const plan::Indicator& row = *of.plan().indicators[at.index];
        const eval::IndicatorResult& result = of.results().indicators[at.index];
        const std::string look = "depth-" + std::to_string(std::min(depth, 4)) + (at.removed ? " gone" : "");
        Element chart = element("td");
        if (auto drawing = bullet_drawing(of, at.index)) chart.children.push_back(*std::move(drawing));
        return element("tr", {{"class", look}}, {row_title(row.code, of.name_of(row.name)), figure_cell(weight(row.weight)), figure_cell(result.target->text),
                                                 figure_cell(result.actual ? words::measured(result, of.lang) : std::string()), std::move(chart),
                                                 reached(result.figure, result.light, words::state_of(due[at.index], result, of.lang))});
    }
    // All that stands below the objective.
    Element rows_of(std::size_t objective) const {
        Element body = element("tbody");
        const auto is_it = [&](const plan::OutlineRow& row) { return !row.is_indicator() && row.index == objective; };
        const auto at = std::ranges::find_if(outline, is_it);
        for (auto row = at + 1; row < outline.begin() + static_cast<std::ptrdiff_t>(at->end); ++row)
            body.children.push_back(row->is_indicator() ? indicator_row(*row, row->depth - at->depth - 1) : objective_row(*row, row->depth - at->depth - 1));
        return body;
    }

    void add_objective(Content& out, std::size_t index) const {
        const plan::Objective& objective = *of.plan().objectives[index];
        out.push_back(element("h4", {of.called(objective)}));
        out.push_back(of.told(of.results().nodes[index]));
        if (of.of.depth != Depth::indicators) return;
        Element rows = rows_of(index);
        if (rows.children.empty()) return;
        out.push_back(table("words result-rows", of.say(Text::report_rows_of, {of.called(objective)}),
                            of.head({of.say(Text::cards_row), of.say(Text::field_weight), of.say(Text::cards_target), of.say(Text::ui_actual), of.say(Text::report_chart), of.say(Text::ui_achievement)}),
                            std::move(rows)));
    }
};

}  // namespace

Content results_part(const PartOf& part) {
    const Results results{part};
    Content out{element("h3", {part.say(Text::summary_scores)}), part.told(part.results().nodes[part.results().body]),
                element("p", {{"class", "legend"}}, {part.say(Text::report_results_about)})};
    for (const ObjectiveGroup& group : groups_of(part.of)) {
        out.push_back(element("h3", {group.named ? part.name_of(group.perspective) : part.say(Text::map_page_scores)}));
        if (group.named) out.push_back(part.told(group.result));
        if (part.of.depth == Depth::perspectives) continue;
        for (const std::size_t i : group.objectives) results.add_objective(out, i);
    }
    return out;
}

}  // namespace report
