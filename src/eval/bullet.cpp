#include "eval/bullet.hpp"

#include <algorithm>
#include <cmath>

#include "eval/bound.hpp"
#include "eval/line.hpp"
#include "eval/year_target.hpp"

namespace eval {
namespace {

using expr::Condition;
using expr::TargetKind;

constexpr int samples = 120;
constexpr int years_back = 10;

// Those that one indicator needs: what an expression names takes the whole plan to find.
Records records_for(const plan::Plan& plan, const plan::Indicator& indicator) {
    if (indicator.formula && std::holds_alternative<plan::Expression>(*indicator.formula)) return records_of(plan);
    Records records;
    for (const plan::MeasureId& id : plan::measures_of(indicator.formula))
        if (const plan::Measure* measure = plan::find(plan, id)) records.measures.emplace(measure->id.value, measure);
    return records;
}

bool is_figure(const Condition& condition, const Context& context) {
    if (!expr::takes_number(condition.kind)) return false;
    if (condition.kind == TargetKind::range || condition.kind == TargetKind::deviation) return range_of(condition, context).has_value();
    return comparison_of(condition, context).has_value();
}

void set_target(Bullet& made, const Condition& condition, const Context& context) {
    if (const auto range = range_of(condition, context)) {
        made.target = range->low.to_double();
        made.target_high = range->high.to_double();
    } else {
        made.target = figure_compared(condition, context);
    }
}

// Room beside the target, so that both what meets it and what misses it can be seen.
void set_scale(Bullet& made) {
    double least = std::min(0.0, 1.5 * made.target);
    double most = std::max(0.0, 1.5 * made.target_high.value_or(made.target));
    for (const auto& each : {made.value, made.expected})
        if (each) {
            least = std::min(least, 1.1 * *each);
            most = std::max(most, 1.1 * *each);
        }
    const bool shares = made.unit == expr::Unit::percent && least >= 0 && std::max(made.value.value_or(0), made.target_high.value_or(made.target)) <= 100;
    made.low = least;
    made.high = shares ? 100 : most > least ? most : least + 1;
}

void set_stretches(Bullet& made, const IndicatorResult& result, const Context& context, const plan::Profile& profile) {
    const double step = (made.high - made.low) / samples;
    for (int i = 0; i < samples; ++i) {
        const auto value = decimal_of(made.low + step * (i + 0.5));
        if (!value) continue;
        const Light light = light_of(achieve(result.target, *value, context, profile).score, profile);
        if (made.stretches.empty() || made.stretches.back().light != light) made.stretches.push_back({made.low + step * i, 0, light});
        made.stretches.back().to = made.low + step * (i + 1);
    }
}

}  // namespace

std::optional<Bullet> bullet(const plan::Plan& plan, const Results& results, std::size_t indicator) {
    const IndicatorResult& result = results.indicators[indicator];
    if (result.status == Status::removed || result.target->conditions.empty()) return std::nullopt;
    const Lookup lookup{.question = results.question, .records = records_for(plan, *plan.indicators[indicator])};
    const Context context = row_of(*plan.indicators[indicator], lookup).context;
    const Condition& condition = result.target->conditions.front();
    if (obstacle(result.target, context, results.question.profile) != Reason::none || !is_figure(condition, context)) return std::nullopt;
    Bullet made{.unit = result.unit};
    set_target(made, condition, context);
    if (result.actual) made.value = number_in(*result.actual, result.target, context);
    if (result.pace != Pace::none) made.expected = made.target * result.expected;
    set_scale(made);
    set_stretches(made, result, context, results.question.profile);
    return made;
}

std::vector<PastValue> history(const plan::Plan& plan, const Results& results, std::size_t indicator) {
    const plan::Indicator& row = *plan.indicators[indicator];
    const IndicatorResult& result = results.indicators[indicator];
    const base::Date day = results.question.at;
    const Lookup lookup{.question = results.question, .records = records_for(plan, row)};
    const Context context = row_of(row, lookup).context;
    std::vector<PastValue> values;
    const auto add = [&](int year, std::optional<base::Date> on, const Actual& actual) {
        if (const auto number = number_in(actual, result.target, context)) values.push_back({year, on, *number});
    };
    for (int year = day.year - years_back; year < day.year; ++year)
        if (const auto found = value_in_year(lookup.records, row, year, day)) add(year, {}, found->ratio ? Actual(found->value) : Actual(found->value.numerator));
    std::vector<base::Date> days{day};
    for (const plan::Period& period : plan.periods)
        if (const base::Date on{day.year, period.month, period.day}; base::exists(on.year, on.month, on.day) && on < day) days.push_back(on);
    std::ranges::sort(days);
    for (const base::Date& on : days)
        if (const auto actual = value_on(lookup.records, row, on)) add(day.year, on, *actual);
    return values;
}

}  // namespace eval
