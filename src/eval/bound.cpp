#include "eval/bound.hpp"

#include <algorithm>
#include <cmath>

#include "eval/exact.hpp"

namespace eval {
namespace {

const double just_below_one = std::nextafter(1.0, 0.0);

// The figure follows the exact decision, so that rounding never contradicts it.
Achievement settled(bool met, double raw, Reason reason) {
    return {.met = met, .raw = met ? std::max(raw, 1.0) : std::min(raw, just_below_one), .score = {}, .reason = reason};
}

bool holds(expr::Comparison comparison, std::strong_ordering actual_to_target) {
    switch (comparison) {
        case expr::Comparison::at_least: return actual_to_target >= 0;
        case expr::Comparison::above: return actual_to_target > 0;
        case expr::Comparison::at_most: return actual_to_target <= 0;
        case expr::Comparison::below: return actual_to_target < 0;
        case expr::Comparison::exactly: return actual_to_target == 0;
    }
    return false;
}

bool more_is_better(expr::Comparison comparison) {
    return comparison == expr::Comparison::at_least || comparison == expr::Comparison::above;
}

std::strong_ordering sign(const base::Decimal& value) { return value.units() <=> 0; }
std::strong_ordering reversed(std::strong_ordering order) { return 0 <=> order; }

std::strong_ordering sign(const Fraction& figure) {
    std::strong_ordering sign_of_all = std::strong_ordering::greater;
    for (const auto* factors : {&figure.over, &figure.under})
        for (const auto& factor : *factors) {
            if (factor.is_zero()) return std::strong_ordering::equal;
            if (factor.is_negative()) sign_of_all = reversed(sign_of_all);
        }
    return sign_of_all;
}

Achievement against_zero(const Fraction& actual, const Bound& bound) {
    const auto order = sign(actual);
    const bool met = holds(bound.comparison, order);
    if (bound.comparison == expr::Comparison::exactly) return on_off(met);
    if (!bound.scale || sign(*bound.scale) <= 0) return on_off(met, Reason::zero_target);
    const double steps = proportion(actual.over, actual.under).value / bound.scale->to_double();
    return settled(met, more_is_better(bound.comparison) ? 1 + steps : 1 - steps,
                   order == 0 && !met ? Reason::missed_by_equality : Reason::none);
}

Proportion quotient(const Fraction& a, const Fraction& b) {
    return proportion(std::array{a.over[0], a.over[1], b.under[0], b.under[1]},
                      std::array{a.under[0], a.under[1], b.over[0], b.over[1]});
}

}  // namespace

// 1 + d·(A − T)/|T| is A/T when d and T have the same sign, else 2 − A/T.
Achievement against_bound(const Fraction& actual, const Bound& bound) {
    const auto target_sign = sign(bound.target);
    if (target_sign == 0) return against_zero(actual, bound);
    const Proportion share = quotient(actual, bound.target);
    const auto order = target_sign > 0 ? share.to_one : reversed(share.to_one);
    const bool met = holds(bound.comparison, order);
    if (bound.comparison == expr::Comparison::exactly) return on_off(met);
    const bool straight = more_is_better(bound.comparison) == (target_sign > 0);
    return settled(met, straight ? share.value : 2 - share.value,
                   order == 0 && !met ? Reason::missed_by_equality : Reason::none);
}

Achievement against_range(const base::Quotient& actual, const Range& range) {
    const auto to_low = base::compare(actual, {range.low});
    const auto to_high = base::compare(actual, {range.high});
    const bool at_an_end = to_low == 0 || to_high == 0;
    if (range.strict && at_an_end) return settled(false, 1, Reason::missed_by_equality);
    if (to_low >= 0 && to_high <= 0) return on_off(true);
    const double width = range.high.to_double() - range.low.to_double();
    if (!(width > 0)) return on_off(false);
    const double value = divide(actual.numerator, actual.denominator);
    const double excess = to_low < 0 ? range.low.to_double() - value : value - range.high.to_double();
    return settled(false, 1 - excess / width, Reason::none);
}

Achievement on_off(bool met, Reason reason) {
    return {.met = met, .raw = met ? 1.0 : 0.0, .score = {}, .reason = reason};
}

Achievement no_figure(Reason reason) { return {.met = {}, .raw = {}, .score = {}, .reason = reason}; }

}  // namespace eval
