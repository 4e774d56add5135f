// Two states side by side: what is different, and the score of each row in both.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "app/derive.hpp"
#include "change/as_of.hpp"
#include "change/compare.hpp"
#include "expr/letters.hpp"
#include "words/differences.hpp"
#include "words/issue_words.hpp"

namespace app {
namespace {

using Kind = Compared::Kind;

std::vector<Compared> sides_at_hand(const Document& doc) {
    std::vector<Compared> all{{.kind = Kind::open}};
    if (!doc.saved.objectives.empty()) all.push_back({.kind = Kind::saved});
    if (doc.other) all.push_back({.kind = Kind::file});
    all.push_back({.kind = Kind::moment, .at = {State::Kind::adoption, {}}});
    for (const plan::Act& act : doc.plan.acts) all.push_back({.kind = Kind::moment, .at = {State::Kind::act, act.id}});
    return all;
}

// A state that is no longer at hand, such as a file closed since, gives way to the plan as adopted.
Compared at_hand(const std::vector<Compared>& sides, const Compared& wanted) {
    if (std::ranges::find(sides, wanted) != sides.end()) return wanted;
    return {.kind = Kind::moment, .at = {State::Kind::adoption, {}}};
}

change::AsOf state_of(const Document& doc, const Compared& side) {
    switch (side.kind) {
        case Kind::open: return {doc.plan, {}};
        case Kind::saved: return {doc.saved, {}};
        case Kind::file: return {doc.other->plan, {}};
        case Kind::moment: break;
    }
    if (side.at.kind == State::Kind::act) return change::as_of(doc.plan, side.at.act);
    return change::as_of(doc.plan, *change::read_moment(doc.plan, "adoption"));
}

// A plan with its scores, looked up by id; nodes and indicators never share one.
class Scored {
public:
    Scored(const plan::Plan& of, eval::Results results) : plan_(of), results_(std::move(results)) {
        for (std::size_t i = 0; i < plan_.objectives.size(); ++i) scores_.emplace(plan_.objectives[i]->id.value, results_.nodes[i].figure.score);
        for (std::size_t i = 0; i < plan_.indicators.size(); ++i) scores_.emplace(plan_.indicators[i]->id.value, results_.indicators[i].figure.score);
    }
    const eval::NodeResult& body() const { return results_.nodes[results_.body]; }
    std::optional<double> of(const std::string& id) const {
        const auto found = scores_.find(id);
        return found == scores_.end() ? std::nullopt : found->second;
    }

private:
    const plan::Plan& plan_;
    eval::Results results_;
    std::unordered_map<std::string_view, std::optional<double>> scores_;
};

void add_notes(std::vector<Noted>& out, const base::Issues& told, words::Lang lang) {
    for (const base::Issue& each : told) {
        std::string words = words::words(each, lang);
        if (std::ranges::find(out, words, &Noted::words) == out.end()) out.push_back({each.place.id, std::move(words)});
    }
}

struct Pair {
    const plan::Plan& a;
    const plan::Plan& b;
    const Scored& scores_a;
    const Scored& scores_b;
    bool b_is_other;  // ids of the open plan are those of a

    const std::string& here(const std::string& id_a, const std::string& id_b) const {
        return b_is_other || id_b.empty() ? id_a : id_b;
    }
};

std::vector<ComparedLine> lines_of(const std::vector<change::Group>& groups, const Pair& pair, words::Lang lang) {
    std::vector<ComparedLine> lines;
    std::unordered_map<std::string, int> told;
    for (const words::DifferenceLine& each : words::lines(groups, pair.a, pair.b, lang)) {
        const change::Group& group = groups[each.group];
        ComparedLine line{.is_heading = each.is_heading, .words = each.words, .label = each.words};
        if (!each.is_heading) {
            const change::Difference& it = group.differences[each.at];
            line.id = pair.here(it.id_a, it.id_b);
            line.values = words::before_after(it, lang);
            line.kind = kind_of(it);
            line.before = pair.scores_a.of(it.id_a);
            line.after = pair.scores_b.of(it.id_b);
            if (const int count = ++told[each.words]; count > 1) line.label += " (" + std::to_string(count) + ")";
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::shared_ptr<const ComparedStates> states_of(const App& app, const std::vector<Compared>& sides) {
    const Document& doc = *app.document;
    const words::Lang lang = app.view.lang;
    const Compared from = at_hand(sides, app.view.compare.from), to = at_hand(sides, app.view.compare.to);
    const change::AsOf a = state_of(doc, from), b = state_of(doc, to);
    const Scored scores_a(a.plan, results_of(app, a.plan)), scores_b(b.plan, results_of(app, b.plan));
    const auto groups = change::compare(a.plan, b.plan);
    auto states = std::make_shared<ComparedStates>(ComparedStates{
        .from = name_of(doc, from, lang), .to = name_of(doc, to, lang), .from_body = scores_a.body(), .to_body = scores_b.body()});
    states->lines = lines_of(groups, {a.plan, b.plan, scores_a, scores_b, to.kind == Kind::file}, lang);
    states->counts = words::counts(groups, lang);
    add_notes(states->notes, a.told, lang);
    add_notes(states->notes, b.told, lang);
    return states;
}

// Lines that text and kind let through; a heading where one below it does.
void filter(Comparison& comparison, const CompareView& view) {
    comparison.shown.clear();
    comparison.by_kind = {};
    const std::string wanted = expr::folded(view.text);
    const auto holds = [&](const std::string& words) { return wanted.empty() || expr::folded(words).contains(wanted); };
    const auto& lines = comparison.states->lines;
    std::optional<std::size_t> heading;  // not shown yet
    bool in_heading = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].is_heading) {
            heading = i;
            in_heading = holds(lines[i].words);
            continue;
        }
        if (!in_heading && !holds(lines[i].words)) continue;
        ++comparison.by_kind[static_cast<std::size_t>(lines[i].kind)];
        if (view.kind && view.kind != lines[i].kind) continue;
        if (heading) comparison.shown.push_back(*std::exchange(heading, {}));
        comparison.shown.push_back(i);
    }
}

}  // namespace

eval::Results results_of(const App& app, const plan::Plan& plan) {
    const eval::Question& asked = app.document->derived->results.question;
    // The structure check has seen that the profile exists.
    const auto question = *eval::question_for(plan, asked.year, asked.at, {}, app.view.missing);
    return eval::evaluate(eval::compile(plan, question), eval::read_values(plan, question));
}

std::shared_ptr<const Comparison> derive_comparison(const App& app) {
    if (app.view.place != Place::compare) return nullptr;
    Comparison comparison{.sides = sides_at_hand(*app.document)};
    if (app.view.compare.pane == ComparePane::differences) comparison.states = states_of(app, comparison.sides);
    else if (app.document->other) comparison.merging = derive_merging(app);
    return rearranged(app, std::move(comparison));
}

std::shared_ptr<const Comparison> rearranged(const App& app, Comparison comparison) {
    if (comparison.states) filter(comparison, app.view.compare);
    if (comparison.merging) decide(comparison, app);
    return std::make_shared<const Comparison>(std::move(comparison));
}

}  // namespace app
