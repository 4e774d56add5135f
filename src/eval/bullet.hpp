// Bullet: the value of an indicator beside its target on one scale, with the stretches in which the
// scoring method would colour it, and the values that came before. For charts: doubles.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "eval/results.hpp"

namespace eval {

struct Stretch {
    double from = 0;
    double to = 0;
    Light light = Light::none;
};

struct Bullet {
    double low = 0;                     // of the scale
    double high = 1;
    std::optional<double> value;
    double target = 0;                  // in its unit; of a range or deviation its lower end
    std::optional<double> target_high;  // of these
    std::optional<double> expected;     // what should be there by the day, where it grows over the year
    std::vector<Stretch> stretches;     // from low to high without gaps; neighbours differ
    std::optional<expr::Unit> unit;
};

// Empty where the target is no number this year, or something stands in the way of scoring it.
std::optional<Bullet> bullet(const plan::Plan& plan, const Results& results, std::size_t indicator);

// A value as the target counts it.
struct PastValue {
    int year = 2023;
    std::optional<base::Date> day;  // of one of the year asked about; none: of an earlier year
    double value = 0;
};

// Up to ten earlier years, each on the day asked about, else at its end, else as published; then the
// periods of the year, up to that day.
std::vector<PastValue> history(const plan::Plan& plan, const Results& results, std::size_t indicator);

}  // namespace eval
