#include "support/reference_evaluator.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "expr/formula.hpp"
#include "expr/target.hpp"
#include "plan/formula.hpp"

namespace support {
namespace {

using Real = double;  // not long double: dividing those goes wrong in wasm (a power of two from just below doubles)
using expr::Condition;
using expr::TargetKind;

Real real(const base::Decimal& decimal) {
    return static_cast<Real>(decimal.units()) / std::pow(10.0, static_cast<Real>(decimal.places()));
}
Real real(const base::Quotient& quotient) { return real(quotient.numerator) / real(quotient.denominator); }

// A figure in its natural size and, beside it, exact.
struct Measured {
    base::Quotient exact;
    bool ratio = false;
};

// What a rule answers.
struct Answer {
    std::optional<bool> met;
    std::optional<Real> raw;
    bool not_due = false;
    bool wrong_kind = false;
};

Answer full_or_nothing(bool met) { return {met, met ? 1.0 : 0.0, false, false}; }
const Answer unknown{};
const Answer wrong_kind{{}, {}, false, true};

struct Judge {
    const plan::Plan& plan;
    const eval::Question& question;
    Real ceiling = 1;  // what a missing value can reach

    // ── the values of the plan ───────────────────────────────────────────────────────────────────
    static std::optional<plan::Value> reading(const plan::Readings& readings, const base::Date& day) {
        for (const auto& [each, value] : readings)
            if (each == day) return value.value;
        return std::nullopt;
    }

    std::optional<eval::Actual> value(const plan::Indicator& indicator, const base::Date& day) const {
        const auto actual = [](const std::optional<plan::Value>& from) -> std::optional<eval::Actual> {
            if (!from) return std::nullopt;
            return std::visit([](const auto& each) -> eval::Actual { return each; }, *from);
        };
        if (!indicator.formula) return actual(reading(indicator.readings, day));
        if (const auto* one = std::get_if<plan::MeasureRef>(&*indicator.formula))
            return actual(reading(plan::find(plan, one->measure)->readings, day));
        if (const auto* expression = std::get_if<plan::Expression>(&*indicator.formula))
            return reads_scores(indicator) ? std::nullopt : Sum{*this, expression->text, day, {}}.value();
        const auto& ratio = std::get<plan::Ratio>(*indicator.formula);
        const auto top = reading(plan::find(plan, ratio.numerator)->readings, day);
        const auto bottom = reading(plan::find(plan, ratio.denominator)->readings, day);
        if (!top || !bottom) return std::nullopt;
        if (!std::holds_alternative<base::Decimal>(*top)) return actual(top);
        if (!std::holds_alternative<base::Decimal>(*bottom)) return actual(bottom);
        return base::Quotient{std::get<base::Decimal>(*top), std::get<base::Decimal>(*bottom)};
    }

    std::vector<base::Date> days_of(const plan::Indicator& indicator) const {
        std::vector<base::Date> days;
        const auto collect = [&](const plan::Readings& readings) {
            for (const auto& [day, unused] : readings) days.push_back(day);
        };
        collect(indicator.readings);
        for (const auto& measure : plan::measures_of(plan, indicator.formula)) collect(plan::find(plan, measure)->readings);
        std::ranges::sort(days);
        return days;
    }

    static std::optional<Measured> number(const std::optional<eval::Actual>& actual) {
        if (!actual) return std::nullopt;
        if (const auto* decimal = std::get_if<base::Decimal>(&*actual)) return Measured{{*decimal}, false};
        const auto* ratio = std::get_if<base::Quotient>(&*actual);
        if (!ratio || ratio->denominator.is_zero()) return std::nullopt;
        return Measured{*ratio, true};
    }

    static std::optional<eval::Actual> published(const plan::Indicator& indicator, int year) {
        const auto past = indicator.past.find(year);
        return past == indicator.past.end() ? std::nullopt : std::optional<eval::Actual>(past->second);
    }

    std::optional<Measured> earlier_year(const plan::Indicator& indicator, const Condition& condition) const {
        const int year = condition.offset ? question.year - *condition.offset : condition.year.value_or(9999);
        if (year >= question.at.year) return std::nullopt;
        auto found = value(indicator, {year, question.at.month, question.at.day});
        if (!found) found = value(indicator, {year, 12, 31});
        if (!found) found = published(indicator, year);
        return number(found);
    }

    // ── one indicator ────────────────────────────────────────────────────────────────────────────
    const plan::TargetCell* cell(const plan::Indicator& indicator) const {
        const auto found = indicator.targets.find(question.year);
        return found == indicator.targets.end() || found->second.text.empty() ? nullptr : &found->second;
    }

    expr::Target target(const plan::Indicator& indicator) const {
        const auto* its_cell = cell(indicator);
        return its_cell ? expr::parse_target(its_cell->text).value : expr::Target{};
    }

    std::optional<expr::Comparison> comparison(const plan::Indicator& indicator, const Condition& condition) const {
        if (condition.comparison) return condition.comparison;
        if (condition.kind == TargetKind::within) return expr::Comparison::at_most;
        auto direction = cell(indicator)->confirmed;
        if (!direction)
            if (const auto proposed = expr::propose_direction(indicator.name, indicator.unit, condition))
                direction = proposed->direction;
        if (!direction) return std::nullopt;
        return *direction == expr::Direction::at_least ? expr::Comparison::at_least : expr::Comparison::at_most;
    }

    // ── the profile's rules ──────────────────────────────────────────────────────────────────────
    std::optional<Real> start(const plan::Indicator& indicator, bool in_per_cent) const {
        if (question.profile.rule == plan::ScoringRule::from_baseline)
            return indicator.baseline ? std::optional(real(*indicator.baseline)) : std::nullopt;
        auto found = value(indicator, {question.year - 1, question.at.month, question.at.day});
        if (!found) found = value(indicator, {question.year - 1, 12, 31});
        if (!found) found = published(indicator, question.year - 1);
        const auto measured = number(found);
        if (!measured || question.year - 1 >= question.at.year) return std::nullopt;
        return real(measured->exact) * (measured->ratio && in_per_cent ? 100 : 1);
    }

    bool lacks_what_the_rule_needs(const plan::Indicator& indicator, expr::Comparison comparison) const {
        if (comparison == expr::Comparison::exactly) return false;
        switch (question.profile.rule) {
            case plan::ScoringRule::from_baseline:
            case plan::ScoringRule::from_previous: return !start(indicator, false);
            case plan::ScoringRule::anchors: return !indicator.low_threshold && !indicator.high_threshold;
            default: return false;
        }
    }

