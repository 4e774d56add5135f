// How an indicator stands before or beside any arithmetic: judged by a person, over a zero
// denominator, with a day that is still to come.
#pragma once
#include <algorithm>
#include <array>
#include <optional>

#include "eval/exact.hpp"
#include "eval/limits.hpp"
#include "plan/indicator.hpp"

namespace eval {

// A judgement stands as it was given: bands are for what is computed.
inline Achievement judged(const plan::Assessment& assessment, const Limits& limits) {
    const std::array factors{assessment.percent};
    const auto [to_one, value] = proportion(factors, std::array{base::Decimal(100)});
    return {.met = to_one >= 0, .raw = value, .score = limited(value, limits), .reason = Reason::judged};
}

inline bool is_over_zero(const std::optional<Actual>& actual) {
    const auto* ratio = actual ? std::get_if<base::Quotient>(&*actual) : nullptr;
    return ratio && ratio->denominator.is_zero();
}

inline bool still_to_come(const expr::Target& target, const base::Date& day) {
    return std::ranges::any_of(target.conditions, [&](const expr::Condition& condition) {
        const bool dated = condition.kind == expr::TargetKind::by_date || condition.kind == expr::TargetKind::within;
        return dated && condition.date && *condition.date > day;
    });
}

}  // namespace eval
