#include "eval/rational.hpp"

#include <cstdint>

namespace eval {
namespace {

using Whole = Rational::Whole;

constexpr Whole power_of_ten(int exponent) {
    Whole power = 1;
    for (int i = 0; i < exponent; ++i) power *= 10;
    return power;
}

constexpr Whole limit = power_of_ten(base::Decimal::max_digits);

constexpr Whole magnitude(Whole value) { return value < 0 ? -value : value; }

Whole common_factor(Whole a, Whole b) {
    while (b != 0) {
        const Whole rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

bool fits(const Rational& value) { return magnitude(value.over) < limit && value.under < limit; }

// By long division, digit by digit, so that no step needs more room than its numbers have.
std::optional<Rational> rounded(const Rational& value, int places) {
    Whole digits = magnitude(value.over) / value.under;
    Whole rest = magnitude(value.over) % value.under;
    if (digits >= limit) return std::nullopt;
    for (int i = 0; i < places; ++i) {
        rest *= 10;
        digits = digits * 10 + rest / value.under;
        rest %= value.under;
        if (digits >= limit) return std::nullopt;
    }
    if (rest >= value.under - rest) ++digits;
    if (digits >= limit) return std::nullopt;
    return Rational{value.over < 0 ? -digits : digits, power_of_ten(places)};
}

// Precondition: both parts below 10^37.
std::optional<Rational> settled(Rational value) {
    if (fits(value)) return value;
    const Whole factor = common_factor(magnitude(value.over), value.under);
    value.over /= factor;
    value.under /= factor;
    if (fits(value)) return value;
    for (int places = base::Decimal::max_places; places >= 0; --places)
        if (const auto less = rounded(value, places)) return less;
    return std::nullopt;
}

}  // namespace

Rational rational(const base::Decimal& value) {
    Rational whole{value.units(), power_of_ten(value.places())};
    while (whole.under > 1 && whole.over % 10 == 0) {
        whole.over /= 10;
        whole.under /= 10;
    }
    return whole;
}

std::optional<Rational> sum(const Rational& a, const Rational& b) {
    if (a.under == b.under) return settled({a.over + b.over, a.under});
    if (b.under % a.under == 0) return settled({a.over * (b.under / a.under) + b.over, b.under});
    if (a.under % b.under == 0) return settled({a.over + b.over * (a.under / b.under), a.under});
    return settled({a.over * b.under + b.over * a.under, a.under * b.under});
}

std::optional<Rational> product(const Rational& a, const Rational& b) {
    return settled({a.over * b.over, a.under * b.under});
}

std::optional<Rational> quotient(const Rational& a, const Rational& b) {
    const Whole sign = b.over < 0 ? -1 : 1;
    if (a.under == b.under) return settled({sign * a.over, sign * b.over});
    return settled({sign * a.over * b.under, sign * b.over * a.under});
}

Rational negated(const Rational& value) { return {-value.over, value.under}; }

std::strong_ordering compare(const Rational& a, const Rational& b) { return a.over * b.under <=> b.over * a.under; }

base::Quotient to_quotient(const Rational& value) {
    return {base::Decimal(static_cast<std::int64_t>(value.over)), base::Decimal(static_cast<std::int64_t>(value.under))};
}

std::optional<base::Decimal> to_decimal(const Rational& value) {
    for (int places = base::Decimal::max_places; places >= 0; --places) {
        const auto near = rounded(value, places);
        if (!near) continue;
        const Rational shortest = rational(base::Decimal(static_cast<std::int64_t>(near->over), places));
        int left = 0;
        while (power_of_ten(left) < shortest.under) ++left;
        return base::Decimal(static_cast<std::int64_t>(shortest.over), left);
    }
    return std::nullopt;
}

}  // namespace eval
