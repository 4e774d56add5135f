#include "eval/records.hpp"

#include <algorithm>

#include <iterator>

#include "base/overload.hpp"

namespace eval {
namespace {

Actual to_actual(const plan::Value& value) {
    return std::visit([](const auto& each) -> Actual { return each; }, value);
}

std::optional<Actual> on(const plan::Readings& readings, const base::Date& day) {
    const auto found = readings.find(day);
    if (found == readings.end()) return std::nullopt;
    return to_actual(found->second.value);
}

std::optional<base::Date> day_before(const plan::Readings& readings, const base::Date& day) {
    const auto next = readings.lower_bound(day);
    if (next == readings.begin()) return std::nullopt;
    return std::prev(next)->first;
}

const plan::Readings& readings_of(const Records& records, const plan::MeasureId& id) {
    static const plan::Readings none;
    const auto found = records.measures.find(id.value);
    return found == records.measures.end() ? none : found->second->readings;
}

std::optional<Actual> load_on(const plan::Readings& readings, const Load& load, const base::Date& day) {
    const int year = load.year.value_or(day.year - load.offset.value_or(0));
    if (year > day.year) return std::nullopt;
    auto value = on(readings, {year, day.month, day.day});
    if (!value && year < day.year) value = on(readings, base::end_of_year(year));
    return value;
}

Actual edits_on(const std::vector<base::Date>& days, const base::Date& day) {
    return base::Decimal(std::ranges::upper_bound(days, day) - days.begin());
}

std::optional<Actual> calculated_on(const Records& records, const Calculation& calculation, const base::Date& day) {
    if (calculation.composite()) return std::nullopt;
    return Calculator().run(calculation, {.loads = loads_on(records, calculation, day)});
}

// The latest day before `day` on which any of the measures was read.
std::optional<base::Date> day_before(const Records& records, const Calculation& calculation, const base::Date& day) {
    std::optional<base::Date> latest;
    for (const Load& load : calculation.loads) {
        if (load.edits) continue;
        if (const auto found = day_before(records.in_order[load.measure]->readings, day); found && (!latest || *found > *latest))
            latest = found;
    }
    return latest;
}

std::optional<Earlier> last_calculated_before(const Records& records, const Calculation& calculation,
                                              const base::Date& day) {
    for (auto earlier = day_before(records, calculation, day); earlier; earlier = day_before(records, calculation, *earlier))
        if (auto value = calculated_on(records, calculation, *earlier)) return Earlier{*earlier, *std::move(value)};
    return std::nullopt;
}

std::optional<Actual> ratio_of(const std::optional<Actual>& numerator, const std::optional<Actual>& denominator) {
    if (!numerator || !denominator) return std::nullopt;
    const auto* n = std::get_if<base::Decimal>(&*numerator);
    const auto* m = std::get_if<base::Decimal>(&*denominator);
    if (!n) return numerator;
    if (!m) return denominator;
    return base::Quotient{*n, *m};
}

// The readings that decide on which days an indicator has a value: each must have that day.
struct Sources {
    const plan::Readings* first;
    const plan::Readings* second;  // the same as the first when there is one only
};

Sources sources_of(const Records& records, const plan::Indicator& indicator) {
    if (!indicator.formula) return {&indicator.readings, &indicator.readings};
    return std::visit(base::overload{
                          [&](const plan::MeasureRef& ref) {
                              const auto* readings = &readings_of(records, ref.measure);
                              return Sources{readings, readings};
                          },
                          [&](const plan::Ratio& ratio) {
                              return Sources{&readings_of(records, ratio.numerator),
                                             &readings_of(records, ratio.denominator)};
                          },
                          [&](const plan::Expression&) { return Sources{&indicator.readings, &indicator.readings}; },
                      },
                      *indicator.formula);
}

}  // namespace

Records records_of(const plan::Plan& plan) {
    Records records;
    records.measures.reserve(plan.measures.size());
    for (const auto& measure : plan.measures) {
        records.measures.emplace(measure->id.value, &*measure);
        records.in_order.push_back(&*measure);
    }
    std::optional<plan::Naming> naming;  // costs more than the rest: only for plans with expressions
    for (const auto& indicator : plan.indicators) {
        const auto* expression = indicator->formula ? std::get_if<plan::Expression>(&*indicator->formula) : nullptr;
        if (!expression || records.calculations.contains(expression->text)) continue;
        if (!naming) naming.emplace(plan);
        records.calculations.emplace(expression->text, calculation_of(expression->text, plan, *naming));
    }
    return records;
}

const Calculation* calculation_of(const Records& records, const plan::Indicator& indicator) {
    const auto* expression = indicator.formula ? std::get_if<plan::Expression>(&*indicator.formula) : nullptr;
    if (!expression) return nullptr;
    const auto found = records.calculations.find(expression->text);
    return found == records.calculations.end() ? nullptr : &found->second;
}

std::vector<std::optional<Actual>> loads_on(const Records& records, const Calculation& calculation, const base::Date& day) {
    std::vector<std::optional<Actual>> loads;
    loads.reserve(calculation.loads.size());
    for (const Load& load : calculation.loads)
        loads.push_back(load.edits ? edits_on(*load.edits, day) : load_on(records.in_order[load.measure]->readings, load, day));
    return loads;
}

std::optional<Actual> value_on(const Records& records, const plan::Indicator& indicator, const base::Date& day) {
    if (const auto* calculation = calculation_of(records, indicator)) return calculated_on(records, *calculation, day);
    const auto [first, second] = sources_of(records, indicator);
    const bool ratio = indicator.formula && std::holds_alternative<plan::Ratio>(*indicator.formula);
    return ratio ? ratio_of(on(*first, day), on(*second, day)) : on(*first, day);
}

std::optional<Earlier> last_value_before(const Records& records, const plan::Indicator& indicator,
                                         const base::Date& day) {
    if (const auto* calculation = calculation_of(records, indicator))
        return last_calculated_before(records, *calculation, day);
    const auto [first, second] = sources_of(records, indicator);
    for (auto earlier = day_before(*first, day); earlier; earlier = day_before(*first, *earlier))
        if (second->contains(*earlier)) return Earlier{*earlier, *value_on(records, indicator, *earlier)};
    return std::nullopt;
}

std::optional<Number> value_in_year(const Records& records, const plan::Indicator& indicator, int year,
                                    const base::Date& day) {
    if (year >= day.year) return std::nullopt;
    auto value = value_on(records, indicator, {year, day.month, day.day});
    if (!value) value = value_on(records, indicator, base::end_of_year(year));
    if (const auto past = indicator.past.find(year); !value && past != indicator.past.end()) return past->second;
    if (!value) return std::nullopt;
    if (const auto* number = std::get_if<base::Decimal>(&*value)) return *number;
    const auto* ratio = std::get_if<base::Quotient>(&*value);
    if (!ratio || ratio->denominator.is_zero()) return std::nullopt;
    return *ratio;
}

}  // namespace eval
