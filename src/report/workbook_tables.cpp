// What was measured, managers' cards, acts and scenarios.
#include <algorithm>

#include "eval/evaluate.hpp"
#include "eval/scorecards.hpp"
#include "plan/layers.hpp"
#include "plan/outline.hpp"
#include "report/scorecard_sheet.hpp"
#include "report/workbook_parts.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace report {
namespace {

using words::Lang;
using words::Text;

std::string row_called(const plan::Plan& plan, const std::string& id) {
    const auto node = plan::find_node(plan, id);
    if (!node) return id;
    if (const auto* objective = std::get_if<plan::ObjectiveId>(&*node)) {
        const plan::Objective& row = *plan::find(plan, *objective);
        return called(row.code, row.name);
    }
    const plan::Indicator& row = *plan::find(plan, std::get<plan::IndicatorId>(*node));
    return called(row.code, row.name);
}

const plan::Assessment* assessment_at(const plan::Indicator& indicator, const base::Date& day) {
    const auto found = indicator.assessments.find(day);
    return found == indicator.assessments.end() ? nullptr : &found->second;
}

std::string reading_note(const plan::Indicator& indicator, const base::Date& day) {
    const auto found = indicator.readings.find(day);
    return found == indicator.readings.end() ? std::string() : found->second.note;
}

book::Cell converted(const SheetCell& cell) {
    if (const auto* figure = std::get_if<base::Decimal>(&cell)) return book::number(*figure);
    return book::text(std::get<std::string>(cell));
}

}  // namespace

book::Sheet measurement_sheet(const WorkbookOf& of, Lang lang) {
    const plan::Plan& plan = of.plan;
    const base::Date day = of.results.question.at;
    auto sheet = sheet_with(Text::book_measurement,
                            {{Text::book_under, 40}, {Text::field_code, 10}, {Text::field_name, 60}, {Text::book_day, 12}, {Text::cards_target, 18},
                             {Text::book_reading, 26}, {Text::ui_actual, 14}, {Text::field_unit, 12}, {Text::book_raw, 13}, {Text::book_score, 13},
                             {Text::ui_status, 16}, {Text::book_pace, 14}, {Text::book_light, 12}, {Text::book_reason, 24}, {Text::book_judgement, 13},
                             {Text::book_author, 20}, {Text::field_note, 40}},
                            lang);
    for (const plan::OutlineRow& row : plan::outline(plan)) {
        if (!row.is_indicator()) continue;
        const plan::Indicator& indicator = *plan.indicators[row.index];
        const plan::Objective& parent = *plan::find(plan, indicator.parent);
        const eval::IndicatorResult& result = of.results.indicators[row.index];
        const plan::Assessment* judged = assessment_at(indicator, day);
        const bool has_target = !result.target->conditions.empty();
        const bool has_reason = result.achievement.reason != eval::Reason::none;
        sheet.rows.push_back({book::text(called(parent.code, parent.name)), book::text(indicator.code), book::text(indicator.name), book::day(day),
                              book::text(result.target->text), book::text(has_target ? words::reading_of(result.target, lang) : ""), cell_of(result.actual, lang),
                              book::text(indicator.unit), cell_of(result.achievement.raw), cell_of(result.achievement.score), book::text(words::name(result.status, lang)),
                              book::text(result.pace == eval::Pace::none ? "" : words::name(result.pace, lang)), book::text(words::name(result.light, lang)),
                              book::text(has_reason ? words::name(result.achievement.reason, lang) : ""),
                              judged ? book::number(judged->percent) : book::Cell{}, book::text(judged ? judged->author : ""),
                              book::text(judged && !judged->note.empty() ? judged->note : reading_note(indicator, day))});
    }
    return sheet;
}

// One after the other, each row with the card that it is of.
book::Sheet cards_sheet(const WorkbookOf& of, Lang lang) {
    auto sheet = sheet_with(Text::book_cards, {{Text::level_scorecard, 40}, {Text::field_owner, 20}}, lang);
    for (const eval::Scorecard& card : eval::scorecards(of.plan, of.results)) {
        const plan::Objective& objective = *of.plan.objectives[card.objective];
        const Sheet rows = sheet_of({of.plan, of.results, card}, lang);
        if (sheet.columns.size() == 2)
            for (std::size_t i = 0; i < rows.header.size(); ++i) sheet.columns.push_back({rows.header[i], i == rows.title ? 60 : 14});
        for (const auto& row : rows.rows) {
            std::vector<book::Cell> line{book::text(called(objective.code, objective.name)), book::text(objective.owner)};
            std::ranges::transform(row, std::back_inserter(line), converted);
            sheet.rows.push_back(std::move(line));
        }
    }
    return sheet;
}

book::Sheet acts_sheet(const WorkbookOf& of, Lang lang) {
    const plan::Plan& plan = of.plan;
    auto sheet = sheet_with(Text::book_acts, {{Text::book_act, 44}, {Text::book_day, 12}, {Text::book_subject, 40}, {Text::book_revision, 16},
                                              {Text::book_row, 60}, {Text::book_words, 80}}, lang);
    const auto add = [&](const plan::Act* act, const plan::Revision* revision) {
        std::string words = revision ? revision->text : "";
        if (revision && !revision->place.empty()) words += " (" + revision->place + ")";
        sheet.rows.push_back({book::text(act ? words::title(*act, lang) : ""), act && act->date ? book::day(*act->date) : book::Cell{}, book::text(act ? act->subject : ""),
                              book::text(revision ? words::name(revision->kind, lang) : ""),
                              book::text(revision && !revision->on.empty() ? row_called(plan, revision->on) : ""), book::text(words)});
    };
    for (const plan::Act& act : plan.acts) {
        bool any = false;
        for (const plan::Revision& revision : plan.revisions)
            if (revision.act == act.id) any = true, add(&act, &revision);
        if (!any) add(&act, nullptr);
    }
    for (const plan::Revision& revision : plan.revisions)
        if (!revision.act) add(nullptr, &revision);
    return sheet;
}

// What each scenario tries, and the body's score with it alone.
book::Sheet scenarios_sheet(const WorkbookOf& of, Lang lang) {
    auto sheet = sheet_with(Text::book_scenarios, {{Text::book_scenario, 30}, {Text::field_note, 40}, {Text::book_edit, 80}, {Text::book_score_of_body, 14},
                                                   {Text::book_difference, 14}}, lang);
    const auto base = of.results.nodes[of.results.body].figure.score;
    for (const plan::Scenario& scenario : of.plan.scenarios) {
        const auto layered = plan::with_scenarios(of.plan, std::vector{scenario.id});
        const auto tried = eval::question_under_scenarios(layered.plan, of.plan, of.results.question);
        const auto score = tried ? eval::evaluate(layered.plan, *tried).nodes[of.results.body].figure.score : std::nullopt;
        const auto difference = score && base ? std::optional((*score - *base) * 100) : std::nullopt;
        sheet.rows.push_back({book::text(scenario.name, book::Look::strong), book::text(scenario.note), {}, cell_of(score), cell_of(difference)});
        for (const plan::ScenarioEdit& edit : scenario.edits)
            sheet.rows.push_back({book::text(scenario.name), {}, book::text(words::describe(plan::as_edit(edit), of.plan, lang))});
    }
    return sheet;
}

}  // namespace report
