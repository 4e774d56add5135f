#include "eval/exact.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace eval {
namespace {

using Factors = std::span<const base::Decimal>;

constexpr auto powers_of_ten = [] {
    std::array<std::int64_t, 19> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();

int places_of(Factors factors) {
    int places = 0;
    for (const auto& factor : factors) places += factor.places();
    return places;
}

// ── what fits 53 bits is exact as a double: nearly every number of a plan ────────────────────────
constexpr std::int64_t exact_limit = std::int64_t{1} << 53;

// Whether the product stays within the limit. The double tells first what 64 bits would not hold.
bool multiply_into(std::int64_t& product, std::int64_t factor) {
    constexpr auto limit = static_cast<double>(exact_limit);
    const double near = static_cast<double>(product) * static_cast<double>(factor);
    if (near > limit || near < -limit) return false;
    product *= factor;
    return product <= exact_limit && product >= -exact_limit;
}

std::optional<std::int64_t> small_product(Factors factors, int zeros) {
    std::int64_t product = 1;
    if (zeros >= static_cast<int>(powers_of_ten.size())) return std::nullopt;
    if (zeros > 0) product = powers_of_ten[static_cast<std::size_t>(zeros)];
    for (const auto& factor : factors)
        if (!multiply_into(product, factor.units())) return std::nullopt;
    if (product > exact_limit) return std::nullopt;
    return product;
}

Proportion small_proportion(std::int64_t over, std::int64_t under) {
    if (under < 0) {
        over = -over;
        under = -under;
    }
    return {over <=> under, static_cast<double>(over) / static_cast<double>(under)};
}

// ── a natural number wide enough for four decimals of 18 digits and their powers of ten ─────────
struct Natural {
    std::array<std::uint32_t, 20> limbs{};  // least significant first

    int length() const {
        for (std::size_t i = limbs.size(); i-- > 0;)
            if (limbs[i] != 0) return static_cast<int>(i) * 32 + std::bit_width(limbs[i]);
        return 0;
    }
    Natural& operator*=(std::uint64_t factor) {
        Natural product;
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
    Natural& operator-=(const Natural& other) {
        std::uint64_t borrow = 0;
        for (std::size_t i = 0; i < limbs.size(); ++i) {
            const std::uint64_t difference = std::uint64_t{limbs[i]} - other.limbs[i] - borrow;
            limbs[i] = static_cast<std::uint32_t>(difference);
            borrow = difference >> 63;
        }
        return *this;
    }
    friend std::strong_ordering operator<=>(const Natural& a, const Natural& b) {
        return std::lexicographical_compare_three_way(a.limbs.rbegin(), a.limbs.rend(), b.limbs.rbegin(), b.limbs.rend());
    }
};

Natural shifted(Natural number, int bits) {
    for (; bits > 0; bits -= 32) number *= std::uint64_t{1} << std::min(bits, 32);
    return number;
}

std::uint64_t magnitude(std::int64_t value) { return static_cast<std::uint64_t>(std::abs(value)); }

Natural wide_product(Factors factors, int zeros) {
    Natural product{{1}};
    for (const auto& factor : factors) product *= magnitude(factor.units());
    for (; zeros > 0; zeros -= 18)
        product *= static_cast<std::uint64_t>(powers_of_ten[static_cast<std::size_t>(std::min(zeros, 18))]);
    return product;
}

// Long division for 53 bits and one more to round by, half to even.
double nearest_double(Natural over, Natural under) {
    int exponent = over.length() - under.length();
    (exponent >= 0 ? under : over) = shifted(exponent >= 0 ? under : over, std::abs(exponent));
    if (over < under) {
        over = shifted(over, 1);
        --exponent;
    }
    std::uint64_t digits = 0;
    for (int i = 0; i < 54; ++i) {
        const bool one = over >= under;
        if (one) over -= under;
        digits = digits << 1 | static_cast<std::uint64_t>(one);
        over = shifted(over, 1);
    }
    const bool half = digits & 1u;
    digits >>= 1;
    if (half && (over.length() > 0 || (digits & 1u))) ++digits;
    return std::ldexp(static_cast<double>(digits), exponent - 52);
}

bool is_negative(Factors over, Factors under) {
    const auto negative = [](const base::Decimal& factor) { return factor.is_negative(); };
    return (std::ranges::count_if(over, negative) + std::ranges::count_if(under, negative)) % 2 == 1;
}

Proportion wide_proportion(Factors over, Factors under, int zeros) {
    const Natural top = wide_product(over, -zeros);
    const Natural bottom = wide_product(under, zeros);
    if (top.length() == 0) return {std::strong_ordering::less, 0.0};
    const double value = nearest_double(top, bottom);
    if (is_negative(over, under)) return {std::strong_ordering::less, -value};
    return {top <=> bottom, value};
}

}  // namespace

Proportion proportion(Factors over, Factors under) {
    const int zeros = places_of(over) - places_of(under);
    const auto top = small_product(over, -zeros);
    const auto bottom = small_product(under, zeros);
    return top && bottom ? small_proportion(*top, *bottom) : wide_proportion(over, under, zeros);
}

double divide(const base::Decimal& a, const base::Decimal& b) { return proportion({&a, 1}, {&b, 1}).value; }

std::optional<base::Decimal> multiply(const base::Decimal& a, const base::Decimal& b) {
    __extension__ using Int128 = __int128;
    int places = a.places() + b.places();
    Int128 product = static_cast<Int128>(a.units()) * b.units();
    for (; places > 0 && product % 10 == 0; --places) product /= 10;
    if (places > base::Decimal::max_places || product >= powers_of_ten[18] || product <= -powers_of_ten[18])
        return std::nullopt;
    return base::Decimal(static_cast<std::int64_t>(product), places);
}

}  // namespace eval
