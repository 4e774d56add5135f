// Rational: a number kept as the fraction of two whole ones, for the formulas.
//
// Both stay below 10^18, the digits that a decimal has. What would need more is rounded half up to
// as many places as fit, at most nine; what is beyond 10^18 is no number any more.
#pragma once
#include <compare>
#include <optional>

#include "base/decimal.hpp"

namespace eval {

struct Rational {
    __extension__ using Whole = __int128;
    Whole over = 0;
    Whole under = 1;  // > 0
};

Rational rational(const base::Decimal& value);

std::optional<Rational> sum(const Rational& a, const Rational& b);
std::optional<Rational> product(const Rational& a, const Rational& b);
std::optional<Rational> quotient(const Rational& a, const Rational& b);  // precondition: b ≠ 0
Rational negated(const Rational& value);
std::strong_ordering compare(const Rational& a, const Rational& b);

// As its two numbers, exact.
base::Quotient to_quotient(const Rational& value);
// Exact where nine places are enough, else rounded half up; without zeros at the end.
std::optional<base::Decimal> to_decimal(const Rational& value);

}  // namespace eval
