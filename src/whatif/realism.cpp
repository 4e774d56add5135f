#include "whatif/realism.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "base/named.hpp"
#include "eval/bound.hpp"
#include "whatif/trial.hpp"

namespace whatif {
namespace {

using expr::Comparison;
using expr::Condition;
using expr::TargetKind;

constexpr double infinity = std::numeric_limits<double>::infinity();

constexpr base::Names<Verdict, 7> names{{{Verdict::no_history, "no_history"}, {Verdict::met_every_year, "met_every_year"},
                                         {Verdict::already_met, "already_met"}, {Verdict::in_reach, "in_reach"},
                                         {Verdict::ambitious, "ambitious"}, {Verdict::too_short, "too_short"},
                                         {Verdict::out_of_reach, "out_of_reach"}}};

// t that nine draws in ten do not exceed, for 1 to 18 degrees of freedom: NIST/SEMATECH e-Handbook of
// Statistical Methods, 1.3.6.7.2.
constexpr std::array nine_tenths{3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383,
                                 1.372, 1.363, 1.356, 1.350, 1.345, 1.341, 1.337, 1.333, 1.330};

// ── what meets the target ────────────────────────────────────────────────────────────────────────
Reached compared(Comparison comparison, double figure) {
    switch (comparison) {
        case Comparison::at_least: return {figure, infinity};
        case Comparison::above: return {std::nextafter(figure, infinity), infinity};
        case Comparison::at_most: return {-infinity, figure};
        case Comparison::below: return {-infinity, std::nextafter(figure, -infinity)};
        case Comparison::exactly: return {figure, figure};
    }
    return {};
}

Reached within(const eval::Range& range) {
    const double low = range.low.to_double(), high = range.high.to_double();
    return range.strict ? Reached{std::nextafter(low, infinity), std::nextafter(high, -infinity)} : Reached{low, high};
}

std::optional<Reached> met_by(const Condition& condition, const eval::Context& context, int year) {
    if (condition.kind == TargetKind::by_date) {
        if (!condition.date) return std::nullopt;
        return Reached{-infinity, day_of_year(*condition.date, year) - (condition.strict() ? 1 : 0)};
    }
    if (condition.kind == TargetKind::range || condition.kind == TargetKind::deviation) {
        const auto range = eval::range_of(condition, context);
        return range ? std::optional(within(*range)) : std::nullopt;
    }
    const auto comparison = eval::comparison_of(condition, context);
    if (!comparison) return std::nullopt;
    return compared(*comparison, eval::figure_compared(condition, context));
}

// The condition that earlier values are held against: a number, else a day; and what meets it.
struct Question {
    expr::Target target;
    Reached reached;
    bool days = false;
};

std::optional<Question> question_of(const Ground& ground, std::size_t indicator) {
    const auto& row = ground.results.indicators[indicator];
    const eval::Context& context = ground.program.contexts[indicator];
    if (row.target->conditions.empty() || row.status == eval::Status::removed) return std::nullopt;
    if (eval::obstacle(row.target, context, ground.program.question.profile) != eval::Reason::none) return std::nullopt;
    const auto number = expr::condition_for_number(row.target);
    const bool days = !number && row.target->conditions.front().kind == TargetKind::by_date;
    if (!number && !days) return std::nullopt;
    Question question{row.target, {}, days};
    question.target.conditions = {row.target->conditions[number.value_or(0)]};
    const auto reached = met_by(question.target.conditions.front(), context, ground.program.question.year);
    if (!reached) return std::nullopt;
    question.reached = *reached;
    return question;
}

// ── what the years say ───────────────────────────────────────────────────────────────────────────
struct Fit {
    double mean_year = 0, mean_value = 0, across = 0, slope = 0, left = 0;  // left: Σ(yᵢ − ŷᵢ)²
    std::size_t years = 0;
};

Fit fit_of(const std::vector<YearTried>& years) {
    Fit fit{.years = years.size()};
    const auto count = static_cast<double>(years.size());
    for (const YearTried& each : years) {
        fit.mean_year += each.year / count;
        fit.mean_value += each.value / count;
    }
    double together = 0;
    for (const YearTried& each : years) {
        const double off = each.year - fit.mean_year;
        fit.across += off * off;
        together += off * (each.value - fit.mean_value);
    }
    fit.slope = together / fit.across;
    for (const YearTried& each : years) {
        const double off = each.value - fit.mean_value - fit.slope * (each.year - fit.mean_year);
        fit.left += off * off;
    }
    return fit;
}

// Of a single new value about the projection.
double deviation_of(const Fit& fit, int year) {
    const double off = year - fit.mean_year;
    return std::sqrt(fit.left / static_cast<double>(fit.years - 2) * (1 + 1 / static_cast<double>(fit.years) + off * off / fit.across));
}

double chance_of(const Reached& target, const Trend& trend, double deviation, std::size_t years) {
    if (!(deviation > 0)) return target.holds(trend.projected) ? 1 : 0;
    const int freedom = static_cast<int>(years) - 2;
    const auto below = [&](double end) { return student_below((end - trend.projected) / deviation, freedom); };
    return below(target.high) - below(target.low);
}

void look_ahead(Realism& realism, int year) {
    const Fit fit = fit_of(realism.years);
    Trend trend{.a_year = fit.slope, .projected = fit.mean_value + fit.slope * (year - fit.mean_year), .low = {}, .high = {}};
    if (fit.years >= 3) {
        const double deviation = deviation_of(fit, year);
        const double width = nine_tenths[std::min(fit.years - 3, nine_tenths.size() - 1)] * deviation;
        trend.low = trend.projected - width;
        trend.high = trend.projected + width;
        realism.chance = chance_of(realism.target, trend, deviation, fit.years);
    }
    realism.trend = trend;
}

Ambition ambition_of(const Realism& realism) {
    const double last = realism.years.back().value;
    Ambition ambition;
    if (last < realism.target.low) ambition.way = realism.target.low - last;
    if (last > realism.target.high) ambition.way = realism.target.high - last;
    if (last != 0) ambition.share = std::abs(ambition.way / last);
    double changes = 0;
    for (std::size_t i = 1; i < realism.years.size(); ++i) {
        const auto& [before, now] = std::pair{realism.years[i - 1], realism.years[i]};
        changes += std::abs(now.value - before.value) / (now.year - before.year);
    }
    const double usual = realism.years.size() > 1 ? changes / static_cast<double>(realism.years.size() - 1) : 0;
    if (usual > 0) ambition.usual_changes = std::abs(ambition.way) / usual;
    return ambition;
}

Verdict verdict_of(const Realism& realism) {
    if (realism.years.empty()) return Verdict::no_history;
    if (realism.years.size() > 1 && realism.met == realism.years.size()) return Verdict::met_every_year;
    if (realism.years.back().met) return Verdict::already_met;
    if (realism.trend && realism.target.holds(realism.trend->projected)) return Verdict::in_reach;
    const auto& trend = realism.trend;
    const bool range_reaches = trend && trend->low && *trend->low <= realism.target.high && *trend->high >= realism.target.low;
    if (range_reaches || realism.met > 0) return Verdict::ambitious;
    return realism.years.size() < 3 ? Verdict::too_short : Verdict::out_of_reach;
}

YearTried tried(const Ground& ground, const Question& question, const PastValue& past, std::size_t indicator) {
    const auto achieved = eval::achieve(question.target, past.actual, ground.program.contexts[indicator], ground.program.question.profile);
    return {past.year, past.number, achieved.met.value_or(question.reached.holds(past.number)), achieved.score};
}

Realism realism(const Ground& ground, const eval::Records& records, std::size_t indicator) {
    Realism found{.indicator = indicator};
    const auto question = question_of(ground, indicator);
    if (!question) return found;
    const int year = ground.program.question.year;
    found.days = question->days;
    found.target = question->reached;
    const auto past = question->days ? past_days(ground, records, indicator) : past_values(ground, records, indicator, base::end_of_year(year));
    for (const PastValue& each : past) found.years.push_back(tried(ground, *question, each, indicator));
    found.met = static_cast<std::size_t>(std::ranges::count(found.years, true, &YearTried::met));
    if (found.years.empty()) return found;
    found.chance = static_cast<double>(found.met) / static_cast<double>(found.years.size());
    if (found.years.size() > 1) look_ahead(found, year);
    found.ambition = ambition_of(found);
    found.verdict = verdict_of(found);
    return found;
}

}  // namespace

std::vector<Realism> realism(const Ground& ground, std::span<const std::size_t> indicators) {
    const eval::Records records = eval::records_of(ground.plan);
    std::vector<Realism> all;
    for (const std::size_t i : indicators) all.push_back(realism(ground, records, i));
    return all;
}

std::string_view name_of(Verdict verdict) { return base::name_in(names, verdict); }

double student_below(double t, int freedom) {
    constexpr double pi = 3.141592653589793;
    if (std::isinf(t)) return t > 0 ? 1 : 0;
    const double angle = std::atan(t / std::sqrt(freedom));
    const double square = 1 / (1 + t * t / freedom);  // cos²
    const double sine = t / std::sqrt(freedom + t * t);
    const bool odd = freedom % 2 == 1;
    double term = odd ? std::sqrt(square) : 1;
    double sum = 0;
    for (int k = odd ? 1 : 0; k <= freedom - 2; k += 2) {
        sum += term;
        term *= square * (k + 1) / (k + 2);
    }
    const double within = odd ? 2 / pi * (angle + sine * sum) : sine * sum;  // between −t and t, signed
    return 0.5 + within / 2;
}

}  // namespace whatif
