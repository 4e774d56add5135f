// Records: the values written in a plan, found by indicator and day.
#pragma once
#include <optional>
#include <string_view>
#include <unordered_map>

#include "base/date.hpp"
#include "eval/calculation.hpp"
#include "eval/evaluate.hpp"
#include "plan/plan.hpp"

namespace eval {

// Refers to the plan it was made from.
struct Records {
    std::unordered_map<std::string_view, const plan::Measure*> measures;  // by id
    std::vector<const plan::Measure*> in_order;                           // as plan.measures
    std::unordered_map<std::string_view, Calculation> calculations = {};  // of expressions, by text
};

// The calculation of an indicator whose formula is an expression; null for any other.
const Calculation* calculation_of(const Records& records, const plan::Indicator& indicator);

// The values that a calculation reads on a day: of an earlier year the same day's, else the year
// end's; nothing of a year that is still to come.
std::vector<std::optional<Actual>> loads_on(const Records& records, const Calculation& calculation, const base::Date& day);

Records records_of(const plan::Plan& plan);

// The indicator's own reading of that very day or, with a formula, what its measures give on it.
// A ratio needs both measures; it may have a zero denominator. A measure of the wrong kind stands
// for the ratio, so that the answer can say what is wrong. A composite indicator has no value here:
// it is computed with the scores.
std::optional<Actual> value_on(const Records& records, const plan::Indicator& indicator, const base::Date& day);

// The value of the latest day before `day` that has one.
std::optional<Earlier> last_value_before(const Records& records, const plan::Indicator& indicator,
                                         const base::Date& day);

// For a target against an earlier year: the value of the same day of that year, else of its end,
// else the one published.
// Empty when neither is a number or the year is not an earlier one than `day`'s.
std::optional<Number> value_in_year(const Records& records, const plan::Indicator& indicator, int year,
                                    const base::Date& day);

}  // namespace eval
