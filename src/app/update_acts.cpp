// What happens in the place Atti.
#include <utility>

#include "app/batch.hpp"
#include "app/derive.hpp"
#include "app/due.hpp"
#include "report/act_page.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace app {
namespace {

std::string score_words(const eval::NodeResult& body, words::Lang lang) {
    return body.figure.score ? words::percent(*body.figure.score, lang) : words::text(words::Text::ui_no_figure, lang);
}

// As the annex of an act has it.
std::string as_text(const States& states, words::Lang lang) {
    std::string text = words::text(words::Text::acts_differences, lang, {states.from, states.to}) + '\n';
    text += words::text(words::Text::acts_scores, lang, {score_words(states.from_body, lang), score_words(states.to_body, lang)}) + "\n\n";
    for (const words::DifferenceLine& line : states.lines) text += (line.is_heading ? "" : "  ") + line.words + '\n';
    text += states.counts + '\n';
    if (!states.notes.empty()) text += '\n' + std::string(words::text(words::Text::acts_notes, lang)) + '\n';
    for (const Noted& note : states.notes) text += "  " + note.words + '\n';
    return text;
}

}  // namespace

void Turn::recompute_acts() {
    if (app.document) app.document->acts = derive_acts(app);
}

void Turn::on(const ArrangeActs& a) {
    app.view.acts = a.view;
    recompute_acts();
}

void Turn::on(const ShowAct& a) {
    app.view.acts.pane = ActsPane::listing;
    app.view.acts.chosen = a.act;
    if (app.view.place == Place::acts) recompute_acts();
    else on(ShowPlace{Place::acts});
}

void Turn::on(const CollectIntoAct& a) {
    if (!document() || !document()->acts) return;
    const auto acts = document()->acts;
    Batch batch(*this);
    const auto act = act_for(batch, a.act);
    if (!act) return;
    std::size_t noted = 0;
    for (const Collected& each : acts->collected) {
        if (app.view.acts.left_out.contains(each.key)) continue;
        if (!batch.put(plan::InsertRevision{{.act = *act, .kind = each.kind, .on = each.on, .text = each.text}})) return;
        ++noted;
    }
    if (!batch.commit()) return;
    app.view.acts = {.chosen = *act, .from = app.view.acts.from, .to = app.view.acts.to};
    plan_changed();
    tell(base::Severity::note, noted == 1 ? "change-noted" : "changes-noted",
         {words::title(*plan::find(document()->plan, *act), app.view.lang), std::to_string(noted)});
}

void Turn::on(const CopyDifferences&) {
    if (document() && document()->acts && document()->acts->states) emit(CopyText{as_text(*document()->acts->states, app.view.lang)});
}

void Turn::on(const PrintAct&) {
    if (document() && app.view.acts.chosen && plan::find(document()->plan, *app.view.acts.chosen)) emit(AskMoment{MomentFor::act});
}

void act_page_due(Turn& turn, const Moment& now) {
    if (!turn.document() || !turn.app.view.acts.chosen || !plan::find(turn.document()->plan, *turn.app.view.acts.chosen)) return;
    const report::ActPage page{turn.document()->plan, *turn.app.view.acts.chosen, day_at(now)};
    turn.emit(OfferFile{words::text(words::Text::act_page_file, turn.app.view.lang), "text/html", report::act_page(page, turn.app.view.lang)});
}

}  // namespace app
