// Managers' cards: arranged, begun, copied, and sent out as table or pages.
#include <algorithm>
#include <utility>

#include "app/batch.hpp"
#include "app/derive.hpp"
#include "app/due.hpp"
#include "plan/copy_card.hpp"
#include "report/scorecard_pages.hpp"
#include "report/scorecard_sheet.hpp"

namespace app {
namespace {

using words::Text;

const eval::Scorecard* open_card(const App& app) {
    const auto& cards = app.document->scorecards;
    return cards && cards->open ? &cards->shown[*cards->open] : nullptr;
}

// The card that a row stands in; empty for rows of the body.
std::optional<plan::ObjectiveId> card_of(const plan::Plan& plan, const plan::NodeRef& row) {
    const auto* leaf = std::get_if<plan::IndicatorId>(&row);
    const plan::Objective* at = plan::find(plan, leaf ? plan::find(plan, *leaf)->parent : std::get<plan::ObjectiveId>(row));
    while (at->parent) at = plan::find(plan, *at->parent);
    return at->level == plan::Level::scorecard ? std::optional(at->id) : std::nullopt;
}

// A new card stands behind the others, the first one behind all that there is.
plan::ObjectiveId last_card(const plan::Plan& plan) {
    plan::ObjectiveId last = plan.objectives.back()->id;
    for (const auto& each : plan.objectives)
        if (each->level == plan::Level::scorecard) last = each->id;
    return last;
}

// A card that the list leaves out is not what one wants to see.
bool is_listed(const Scorecards& cards, const plan::Plan& plan, const plan::ObjectiveId& id) {
    return std::ranges::any_of(cards.shown, [&](const eval::Scorecard& card) { return plan.objectives[card.objective]->id == id; });
}

}  // namespace

void Turn::recompute_scorecards() {
    if (app.document) app.document->scorecards = derive_scorecards(app);
}

void Turn::open_selected_card() {
    if (!document() || app.view.place != Place::scorecards || !app.view.selected) return;
    const auto card = card_of(document()->plan, *app.view.selected);
    if (!card || app.view.scorecards.chosen == card) return;
    app.view.scorecards.chosen = card;
    recompute_scorecards();
    if (is_listed(*document()->scorecards, document()->plan, *card)) return;
    app.view.scorecards.unit.reset();
    app.view.scorecards.text.clear();
    recompute_scorecards();
}

void Turn::on(const ArrangeScorecards& a) {
    app.view.scorecards = a.view;
    recompute_scorecards();
}

void Turn::on(const OpenScorecard& a) {
    if (!document() || !plan::find(document()->plan, a.card)) return;
    app.view.scorecards.chosen = a.card;
    recompute_scorecards();
    reveal(a.card.value);
}

// Its name is for the user to write.
void Turn::on(const AddScorecard&) {
    if (!document()) return;
    const plan::Plan& plan = document()->plan;
    plan::Objective added{.id = {plan::fresh_id(plan, 'o')}, .level = plan::Level::scorecard};
    const std::string id = added.id.value;
    Batch batch(*this);
    if (!batch.put(plan::InsertObjective{std::move(added), last_card(plan)}) || !batch.commit()) return;
    plan_changed();
    on(ShowPlace{Place::scorecards});
    reveal(id);
}

void Turn::on(const CopyScorecard& a) {
    if (!document()) return;
    const plan::Plan& plan = document()->plan;
    const plan::Objective* card = plan::find(plan, a.card);
    if (!card || card->level != plan::Level::scorecard) return;
    auto edits = plan::copy_of_card(plan, a.card, words::text(Text::cards_copy_name, words::Lang::it, {card->name}));
    const std::string id = plan::id_of(edits.front());
    Batch batch(*this);
    for (plan::Edit& edit : edits)
        if (!batch.put(std::move(edit))) return;
    if (!batch.commit()) return;
    plan_changed();
    reveal(id);
}

void Turn::on(const CopyScorecardTable&) {
    if (!document() || !open_card(app)) return;
    const eval::Scorecard& card = *open_card(app);
    emit(CopyText{report::scorecard_tsv({document()->plan, document()->derived->results, card}, app.view.lang)});
    tell(base::Severity::note, "table-copied", {std::to_string(card.rows.size() + 1)});
}

void Turn::on(const PrintScorecards& a) {
    const bool any = document() && document()->scorecards && document()->scorecards->open;
    if (any) emit(AskMoment{a.which == WhichCards::open ? MomentFor::scorecard : MomentFor::scorecards});
}

// All of them are those shown, in the order of the list.
void scorecards_due(Turn& turn, WhichCards which, const Moment& now) {
    if (!turn.document() || !open_card(turn.app)) return;
    const Document& doc = *turn.document();
    const bool one = which == WhichCards::open;
    const report::ScorecardPages pages{doc.plan, doc.derived->results, one ? std::vector{*open_card(turn.app)} : doc.scorecards->shown, day_at(now)};
    turn.emit(OfferFile{words::text(one ? Text::cards_file : Text::cards_file_all, turn.app.view.lang), "text/html", report::scorecard_pages(pages, turn.app.view.lang)});
}

}  // namespace app
