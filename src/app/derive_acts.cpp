// What follows from the acts of the plan, and from what changed since it was saved.
#include <algorithm>
#include <utility>

#include "app/derive.hpp"
#include "change/as_of.hpp"
#include "change/compare.hpp"
#include "change/diff.hpp"
#include "change/gather.hpp"
#include "words/issue_words.hpp"
#include "words/phrases.hpp"

namespace app {
namespace {

// ── what was changed since the last save ─────────────────────────────────────────────────────────
std::vector<plan::Revision> revisions_since(const plan::Plan& saved, const plan::Plan& now) {
    std::vector<plan::Revision> fresh;
    for (const plan::Revision& each : now.revisions)
        if (std::ranges::find(saved.revisions, each) == saved.revisions.end()) fresh.push_back(each);
    return fresh;
}

// Whether one of these revisions says it, as a whole: "50 → 6" is no part of "50 → 60".
bool is_noted(const std::vector<plan::Revision>& revisions, const std::string& on, const std::string& phrase) {
    const auto says = [&](const plan::Revision& each) { return each.on == on && ("; " + each.text + "; ").contains("; " + phrase + "; "); };
    return std::ranges::any_of(revisions, says);
}

// With what these revisions say of the changes that lead to `after`.
plan::Plan with_noted(plan::Plan noted, const plan::Plan& after, const std::vector<plan::Revision>& revisions) {
    const auto edits = change::diff(noted, after);
    const auto phrases = words::describe(edits, noted, words::Lang::it);
    for (const change::Gathered& row : change::gather(edits, after))
        for (const std::size_t edit : row.edits) {
            if (!is_noted(revisions, row.on, phrases[edit])) continue;
            if (auto next = plan::apply(noted, edits[edit])) noted = *std::move(next);
        }
    return noted;
}

// Takes from `fresh` the revisions that a step wrote.
std::vector<plan::Revision> written_by(const HistoryStep& step, std::vector<plan::Revision>& fresh) {
    if (fresh.empty() || step.before.revisions == step.after.revisions) return {};
    const auto held = [](const plan::Plan& plan, const plan::Revision& each) { return std::ranges::find(plan.revisions, each) != plan.revisions.end(); };
    std::vector<plan::Revision> written, others;
    for (plan::Revision& each : fresh) (held(step.before, each) || !held(step.after, each) ? others : written).push_back(std::move(each));
    fresh = std::move(others);
    return written;
}

// What changed since revisions last told it. The state that they told last is found step by step; where no step is known
// to have written one, it counts for what it says.
std::vector<Collected> collected_in(const Document& doc) {
    auto fresh = revisions_since(doc.saved, doc.plan);
    plan::Plan noted = doc.saved;
    for (const HistoryStep& step : doc.history.done)
        if (const auto written = written_by(step, fresh); !written.empty()) noted = with_noted(std::move(noted), step.after, written);
    const auto edits = change::diff(noted, doc.plan);
    const auto phrases = words::describe(edits, noted, words::Lang::it);  // the document is in Italian
    std::vector<Collected> all;
    for (const change::Gathered& row : change::gather(edits, doc.plan)) {
        std::string text;
        for (const std::size_t edit : row.edits)
            if (!is_noted(fresh, row.on, phrases[edit])) text += (text.empty() ? "" : "; ") + phrases[edit];
        if (!text.empty()) all.push_back({row.id.empty() ? text : row.id, row.on, row.kind, text});
    }
    return all;
}

// ── two states ───────────────────────────────────────────────────────────────────────────────────
// An act that was erased since gives way to the plan as adopted, as its name does.
change::AsOf at(const plan::Plan& plan, const State& state) {
    if (state.kind == State::Kind::act && !plan::find(plan, state.act)) return at(plan, {State::Kind::adoption, {}});
    switch (state.kind) {
        case State::Kind::adoption: return change::as_of(plan, *change::read_moment(plan, "adoption"));
        case State::Kind::act: return change::as_of(plan, state.act);
        case State::Kind::today: break;
    }
    return {plan, {}};
}

eval::NodeResult body_of(const plan::Plan& plan, const eval::Question& asked) {
    const auto question = *eval::question_for(plan, asked.year, asked.at, {}, asked.missing);
    const auto results = eval::evaluate(eval::compile(plan, question), eval::read_values(plan, question));
    return results.nodes[results.body];
}

void add_notes(std::vector<Noted>& out, const base::Issues& told, words::Lang lang) {
    for (const base::Issue& each : told) {
        std::string words = words::words(each, lang);
        if (std::ranges::find(out, words, &Noted::words) == out.end()) out.push_back({each.place.id, std::move(words)});
    }
}

States states_of(const App& app) {
    const plan::Plan& plan = app.document->plan;
    const ActsView& view = app.view.acts;
    const words::Lang lang = app.view.lang;
    const eval::Question& asked = app.document->derived->results.question;
    const change::AsOf from = at(plan, view.from), to = at(plan, view.to);
    const auto groups = change::compare(from.plan, to.plan);
    States states{.from = name_of(plan, view.from, lang),
                  .to = name_of(plan, view.to, lang),
                  .from_body = body_of(from.plan, asked),
                  .to_body = body_of(to.plan, asked),
                  .lines = words::lines(groups, from.plan, to.plan, lang),
                  .counts = words::counts(groups, lang),
                  .notes = {}};
    add_notes(states.notes, from.told, lang);
    add_notes(states.notes, to.told, lang);
    return states;
}

std::vector<std::size_t> revisions_of(const plan::Plan& plan, const plan::ActId& act) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < plan.revisions.size(); ++i)
        if (plan.revisions[i].act.value_or(plan::ActId{}) == act) all.push_back(i);
    return all;
}

}  // namespace

std::string name_of(const plan::Plan& plan, const State& state, words::Lang lang) {
    if (state.kind == State::Kind::today) return words::text(words::Text::acts_today, lang);
    const plan::Act* act = state.kind == State::Kind::act ? plan::find(plan, state.act) : nullptr;
    return act ? words::title(*act, lang) : words::text(words::Text::acts_adoption, lang);
}

std::shared_ptr<const Acts> derive_acts(const App& app) {
    if (app.view.place != Place::acts) return nullptr;
    const Document& doc = *app.document;
    auto acts = std::make_shared<Acts>(Acts{.reg = change::tally(doc.plan), .in_a_file = !doc.saved.objectives.empty()});
    if (app.view.acts.chosen) acts->revisions = revisions_of(doc.plan, *app.view.acts.chosen);
    if (app.view.acts.pane == ActsPane::fresh && acts->in_a_file) acts->collected = collected_in(doc);
    if (app.view.acts.pane == ActsPane::states) acts->states = states_of(app);
    return acts;
}

}  // namespace app
