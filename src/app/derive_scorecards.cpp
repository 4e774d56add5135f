// Managers' cards: which are shown, in which order, and what would put the weights of the open one right.
#include <algorithm>
#include <ranges>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "app/derive.hpp"
#include "expr/letters.hpp"
#include "fix/bench.hpp"
#include "fix/words.hpp"
#include "plan/responsible.hpp"

namespace app {
namespace {

struct Lister {
    const App& app;
    const plan::Plan& plan = app.document->plan;
    const ScorecardsView& view = app.view.scorecards;
    const eval::Results& results = app.document->derived->results;
    Scorecards out = {};

    const plan::Objective& node(const eval::Scorecard& card) const { return *plan.objectives[card.objective]; }

    bool is_shown(const eval::Scorecard& card) const {
        const plan::Objective& objective = node(card);
        const auto is_of = [&](const plan::UnitId& each) { return plan::is_within(plan, each, *view.unit); };
        if (view.unit && plan::find(plan, *view.unit) && std::ranges::none_of(objective.units, is_of)) return false;
        const std::string wanted = expr::folded(view.text);
        return wanted.empty() || expr::folded(objective.name + " " + objective.owner).contains(wanted);
    }

    // The lowest score after those without one.
    std::pair<bool, double> urgency(const eval::Scorecard& card) const {
        const auto& score = results.nodes[card.objective].figure.score;
        return {score.has_value(), score.value_or(0)};
    }

    void sort() {
        auto& cards = out.shown;
        switch (view.order) {
            case CardOrder::plan: break;
            case CardOrder::name: std::ranges::stable_sort(cards, {}, [&](const eval::Scorecard& card) { return expr::folded(node(card).name); }); break;
            case CardOrder::score: std::ranges::stable_sort(cards, {}, [&](const eval::Scorecard& card) { return urgency(card); }); break;
            case CardOrder::open: std::ranges::stable_sort(cards, std::ranges::greater(), &eval::Scorecard::open); break;
        }
    }

    void open() {
        if (out.shown.empty()) return;
        const auto at = std::ranges::find_if(out.shown, [&](const eval::Scorecard& card) { return view.chosen == node(card).id; });
        out.open = at == out.shown.end() ? 0 : static_cast<std::size_t>(at - out.shown.begin());
    }

    std::string told(const fix::Fix& fix) const {
        std::string lines;
        for (const std::string& line : fix::changes(fix, plan, app.view.lang)) lines += (lines.empty() ? "" : "\n") + line;
        return lines;
    }

    void find_fixes() {
        if (!out.open) return;
        const eval::Scorecard& card = out.shown[*out.open];
        const auto& outline = app.document->derived->outline;
        std::unordered_set<std::string_view> ids;
        for (std::size_t at = card.row; at < outline[card.row].end; ++at) ids.insert(plan::id_of(outline[at].node));
        fix::Bench bench(plan);
        for (const base::Issue& issue : app.document->derived->issues) {
            const bool of_weights = issue.code == "weight-sum" || issue.code == "weight-implied";
            if (!of_weights || issue.accepted || !ids.contains(issue.place.id)) continue;
            const auto fixes = bench.fixes_for(issue);
            for (std::size_t i = 0; i < fixes.size(); ++i) out.fixes.push_back({issue, i, fixes[i].kind, told(fixes[i])});
        }
    }
};

}  // namespace

std::shared_ptr<const Scorecards> derive_scorecards(const App& app) {
    if (app.view.place != Place::scorecards) return nullptr;
    Lister lister{app};
    auto cards = eval::scorecards(lister.plan, lister.results);
    lister.out.all = cards.size();
    for (eval::Scorecard& card : cards)
        if (lister.is_shown(card)) lister.out.shown.push_back(std::move(card));
    lister.sort();
    lister.open();
    lister.find_fixes();
    return std::make_shared<const Scorecards>(std::move(lister.out));
}

}  // namespace app
