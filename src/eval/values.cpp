// The values of a plan at a day.
#include <algorithm>
#include <iterator>

#include "eval/evaluate.hpp"
#include "eval/records.hpp"

namespace eval {
namespace {

using Assessments = std::map<base::Date, plan::Assessment>;

std::optional<plan::Assessment> on(const Assessments& assessments, const base::Date& day) {
    const auto found = assessments.find(day);
    if (found == assessments.end()) return std::nullopt;
    return found->second;
}

// Unless there is a value of a later day.
std::optional<plan::Assessment> last_before(const Assessments& assessments, const base::Date& day, const std::optional<Earlier>& value) {
    const auto next = assessments.lower_bound(day);
    if (next == assessments.begin()) return std::nullopt;
    const auto& [judged_on, assessment] = *std::prev(next);
    return value && value->day > judged_on ? std::nullopt : std::optional(assessment);
}

}  // namespace

Values read_values(const plan::Plan& plan, const Question& question) {
    const Records records = records_of(plan);
    const std::size_t count = plan.indicators.size();
    Values values;
    values.actuals.reserve(count);
    values.assessments.reserve(count);
    values.previous_actuals.reserve(count);
    values.previous_assessments.reserve(count);
    for (const auto& indicator : plan.indicators) {
        values.actuals.push_back(value_on(records, *indicator, question.at));
        values.assessments.push_back(on(indicator->assessments, question.at));
        values.previous_actuals.push_back(last_value_before(records, *indicator, question.at));
        values.previous_assessments.push_back(last_before(indicator->assessments, question.at, values.previous_actuals.back()));
        if (const auto* calculation = calculation_of(records, *indicator); calculation && calculation->composite())
            std::ranges::move(loads_on(records, *calculation, question.at), std::back_inserter(values.composite_loads));
    }
    return values;
}

}  // namespace eval
