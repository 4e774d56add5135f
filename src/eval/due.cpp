#include "eval/due.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "eval/year_target.hpp"
#include "plan/formula.hpp"

namespace eval {
namespace {

struct Desk {
    const plan::Plan& plan;
    const Results& results;
    std::unordered_map<std::string_view, const plan::Readings*> measures = {};

    bool stands(const plan::Readings& readings) const { return readings.contains(results.question.at); }

    // Of the values that the indicator is made from, how many are wanted and how many stand there. Whether they do for a
    // figure is for the formula to say: it may need only some of them, and some of another day.
    Due of_values(const plan::Indicator& indicator, const IndicatorResult& result) const {
        if (!indicator.formula) return stands(indicator.readings) ? Due::entered : Due::missing;
        const auto wanted = plan::measures_of(plan, indicator.formula);
        if (wanted.empty()) return Due::computed;
        const Reason reason = result.achievement.reason;
        if (result.actual || reason == Reason::zero_denominator) return Due::entered;
        const auto there = std::ranges::count_if(wanted, [&](const plan::MeasureId& id) { return stands(*measures.at(id.value)); });
        if (there == std::ranges::ssize(wanted)) return reason == Reason::not_measured ? Due::partly : Due::entered;
        return there == 0 ? Due::missing : Due::partly;
    }

    Due of(std::size_t i) const {
        const plan::Indicator& indicator = *plan.indicators[i];
        const IndicatorResult& result = results.indicators[i];
        if (result.status == Status::removed) return Due::removed;
        const bool counts = result.achievement.reason == Reason::judged || is_settled(result.status);
        if (counts && indicator.assessments.contains(results.question.at)) return Due::entered;
        if (result.status == Status::not_due) return of_values(indicator, result) == Due::entered ? Due::entered : Due::not_due;
        if (result.achievement.reason == Reason::needs_judgement) return Due::judgement;
        return of_values(indicator, result);
    }
};

}  // namespace

std::vector<Due> due_at(const plan::Plan& plan, const Results& results) {
    Desk desk{plan, results};
    for (const auto& measure : plan.measures) desk.measures.emplace(measure->id.value, &measure->readings);
    std::vector<Due> all;
    all.reserve(plan.indicators.size());
    for (std::size_t i = 0; i < plan.indicators.size(); ++i) all.push_back(desk.of(i));
    return all;
}

}  // namespace eval
