#include "whatif/past.hpp"

#include "eval/line.hpp"

namespace whatif {
namespace {

constexpr int years_back = 20;

std::optional<base::Date> day_noted(const eval::Records& records, const plan::Indicator& indicator, int year, const base::Date& day) {
    auto value = eval::value_on(records, indicator, {year, day.month, day.day});
    if (!value) value = eval::value_on(records, indicator, base::end_of_year(year));
    const auto* noted = value ? std::get_if<base::Date>(&*value) : nullptr;
    return noted ? std::optional(*noted) : std::nullopt;
}

}  // namespace

std::vector<PastValue> past_values(const Ground& ground, const eval::Records& records, std::size_t indicator, const base::Date& day) {
    std::vector<PastValue> values;
    for (int year = day.year - years_back; year < day.year; ++year) {
        const auto found = eval::value_in_year(records, *ground.plan.indicators[indicator], year, day);
        if (!found) continue;
        eval::Actual actual = found->ratio ? eval::Actual(found->value) : eval::Actual(found->value.numerator);
        const auto number = eval::number_in(actual, ground.results.indicators[indicator].target, ground.program.contexts[indicator]);
        if (number) values.push_back({year, std::move(actual), *number});
    }
    return values;
}

std::vector<PastValue> past_days(const Ground& ground, const eval::Records& records, std::size_t indicator) {
    const int now = ground.program.question.year;
    std::vector<PastValue> days;
    for (int year = now - years_back; year < now; ++year) {
        auto noted = day_noted(records, *ground.plan.indicators[indicator], year, base::end_of_year(year));
        if (!noted) continue;
        noted->year += now - year;
        if (!base::exists(noted->year, noted->month, noted->day)) noted->day = 28;
        days.push_back({year, *noted, day_of_year(*noted, now)});
    }
    return days;
}

double day_of_year(const base::Date& day, int year) { return base::days_between({year, 1, 1}, day) + 1; }

}  // namespace whatif
