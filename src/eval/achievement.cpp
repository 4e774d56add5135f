#include "eval/achievement.hpp"

#include <algorithm>
#include <type_traits>

#include "base/overload.hpp"
#include "eval/bound.hpp"
#include "eval/exact.hpp"
#include "eval/limits.hpp"
#include "eval/line.hpp"
#include "expr/letters.hpp"

namespace eval {
namespace {

using expr::Comparison;
using expr::Condition;
using expr::TargetKind;

constexpr base::Decimal one(1), hundred(100);

// The figure that the target names, changed by its amount; a per cent is of its size, so that +50 % of -10 is -5 and not
// worse than it was (domain.md, section 4). Empty when it has too many digits.
std::optional<Fraction> changed(const base::Quotient& figure, const Condition& condition) {
    if (!condition.value) return Fraction{{figure.numerator, one}, {figure.denominator, one}};
    if (condition.unit == expr::Unit::percent) {
        const bool below_zero = figure.numerator.is_negative() != figure.denominator.is_negative();
        const auto share = base::add(hundred, below_zero ? base::negated(*condition.value) : *condition.value);
        if (!share) return std::nullopt;
        return Fraction{{figure.numerator, *share}, {figure.denominator, hundred}};
    }
    const auto amount = multiply(*condition.value, figure.denominator);
    const auto sum = amount ? base::add(figure.numerator, *amount) : std::nullopt;
    if (!sum) return std::nullopt;
    return Fraction{{*sum, one}, {figure.denominator, one}};
}

std::optional<Fraction> figure_of(const Condition& condition, const Context& context) {
    if (condition.kind == TargetKind::earlier_year) {
        const auto& [value, ratio] = *context.previous;
        return changed(ratio && context.per_cent ? in_per_cent(value) : value, condition);
    }
    if (condition.kind == TargetKind::reference) return changed({*context.reference}, condition);
    return Fraction{{*condition.value, one}, {one, one}};
}

bool names_earlier_year(const Condition& condition) { return condition.offset || condition.year; }

// What a deviation is measured from; a ratio of an earlier year to nine places.
std::optional<base::Decimal> origin_of(const Condition& condition, const Context& context) {
    if (!names_earlier_year(condition)) return context.reference;
    if (!context.previous) return std::nullopt;
    const auto& [value, ratio] = *context.previous;
    if (!ratio) return value.numerator;
    return decimal_of((context.per_cent ? in_per_cent(value) : value).to_double());
}

// Per cent are of what it is measured from, points where values are in per cent themselves.
std::optional<base::Decimal> width_of(const Condition& condition, const Context& context, const base::Decimal& origin) {
    if (!condition.value) return std::nullopt;
    auto width = std::optional(*condition.value);
    if (condition.unit == expr::Unit::percent && !context.per_cent) {
        const auto product = multiply(*condition.value, origin);
        width = product ? decimal_of(product->to_double() / 100) : std::nullopt;
    }
    return width && width->is_negative() ? base::negated(*width) : width;
}

Reason needs(bool present, Reason otherwise) { return present ? Reason::none : otherwise; }

std::optional<std::size_t> rank(const std::string& level, const Context& context) {
    const auto same = [&](const std::string& each) { return expr::folded(each) == expr::folded(level); };
    const auto found = std::ranges::find_if(context.levels, same);
    if (found == context.levels.end()) return std::nullopt;
    return static_cast<std::size_t>(found - context.levels.begin());
}

Reason obstacle_of_level(const Condition& condition, const Context& context) {
    if (context.levels.empty()) return Reason::needs_judgement;
    return needs(rank(condition.reference, context).has_value(), Reason::unknown_level);
}

Reason obstacle_of_rule(const Condition& condition, const Context& context, plan::ScoringRule rule) {
    const bool by_done = condition.kind == TargetKind::within;  // may be answered without a number
    if (by_done || comparison_of(condition, context) == Comparison::exactly) return Reason::none;
    switch (rule) {
        case plan::ScoringRule::from_baseline: return needs(context.baseline.has_value(), Reason::no_baseline);
        case plan::ScoringRule::from_previous: return needs(context.year_before.has_value(), Reason::no_previous_value);
        case plan::ScoringRule::anchors:
            return needs(context.low_threshold || context.high_threshold, Reason::no_thresholds);
        case plan::ScoringRule::proportional:
        case plan::ScoringRule::reciprocal:
        case plan::ScoringRule::on_off: break;
    }
    return Reason::none;
}

Reason obstacle_of(const Condition& condition, const Context& context, const plan::Profile& profile) {
    switch (condition.kind) {
        case TargetKind::survey: return needs(profile.survey == plan::SurveyRule::counts_full, Reason::survey_year);
        case TargetKind::prose: return Reason::needs_judgement;
        case TargetKind::level: return obstacle_of_level(condition, context);
        case TargetKind::by_date: return needs(condition.date.has_value(), Reason::impossible_date);
        case TargetKind::yes_no: return Reason::none;
        case TargetKind::range: return needs(condition.value && condition.high, Reason::needs_judgement);
        case TargetKind::deviation:
            if (!condition.value) return Reason::needs_judgement;
            if (names_earlier_year(condition)) return needs(context.previous.has_value(), Reason::no_previous_value);
            return needs(context.reference.has_value(), Reason::no_reference);
        case TargetKind::earlier_year:
            if (!context.previous) return Reason::no_previous_value;
            break;
        case TargetKind::reference:
            if (!context.reference) return Reason::no_reference;
            break;
        case TargetKind::at_least:
        case TargetKind::above:
        case TargetKind::at_most:
        case TargetKind::below:
        case TargetKind::exactly:
        case TargetKind::number:
        case TargetKind::within:
            if (!condition.value) return Reason::needs_judgement;
            break;
    }
    if (!comparison_of(condition, context)) return Reason::direction_unknown;
    if (!figure_of(condition, context)) return Reason::needs_judgement;
    return obstacle_of_rule(condition, context, profile.rule);
}

std::optional<Fraction> start_of(const Condition& condition, const Context& context, plan::ScoringRule rule) {
    if (rule == plan::ScoringRule::from_baseline && context.baseline) return Fraction{{*context.baseline, one}, {one, one}};
    if (rule != plan::ScoringRule::from_previous || !context.year_before) return std::nullopt;
    const auto& [value, ratio] = *context.year_before;
    const base::Quotient start = ratio && counts_in_per_cent(condition, context) ? in_per_cent(value) : value;
    return Fraction{{start.numerator, one}, {start.denominator, one}};
}

// `per_cent`: the actual is a ratio to be counted so.
Achievement number_answers(const base::Quotient& actual, bool per_cent, const Condition& condition,
                           const Context& context, const plan::Profile& profile) {
    if (condition.kind == TargetKind::survey) return on_off(true);
    if (condition.kind == TargetKind::range || condition.kind == TargetKind::deviation) {
        const auto range = range_of(condition, context);
        if (!range) return no_figure(Reason::needs_judgement);
        return against_range(per_cent ? in_per_cent(actual) : actual, *range, profile);
    }
    const Fraction value{{actual.numerator, per_cent ? hundred : one}, {actual.denominator, one}};
    return against_bound(value, {.target = *figure_of(condition, context), .comparison = *comparison_of(condition, context),
                                 .scale = context.scale, .start = start_of(condition, context, profile.rule),
                                 .low = context.low_threshold, .high = context.high_threshold}, profile);
}

Achievement date_answers(const base::Date& day, const Condition& condition, const plan::Profile& profile) {
    const int late = base::days_between(*condition.date, day);
    if (condition.strict() ? late < 0 : late <= 0) return on_off(true);
    return late_by(late, profile);
}

Achievement level_answers(const plan::LevelName& level, const Condition& condition, const Context& context) {
    const auto reached = rank(level.name, context), wanted = rank(condition.reference, context);
    if (!reached) return no_figure(Reason::unknown_level);
    switch (condition.comparison.value_or(Comparison::at_least)) {
        case Comparison::at_least: return on_off(*reached >= *wanted);
        case Comparison::above: return on_off(*reached > *wanted, *reached == *wanted ? Reason::missed_by_equality : Reason::none);
        case Comparison::at_most: return on_off(*reached <= *wanted);
        case Comparison::below: return on_off(*reached < *wanted, *reached == *wanted ? Reason::missed_by_equality : Reason::none);
        case Comparison::exactly: return on_off(*reached == *wanted);
    }
    return no_figure(Reason::unknown_level);
}

Achievement done_answers(bool done, const Condition& condition, const Context& context) {
    const bool still_time = condition.kind == TargetKind::by_date && context.at && *context.at < *condition.date;
    if (!done && still_time) return no_figure(Reason::not_due);
    const bool asks_for_no = condition.kind == TargetKind::yes_no && condition.value && condition.value->is_zero();
    return on_off(done != asks_for_no);
}

bool answered_by_number(TargetKind kind) { return expr::takes_number(kind) || kind == TargetKind::survey; }

bool takes_done(TargetKind kind) {
    return kind == TargetKind::by_date || kind == TargetKind::yes_no || kind == TargetKind::within;
}

Achievement answer(const Condition& condition, const Actual& actual, const Context& context, const plan::Profile& profile) {
    if (const Reason reason = obstacle_of(condition, context, profile); reason != Reason::none) return no_figure(reason);
    const auto wrong = no_figure(Reason::wrong_kind_of_value);
    return std::visit(
        base::overload{
            [&](const base::Decimal& number) {
                return answered_by_number(condition.kind) ? number_answers({number}, false, condition, context, profile) : wrong;
            },
            [&](const base::Quotient& ratio) {
                if (!answered_by_number(condition.kind)) return wrong;
                if (ratio.denominator.is_zero()) return no_figure(Reason::zero_denominator);
                return number_answers(ratio, counts_in_per_cent(condition, context), condition, context, profile);
            },
            [&](const base::Date& day) {
                if (condition.kind == TargetKind::survey) return on_off(true);
                return condition.kind == TargetKind::by_date ? date_answers(day, condition, profile) : wrong;
            },
            [&](bool done) {
                if (condition.kind == TargetKind::survey) return on_off(done);
                return takes_done(condition.kind) ? done_answers(done, condition, context) : wrong;
            },
            [&](const plan::LevelName& level) {
                if (condition.kind == TargetKind::survey) return on_off(true);
                return condition.kind == TargetKind::level ? level_answers(level, condition, context) : wrong;
            },
        },
        actual);
}

bool is_number(const Actual& actual) {
    return std::holds_alternative<base::Decimal>(actual) || std::holds_alternative<base::Quotient>(actual);
}

// Beside another condition the day of a reading tells whether a number came in time.
Achievement answer_beside(const Condition& condition, const Actual& actual, const Context& context,
                          const plan::Profile& profile) {
    if (condition.kind != TargetKind::by_date || !condition.date || !is_number(actual) || !context.at)
        return answer(condition, actual, context, profile);
    if (*context.at > *condition.date) return no_figure(Reason::needs_judgement);
    return date_answers(*context.at, condition, profile);
}

// The one that decides: what has no figure, then the lower figure; what cannot be answered by
// this kind of value only when the other cannot either.
Achievement lower(const Achievement& a, const Achievement& b) {
    if (a.reason == Reason::wrong_kind_of_value) return b;
    if (b.reason == Reason::wrong_kind_of_value || !a.raw) return a;
    return !b.raw || *b.raw < *a.raw ? b : a;
}

}  // namespace

std::optional<Range> range_of(const Condition& condition, const Context& context) {
    if (condition.kind == TargetKind::range && condition.value && condition.high) {
        const auto [low, high] = std::minmax(*condition.value, *condition.high);
        return Range{low, high, condition.strict()};
    }
    const auto origin = condition.kind == TargetKind::deviation ? origin_of(condition, context) : std::nullopt;
    const auto width = origin ? width_of(condition, context, *origin) : std::nullopt;
    const auto low = width ? base::add(*origin, base::negated(*width)) : std::nullopt;
    const auto high = width ? base::add(*origin, *width) : std::nullopt;
    if (!low || !high) return std::nullopt;
    return Range{*low, *high, condition.strict()};
}

std::optional<expr::Comparison> comparison_of(const expr::Condition& condition, const Context& context) {
    if (condition.comparison) return condition.comparison;
    if (condition.kind == TargetKind::within) return Comparison::at_most;
    if (!context.direction) return std::nullopt;
    return *context.direction == expr::Direction::at_least ? Comparison::at_least : Comparison::at_most;
}

Achievement achieve(const expr::Target& target, const Actual& actual, const Context& context,
                    const plan::Profile& profile) {
    const auto& conditions = target.conditions;
    if (conditions.empty()) return no_figure(Reason::not_due);
    if (conditions.size() == 1) return counted(answer(conditions[0], actual, context, profile), limits_of(profile));
    Achievement decisive = answer_beside(conditions[0], actual, context, profile);
    for (std::size_t i = 1; i < conditions.size(); ++i)
        decisive = lower(decisive, answer_beside(conditions[i], actual, context, profile));
    return counted(decisive, limits_of(profile));
}

Reason obstacle(const expr::Target& target, const Context& context, const plan::Profile& profile) {
    if (target.conditions.empty()) return Reason::not_due;
    for (const auto& condition : target.conditions)
        if (const Reason reason = obstacle_of(condition, context, profile); reason != Reason::none) return reason;
    return Reason::none;
}

double figure_compared(const Condition& condition, const Context& context) {
    const auto [over, under] = *figure_of(condition, context);
    return proportion(over, under).value;
}

bool identical(const Actual& a, const Actual& b) {
    if (a.index() != b.index()) return false;
    return std::visit(
        [&]<class T>(const T& left) {
            const T& right = std::get<T>(b);
            if constexpr (std::is_same_v<T, base::Decimal>)
                return base::identical(left, right);
            else if constexpr (std::is_same_v<T, base::Quotient>)
                return base::identical(left.numerator, right.numerator) &&
                       base::identical(left.denominator, right.denominator);
            else
                return left == right;
        },
        a);
}

}  // namespace eval