    // Straight through the two points on whose sides a lies, or the nearest two.
    std::optional<Real> on_the_line(const plan::Indicator& indicator, Real a, Real t, bool more) const {
        std::vector<std::pair<Real, Real>> points;
        for (const plan::Anchor& anchor : question.profile.anchors) {
            const auto threshold = anchor.at == plan::Threshold::low ? indicator.low_threshold : indicator.high_threshold;
            if (anchor.at == plan::Threshold::target) points.emplace_back(t, real(anchor.percent) / 100);
            else if (threshold) points.emplace_back(real(*threshold), real(anchor.percent) / 100);
        }
        std::ranges::sort(points);
        if (points.size() < 2) return std::nullopt;
        for (std::size_t i = 1; i < points.size(); ++i) {
            const bool rises = points[i].second > points[i - 1].second, falls = points[i].second < points[i - 1].second;
            if (points[i].first == points[i - 1].first || (more ? !rises : !falls)) return std::nullopt;
        }
        std::size_t i = 1;
        while (i + 1 < points.size() && a > points[i].first) ++i;
        const auto [x0, y0] = points[i - 1];
        const auto [x1, y1] = points[i];
        return (y0 * (x1 - a) + y1 * (a - x0)) / (x1 - x0);
    }

    // a against t, of which the exact judgement is already made.
    Answer by_rule(const plan::Indicator& indicator, const Condition& condition, Real a, Real t, bool more, bool met) const {
        const Real d = more ? 1 : -1;
        const auto proportional = [&]() -> Answer {
            if (t != 0) {  // met ⇔ s ≥ 1, whatever the rounding
                const Real raw = 1 + d * (a - t) / std::abs(t);
                return {met, met ? std::max(raw, 1.0) : std::min(raw, std::nextafter(1.0, 0.0)), false, false};
            }
            if (!indicator.scale || real(*indicator.scale) <= 0) return full_or_nothing(met);
            return {met, 1 + d * a / real(*indicator.scale), false, false};
        };
        switch (question.profile.rule) {
            case plan::ScoringRule::proportional: return proportional();
            case plan::ScoringRule::reciprocal:
                return more || a <= 0 || t <= 0 ? proportional() : Answer{met, t / a, false, false};
            case plan::ScoringRule::on_off: return full_or_nothing(met);
            case plan::ScoringRule::from_baseline:
            case plan::ScoringRule::from_previous: {
                const auto b = start(indicator, per_cent(indicator, condition));
                if (!b) return unknown;
                if (d * (t - *b) <= 1e-12 * std::abs(t)) return full_or_nothing(met);
                return {met, (a - *b) / (t - *b), false, false};
            }
            case plan::ScoringRule::anchors: {
                const auto score = on_the_line(indicator, a, t, more);
                return score ? Answer{met, *score, false, false} : unknown;
            }
        }
        return unknown;
    }

    Answer missed_exactly(Real a, Real t) const {
        const bool all_or_nothing = question.profile.exactly == plan::ExactlyRule::on_off || t == 0;
        return all_or_nothing ? full_or_nothing(false) : Answer{false, 1 - std::abs(a - t) / std::abs(t), false, false};
    }

    Answer late(int days) const {
        if (question.profile.dates == plan::DateRule::grace && days < question.profile.grace_days)
            return {false, 1 - static_cast<Real>(days) / question.profile.grace_days, false, false};
        if (question.profile.dates == plan::DateRule::steps)
            for (const plan::DateStep& step : question.profile.date_steps)
                if (days <= step.days_late) return {false, real(step.percent) / 100, false, false};
        return full_or_nothing(false);
    }

    // The number m/n times `factor` against t, all exact: is m·factor <=> t·n (n > 0)?
    Answer bound(const plan::Indicator& indicator, const Condition& condition, const Measured& actual, expr::Comparison comparison) const {
        const base::Decimal& t = *condition.value;
        base::Quotient exact = actual.exact;
        if (actual.ratio && per_cent(indicator, condition)) exact.denominator = base::Decimal(exact.denominator.units(), exact.denominator.places() + 2);
        const auto order = base::compare(exact, {t});
        const bool more = comparison == expr::Comparison::at_least || comparison == expr::Comparison::above;
        const bool strict = comparison == expr::Comparison::above || comparison == expr::Comparison::below;
        if (comparison == expr::Comparison::exactly)
            return order == 0 ? full_or_nothing(true) : missed_exactly(real(exact), real(t));
        const bool met = order == 0 ? !strict : (order > 0) == more;
        return by_rule(indicator, condition, real(exact), real(t), more, met);
    }

    Answer answer(const plan::Indicator& indicator, const Condition& condition, const eval::Actual& actual,
                  const base::Date& read_on) const {
        const auto* day = std::get_if<base::Date>(&actual);
        const auto* done = std::get_if<bool>(&actual);
        const auto measured = number(actual);
        switch (condition.kind) {
            case TargetKind::survey:
                if (question.profile.survey == plan::SurveyRule::left_out) return unknown;
                return full_or_nothing(!done || *done);
            case TargetKind::prose: return unknown;
            case TargetKind::level: return level(indicator, condition, actual);
            case TargetKind::by_date:
                if (!condition.date) return unknown;
                if (day && (condition.strict() ? *day < *condition.date : *day <= *condition.date)) return full_or_nothing(true);
                if (day) return late(base::days_between(*condition.date, *day));
                if (done && !*done && read_on < *condition.date) return {{}, {}, true, false};
                return done ? full_or_nothing(*done) : wrong_kind;
            case TargetKind::yes_no: return done ? full_or_nothing(*done != asks_for_no(condition)) : wrong_kind;
            case TargetKind::deviation: return deviation(indicator, condition, measured);
            case TargetKind::reference: return against_reference(indicator, condition, measured);
            case TargetKind::range: return measured ? range(indicator, condition, *measured) : wrong_kind;
            default: return numeric(indicator, condition, measured, done);
        }
    }

    static bool asks_for_no(const Condition& condition) { return condition.value && condition.value->is_zero(); }

    static bool per_cent(const plan::Indicator& indicator, const Condition& condition) {
        const bool own = condition.unit && condition.kind != TargetKind::earlier_year;
        return own ? condition.unit == expr::Unit::percent : indicator.unit.find('%') != std::string::npos;
    }

