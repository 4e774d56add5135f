// How the body or a unit stands, over the years.
#include <algorithm>
#include <tuple>
#include <utility>

#include "app/derive.hpp"
#include "plan/responsible.hpp"

namespace app {
namespace {

constexpr std::size_t most_watched = 12;

struct Lister {
    const App& app;
    const plan::Plan& plan = app.document->plan;
    const DashboardView& view = app.view.dashboard;
    const eval::Results& now = app.document->derived->results;
    std::vector<eval::Results> years = {};
    std::vector<bool> involved = {};  // by position in plan.indicators
    Dashboard out = {};

    const plan::OrgUnit* unit() const { return view.unit ? plan::find(plan, *view.unit) : nullptr; }

    void evaluate_years() {
        out.years = plan.years;
        for (const int year : plan.years) {
            if (year == now.question.year) {
                years.push_back(now);
                continue;
            }
            const auto question = *eval::question_for(plan, year, base::end_of_year(year), {}, app.view.missing);
            years.push_back(eval::evaluate(eval::compile(plan, question), eval::read_values(plan, question)));
        }
    }

    void find_involved() {
        involved.assign(plan.indicators.size(), unit() == nullptr);
        if (!unit()) return;
        const auto responsible = plan::responsible_for_indicators(plan);
        for (std::size_t i = 0; i < involved.size(); ++i)
            involved[i] = std::ranges::any_of(*responsible[i].units, [&](const plan::UnitId& each) { return plan::is_within(plan, each, *view.unit); });
    }

    // Whether an indicator of the unit stands below it.
    bool is_involved(std::size_t objective) const {
        if (!unit()) return true;
        const auto& outline = app.document->derived->outline;
        const auto row = std::ranges::find_if(outline, [&](const plan::OutlineRow& each) { return !each.is_indicator() && each.index == objective; });
        for (auto at = static_cast<std::size_t>(row - outline.begin()); at < outline.size() && at < row->end; ++at)
            if (outline[at].is_indicator() && involved[outline[at].index]) return true;
        return false;
    }

    std::optional<double> trend_of(const std::vector<eval::NodeResult>& scores) const {
        const auto shown = std::ranges::find(out.years, now.question.year) - out.years.begin();
        if (shown >= std::ssize(out.years) || !scores[static_cast<std::size_t>(shown)].figure.score) return std::nullopt;
        for (auto at = static_cast<std::size_t>(shown); at-- > 0;)
            if (scores[at].figure.score) return *scores[static_cast<std::size_t>(shown)].figure.score - *scores[at].figure.score;
        return std::nullopt;
    }

    // In another year than the one shown, what nothing was measured of has no score, whatever the policy for missing values.
    eval::NodeResult told(const eval::Results& year, std::size_t objective) const {
        eval::NodeResult result = year.nodes[objective];
        if (year.question.year == now.question.year || result.figure.coverage > 0) return result;
        result.figure.score.reset();
        result.light = eval::Light::none;
        return result;
    }

    void add_objectives() {
        for (const std::size_t i : eval::strategic_objectives(plan)) {
            const bool drawn = !view.perspective || plan.objectives[i]->perspective == view.perspective;
            if (!drawn || !is_involved(i)) continue;
            DashboardRow row{.objective = i};
            for (const eval::Results& year : years) row.years.push_back(told(year, i));
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
            const bool missed = result.status == eval::Status::missed || (result.status == eval::Status::manual && !result.achievement.met.value_or(true));
            if ((missed || result.status == eval::Status::no_data) && result.share_of_body > 0) rows.push_back(row);
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

std::shared_ptr<const Dashboard> derive_dashboard(const App& app) {
    if (app.view.place != Place::dashboard) return nullptr;
    Lister lister{app};
    lister.evaluate_years();
    lister.find_involved();
    const auto* unit = lister.unit();
    const auto& units = app.document->plan.units;
    lister.out.whole = unit ? lister.now.units[static_cast<std::size_t>(std::ranges::find(units, unit->id, &plan::OrgUnit::id) - units.begin())] : lister.now.nodes[lister.now.body];
    if (!unit) lister.out.cards = eval::perspectives(app.document->plan, lister.now);
    lister.add_objectives();
    lister.add_watched();
    return std::make_shared<const Dashboard>(std::move(lister.out));
}

}  // namespace app
