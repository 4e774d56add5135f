#include "whatif/outlook.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

#include "base/named.hpp"
#include "base/overload.hpp"
#include "eval/line.hpp"
#include "whatif/past.hpp"

namespace whatif {
namespace {

constexpr base::Names<Outlook, 4> names{{{Outlook::given, "given"}, {Outlook::past, "past"}, {Outlook::value, "value"}, {Outlook::target, "target"}}};
constexpr double around = 0.1;

Triangular about(double figure) {
    const double width = around * std::abs(figure);
    return {.low = figure - width, .mode = figure, .high = figure + width};
}

bool takes_number(expr::TargetKind kind) {
    using expr::TargetKind;
    switch (kind) {
        case TargetKind::at_least:
        case TargetKind::above:
        case TargetKind::at_most:
        case TargetKind::below:
        case TargetKind::exactly:
        case TargetKind::range:
        case TargetKind::number:
        case TargetKind::within:
        case TargetKind::earlier_year:
        case TargetKind::reference:
        case TargetKind::deviation: return true;
        case TargetKind::by_date:
        case TargetKind::level:
        case TargetKind::survey:
        case TargetKind::yes_no:
        case TargetKind::prose: return false;
    }
    return false;
}

std::optional<double> figure_of(const Ground& ground, std::size_t i) {
    const auto& condition = ground.results.indicators[i].target.conditions.front();
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

std::optional<Expected> expected(const Ground& ground, const eval::Records& records, std::size_t i) {
    const auto& row = ground.results.indicators[i];
    const eval::Context& context = ground.program.contexts[i];
    const plan::Profile& profile = ground.program.question.profile;
    if (row.target.conditions.empty() || !takes_number(row.target.conditions.front().kind)) return std::nullopt;
    if (eval::obstacle(row.target, context, profile) != eval::Reason::none) return std::nullopt;
    const auto past = past_values(ground, records, i, ground.program.question.at);
    if (const auto& estimate = ground.plan.indicators[i]->estimate)
        if (auto given = distribution_of(*estimate, past)) return Expected{{i, *std::move(given)}, Outlook::given};
    if (past.size() >= 2) {
        const auto [least, most] = std::ranges::minmax(numbers(past));
        return Expected{{i, Uniform{least, most}}, Outlook::past};
    }
    if (row.actual) {
        const auto value = eval::number_in(*row.actual, row.target, context);
        return value ? std::optional(Expected{{i, about(*value)}, Outlook::value}) : std::nullopt;
    }
    const auto figure = figure_of(ground, i);
    return figure ? std::optional(Expected{{i, about(*figure)}, Outlook::target}) : std::nullopt;
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

std::string_view name_of(Outlook from) { return base::name_in(names, from); }

}  // namespace whatif
