#include "eval/results.hpp"

#include <tuple>

#include "eval/exact.hpp"
#include "eval/limits.hpp"

namespace eval {
namespace {

bool same_actual(const std::optional<Actual>& a, const std::optional<Actual>& b) {
    return a && b ? identical(*a, *b) : a.has_value() == b.has_value();
}

auto all_but_the_actual(const IndicatorResult& row) {
    return std::tie(row.figure, row.counted, row.achievement, row.measurement, row.valuation, row.pace, row.expected, row.target, row.direction, row.direction_proposed,
                    row.unit, row.effective_weight, row.share_of_body, row.weight_rule, row.status, row.light);
}

}  // namespace

bool operator==(const IndicatorResult& a, const IndicatorResult& b) {
    return same_actual(a.actual, b.actual) && all_but_the_actual(a) == all_but_the_actual(b);
}

Light light_of(std::optional<double> score, const plan::Profile& profile) {
    constexpr base::Decimal hundred(100);
    if (!score) return Light::none;
    if (!reaches(*score, divide(profile.red_below, hundred))) return Light::red;
    return reaches(*score, divide(profile.amber_below, hundred)) ? Light::green : Light::amber;
}

}  // namespace eval