    Answer level(const plan::Indicator& indicator, const Condition& condition, const eval::Actual& actual) const {
        const auto place = [&](std::string name) {
            std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
            for (std::size_t i = 0; i < indicator.levels.size(); ++i) {
                std::string each = indicator.levels[i];
                std::ranges::transform(each, each.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
                if (each == name) return static_cast<int>(i);
            }
            return -1;
        };
        const int wanted = place(condition.reference);
        if (wanted < 0) return unknown;
        const auto* reached = std::get_if<plan::LevelName>(&actual);
        if (!reached) return wrong_kind;
        const int order = place(reached->name) - wanted;
        if (place(reached->name) < 0) return unknown;
        switch (condition.comparison.value_or(expr::Comparison::at_least)) {
            case expr::Comparison::at_least: return full_or_nothing(order >= 0);
            case expr::Comparison::above: return full_or_nothing(order > 0);
            case expr::Comparison::at_most: return full_or_nothing(order <= 0);
            case expr::Comparison::below: return full_or_nothing(order < 0);
            case expr::Comparison::exactly: return full_or_nothing(order == 0);
        }
        return unknown;
    }

    const base::Decimal* reference(const plan::Indicator& indicator) const {
        const auto found = indicator.references.find(question.year);
        return found == indicator.references.end() ? nullptr : &found->second;
    }

    Answer deviation(const plan::Indicator& indicator, const Condition& condition, const std::optional<Measured>& measured) const {
        const auto* middle = reference(indicator);
        if (!condition.value || !middle) return unknown;
        if (!measured) return wrong_kind;
        const auto width = condition.value->is_negative() ? base::negated(*condition.value) : *condition.value;
        Condition range_around = condition;
        range_around.value = base::add(*middle, base::negated(width));
        range_around.high = base::add(*middle, width);
        return range(indicator, range_around, *measured);
    }

    Answer against_reference(const plan::Indicator& indicator, const Condition& condition, const std::optional<Measured>& measured) const {
        const auto* figure = reference(indicator);
        const auto compared = comparison(indicator, condition);
        if (!figure || !compared || lacks_what_the_rule_needs(indicator, *compared)) return unknown;
        if (!measured) return wrong_kind;
        return against(indicator, condition, *compared, real(*figure), *measured);
    }

    Answer range(const plan::Indicator& indicator, const Condition& condition, const Measured& measured) const {
        if (!condition.value || !condition.high) return unknown;
        const Real low = std::min(real(*condition.value), real(*condition.high));
        const Real high = std::max(real(*condition.value), real(*condition.high));
        const bool all_or_nothing = question.profile.rule == plan::ScoringRule::on_off;
        const Real a = real(measured.exact) * (measured.ratio && per_cent(indicator, condition) ? 100 : 1);
        if (a >= low && a <= high && !condition.strict()) return full_or_nothing(true);
        if (a > low && a < high) return full_or_nothing(true);
        if (low == high || all_or_nothing) return full_or_nothing(false);
        const Real excess = a < low ? low - a : a - high;
        return {false, 1 - std::max<Real>(excess, 0) / (high - low), false, false};
    }

    Answer numeric(const plan::Indicator& indicator, const Condition& condition, const std::optional<Measured>& measured,
                   const bool* done) const {
        const auto compared = comparison(indicator, condition);
        if (condition.kind == TargetKind::earlier_year) return against_earlier(indicator, condition, compared, measured);
        if (!condition.value || !compared) return unknown;
        if (condition.kind == TargetKind::within && done) return full_or_nothing(*done);
        if (condition.kind != TargetKind::within && lacks_what_the_rule_needs(indicator, *compared)) return unknown;
        if (!measured) return wrong_kind;
        return bound(indicator, condition, *measured, *compared);
    }

    Answer against_earlier(const plan::Indicator& indicator, const Condition& condition,
                           std::optional<expr::Comparison> compared, const std::optional<Measured>& measured) const {
        const auto earlier = earlier_year(indicator, condition);
        if (!earlier || !compared || lacks_what_the_rule_needs(indicator, *compared)) return unknown;
        if (!measured) return wrong_kind;
        const Real factor = earlier->ratio && indicator.unit.find('%') != std::string::npos ? 100 : 1;
        return against(indicator, condition, *compared, real(earlier->exact) * factor, *measured);
    }

    // The figure is changed by the target's amount; the measured value counts in the indicator's own unit.
    Answer against(const plan::Indicator& indicator, const Condition& condition, expr::Comparison compared, Real before,
                   const Measured& measured) const {
        const bool more = compared == expr::Comparison::at_least || compared == expr::Comparison::above;
        const Real factor = indicator.unit.find('%') != std::string::npos ? 100 : 1;
        const Real now = real(measured.exact) * (measured.ratio ? factor : 1);
        Real t = before;
        if (condition.value)
            t = condition.unit == expr::Unit::percent ? before + std::abs(before) * real(*condition.value) / 100
                                                      : before + real(*condition.value);
        const Real tiny = 1e-12 * (std::abs(now) + std::abs(t));  // the numbers of the tests are far coarser
        const int order = std::abs(now - t) <= tiny ? 0 : now < t ? -1 : 1;
        const bool strict = compared == expr::Comparison::above || compared == expr::Comparison::below;
        if (compared == expr::Comparison::exactly) return order == 0 ? full_or_nothing(true) : missed_exactly(now, t);
        const bool met = order == 0 ? !strict : (order > 0) == more;
        return by_rule(indicator, condition, now, t, more, met);
    }

    // Both conditions must hold; the lower figure counts.
    Answer answer(const plan::Indicator& indicator, const eval::Actual& actual, const base::Date& day) const {
        const auto conditions = target(indicator).conditions;
        std::vector<Answer> answers;
        for (const Condition& condition : conditions) {
            const bool by_its_day = conditions.size() > 1 && condition.kind == TargetKind::by_date && condition.date &&
                                    (std::holds_alternative<base::Decimal>(actual) ||
                                     std::holds_alternative<base::Quotient>(actual));
            if (!by_its_day)
                answers.push_back(answer(indicator, condition, actual, day));
            else if (day <= *condition.date)
                answers.push_back(answer(indicator, condition, day, day));
            else
                answers.push_back(unknown);
        }
        if (std::ranges::all_of(answers, &Answer::wrong_kind)) return wrong_kind;
        std::erase_if(answers, [](const Answer& each) { return each.wrong_kind; });
        Answer lowest{true, 1e30, false, false};
        for (const Answer& each : answers) {
            if (!each.raw) return each;
            if (*each.raw < *lowest.raw) lowest = each;
        }
        return lowest;
    }

    std::optional<Real> limited(std::optional<Real> raw) const {
        if (!raw) return raw;
        if (question.profile.cap) raw = std::min(*raw, real(*question.profile.cap) / 100);
        return std::max(*raw, real(question.profile.floor) / 100);
    }

    bool bands(plan::BandsAt where) const { return !question.profile.bands.empty() && question.profile.bands_at == where; }
    // Full marks are exact; at any other edge the last digits of a sum do not decide.
    static bool reaches(Real score, const base::Decimal& edge) { return real(edge) == 100 ? score >= 1 : score >= real(edge) / 100 - 1e-12; }
    static bool holds(const plan::Band& band, Real score) { return (!band.from || reaches(score, *band.from)) && (!band.to || !reaches(score, *band.to)); }
    Real band(Real score) const {
        for (const plan::Band& each : question.profile.bands)
            if (holds(each, score)) return real(each.percent) / 100;
        return score;
    }
    // What the scores from low to high can count, by trying the ends and every edge between.
    std::pair<Real, Real> band(Real low, Real high) const {
        std::pair<Real, Real> out{std::min(band(low), band(high)), std::max(band(low), band(high))};
        for (const plan::Band& each : question.profile.bands) {
            if (!each.from || real(*each.from) / 100 < low || !reaches(high, *each.from)) continue;
            out = {std::min(out.first, real(each.percent) / 100), std::max(out.second, real(each.percent) / 100)};
        }
        return out;
    }
    // What a node shows after the roll-up.
    void show_band(Expected& line) const {
        if (!line.in) return;
        if (line.score) line.score = band(*line.score);
        std::tie(line.low, line.high) = band(line.low, line.high);
    }
    std::optional<Real> counting(std::optional<Real> raw) const {
        const auto score = limited(raw);
        return score && bands(plan::BandsAt::indicators) ? std::optional(band(*score)) : score;
    }

    bool removed(const plan::Indicator& indicator) const {
        if (indicator.removed) return true;
        const plan::Objective* above = plan::find(plan, indicator.parent);
        return removed(*above);
    }
    bool removed(const plan::Objective& objective) const {
        return objective.removed || (objective.parent && removed(*plan::find(plan, *objective.parent)));
    }

    Expected indicator_line(const plan::Indicator& indicator) const {
        Expected line;
        line.status = "no_data";
        const auto its_target = target(indicator);
        if (removed(indicator)) return with_status(line, "removed");
        if (its_target.conditions.empty()) return with_status(line, "not_due");
        for (const Condition& each : its_target.conditions)
            if (each.kind == TargetKind::survey && question.profile.survey == plan::SurveyRule::left_out)
                return with_status(line, "survey");
        const auto assessment = indicator.assessments.find(question.at);
        const bool composite = reads_scores(indicator);
        const auto actual = composite ? composite_value(indicator, &Expected::score) : value(indicator, question.at);
        Answer found;
        bool is_judged = assessment != indicator.assessments.end();
        if (question.profile.basis == plan::Basis::measurement) is_judged = is_judged && needs_judgement(indicator);
        if (is_judged) {
            found = {assessment->second.percent >= base::Decimal(100), real(assessment->second.percent) / 100, false, false};
            line.status = "manual";
        } else if (actual) {
            found = answer(indicator, *actual, question.at);
        } else {
            for (const Condition& each : its_target.conditions)
                if (each.date && *each.date > question.at) found.not_due = true;
        }
        if (found.not_due) return with_status(line, "not_due");
        line.in = true;
        line.met = found.met;
        if (found.raw) line.raw = static_cast<double>(*found.raw);
        if (found.met && line.status != "manual") line.status = *found.met ? "met" : "missed";
        const auto score = is_judged ? limited(found.raw) : counting(found.raw);
        if (score) line.score = static_cast<double>(*score);
        std::pair<Real, Real> missing{real(question.profile.floor) / 100, ceiling};
        if (bands(plan::BandsAt::indicators)) missing = band(missing.first, missing.second);
        line.low = static_cast<double>(score.value_or(missing.first));
        line.high = static_cast<double>(score.value_or(missing.second));
        line.coverage = score ? 1 : 0;
        if (composite && !is_judged && !reads_itself(indicator)) widen(indicator, line);
        if (indicator.weight && indicator.weight->is_zero()) line.status = "monitored";
        return line;
    }

    // ── formulas written as text ─────────────────────────────────────────────────────────────────
    // A number of a formula as a fraction in lowest terms.
    struct Exact {
        __extension__ using Whole = __int128;
        Whole over = 0, under = 1;

        static Exact of(Whole over, Whole under) {
            Whole a = over < 0 ? -over : over;
            Whole b = under < 0 ? -under : under;
            while (b != 0) a = std::exchange(b, a % b);
            if (under < 0) a = -a;
            return {over / a, under / a};
        }
        static Exact of(const base::Decimal& decimal) {
            Whole under = 1;
            for (int i = 0; i < decimal.places(); ++i) under *= 10;
            return of(decimal.units(), under);
        }
    };

    // What a part of a formula comes to: a number, or what stands in its way.
    struct Came {
        enum class To { number, over_zero, no_number, nothing } to = To::nothing;
        Exact number = {};
        std::optional<eval::Actual> actual = {};
        bool constant = true;
        bool per_cent = false, hundredfold = false;
        int dimension = 0;
        bool share = false;  // counts in per cent; of a choice as its branch says
    };

    // One formula on one day, worked out from its root down.
    struct Sum {
        const Judge& judge;
        std::string text;
        base::Date day;
        std::map<std::string, std::optional<base::Decimal>> scores;  // by id

        using Formula = expr::Formula;
        using Kind = expr::FormulaKind;

        std::optional<eval::Actual> value() const {
            const auto parsed = expr::parse_formula(text);
            const plan::Naming naming(judge.plan);
            const auto names = plan::resolve(parsed.value, judge.plan, naming);
            if (!parsed.issues.empty() || !names.issues.empty()) return std::nullopt;
            for (const auto& node : parsed.value.nodes)
                if (node.kind == Kind::edits && judge.plan.acts.empty()) return std::nullopt;
            const std::size_t root = parsed.value.nodes.size() - 1;
            if (parsed.value.nodes[root].kind == Kind::measure) return read(parsed.value, names.value, root).actual;
            const Came came = part(parsed.value, names.value, root);
            switch (came.to) {
                case Came::To::nothing: return std::nullopt;
                case Came::To::no_number: return came.actual;
                case Came::To::over_zero: return base::Quotient{base::Decimal(1), base::Decimal(0)};
                case Came::To::number: break;
            }
            if (came.share) return base::Quotient{whole(came.number.over), whole(came.number.under)};
            return rounded(came.number);
        }

        static base::Decimal whole(Exact::Whole value) { return base::Decimal(static_cast<std::int64_t>(value)); }

        static base::Decimal rounded(const Exact& number) {
            const Exact::Whole billion = 1'000'000'000;
            const Exact::Whole size = number.over < 0 ? -number.over : number.over;
            const Exact::Whole units = (2 * size * billion + number.under) / (2 * number.under);
            return base::Decimal(static_cast<std::int64_t>(number.over < 0 ? -units : units), 9);
        }

        Came read(const Formula& formula, const std::vector<plan::Referent>& names, std::size_t i) const {
            const auto& node = formula.nodes[i];
            const auto& readings = judge.plan.measures[names[i].index]->readings;
            const int year = node.year ? *node.year : node.offset ? day.year - *node.offset : day.year;
            auto found = year <= day.year ? reading(readings, {year, day.month, day.day}) : std::nullopt;
            if (!found && year < day.year) found = reading(readings, {year, 12, 31});
            Came came{.constant = false, .dimension = 1};
            if (!found) return came;
            came.actual = std::visit([](const auto& each) -> eval::Actual { return each; }, *found);
            const auto* decimal = std::get_if<base::Decimal>(&*came.actual);
            came.to = decimal ? Came::To::number : Came::To::no_number;
            if (decimal) came.number = Exact::of(*decimal);
            return came;
        }

        Came part(const Formula& formula, const std::vector<plan::Referent>& names, std::size_t i) const {
            const auto& node = formula.nodes[i];
            if (node.kind == Kind::measure) return read(formula, names, i);
            if (node.kind == Kind::number)
                return {.to = Came::To::number, .number = Exact::of(node.value), .hundredfold = node.value == base::Decimal(100)};
            if (node.kind == Kind::edits)
                return {.to = Came::To::number, .number = {edited(names[i]), 1}, .constant = false, .dimension = 1};
            if (node.kind == Kind::score) {
                const auto& score = scores.at(plan::id_of(judge.plan, names[i]));
                if (!score) return {.constant = false, .dimension = 1};
                return {.to = Came::To::number, .number = Exact::of(*score), .constant = false, .dimension = 1};
            }
            std::vector<Came> parts;
            for (const std::size_t operand : expr::operands_of(formula, i)) parts.push_back(part(formula, names, operand));
            Came result = node.kind == Kind::choose ? chosen(parts) : computed(node, parts);
            describe(node, parts, result);
            if (node.kind != Kind::choose) result.share = result.dimension == 0 && !result.hundredfold && (!result.constant || result.per_cent);
            return result;
        }

        // How many objectives at or below the node, or which own the indicator, a revision has touched; of those not asked for
        // by name only strategic, operative and individual ones.
        int edited(const plan::Referent& of) const {
            const plan::Plan& whole = judge.plan;
            int count = 0;
            for (const auto& objective : whole.objectives) {
                bool touched = false;
                for (const auto& revision : whole.revisions) {
                    const auto* row = plan::find(whole, plan::IndicatorId{revision.on});
                    const bool mine = revision.on == objective->id.value || (row && row->parent == objective->id);
                    if (!mine || !revision.act) continue;
                    if (of.kind == plan::Referent::Kind::indicator && revision.on != plan::id_of(whole, of)) continue;
                    if (of.kind == plan::Referent::Kind::unit) {
                        bool involved = false;
                        for (const auto& unit : row && !row->units.empty() ? row->units : objective->units)
                            for (const auto* each = plan::find(whole, unit); each; each = each->parent ? plan::find(whole, *each->parent) : nullptr)
                                involved = involved || each->id.value == plan::id_of(whole, of);
                        if (!involved) continue;
                    }
                    const auto* act = plan::find(whole, *revision.act);
                    touched = touched || (act->date && act->date->year == whole.year && *act->date <= day);
                }
                const plan::Objective* at = &*objective;
                if (of.kind == plan::Referent::Kind::objective && whole.objectives[of.index]->level != plan::Level::body)
                    while (at && at->id != whole.objectives[of.index]->id) at = at->parent ? plan::find(whole, *at->parent) : nullptr;
                const bool by_name = of.kind == plan::Referent::Kind::indicator ||
                                     (of.kind == plan::Referent::Kind::objective && whole.objectives[of.index]->level != plan::Level::body &&
                                      objective->id == whole.objectives[of.index]->id);
                const bool counts = objective->level == plan::Level::strategic || objective->level == plan::Level::operative ||
                                    objective->level == plan::Level::individual;
                if (touched && at && (by_name || counts)) ++count;
            }
            return count;
        }

        static Came chosen(const std::vector<Came>& parts) {
            if (parts[0].to != Came::To::number) return parts[0];
            return parts[0].number.over != 0 ? parts[1] : parts[2];
        }

        static Came computed(const expr::FormulaNode& node, const std::vector<Came>& parts) {
            const Came* worst = &parts[0];
            for (const Came& each : parts)
                if (each.to > worst->to) worst = &each;
            if (worst->to != Came::To::number) return *worst;
            Exact sum{0, 1};
            for (const Came& each : parts) sum = plus(sum, each.number);
            const Exact a = parts.front().number;
            const Exact b = parts.back().number;
            Came came{.to = Came::To::number};
            switch (node.kind) {
                case Kind::negate: came.number = {-a.over, a.under}; break;
                case Kind::percent: came.number = Exact::of(a.over, a.under * 100); break;
                case Kind::add:
                case Kind::sum: came.number = sum; break;
                case Kind::subtract: came.number = plus(a, {-b.over, b.under}); break;
                case Kind::multiply: came.number = Exact::of(a.over * b.over, a.under * b.under); break;
                case Kind::divide:
                    if (b.over == 0) return {.to = Came::To::over_zero};
                    came.number = Exact::of(a.over * b.under, a.under * b.over);
                    break;
                case Kind::average:
                    came.number = Exact::of(sum.over, sum.under * static_cast<Exact::Whole>(parts.size()));
                    break;
                case Kind::compare: came.number = {holds(node.sign, a, b) ? 1 : 0, 1}; break;
                case Kind::min:
                case Kind::max:
                    came.number = a;
                    for (const Came& each : parts)
                        if (less(each.number, came.number) == (node.kind == Kind::min)) came.number = each.number;
                    break;
                default: return {};
            }
            return came;
        }

        static Exact plus(const Exact& a, const Exact& b) {
            return Exact::of(a.over * b.under + b.over * a.under, a.under * b.under);
        }
        static bool less(const Exact& a, const Exact& b) { return a.over * b.under < b.over * a.under; }
        static bool holds(expr::FormulaSign sign, const Exact& a, const Exact& b) {
            switch (sign) {
                case expr::FormulaSign::above: return less(b, a);
                case expr::FormulaSign::at_least: return !less(a, b);
                case expr::FormulaSign::below: return less(a, b);
                case expr::FormulaSign::at_most: return !less(b, a);
                case expr::FormulaSign::equal: return !less(a, b) && !less(b, a);
                case expr::FormulaSign::unequal: return less(a, b) || less(b, a);
            }
            return false;
        }

        // What kind of figure it is, whatever the values: a share of a whole counts in per cent.
        static void describe(const expr::FormulaNode& node, const std::vector<Came>& parts, Came& result) {
            const std::size_t from = node.kind == Kind::choose ? 1 : 0;
            result.constant = true;
            result.per_cent = result.hundredfold = false;
            result.dimension = 0;
            for (std::size_t k = parts.size(); k-- > from;) {
                if (!parts[k].constant || k + 1 == parts.size()) result.dimension = parts[k].dimension;
                result.constant = result.constant && parts[k].constant;
                result.per_cent = result.per_cent || parts[k].per_cent;
                result.hundredfold = result.hundredfold || parts[k].hundredfold;
            }
            if (node.kind == Kind::multiply) result.dimension = parts[0].dimension + parts[1].dimension;
            if (node.kind == Kind::divide) {
                result.dimension = parts[0].dimension - parts[1].dimension;
                result.hundredfold = parts[0].hundredfold && !parts[1].hundredfold;
            }
            if (node.kind == Kind::percent) {
                result.per_cent = true;
                result.hundredfold = false;
            }
        }
    };

    // The nodes whose score an indicator's formula reads, if it is sound.
    std::vector<plan::Referent> scores_read(const plan::Indicator& indicator) const {
        const auto* expression = indicator.formula ? std::get_if<plan::Expression>(&*indicator.formula) : nullptr;
        if (!expression) return {};
        const auto parsed = expr::parse_formula(expression->text);
        const auto names = plan::resolve(parsed.value, plan, plan::Naming(plan));
        if (!parsed.issues.empty() || !names.issues.empty()) return {};
        std::vector<plan::Referent> read;
        for (std::size_t i = 0; i < parsed.value.nodes.size(); ++i) {
            if (parsed.value.nodes[i].kind == expr::FormulaKind::edits && plan.acts.empty()) return {};
            if (parsed.value.nodes[i].kind != expr::FormulaKind::score) continue;
            if (std::ranges::find(read, names.value[i]) == read.end()) read.push_back(names.value[i]);
        }
        return read;
    }
    bool reads_scores(const plan::Indicator& indicator) const { return !scores_read(indicator).empty(); }

    // Everything that a node's score is made of, by id.
    void gather(const plan::Objective& objective, std::set<std::string>& seen) const {
        if (!seen.insert(objective.id.value).second) return;
        auto [children, indicators] = groups(objective, false);
        weigh(objective, children, &Member::can_score);
        weigh(objective, indicators, &Member::can_score);
        const auto counts = [](const Member& member) { return member.effective > 0; };
        const bool below = std::ranges::any_of(children, counts);
        const bool take_children = !objective.sharing || !objective.sharing->children.is_zero();
        const bool take_indicators = objective.sharing ? !objective.sharing->indicators.is_zero() : !below;
        for (const Member& each : children)
            if (counts(each) && take_children) gather(*plan::find(plan, plan::ObjectiveId{each.id}), seen);
        for (const Member& each : indicators)
            if (counts(each) && take_indicators) gather(*plan::find(plan, plan::IndicatorId{each.id}), seen);
    }
    void gather(const plan::Indicator& indicator, std::set<std::string>& seen) const {
        if (!seen.insert(indicator.id.value).second) return;
        gather_read(indicator, seen);
    }
    void gather_read(const plan::Indicator& indicator, std::set<std::string>& seen) const {
        for (const plan::Referent& read : scores_read(indicator)) {
            if (read.kind == plan::Referent::Kind::objective) gather(*plan.objectives[read.index], seen);
            if (read.kind == plan::Referent::Kind::indicator) gather(*plan.indicators[read.index], seen);
            if (read.kind == plan::Referent::Kind::unit)
                for (const auto& [id, share] : shares_of_unit(plan.units[read.index].id)) gather(*plan::find(plan, plan::IndicatorId{id}), seen);
        }
    }
    bool reads_itself(const plan::Indicator& indicator) const {
        std::set<std::string> seen;
        gather_read(indicator, seen);
        return seen.contains(indicator.id.value);
    }

    Expected line_of(const plan::Referent& read) const {
        if (read.kind == plan::Referent::Kind::indicator) return indicator_line(*plan.indicators[read.index]);
        const bool unit = read.kind == plan::Referent::Kind::unit;
        Expected line = unit ? unit_line(plan.units[read.index].id) : node_line(*plan.objectives[read.index]);
        if (bands(plan::BandsAt::nodes)) show_band(line);
        return line;
    }

    static std::optional<base::Decimal> in_per_cent(std::optional<double> score) {
        if (!score) return std::nullopt;
        return base::Decimal(std::llround(*score * 1e11), 9);
    }

    template <class Pick>
    std::optional<eval::Actual> composite_value(const plan::Indicator& indicator, Pick pick) const {
        if (reads_itself(indicator)) return std::nullopt;
        Sum sum{*this, std::get<plan::Expression>(*indicator.formula).text, question.at, {}};
        for (const plan::Referent& read : scores_read(indicator)) {
            const Expected line = line_of(read);
            sum.scores[plan::id_of(plan, read)] = line.in ? in_per_cent(std::invoke(pick, line)) : std::nullopt;
        }
        return sum.value();
    }

    // What it may still come to: at the ends of the scores it reads, each at either.
    void widen(const plan::Indicator& indicator, Expected& line) const {
        const auto reads = scores_read(indicator);
        std::vector<Expected> lines;
        for (const plan::Referent& read : reads) lines.push_back(line_of(read));
        if (!std::ranges::all_of(lines, &Expected::in)) return;
        double low = line.score.value_or(1e300);
        double high = line.score.value_or(-1e300);
        double coverage = 0;
        for (const Expected& each : lines) coverage += each.coverage / static_cast<double>(lines.size());
        for (std::size_t corner = 0; corner < std::size_t{1} << reads.size(); ++corner) {
            Sum sum{*this, std::get<plan::Expression>(*indicator.formula).text, question.at, {}};
            for (std::size_t k = 0; k < reads.size(); ++k)
                sum.scores[plan::id_of(plan, reads[k])] = in_per_cent(corner >> k & 1 ? lines[k].high : lines[k].low);
            const auto actual = sum.value();
            const auto end = actual ? counting(answer(indicator, *actual, question.at).raw) : std::nullopt;
            if (!end) return;
            low = std::min<double>(low, *end);
            high = std::max<double>(high, *end);
        }
        line.low = low;
        line.high = high;
        if (line.score) line.coverage = coverage;
    }

    static Expected with_status(Expected line, std::string status) {
        line.status = std::move(status);
        return line;
    }

    bool needs_judgement(const plan::Indicator& indicator) const {
        const auto its_target = target(indicator);
        return std::ranges::any_of(its_target.conditions, [&](const Condition& each) {
            return each.kind == TargetKind::prose || (each.kind == TargetKind::level && indicator.levels.empty());
        });
    }

    // The later of value and judgement; of one day as the profile says.
    std::optional<Real> previous(const plan::Indicator& indicator) const {
        std::optional<Real> found, judged;
        std::optional<base::Date> judged_on;
        for (const auto& [day, assessment] : indicator.assessments)
            if (day < question.at) judged = real(assessment.percent) / 100, judged_on = day;
        for (const base::Date& day : days_of(indicator))
            if (const auto actual = value(indicator, day); actual && day < question.at) {
                found = answer(indicator, *actual, day).raw;
                if (judged_on && day > *judged_on) judged.reset();
            }
        const bool judgement_counts = question.profile.basis == plan::Basis::valuation || needs_judgement(indicator);
        return judged && judgement_counts ? limited(judged) : counting(found);
    }

    // ── roll-up ──────────────────────────────────────────────────────────────────────────────────
    struct Member {
        std::string id;
        std::optional<base::Decimal> weight;
        Expected line;
        std::optional<Real> counted;
        bool gone = false;          // removed
        bool can_score = false;     // whatever the values
        Real effective = 0;
        bool has_line = false;
    };

    // Can anything below it ever carry a score this year, whatever the values?
    bool can_score(const plan::Indicator& indicator) const {
        const auto its_target = target(indicator);
        return !removed(indicator) && !its_target.conditions.empty() &&
               (question.profile.survey == plan::SurveyRule::counts_full ||
                std::ranges::none_of(its_target.conditions, [](const auto& each) { return each.kind == TargetKind::survey; }));
    }
    bool can_score(const plan::Objective& objective) const {
        auto [children, indicators] = groups(objective, false);
        const auto any = [&](std::vector<Member>& group) {
            weigh(objective, group, &Member::can_score);
            return std::ranges::any_of(group, [](const Member& member) { return member.effective > 0; });
        };
        const bool children_score = any(children) && (!objective.sharing || !objective.sharing->children.is_zero());
        const bool indicators_score = any(indicators) && (objective.sharing ? !objective.sharing->indicators.is_zero() : true);
        return children_score || indicators_score;
    }

    std::pair<std::vector<Member>, std::vector<Member>> groups(const plan::Objective& objective, bool with_lines) const {
        std::vector<Member> children;
        std::vector<Member> indicators;
        for (const auto& child : plan.objectives) {
            if (child->parent != objective.id) continue;
            Member member{child->id.value, child->weight, {}, {}, removed(*child), can_score(*child), 0};
            children.push_back(std::move(member));
        }
        for (const auto& indicator : plan.indicators) {
            if (indicator->parent != objective.id) continue;
            Member member{indicator->id.value, indicator->weight, {}, {}, removed(*indicator), can_score(*indicator), 0};
            indicators.push_back(std::move(member));
        }
        if (with_lines) add_lines(objective, children, indicators);
        return {children, indicators};
    }

    // Only of those that count: a formula outside of the score may well read the score.
    void add_lines(const plan::Objective& objective, std::vector<Member>& children, std::vector<Member>& indicators) const {
        weigh(objective, children, &Member::can_score);
        weigh(objective, indicators, &Member::can_score);
        const bool below = std::ranges::any_of(children, [](const Member& each) { return each.effective > 0; });
        const bool take_children = !objective.sharing || !objective.sharing->children.is_zero();
        const bool take_indicators = objective.sharing ? !objective.sharing->indicators.is_zero() : !below;
        for (Member& member : children) {
            if (member.effective == 0 || !take_children) continue;
            member.line = node_line(*plan::find(plan, plan::ObjectiveId{member.id}));
            member.counted = member.line.score;
            member.has_line = true;
        }
        for (Member& member : indicators) {
            if (member.effective == 0 || !take_indicators) continue;
            const plan::Indicator& indicator = *plan::find(plan, plan::IndicatorId{member.id});
            member.line = indicator_line(indicator);
            member.counted = member.line.score;
            if (!member.counted && question.missing == plan::MissingPolicy::zero) member.counted = 0;
            if (!member.counted && question.missing == plan::MissingPolicy::previous) member.counted = previous(indicator);
            member.has_line = true;
        }
    }

    // The share of each member in its group, of those for which `counts` says so.
    template <class Counts>
    static void weigh(const plan::Objective& objective, std::vector<Member>& group, Counts counts) {
        const auto here = std::ranges::count_if(group, [](const Member& each) { return !each.gone; });
        const auto weighted = std::ranges::count_if(group, [](const Member& each) { return !each.gone && each.weight; });
        Real total = 0;
        for (Member& each : group) {
            each.effective = 0;
            if (each.gone || !std::invoke(counts, each) || (each.weight && each.weight->is_zero())) continue;
            if (objective.aggregator != plan::Aggregator::weighted_mean)
                each.effective = 1;
            else if (each.weight)
                each.effective = real(*each.weight);
            else if (here == 1 || weighted == 0)
                each.effective = 1;
            total += each.effective;
        }
        for (Member& each : group)
            if (total > 0) each.effective /= total;
    }

    static Real aggregate(plan::Aggregator aggregator, const std::vector<std::pair<Real, Real>>& weighted) {
        Real sum = 0;
        Real weights = 0;
        Real least = weighted.front().second;
        Real most = least;
        for (const auto& [weight, score] : weighted) {
            sum += weight * score;
            weights += weight;
            least = std::min(least, score);
            most = std::max(most, score);
        }
        switch (aggregator) {
            case plan::Aggregator::worst: return least;
            case plan::Aggregator::best: return most;
            case plan::Aggregator::all_met: return least >= 1 ? 1 : 0;
            default: return std::clamp(sum / weights, least, most);  // rounding must not lead out of the children's range
        }
    }

    struct GroupLine {
        bool in = false;
        std::optional<Real> score;
        Real low = 0, high = 0, coverage = 0;
    };

    GroupLine group_line(plan::Aggregator aggregator, const std::vector<Member>& group) const {
        std::vector<std::pair<Real, Real>> scores, lows, highs, coverages;
        bool one_missing = false;
        for (const Member& each : group) {
            if (each.effective == 0) continue;
            if (each.counted)
                scores.emplace_back(each.effective, *each.counted);
            else
                one_missing = true;
            lows.emplace_back(each.effective, each.line.low);
            highs.emplace_back(each.effective, each.line.high);
            coverages.emplace_back(each.effective, each.line.coverage);
        }
        GroupLine line;
        line.in = !lows.empty();
        if (!line.in) return line;
        const bool unknown_score = scores.empty() || (one_missing && question.missing == plan::MissingPolicy::unknown);
        if (!unknown_score) line.score = aggregate(aggregator, scores);
        line.low = aggregate(aggregator, lows);
        line.high = aggregate(aggregator, highs);
        line.coverage = aggregate(plan::Aggregator::mean, coverages);
        return line;
    }

    // What each of the two groups weighs in its objective.
    static std::pair<Real, Real> shares(const plan::Objective& objective, bool children_can, bool children_in,
                                        bool indicators_in) {
        Real children = children_can ? 1 : 0;
        Real indicators = children_can ? 0 : 1;
        if (objective.sharing) {
            children = real(objective.sharing->children);
            indicators = real(objective.sharing->indicators);
        }
        if (!children_in) children = 0;
        if (!indicators_in) indicators = 0;
        const Real total = children + indicators;
        return total > 0 ? std::pair{children / total, indicators / total} : std::pair<Real, Real>{0, 0};
    }

    struct Family {
        std::vector<Member> children, indicators;
        Expected line;
    };

    Family family(const plan::Objective& objective) const {
        Family all;
        std::tie(all.children, all.indicators) = groups(objective, true);
        weigh(objective, all.children, &Member::can_score);
        const bool children_can = std::ranges::any_of(all.children, [](const Member& each) { return each.effective > 0; });
        const auto is_in = [](const Member& each) { return each.line.in; };
        weigh(objective, all.children, is_in);
        weigh(objective, all.indicators, is_in);
        const GroupLine below = group_line(objective.aggregator, all.children);
        const GroupLine own = group_line(objective.aggregator, all.indicators);
        const auto [children, indicators] = shares(objective, children_can, below.in, own.in);
        for (Member& each : all.children) each.effective *= children;
        for (Member& each : all.indicators) each.effective *= indicators;
        all.line.in = children + indicators > 0;
        if (!all.line.in) return all;
        Real score = 0, weight = 0;
        bool missing_group = false;
        for (const auto& [share, line] : {std::pair{children, below}, std::pair{indicators, own}}) {
            if (share == 0) continue;
            if (!line.score) missing_group = true;
            score += share * line.score.value_or(0);
            weight += line.score ? share : 0;
            all.line.low += static_cast<double>(share * line.low);
            all.line.high += static_cast<double>(share * line.high);
            all.line.coverage += static_cast<double>(share * line.coverage);
        }
        if (children > 0 && indicators > 0) {  // nor here
            all.line.low = std::clamp(all.line.low, std::min(below.low, own.low), std::max(below.low, own.low));
            all.line.high = std::clamp(all.line.high, std::min(below.high, own.high), std::max(below.high, own.high));
        }
        if (weight > 0 && !(missing_group && question.missing == plan::MissingPolicy::unknown))
            all.line.score = static_cast<double>(score / weight);
        return all;
    }

    Expected node_line(const plan::Objective& objective) const { return family(objective).line; }

    // ── units ────────────────────────────────────────────────────────────────────────────────────
    bool involves(const plan::Indicator& indicator, const plan::UnitId& unit) const {
        std::vector<plan::UnitId> units = indicator.units;
        for (const auto* above = plan::find(plan, indicator.parent); units.empty(); above = plan::find(plan, *above->parent)) {
            units = above->units;
            if (!above->parent) break;
        }
        return std::ranges::any_of(units, [&](const plan::UnitId& each) {
            const plan::OrgUnit* at = plan::find(plan, each);
            while (at->id != unit && at->parent) at = plan::find(plan, *at->parent);
            return at->id == unit;
        });
    }

    // What each indicator is of the body when all that can count does.
    void spread(const plan::Objective& objective, Real share, std::map<std::string, Real>& shares_of_body) const {
        auto [below, own] = groups(objective, false);
        const auto any = [&](std::vector<Member>& group) {
            weigh(objective, group, &Member::can_score);
            return std::ranges::any_of(group, [](const Member& each) { return each.effective > 0; });
        };
        const bool children_can = any(below);
        const auto [for_children, for_indicators] = shares(objective, children_can, children_can, any(own));
        for (const Member& each : below)
            if (each.effective * for_children > 0)
                spread(*plan::find(plan, plan::ObjectiveId{each.id}), share * for_children * each.effective, shares_of_body);
        for (const Member& each : own)
            if (each.effective * for_indicators > 0) shares_of_body[each.id] = share * for_indicators * each.effective;
    }

    std::map<std::string, Real> shares_of_unit(const plan::UnitId& unit) const {
        std::map<std::string, Real> of_body;
        spread(plan::body_of(plan), 1, of_body);
        std::erase_if(of_body, [&](const auto& each) { return !involves(*plan::find(plan, plan::IndicatorId{each.first}), unit); });
        return of_body;
    }

    Expected unit_line(const plan::UnitId& unit) const {
        std::vector<Member> members;
        for (const auto& [id, share] : shares_of_unit(unit)) {
            const plan::Indicator& indicator = *plan::find(plan, plan::IndicatorId{id});
            Member member{.id = id, .line = indicator_line(indicator)};
            member.effective = member.line.in ? share : 0;
            member.counted = member.line.score;
            if (!member.counted && question.missing == plan::MissingPolicy::zero) member.counted = 0;
            if (!member.counted && question.missing == plan::MissingPolicy::previous) member.counted = previous(indicator);
            members.push_back(std::move(member));
        }
        const GroupLine all = group_line(plan::Aggregator::weighted_mean, members);
        Expected line{.in = all.in};
        if (all.score) line.score = static_cast<double>(*all.score);
        line.low = static_cast<double>(all.low);
        line.high = static_cast<double>(all.high);
        line.coverage = static_cast<double>(all.coverage);
        return line;
    }

    // ── everything, from the body down ───────────────────────────────────────────────────────────
    void collect(const plan::Objective& objective, Expected line, std::map<std::string, Expected>& lines) const {
        const Family all = family(objective);
        for (const Member& each : all.children) {
            Expected child = each.has_line ? each.line : node_line(*plan::find(plan, plan::ObjectiveId{each.id}));
            child.effective_weight = static_cast<double>(each.effective);
            child.share_of_body = line.share_of_body * child.effective_weight;
            collect(*plan::find(plan, plan::ObjectiveId{each.id}), child, lines);
        }
        for (const Member& each : all.indicators) {
            Expected child = each.has_line ? each.line : indicator_line(*plan::find(plan, plan::IndicatorId{each.id}));
            child.effective_weight = static_cast<double>(each.effective);
            child.share_of_body = line.share_of_body * child.effective_weight;
            lines[each.id] = child;
        }
        lines[objective.id.value] = std::move(line);
    }

    // Without a cap a missing value reaches full marks, or the best figure of the plan.
    Real best() const {
        if (question.profile.cap) return real(*question.profile.cap) / 100;
        Real most = 1;
        for (const auto& indicator : plan.indicators)
            if (const auto score = indicator_line(*indicator).score) most = std::max<Real>(most, *score);
        return most;
    }
};

}  // namespace

std::map<std::string, Expected> reference_evaluate(const plan::Plan& plan, const eval::Question& question) {
    Judge judge{plan, question};
    judge.ceiling = judge.best();
    std::map<std::string, Expected> lines;
    for (const auto& root : plan.objectives) {
        if (root->parent) continue;
        Expected line = judge.node_line(*root);
        line.effective_weight = line.share_of_body = root->level == plan::Level::body ? 1 : 0;
        judge.collect(*root, std::move(line), lines);
    }
    for (const plan::OrgUnit& unit : plan.units) lines[unit.id.value] = judge.unit_line(unit.id);
    if (!judge.bands(plan::BandsAt::nodes)) return lines;
    for (const auto& objective : plan.objectives) judge.show_band(lines.at(objective->id.value));
    for (const plan::OrgUnit& unit : plan.units) judge.show_band(lines.at(unit.id.value));
    return lines;
}

}  // namespace support
