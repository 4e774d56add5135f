// What leaves the place Simulazione: the table for a spreadsheet, the page for the Giunta.
#include <utility>

#include "app/derive.hpp"
#include "app/due.hpp"
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

void summary_due(Turn& turn, const Moment& now) {
    if (!turn.document() || !turn.document()->what_if || !turn.document()->what_if->table) return;
    std::vector<report::ScenarioNotes> notes;
    for (const plan::Scenario* scenario : compared(turn.app)) notes.push_back(notes_of(turn.app, *scenario));
    const report::ScenarioSummary summary{turn.document()->plan, turn.document()->derived->results.question, *turn.document()->what_if->table, std::move(notes), day_at(now)};
    turn.emit(OfferFile{words::text(words::Text::summary_file, turn.app.view.lang), "text/html", report::scenario_summary(summary, turn.app.view.lang)});
}

}  // namespace app
