#include "whatif/outlook.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

#include "base/named.hpp"
#include "base/overload.hpp"
#include "eval/line.hpp"
#include "whatif/past.hpp"
#include "whatif/trial.hpp"

namespace whatif {
namespace {

constexpr base::Names<Outlook, 4> names{{{Outlook::given, "given"}, {Outlook::past, "past"}, {Outlook::value, "value"}, {Outlook::target, "target"}}};
constexpr double around = 0.1;

Triangular about(double figure) {
    const double width = around * std::abs(figure);
    return {.low = figure - width, .mode = figure, .high = figure + width};
}

std::optional<double> figure_of(const Ground& ground, std::size_t i) {
    const auto& condition = ground.results.indicators[i].target->conditions.front();
    if (condition.kind == expr::TargetKind::deviation) return ground.program.contexts[i].reference->to_double();
    return eval::figure_compared(condition, ground.program.contexts[i]);
}

std::vector<double> numbers(const std::vector<PastValue>& past) {
    std::vector<double> all;
    for (const PastValue& each : past) all.push_back(each.number);
    return all;
}

// Empty where it draws from earlier years and there are none.
std::optional<Distribution> distribution_of(const plan::Estimate& estimate, const std::vector<PastValue>& past) {
    using Maybe = std::optional<Distribution>;
    return std::visit(base::overload{[](const plan::UniformEstimate& one) { return Maybe(Uniform{one.low.to_double(), one.high.to_double()}); },
                                     [](const plan::TriangularEstimate& one) {
                                         return Maybe(Triangular{one.low.to_double(), one.likely.to_double(), one.high.to_double()});
                                     },
                                     [](const plan::NormalEstimate& one) { return Maybe(Normal{one.mean.to_double(), one.deviation.to_double()}); },
                                     [&](const plan::PastEstimate&) { return past.empty() ? Maybe() : Maybe(Empirical{numbers(past)}); }},
                      estimate);
}

bool is_scored_by_number(const Ground& ground, std::size_t i) {
    const expr::Target& target = ground.results.indicators[i].target;
    if (!expr::condition_for_number(target)) return false;
    return eval::obstacle(target, ground.program.contexts[i], ground.program.question.profile) == eval::Reason::none;
}

// Without an estimate of its own.
std::optional<Expected> supposed(const Ground& ground, std::size_t i, const std::vector<PastValue>& past) {
    const auto& row = ground.results.indicators[i];
    if (past.size() >= 2) {
        const auto [least, most] = std::ranges::minmax(numbers(past));
        return Expected{{i, Uniform{least, most}}, Outlook::past};
    }
    if (row.actual) {
        const auto value = eval::number_in(*row.actual, row.target, ground.program.contexts[i]);
        return value ? std::optional(Expected{{i, about(*value)}, Outlook::value}) : std::nullopt;
    }
    const auto figure = figure_of(ground, i);
    return figure ? std::optional(Expected{{i, about(*figure)}, Outlook::target}) : std::nullopt;
}

std::optional<Expected> expected(const Ground& ground, const eval::Records& records, std::size_t i) {
    if (!is_scored_by_number(ground, i)) return std::nullopt;
    const auto past = past_values(ground, records, i, ground.program.question.at);
    if (const auto& estimate = ground.plan.indicators[i]->estimate)
        if (auto given = distribution_of(*estimate, past)) return Expected{{i, *std::move(given)}, Outlook::given};
    return supposed(ground, i, past);
}

// The ends and the middle of what is supposed.
Triangular supposed_range(const Ground& ground, std::size_t i) {
    if (!is_scored_by_number(ground, i)) return {};
    const auto past = past_values(ground, eval::records_of(ground.plan), i, ground.program.question.at);
    const auto found = supposed(ground, i, past);
    if (!found) return {};
    if (const auto* one = std::get_if<Triangular>(&found->uncertain.value)) return *one;
    const auto* one = std::get_if<Uniform>(&found->uncertain.value);
    return one ? Triangular{one->low, (one->low + one->high) / 2, one->high} : Triangular{};
}

// Two digits of the width between the ends.
int places_for(double width) {
    int places = 0;
    for (; width > 0 && width < 10 && places < 4; width *= 10) ++places;
    return places;
}

bool stays(const Ground& ground, std::size_t i) {
    const auto& row = ground.results.indicators[i];
    const bool settled = row.status == eval::Status::removed || row.status == eval::Status::survey;
    if (settled || row.achievement.reason == eval::Reason::judged || !ground.indicators[i]) return true;
    if (ground.values.actuals[i]) return false;
    return std::ranges::any_of(ground.program.composites, [&](const auto& composite) { return composite.indicator == i; });
}

}  // namespace

std::vector<Expected> outlook(const Ground& ground, std::size_t objective) {
    const eval::Records records = eval::records_of(ground.plan);
    std::vector<Expected> all;
    for (const std::size_t i : indicators_under(ground, objective)) {
        if (stays(ground, i)) continue;
        if (const auto one = expected(ground, records, i)) all.push_back(*one);
    }
    return all;
}

std::vector<Expected> outlook(const Ground& ground) {
    std::vector<Expected> all;
    for (std::size_t i = 0; i < ground.plan.objectives.size(); ++i)
        if (!ground.plan.objectives[i]->parent) std::ranges::move(outlook(ground, i), std::back_inserter(all));
    std::ranges::stable_sort(all, {}, [](const Expected& each) { return each.uncertain.indicator; });
    const auto twice = std::ranges::unique(all, {}, [](const Expected& each) { return each.uncertain.indicator; });
    all.erase(twice.begin(), twice.end());
    return all;
}

plan::Estimate first_estimate(const Ground& ground, std::size_t indicator, plan::EstimateKind kind) {
    using plan::EstimateKind;
    const Triangular range = supposed_range(ground, indicator);
    const auto in_places = [](double figure, int places) { return base::Decimal(on_grid(figure, places), places); };
    const double width = range.high - range.low;
    const auto written = [&](double figure) { return in_places(figure, places_for(width)); };
    switch (kind) {
        case EstimateKind::uniform: return plan::UniformEstimate{written(range.low), written(range.high), {}};
        case EstimateKind::triangular: return plan::TriangularEstimate{written(range.low), written(range.mode), written(range.high), {}};
        case EstimateKind::normal: return plan::NormalEstimate{written(range.mode), in_places(width / 4, places_for(width / 4)), {}};
        case EstimateKind::past: return plan::PastEstimate{};
    }
    return plan::PastEstimate{};
}

std::string_view name_of(Outlook from) { return base::name_in(names, from); }

}  // namespace whatif
