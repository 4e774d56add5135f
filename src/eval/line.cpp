#include "eval/line.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "eval/exact.hpp"
#include "eval/limits.hpp"

namespace eval {
namespace {

using expr::Comparison;
using expr::Condition;
using expr::TargetKind;

constexpr double infinity = std::numeric_limits<double>::infinity();

bool is_plain(const plan::Profile& profile) {
    const bool as_they_are = profile.bands.empty() || profile.bands_at == plan::BandsAt::nodes;
    return profile.rule == plan::ScoringRule::proportional && as_they_are;
}

bool has_one_figure(TargetKind kind) {
    return expr::is_bound(kind) || kind == TargetKind::exactly || kind == TargetKind::within;
}

// The ends of what is met.
Line ends(Comparison comparison, double target) {
    switch (comparison) {
        case Comparison::at_least: return {.low = target, .high = infinity};
        case Comparison::above: return {.low = std::nextafter(target, infinity), .high = infinity};
        case Comparison::at_most: return {.low = -infinity, .high = target};
        case Comparison::below: return {.low = -infinity, .high = std::nextafter(target, -infinity)};
        case Comparison::exactly: return {.low = target, .high = target};
    }
    return {};
}

// By how much a unit of distance lowers the score; empty: on/off.
std::optional<double> slope_of(const base::Decimal& target, Comparison comparison, const Context& context) {
    if (comparison == Comparison::exactly) return std::nullopt;
    if (!target.is_zero()) return 1 / std::abs(target.to_double());
    if (context.scale && !context.scale->is_zero() && !context.scale->is_negative()) return 1 / context.scale->to_double();
    return std::nullopt;
}

}  // namespace

std::optional<Line> line_of(const expr::Target& target, const Context& context, const plan::Profile& profile) {
    if (!is_plain(profile) || target.conditions.size() != 1) return std::nullopt;
    const Condition& condition = target.conditions.front();
    if (!has_one_figure(condition.kind) || !condition.value) return std::nullopt;
    const auto comparison = comparison_of(condition, context);
    if (!comparison) return std::nullopt;
    if (comparison == Comparison::exactly && profile.exactly != plan::ExactlyRule::on_off) return std::nullopt;
    Line line = ends(*comparison, condition.value->to_double());
    const auto slope = slope_of(*condition.value, *comparison, context);
    line.slope = slope.value_or(infinity);
    const Limits limits = limits_of(profile);
    const double on = slope ? infinity : 1;
    const double off = slope ? -infinity : 0;
    line.most = std::max(limits.floor, std::min(on, limits.cap.value_or(infinity)));
    line.least = std::min(std::max(off, limits.floor), line.most);
    return line;
}

Line constant(double score) {
    return {.low = 0, .high = 0, .slope = 0, .least = score, .most = score};
}

std::optional<double> number_in(const Actual& actual, const expr::Target& target, const Context& context) {
    if (const auto* number = std::get_if<base::Decimal>(&actual)) return number->to_double();
    const auto* ratio = std::get_if<base::Quotient>(&actual);
    if (!ratio || ratio->denominator.is_zero() || target.conditions.empty()) return std::nullopt;
    const Condition& condition = target.conditions[expr::condition_for_number(target).value_or(0)];
    const std::array over{ratio->numerator, base::Decimal(counts_in_per_cent(condition, context) ? 100 : 1)};
    return proportion(over, {&ratio->denominator, 1}).value;
}

std::optional<base::Decimal> decimal_of(double value) {
    double power = 1;
    for (int places = 0; places <= base::Decimal::max_places; ++places, power *= 10) {
        const double units = std::nearbyint(value * power);
        if (!(std::abs(units) < 1e17)) return std::nullopt;
        if (units / power == value || places == base::Decimal::max_places)
            return base::Decimal(static_cast<std::int64_t>(units), places);
    }
    return std::nullopt;
}

}  // namespace eval
