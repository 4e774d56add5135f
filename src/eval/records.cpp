#include "eval/records.hpp"

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
                      },
                      *indicator.formula);
}

}  // namespace

Records records_of(const plan::Plan& plan) {
    Records records;
    records.measures.reserve(plan.measures.size());
    for (const auto& measure : plan.measures) records.measures.emplace(measure->id.value, &*measure);
    return records;
}

std::optional<Actual> value_on(const Records& records, const plan::Indicator& indicator, const base::Date& day) {
    const auto [first, second] = sources_of(records, indicator);
    const bool ratio = indicator.formula && std::holds_alternative<plan::Ratio>(*indicator.formula);
    return ratio ? ratio_of(on(*first, day), on(*second, day)) : on(*first, day);
}

std::optional<Earlier> last_value_before(const Records& records, const plan::Indicator& indicator,
                                         const base::Date& day) {
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
    if (!value) return std::nullopt;
    if (const auto* number = std::get_if<base::Decimal>(&*value)) return *number;
    const auto* ratio = std::get_if<base::Quotient>(&*value);
    if (!ratio || ratio->denominator.is_zero()) return std::nullopt;
    return *ratio;
}

}  // namespace eval
