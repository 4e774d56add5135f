// Goal seek over the values of an indicator.
#include <cmath>
#include <utility>

#include "eval/bound.hpp"
#include "eval/line.hpp"
#include "whatif/trial.hpp"

namespace whatif {
namespace {

using eval::Actual;
using expr::Comparison;
using expr::Condition;
using expr::TargetKind;

int places_of(const std::optional<Actual>& actual) {
    const auto* number = actual ? std::get_if<base::Decimal>(&*actual) : nullptr;
    return number ? number->places() : 0;
}

// Of the target and of the present value; a figure that follows from other years may need cents.
int places_of(const Trial& trial, const Condition& condition) {
    int places = places_of(trial.row().actual);
    if (condition.value) places = std::max(places, condition.value->places());
    if (condition.high) places = std::max(places, condition.high->places());
    const bool derived = expr::is_relative(condition.kind) || condition.kind == TargetKind::deviation;
    return derived ? std::max(places, 2) : places;
}

// What is met lies from low to high.
struct Ends {
    std::optional<double> low, high;
};

Ends ends_of(const Trial& trial, const Condition& condition) {
    const eval::Context& context = trial.context();
    if (const auto range = eval::range_of(condition, context)) return {range->low.to_double(), range->high.to_double()};
    const double figure = eval::figure_compared(condition, context);
    switch (*eval::comparison_of(condition, context)) {
        case Comparison::at_least:
        case Comparison::above: return {.low = figure, .high = {}};
        case Comparison::at_most:
        case Comparison::below: return {.low = {}, .high = figure};
        case Comparison::exactly: return {figure, figure};
    }
    return {};
}

// Where values are looked for: from the side on which the present one lies, else from below.
struct Row {
    Axis axis;
    int places = 0;
    double end = 0;  // of what is met, towards the bad side
};

Row row_of(const Trial& trial, const Condition& condition) {
    const Ends ends = ends_of(trial, condition);
    const auto value = trial.number();
    const bool from_above = !ends.low || (ends.high && value && *value > *ends.high);
    const double end = from_above ? *ends.high : *ends.low;
    const double magnitude = std::max(std::abs(end), std::abs(value.value_or(0)));
    Row row{.axis = {}, .places = places_of(trial, condition), .end = end};
    const std::int64_t far = far_from(magnitude, row.places);
    // Nothing is counted, timed or shared below nothing; a change or a balance may be.
    const bool below_nothing = ends.low.value_or(0) < 0 || end < 0 || value.value_or(0) < 0;
    const std::int64_t least = below_nothing ? -far : 0;
    const bool one_sided = !ends.low || !ends.high;
    // Of two ends the better one is inside; strict ends do not belong to what is met.
    const std::int64_t inside = inside_of(end, row.places, from_above, condition.strict());
    row.axis = from_above ? Axis{far, one_sided ? least : inside} : Axis{least, one_sided ? far : inside};
    return row;
}

// By the line of the score, which turns into one of the objective where all above are means.
std::int64_t guess_of(const Trial& trial, const Row& row) {
    const auto line = eval::line_of(trial.target(), trial.context(), trial.profile());
    const std::int64_t end = on_grid(row.end, row.places);
    if (!line || line->is_on_off() || !trial.climb) return end;
    const auto at_none = trial.climb->score(0.0);
    const auto at_full = trial.climb->score(1.0);
    if (!at_none || !at_full || !(*at_full > *at_none)) return end;
    const double wanted = (trial.goal.score - *at_none) / (*at_full - *at_none);
    const double distance = (1 - wanted) / line->slope;
    return on_grid(std::isfinite(line->low) ? line->low - distance : line->high + distance, row.places);
}

Answer seek_number(const Trial& trial, const Condition& condition) {
    const Row row = row_of(trial, condition);
    const auto value_at = [&](std::int64_t at) { return Setting(Actual(base::Decimal(at, row.places))); };
    return trial.along(row.axis, guess_of(trial, row), value_at);
}

// ── what is not a number ─────────────────────────────────────────────────────────────────────────
// The days on which it may still count something, the latest first.
std::vector<Setting> days_from(const base::Date& due, bool strict, const plan::Profile& profile) {
    constexpr int most = 3660;
    int late = 0;
    if (profile.dates == plan::DateRule::grace) late = profile.grace_days;
    if (profile.dates == plan::DateRule::steps && !profile.date_steps.empty()) late = profile.date_steps.back().days_late;
    std::vector<Setting> days;
    if (strict) days.emplace_back(std::in_place_type<Actual>, std::in_place_type<bool>, true);  // done before, whenever
    base::Date day = due;
    for (int i = 0; i <= std::min(late, most); ++i, day = base::days_after(day, 1)) days.emplace_back(Actual(day));
    days.emplace_back(std::in_place_type<Actual>, std::in_place_type<bool>, false);
    std::ranges::reverse(days);
    return days;
}

std::vector<Setting> settings_of(const Trial& trial, const Condition& condition) {
    switch (condition.kind) {
        case TargetKind::by_date: return days_from(*condition.date, condition.strict(), trial.profile());
        case TargetKind::level: {
            std::vector<Setting> levels;
            for (const std::string& each : trial.context().levels) levels.emplace_back(Actual(plan::LevelName{each}));
            return levels;
        }
        default: return {Actual(false), Actual(true)};
    }
}

}  // namespace

Answer seek_value(const Trial& trial) {
    const expr::Target& target = trial.target();
    if (const auto reason = eval::obstacle(target, trial.context(), trial.profile()); reason != eval::Reason::none)
        return trial.left_out(LeftOut::not_computable, reason);
    if (const auto found = expr::condition_for_number(target)) return seek_number(trial, target.conditions[*found]);
    auto settings = settings_of(trial, target.conditions.front());
    const auto& front = target.conditions.front();
    const bool less = front.comparison == Comparison::at_most || front.comparison == Comparison::below;
    const bool for_no = front.kind == TargetKind::yes_no && front.value && front.value->is_zero();
    if (for_no || (front.kind == TargetKind::level && less)) std::ranges::reverse(settings);
    return trial.among(settings);
}

}  // namespace whatif
