// What leaves the place Simulazione: the table for a spreadsheet, the page for the Giunta.
#include <utility>

#include "app/derive.hpp"
#include "app/turn.hpp"
#include "report/scenario_summary.hpp"
#include "report/side_by_side.hpp"
#include "words/issue_words.hpp"
#include "words/phrases.hpp"

namespace app {
namespace {

report::ScenarioNotes notes_of(const App& app, const plan::Scenario& scenario) {
    const plan::Plan& plan = app.document->plan;
    const plan::ScenarioId layers[] = {scenario.id};
    report::ScenarioNotes notes;
    for (const plan::ScenarioEdit& edit : scenario.edits) notes.edits.push_back(words::describe(plan::as_edit(edit), plan, app.view.lang));
    for (const plan::LostEdit& lost : plan::with_scenarios(plan, layers).lost)
        notes.warnings.push_back(words::text(words::Text::what_if_lost, app.view.lang, {notes.edits[lost.edit] + ": " + words::words(lost.why, app.view.lang)}));
    return notes;
}

}  // namespace

void Turn::on(const CopySideBySide&) {
    if (!document() || !document()->what_if || !document()->what_if->table) return;
    const WhatIf& what_if = *document()->what_if;
    emit(CopyText{report::side_by_side_tsv(*what_if.table, what_if.shown, app.view.lang)});
    tell(base::Severity::note, "table-copied", {std::to_string(what_if.shown.size())});
}

void Turn::on(const AskSummary&) {
    if (document() && document()->what_if && document()->what_if->table) emit(AskMoment{MomentFor::summary});
}

void Turn::on(const MomentTold& a) {
    switch (a.what) {
        case MomentFor::summary: return summary_due(a.now);
        case MomentFor::new_plan: return new_plan_due(a.now);
        case MomentFor::map: return map_page_due(a.now);
        case MomentFor::act: return act_page_due(a.now);
        case MomentFor::page: return page_due(a.now);
        case MomentFor::workbook: return sheet_due(SheetForm::workbook, a.now);
        case MomentFor::csv_italian: return sheet_due(SheetForm::csv_italian, a.now);
        case MomentFor::csv_neutral: return sheet_due(SheetForm::csv_neutral, a.now);
        case MomentFor::send: return send_due(a.now);
        case MomentFor::save: return save_due(document() ? document()->file : 0, a.now);
        case MomentFor::save_as: return save_due(0, a.now);
        case MomentFor::report: return report_due(ReportFor::file, a.now);
        case MomentFor::print: return report_due(ReportFor::print, a.now);
        case MomentFor::scorecard: return scorecards_due(WhichCards::open, a.now);
        case MomentFor::scorecards: return scorecards_due(WhichCards::all, a.now);
    }
}

void Turn::summary_due(const Moment& now) {
    if (!document() || !document()->what_if || !document()->what_if->table) return;
    std::vector<report::ScenarioNotes> notes;
    for (const plan::Scenario* scenario : compared(app)) notes.push_back(notes_of(app, *scenario));
    const report::ScenarioSummary summary{document()->plan, document()->derived->results.question, *document()->what_if->table, std::move(notes), day_at(now)};
    emit(OfferFile{words::text(words::Text::summary_file, app.view.lang), "text/html", report::scenario_summary(summary, app.view.lang)});
}

}  // namespace app
