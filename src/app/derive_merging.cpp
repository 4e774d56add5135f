// The open plan and the other file brought together, and what the choices make of them.
#include <algorithm>
#include <utility>

#include "app/derive.hpp"
#include "lint/lint.hpp"
#include "words/merging.hpp"
#include "words/phrases.hpp"

namespace app {
namespace {

change::Merged brought_together(const Document& doc, BaseFrom from) {
    const auto base = base_from(doc, *doc.other, from);
    return base ? change::merge(*base, doc.plan, doc.other->plan) : change::merge_two(doc.plan, doc.other->plan);
}

// What the merged plan has from one side, told of the other.
std::vector<Noted> taken(const change::Merged& merged, change::Side side, words::Lang lang) {
    const auto edits = change::taken_from(merged, side);
    const auto told = words::describe(edits, side == change::Side::ours ? merged.theirs : merged.ours, lang);
    std::vector<Noted> all;
    for (std::size_t i = 0; i < edits.size(); ++i) all.push_back({plan::id_of(edits[i]), told[i]});
    return all;
}

base::Issues issues_of_both(const change::Merged& merged) {
    auto issues = lint::check(merged.ours);
    auto theirs = lint::check(merged.theirs);
    issues.insert(issues.end(), std::move_iterator(theirs.begin()), std::move_iterator(theirs.end()));
    return issues;
}

MergeResult result_of(const App& app, const Merging& merging, const std::vector<change::Choice>& choices) {
    MergeResult result{change::resolve(merging.merged, choices)};
    if (!result.plan) return result;
    result.issues = lint::new_among(lint::check(*result.plan), merging.issues_of_both);
    const eval::Results results = results_of(app, *result.plan);
    result.body = results.nodes[results.body];
    return result;
}

}  // namespace

std::shared_ptr<const Merging> derive_merging(const App& app) {
    const Document& doc = *app.document;
    const words::Lang lang = app.view.lang;
    auto bases = bases_at_hand(doc, *doc.other);
    BaseFrom from = app.view.compare.base.value_or(default_base(doc, *doc.other));
    if (std::ranges::find(bases, from) == bases.end()) from = BaseFrom::none;
    auto merging = std::make_shared<Merging>(Merging{.merged = brought_together(doc, from), .base = from, .bases = std::move(bases)});
    const change::Merged& merged = merging->merged;
    for (const change::Conflict& each : merged.conflicts) merging->places.push_back(words::place_of(each, merged, lang));
    merging->changed_ours = changed_by(app, merged, change::Side::ours);
    merging->changed_theirs = changed_by(app, merged, change::Side::theirs);
    merging->from_theirs = taken(merged, change::Side::theirs, lang);
    merging->from_ours = taken(merged, change::Side::ours, lang);
    merging->renamed = words::renamed(merged, lang);
    merging->issues_of_both = issues_of_both(merged);
    return merging;
}

// Merging again costs as much as the first time: it is done once everything is chosen.
void decide(Comparison& comparison, const App& app) {
    std::vector<change::Choice> choices;
    const auto& conflicts = comparison.merging->merged.conflicts;
    comparison.result.reset();
    for (const change::Conflict& each : conflicts)
        if (const auto* choice = choice_of(app, each)) choices.push_back(*choice);
    comparison.decided = choices.size();
    if (choices.size() == conflicts.size() && comparison.merging->merged.issues.empty()) comparison.result = result_of(app, *comparison.merging, choices);
}

}  // namespace app
