#include "whatif/lever_range.hpp"

#include <algorithm>
#include <cmath>

namespace whatif {
namespace {

constexpr base::Date first_day{1970, 1, 1};
constexpr std::int64_t most_units = 1'000'000'000'000;
constexpr std::int64_t least_steps = 40;  // fewer are too coarse to slide along
constexpr int most_places = 2;            // that are added for it

std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i) power *= 10;
    return power;
}

// 1, 2, 2.5 or 5 times a power of ten, not below the figure; a whole number.
std::int64_t round_above(double figure) {
    for (std::int64_t ten = 1;; ten *= 10)
        for (const double times : {1.0, 2.0, 2.5, 5.0})
            if (const double round = times * static_cast<double>(ten); round >= figure && round == std::floor(round))
                return static_cast<std::int64_t>(round);
}

bool counts_things(const Lever& lever) { return lever.unit == expr::Unit::count || lever.unit == expr::Unit::days; }

}  // namespace

std::optional<std::int64_t> step_of(const base::Decimal& figure, int places) {
    std::int64_t units = figure.units();
    int shift = places - figure.places();
    for (; shift < 0 && units % 10 == 0; ++shift) units /= 10;
    if (shift < 0 || units > most_units || units < -most_units) return std::nullopt;
    units *= power_of_ten(shift);
    return std::abs(units) > most_units * 1000 ? std::nullopt : std::optional(units);
}

std::int64_t step_of(const base::Date& day) { return base::days_between(first_day, day); }

bool fit_numbers(Lever& lever, std::span<const base::Decimal> figures) {
    double greatest = 0;
    bool negative = false;
    for (const base::Decimal& figure : figures) {
        lever.places = std::max(lever.places, figure.places());
        greatest = std::max(greatest, std::abs(figure.to_double()));
        negative |= figure.is_negative();
    }
    if (greatest > 1e11) return false;
    const bool percent = lever.unit == expr::Unit::percent;
    std::int64_t most = greatest > 0 ? round_above(2 * greatest) : percent ? 100 : 10;
    if (percent && greatest <= 100) most = 100;
    while (!counts_things(lever) && lever.places < most_places && most * power_of_ten(lever.places) < least_steps) ++lever.places;
    if (lever.places > 6) return false;
    lever.high = most * power_of_ten(lever.places);
    lever.low = negative ? -lever.high : 0;
    return true;
}

void make_room(Lever& lever) {
    for (const auto& step : {lever.at, lever.base}) {
        if (!step) continue;
        lever.low = std::min(lever.low, *step);
        lever.high = std::max(lever.high, *step);
    }
}

void fit_days(Lever& lever, int year) {
    lever.low = step_of(base::Date{year, 1, 1});
    lever.high = step_of(base::end_of_year(year));
    for (const auto& step : {lever.at, lever.base, lever.asked})
        if (step) {
            lever.low = std::min(lever.low, step_of(base::Date{day_at(*step).year, 1, 1}));
            lever.high = std::max(lever.high, step_of(base::end_of_year(day_at(*step).year)));
        }
}

Lever finer(Lever lever, int places) {
    if (lever.scale != LeverScale::number || places <= lever.places) return lever;
    const std::int64_t times = power_of_ten(places - lever.places);
    lever.places = places;
    lever.low *= times;
    lever.high *= times;
    for (auto* step : {&lever.at, &lever.base, &lever.asked})
        if (*step) **step *= times;
    return lever;
}

base::Decimal number_at(const Lever& lever, std::int64_t step) { return base::Decimal(step, lever.places); }

base::Date day_at(std::int64_t step) { return base::days_after(first_day, static_cast<int>(step)); }

}  // namespace whatif
