#include "eval/bound.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "eval/exact.hpp"

namespace eval {
namespace {

using Form = Working::Form;

const double just_below_one = std::nextafter(1.0, 0.0);

// The figure follows the exact decision, so that rounding never contradicts it.
Achievement settled(bool met, double raw, Reason reason, const Working& working) {
    return {.met = met, .raw = met ? std::max(raw, 1.0) : std::min(raw, just_below_one), .score = {}, .reason = reason, .working = working};
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

double value_of(const Fraction& figure) { return proportion(figure.over, figure.under).value; }

Proportion quotient(const Fraction& a, const Fraction& b) {
    return proportion(std::array{a.over[0], a.over[1], b.under[0], b.under[1]},
                      std::array{a.under[0], a.under[1], b.over[0], b.over[1]});
}

// How the actual stands to the target, and which of the two ways is wanted.
struct Standing {
    std::strong_ordering order;  // actual to target, exact
    bool met = false;
    bool more = false;
    Reason reason = Reason::none;
};

// Exact.
std::strong_ordering compare(const Fraction& a, const Fraction& b) {
    const auto sign_of_b = sign(b);
    if (sign_of_b == 0) return sign(a);
    const auto to_one = quotient(a, b).to_one;
    return sign_of_b > 0 ? to_one : reversed(to_one);
}

Standing standing(const Fraction& actual, const Bound& bound) {
    const auto order = compare(actual, bound.target);
    const bool met = holds(bound.comparison, order);
    return {order, met, more_is_better(bound.comparison), order == 0 && !met ? Reason::missed_by_equality : Reason::none};
}

Achievement against_zero(const Fraction& actual, const Bound& bound, const Standing& now) {
    if (!bound.scale || sign(*bound.scale) <= 0) return on_off(now.met, Reason::zero_target);
    const double value = value_of(actual), scale = bound.scale->to_double();
    const Working working{now.more ? Form::more_by_scale : Form::less_by_scale, {value, scale}};
    return settled(now.met, worked_out(working), now.reason, working);
}

// 1 + d·(A − T)/|T| is A/T when d and T have the same sign, else 2 − A/T.
Achievement proportional(const Fraction& actual, const Bound& bound, const Standing& now) {
    const auto target_sign = sign(bound.target);
    if (target_sign == 0) return against_zero(actual, bound, now);
    const double share = quotient(actual, bound.target).value;
    const Working working{now.more ? Form::more : Form::less, {value_of(actual), value_of(bound.target)}};
    return settled(now.met, now.more == (target_sign > 0) ? share : 2 - share, now.reason, working);
}

Achievement reciprocal(const Fraction& actual, const Bound& bound, const Standing& now) {
    if (now.more || sign(actual) <= 0 || sign(bound.target) <= 0) return proportional(actual, bound, now);
    const Working working{Form::reciprocal, {value_of(bound.target), value_of(actual)}};
    return settled(now.met, quotient(bound.target, actual).value, now.reason, working);
}

// 0 at the start, 1 at the target. A start that is not short of the target leaves nothing to go.
Achievement from_start(const Fraction& actual, const Bound& bound, const Standing& now, Reason without_start) {
    if (!bound.start) return no_figure(without_start);
    const auto short_of = compare(*bound.start, bound.target);
    if (now.more ? short_of >= 0 : short_of <= 0) return on_off(now.met, now.reason);
    const double start = value_of(*bound.start), way = value_of(bound.target) - start;
    const Working working{Form::from_start, {value_of(actual), start, value_of(bound.target)}};
    return settled(now.met, (value_of(actual) - start) / way, now.reason, working);
}

struct Point {
    double value;
    double score;
};

// The points whose value is known, by ascending value.
std::vector<Point> points_of(const Bound& bound, const plan::Profile& profile) {
    std::vector<Point> points;
    const auto add = [&](std::optional<double> value, const plan::Anchor& anchor) {
        if (value) points.push_back({*value, divide(anchor.percent, base::Decimal(100))});
    };
    const auto known = [](const auto& threshold) { return threshold ? std::optional(threshold->to_double()) : std::nullopt; };
    for (const plan::Anchor& anchor : profile.anchors) switch (anchor.at) {
            case plan::Threshold::low: add(known(bound.low), anchor); break;
            case plan::Threshold::target: add(value_of(bound.target), anchor); break;
            case plan::Threshold::high: add(known(bound.high), anchor); break;
        }
    std::ranges::sort(points, {}, &Point::value);
    return points;
}

// Linear between neighbouring points and beyond the outer ones. The thresholds must lie in the
// order of the profile's points: a minimum beyond the target makes no scale.
Achievement anchored(const Fraction& actual, const Bound& bound, const Standing& now, const plan::Profile& profile) {
    const auto points = points_of(bound, profile);
    const auto disordered = [&](const Point& a, const Point& b) {
        return a.value == b.value || (now.more ? a.score >= b.score : a.score <= b.score);
    };
    if (points.size() < 2 || std::ranges::adjacent_find(points, disordered) != points.end())
        return no_figure(Reason::no_thresholds);
    const double value = value_of(actual);
    std::size_t right = 1;
    while (right + 1 < points.size() && points[right].value < value) ++right;
    const Point &a = points[right - 1], &b = points[right];
    double score = value == b.value ? b.score : a.score + (value - a.value) / (b.value - a.value) * (b.score - a.score);
    if (now.reason == Reason::missed_by_equality) score = std::min(score, just_below_one);  // which no working tells
    return {.met = now.met, .raw = score, .score = {}, .reason = now.reason,
            .working = {Form::between_points, {value, a.value, a.score, b.value, b.score}}};
}

Achievement exactly(const Fraction& actual, const Bound& bound, const Standing& now, const plan::Profile& profile) {
    if (now.met || profile.exactly == plan::ExactlyRule::on_off || sign(bound.target) == 0) return on_off(now.met);
    const Working working{Form::exactly, {value_of(actual), value_of(bound.target)}};
    return settled(false, 1 - std::abs(quotient(actual, bound.target).value - 1), Reason::none, working);
}

}  // namespace

Achievement against_bound(const Fraction& actual, const Bound& bound, const plan::Profile& profile) {
    const Standing now = standing(actual, bound);
    if (bound.comparison == expr::Comparison::exactly) return exactly(actual, bound, now, profile);
    switch (profile.rule) {
        case plan::ScoringRule::proportional: return proportional(actual, bound, now);
        case plan::ScoringRule::reciprocal: return reciprocal(actual, bound, now);
        case plan::ScoringRule::from_baseline: return from_start(actual, bound, now, Reason::no_baseline);
        case plan::ScoringRule::from_previous: return from_start(actual, bound, now, Reason::no_previous_value);
        case plan::ScoringRule::on_off: return on_off(now.met, now.reason);
        case plan::ScoringRule::anchors: return anchored(actual, bound, now, profile);
    }
    return no_figure(Reason::needs_judgement);
}

Achievement against_range(const base::Quotient& actual, const Range& range, const plan::Profile& profile) {
    const auto to_low = base::compare(actual, {range.low});
    const auto to_high = base::compare(actual, {range.high});
    const bool all_or_nothing = profile.rule == plan::ScoringRule::on_off;
    if (range.strict && (to_low == 0 || to_high == 0))
        return all_or_nothing ? on_off(false, Reason::missed_by_equality) : settled(false, 1, Reason::missed_by_equality, {});
    if (to_low >= 0 && to_high <= 0) return on_off(true);
    const double width = range.high.to_double() - range.low.to_double();
    if (!(width > 0) || all_or_nothing) return on_off(false);
    const double value = divide(actual.numerator, actual.denominator);
    const double excess = to_low < 0 ? range.low.to_double() - value : value - range.high.to_double();
    return settled(false, 1 - excess / width, Reason::none, {Form::outside_range, {excess, width}});
}

Achievement late_by(int days, const plan::Profile& profile) {
    const Reason reason = days == 0 ? Reason::missed_by_equality : Reason::none;
    switch (profile.dates) {
        case plan::DateRule::on_off: break;
        case plan::DateRule::grace:
            if (days >= profile.grace_days) break;
            return settled(false, 1 - static_cast<double>(days) / profile.grace_days, reason,
                           {Form::days_late, {static_cast<double>(days), static_cast<double>(profile.grace_days)}});
        case plan::DateRule::steps:
            for (const plan::DateStep& step : profile.date_steps)
                if (days <= step.days_late) {
                    const double score = divide(step.percent, base::Decimal(100));
                    return settled(false, score, reason, {Form::step_late, {static_cast<double>(days), score}});
                }
            break;
    }
    return on_off(false, reason);
}

double worked_out(const Working& working) {
    const auto [a, b, c, d, e] = working.figures;
    switch (working.form) {
        case Form::none: return 0;
        case Form::more: return 1 + (a - b) / std::abs(b);
        case Form::less: return 1 - (a - b) / std::abs(b);
        case Form::more_by_scale: return 1 + a / b;
        case Form::less_by_scale: return 1 - a / b;
        case Form::reciprocal: return a / b;
        case Form::from_start: return (a - b) / (c - b);
        case Form::between_points: return c + (a - b) * (e - c) / (d - b);
        case Form::outside_range: return 1 - a / b;
        case Form::exactly: return 1 - std::abs(a - b) / std::abs(b);
        case Form::days_late: return 1 - a / b;
        case Form::step_late: return b;
    }
    return 0;
}

Achievement on_off(bool met, Reason reason) {
    return {.met = met, .raw = met ? 1.0 : 0.0, .score = {}, .reason = reason};
}

Achievement no_figure(Reason reason) { return {.met = {}, .raw = {}, .score = {}, .reason = reason}; }

}  // namespace eval
