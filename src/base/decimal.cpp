#include "base/decimal.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace base {
namespace {

__extension__ using Int128 = __int128;

constexpr std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i) power *= 10;
    return power;
}

constexpr std::int64_t units_limit = power_of_ten(Decimal::max_digits);

std::uint64_t magnitude(std::int64_t value) {
    return value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
}

int sign(std::int64_t value) { return value < 0 ? -1 : value > 0 ? 1 : 0; }

// A natural number wide enough for the product of two decimals and two powers of ten.
struct Wide {
    std::array<std::uint32_t, 8> limbs{};  // least significant first

    Wide& operator*=(std::uint64_t factor) {
        Wide product;
        const std::array<std::uint64_t, 2> halves{factor & 0xffffffffu, factor >> 32};
        for (std::size_t h = 0; h < halves.size(); ++h) {
            std::uint64_t carry = 0;
            for (std::size_t i = 0; i + h < limbs.size(); ++i) {
                const std::uint64_t sum = limbs[i] * halves[h] + product.limbs[i + h] + carry;
                product.limbs[i + h] = static_cast<std::uint32_t>(sum);
                carry = sum >> 32;
            }
        }
        return *this = product;
    }
    friend std::strong_ordering operator<=>(const Wide& a, const Wide& b) {
        return std::lexicographical_compare_three_way(a.limbs.rbegin(), a.limbs.rend(), b.limbs.rbegin(),
                                                      b.limbs.rend());
    }
};

Wide product(std::uint64_t a, std::uint64_t b, int zeros) {
    Wide wide;
    wide.limbs[0] = static_cast<std::uint32_t>(a);
    wide.limbs[1] = static_cast<std::uint32_t>(a >> 32);
    wide *= b;
    for (; zeros > 0; zeros -= Decimal::max_places)
        wide *= static_cast<std::uint64_t>(power_of_ten(std::min(zeros, Decimal::max_places)));
    return wide;
}

Int128 scaled(const Decimal& value, int places) {
    return static_cast<Int128>(value.units()) * power_of_ten(places - value.places());
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Digits with one optional point, at the length limits of Decimal; leading zeros do not count.
std::optional<Decimal> from_digits(std::string_view whole, std::string_view fraction, bool negative) {
    if (fraction.size() > Decimal::max_places) return std::nullopt;
    while (whole.size() > 1 && whole.front() == '0') whole.remove_prefix(1);
    if (whole.size() + fraction.size() > Decimal::max_digits) return std::nullopt;
    std::int64_t units = 0;
    for (const auto digits : {whole, fraction})
        for (const char c : digits) units = units * 10 + (c - '0');
    return Decimal(negative ? -units : units, static_cast<int>(fraction.size()));
}

bool all_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

void remove_all(std::string& text, std::string_view what) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at)) text.erase(at, what.size());
}

// "1.600.000": one to three digits, then groups of exactly three.
bool grouped_by_points(std::string_view text) {
    const auto first = text.find('.');
    if (first == 0 || first > 3 || !all_digits(text.substr(0, first)) || text.front() == '0') return false;
    for (text.remove_prefix(first); !text.empty(); text.remove_prefix(4))
        if (text.size() < 4 || text.front() != '.' || !all_digits(text.substr(1, 3))) return false;
    return true;
}

}  // namespace

double Decimal::to_double() const {
    return static_cast<double>(units_) / static_cast<double>(power_of_ten(places_));
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    const int places = std::max(a.places(), b.places());
    return scaled(a, places) <=> scaled(b, places);
}

bool identical(const Decimal& a, const Decimal& b) { return a.units() == b.units() && a.places() == b.places(); }

std::optional<Decimal> parse_decimal(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    const auto fraction = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    if (!all_digits(whole) || (point != std::string_view::npos && !all_digits(fraction))) return std::nullopt;
    return from_digits(whole, fraction, negative);
}

std::string to_string(const Decimal& value) {
    std::array<char, Decimal::max_digits + 4> text;  // a sign, a zero, a point and one to spare
    char* const end = text.data() + text.size();
    char* begin = end;
    std::uint64_t rest = magnitude(value.units());
    int places = value.places();  // still to come
    do {
        *--begin = static_cast<char>('0' + rest % 10);
        rest /= 10;
        if (--places == 0) *--begin = '.';
    } while (rest > 0 || places >= 0);
    if (value.is_negative()) *--begin = '-';
    return {begin, end};
}

std::optional<Decimal> parse_italian_decimal(std::string_view text) {
    std::string digits(text);
    for (const auto space : {" ", "\u00a0", "\u202f", "'"}) remove_all(digits, space);
    bool negative = false;
    for (const std::string_view mark : {"-", "\u2212", "+"})
        if (digits.starts_with(mark)) {
            negative = mark != "+";
            digits.erase(0, mark.size());
            break;
        }
    std::string_view whole = digits;
    std::string_view fraction;
    if (const auto comma = digits.find(','); comma != std::string::npos) {
        whole = std::string_view(digits).substr(0, comma);
        fraction = std::string_view(digits).substr(comma + 1);
        if (!all_digits(fraction)) return std::nullopt;
    } else if (const auto point = digits.find('.'); point != std::string::npos && !grouped_by_points(digits)) {
        whole = std::string_view(digits).substr(0, point);
        fraction = std::string_view(digits).substr(point + 1);
        if (!all_digits(fraction)) return std::nullopt;
    }
    std::string plain(whole);
    if (grouped_by_points(whole)) remove_all(plain, ".");
    if (!all_digits(plain)) return std::nullopt;
    return from_digits(plain, fraction, negative);
}

std::optional<Decimal> add(const Decimal& a, const Decimal& b) {
    const int places = std::max(a.places(), b.places());
    const Int128 sum = scaled(a, places) + scaled(b, places);
    if (sum >= units_limit || sum <= -units_limit) return std::nullopt;
    return Decimal(static_cast<std::int64_t>(sum), places);
}

Decimal negated(const Decimal& value) { return Decimal(-value.units(), value.places()); }

double Quotient::to_double() const { return numerator.to_double() / denominator.to_double(); }

std::strong_ordering compare(const Quotient& a, const Quotient& b) {
    const int sign_a = sign(a.numerator.units()) * sign(a.denominator.units());
    const int sign_b = sign(b.numerator.units()) * sign(b.denominator.units());
    if (sign_a != sign_b) return sign_a <=> sign_b;
    const int shift = (b.numerator.places() + a.denominator.places()) -
                      (a.numerator.places() + b.denominator.places());
    const auto left = product(magnitude(a.numerator.units()), magnitude(b.denominator.units()), std::max(shift, 0));
    const auto right = product(magnitude(b.numerator.units()), magnitude(a.denominator.units()), std::max(-shift, 0));
    return sign_a < 0 ? right <=> left : left <=> right;
}

}  // namespace base
