// Cap and floor of a profile as fractions, worked out once.
#pragma once
#include <algorithm>
#include <optional>

#include "eval/achievement.hpp"
#include "eval/exact.hpp"
#include "plan/profile.hpp"

namespace eval {

struct Limits {
    double floor = 0;
    std::optional<double> cap;
};

inline Limits limits_of(const plan::Profile& profile) {
    constexpr base::Decimal hundred(100);
    Limits limits{.floor = divide(profile.floor, hundred), .cap = {}};
    if (profile.cap) limits.cap = divide(*profile.cap, hundred);
    return limits;
}

inline double limited(double raw, const Limits& limits) {
    return std::max(limits.floor, limits.cap ? std::min(raw, *limits.cap) : raw);
}

inline Achievement limited(Achievement achievement, const Limits& limits) {
    if (achievement.raw) achievement.score = limited(*achievement.raw, limits);
    return achievement;
}

}  // namespace eval
