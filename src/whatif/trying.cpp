#include "whatif/trying.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "base/overload.hpp"
#include "eval/line.hpp"

namespace whatif {
namespace {

using plan::ScenarioEdit;

std::vector<ScenarioEdit> reading(const Ground& ground, const plan::ReadingHolder& of, const plan::Value& value) {
    return {plan::SetReading{of, ground.program.question.at, value}};
}

const base::Decimal* number_read(const Ground& ground, const plan::MeasureId& id) {
    const auto* measure = plan::find(ground.plan, id);
    if (!measure) return nullptr;
    const auto found = measure->readings.find(ground.program.question.at);
    return found == measure->readings.end() ? nullptr : std::get_if<base::Decimal>(&found->second.value);
}

// Next to the number asked, not above it or not below.
base::Decimal rounded(double number, int places, bool up) {
    const double exact = number * std::pow(10.0, places);
    return base::Decimal(static_cast<std::int64_t>(up ? std::ceil(exact - 1e-9) : std::floor(exact + 1e-9)), places);
}

// Of the two steps next to what is asked, the one that scores more.
std::vector<ScenarioEdit> numerator(const Ground& ground, std::size_t indicator, const plan::Ratio& ratio, const eval::Actual& to) {
    const auto* below = number_read(ground, ratio.denominator);
    const auto* above = number_read(ground, ratio.numerator);
    const auto* asked = std::get_if<base::Decimal>(&to);
    if (!below || below->is_zero() || !asked) return {};
    const expr::Target& target = ground.results.indicators[indicator].target;
    const eval::Context& context = ground.program.contexts[indicator];
    const auto whole = eval::number_in(base::Quotient{*below, *below}, target, context);  // 1, or 100 where it counts in per cent
    if (!whole) return {};
    const double number = asked->to_double() / *whole * below->to_double();
    const auto score = [&](const base::Decimal& step) { return eval::achieve(target, base::Quotient{step, *below}, context, ground.program.question.profile).score; };
    const auto [less, more] = std::array{rounded(number, above ? above->places() : 0, false), rounded(number, above ? above->places() : 0, true)};
    return reading(ground, ratio.numerator, score(more) >= score(less) ? more : less);
}

plan::Value as_value(const eval::Actual& actual) {
    return std::visit(base::overload{[](const base::Quotient& quotient) { return plan::Value(quotient.numerator); },
                                     [](const auto& each) { return plan::Value(each); }},
                      actual);
}

std::vector<ScenarioEdit> value(const Ground& ground, std::size_t at, const eval::Actual& to) {
    const plan::Indicator& indicator = *ground.plan.indicators[at];
    if (!indicator.formula) return reading(ground, indicator.id, as_value(to));
    return std::visit(base::overload{[&](const plan::MeasureRef& ref) { return reading(ground, ref.measure, as_value(to)); },
                                     [&](const plan::Ratio& ratio) { return numerator(ground, at, ratio, to); },
                                     [](const plan::Expression&) { return std::vector<ScenarioEdit>(); }},
                      *indicator.formula);
}

std::vector<ScenarioEdit> target(const Ground& ground, std::size_t at, const std::string& text) {
    const plan::Indicator& indicator = *ground.plan.indicators[at];
    const int year = ground.program.question.year;
    const auto found = indicator.targets.find(year);
    plan::TargetCell cell = found == indicator.targets.end() ? plan::TargetCell{} : found->second;
    cell.text = text;
    return {plan::SetTargetCell{indicator.id, year, cell}};
}

}  // namespace

std::vector<ScenarioEdit> edits_of(const Ground& ground, const Answer& answer) {
    if (answer.found != Found::reached && answer.found != Found::impossible) return {};
    const std::size_t at = answer.indicator;
    return std::visit(base::overload{[](std::monostate) { return std::vector<ScenarioEdit>(); },
                                     [&](const eval::Actual& to) { return value(ground, at, to); },
                                     [&](const NewTarget& to) { return target(ground, at, to.text); },
                                     [&](const NewWeight& to) {
                                         return std::vector<ScenarioEdit>{plan::SetWeight{ground.plan.indicators[at]->id, to.weight}};
                                     }},
                      answer.to);
}

std::vector<ScenarioEdit> edits_of(const Ground& ground, const Together& together) {
    std::vector<ScenarioEdit> edits;
    for (const Move& move : together.moves) {
        auto moved = value(ground, move.indicator, eval::Actual(move.to));
        if (moved.empty()) return {};
        std::ranges::move(moved, std::back_inserter(edits));
    }
    return edits;
}

}  // namespace whatif
