// Decimal: an exact decimal number, for weights, targets and values.
//
// Three weight groups of the published plans, summed as doubles, give 99,99999999999999;
// decimals give 100,00. The digits after the point are kept as written (95.00 stays 95.00),
// but 95.00 == 95. At most 18 significant digits, at most 9 after the point.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

class Decimal {
public:
    static constexpr int max_digits = 18;
    static constexpr int max_places = 9;

    constexpr Decimal() = default;
    // units · 10^-places, e.g. (1429, 2) is 14.29. Precondition: 0 ≤ places ≤ max_places.
    constexpr explicit Decimal(std::int64_t units, int places = 0) : units_(units), places_(places) {}

    constexpr std::int64_t units() const { return units_; }
    constexpr int places() const { return places_; }
    constexpr bool is_zero() const { return units_ == 0; }
    constexpr bool is_negative() const { return units_ < 0; }
    double to_double() const;

    friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);

private:
    std::int64_t units_ = 0;
    int places_ = 0;
};

// The same value and the same number of places: what "unchanged" means for a written number.
bool identical(const Decimal& a, const Decimal& b);

// Canonical form, point and no thousands: -?digits(.digits)?; nothing else is accepted.
std::optional<Decimal> parse_decimal(std::string_view text);
std::string to_string(const Decimal& value);

// As an Italian officer writes it: 1.600,00 · 1600 · 1,45 · 1.5 (a point followed by one, two or
// four and more digits is a decimal point; groups of three after points are thousands, 1.600 is
// 1600). Also − for -, and spaces or narrow spaces as thousands. No unit, no words.
std::optional<Decimal> parse_italian_decimal(std::string_view text);

// Exact sum; empty when it would need more than max_digits digits.
std::optional<Decimal> add(const Decimal& a, const Decimal& b);
Decimal negated(const Decimal& value);

// A ratio kept as its two numbers, so that it is compared exactly. `denominator` ≠ 0.
struct Quotient {
    Decimal numerator;
    Decimal denominator = Decimal(1);
    double to_double() const;
};

// Exact order of a.numerator/a.denominator and b.numerator/b.denominator, whatever their size.
std::strong_ordering compare(const Quotient& a, const Quotient& b);

}  // namespace base
