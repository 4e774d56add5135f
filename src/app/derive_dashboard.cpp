// How the body or a unit stands, over the years.
#include <algorithm>
#include <tuple>
#include <utility>

#include "app/derive.hpp"
#include "eval/due.hpp"
#include "plan/responsible.hpp"

namespace app {
namespace {

constexpr std::size_t most_watched = 12;

// In another year than the one shown, what nothing was measured of has no score, whatever the policy for missing values.
void take_out_unmeasured(std::vector<eval::NodeResult>& results) {
    for (eval::NodeResult& result : results) {
        if (result.figure.coverage > 0) continue;
        result.figure.score.reset();
        result.light = eval::Light::none;
    }
}

YearScores scores_of(const App& app, int year) {
    const plan::Plan& plan = app.document->plan;
    const eval::Results& now = app.document->derived->results;
    if (year == now.question.year) return {year, now.nodes, now.units};
    const auto question = *eval::question_for(plan, year, base::end_of_year(year), {}, app.view.missing);
    eval::Results results = eval::evaluate(plan, question);
    take_out_unmeasured(results.nodes);
    take_out_unmeasured(results.units);
    return {year, std::move(results.nodes), std::move(results.units)};
}

struct Lister {
    const App& app;
    const BoardYears& years;
    const plan::Plan& plan = app.document->plan;
    const DashboardView& view = app.view.dashboard;
    const eval::Results& now = app.document->derived->results;
    const plan::OrgUnit* unit = view.unit ? plan::find(plan, *view.unit) : nullptr;
    std::vector<bool> involved = {};         // by position in plan.indicators
    std::vector<bool> involved_above = {};   // by position in plan.objectives: below it stands one of these
    Dashboard out = {};

    void find_involved() {
        involved.assign(plan.indicators.size(), unit == nullptr);
        involved_above.assign(plan.objectives.size(), unit == nullptr);
        if (!unit) return;
        const auto responsible = plan::responsible_for_indicators(plan);
        for (std::size_t i = 0; i < involved.size(); ++i) involved[i] = plan::unit_within(plan, responsible[i], unit->id) != nullptr;
        std::vector<std::size_t> path;
        for (const plan::OutlineRow& row : app.document->derived->outline) {
            path.resize(static_cast<std::size_t>(row.depth));
            if (row.is_indicator() && involved[row.index])
                for (const std::size_t above : path) involved_above[above] = true;
            path.push_back(row.index);
        }
    }

    void add_whole() {
        const auto at = unit ? static_cast<std::size_t>(unit - plan.units.data()) : now.body;
        out.whole = unit ? now.units[at] : now.nodes[at];
        for (const YearScores& year : years) {
            out.years.push_back(year.year);
            out.whole_by_year.push_back((unit ? year.units : year.nodes)[at]);
        }
        if (!unit) out.cards = eval::perspectives(plan, now);
    }

    std::optional<double> trend_of(const std::vector<eval::NodeResult>& scores) const {
        const auto shown = std::ranges::find(out.years, now.question.year) - out.years.begin();
        if (shown >= std::ssize(out.years) || !scores[static_cast<std::size_t>(shown)].figure.score) return std::nullopt;
        for (auto at = static_cast<std::size_t>(shown); at-- > 0;)
            if (scores[at].figure.score) return *scores[static_cast<std::size_t>(shown)].figure.score - *scores[at].figure.score;
        return std::nullopt;
    }

    void add_objectives() {
        for (const std::size_t i : eval::strategic_objectives(plan)) {
            const bool drawn = !view.perspective || plan.objectives[i]->perspective == view.perspective;
            if (!drawn || !involved_above[i]) continue;
            DashboardRow row{.objective = i};
            for (const YearScores& year : years) row.years.push_back(year.nodes[i]);
            row.trend = trend_of(row.years);
            out.objectives.push_back(std::move(row));
        }
        std::ranges::stable_sort(out.objectives, {}, [&](const DashboardRow& row) { return urgency(now.nodes[row.objective].figure); });
    }

    // Without a score first, then the lowest.
    static std::pair<bool, double> urgency(const eval::Figure& figure) { return {figure.score.has_value(), figure.score.value_or(0)}; }

    void add_watched() {
        const auto& outline = app.document->derived->outline;
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < outline.size(); ++row) {
            if (!outline[row].is_indicator() || !involved[outline[row].index]) continue;
            const eval::IndicatorResult& result = now.indicators[outline[row].index];
            if (eval::falls_short(result) && result.share_of_body > 0) rows.push_back(row);
        }
        // Of equal scores the one that weighs most.
        std::ranges::stable_sort(rows, {}, [&](std::size_t row) {
            const eval::IndicatorResult& result = now.indicators[outline[row].index];
            return std::tuple(urgency(result.figure), -result.share_of_body);
        });
        if (rows.size() > most_watched) rows.resize(most_watched);
        out.watched = std::move(rows);
    }
};

}  // namespace

std::shared_ptr<const BoardYears> derive_board_years(const App& app) {
    if (app.view.place != Place::dashboard) return nullptr;
    BoardYears years;
    for (const int year : app.document->plan.years) years.push_back(scores_of(app, year));
    return std::make_shared<const BoardYears>(std::move(years));
}

std::shared_ptr<const Dashboard> derive_dashboard(const App& app, std::shared_ptr<const BoardYears> scores) {
    if (!scores) return nullptr;
    Lister lister{.app = app, .years = *scores};
    lister.out.scores = std::move(scores);
    lister.find_involved();
    lister.add_whole();
    lister.add_objectives();
    lister.add_watched();
    return std::make_shared<const Dashboard>(std::move(lister.out));
}

}  // namespace app
