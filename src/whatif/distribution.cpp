#include "whatif/distribution.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace whatif {
namespace {

using eval::Pair;

Pair square_roots(Pair of) { return Pair{std::sqrt(of[0]), std::sqrt(of[1])}; }

Block of(const Uniform& uniform, const Block& shares) {
    Block block;
    const double width = uniform.high - uniform.low;
    for (std::size_t p = 0; p < pairs; ++p) store(block, p, uniform.low + load(shares, p) * width);
    return block;
}

Block of(const Triangular& triangular, const Block& shares) {
    const auto [low, mode, high] = triangular;
    const double width = high - low;
    const double rising = width * (mode - low);
    const double falling = width * (high - mode);
    const double turn = width > 0 ? (mode - low) / width : 0;
    Block block;
    for (std::size_t p = 0; p < pairs; ++p) {
        const Pair share = load(shares, p);
        const auto rises = share < turn;
        const Pair root = square_roots(rises ? share * rising : (1 - share) * falling);
        store(block, p, rises ? low + root : high - root);
    }
    return block;
}

// Of a positive normal number. The library's may differ by a last digit from machine to machine, and
// with it every figure made from it.
double natural_log(double x) {
    const auto bits = std::bit_cast<std::uint64_t>(x);
    int exponent = static_cast<int>(bits >> 52) - 1023;
    double mantissa = std::bit_cast<double>((bits & 0x000fffffffffffffu) | 0x3ff0000000000000u);
    if (mantissa > 1.4142135623730951) {
        mantissa /= 2;
        ++exponent;
    }
    // ln m = 2 (s + s³/3 + s⁵/5 + …), s = (m − 1)/(m + 1), |s| < 0.172
    const double s = (mantissa - 1) / (mantissa + 1);
    constexpr std::array parts{1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7, 1.0 / 5, 1.0 / 3, 1.0};
    double series = 0;
    for (const double part : parts) series = series * s * s + part;
    return exponent * 0.6931471805599453 + 2 * s * series;
}

// M. J. Wichura, algorithm AS 241 (PPND7), Applied Statistics 37, 1988: some seven digits, of a
// number drawn with 32 bits.
double standard_normal(double share) {
    const double q = share - 0.5;
    if (std::abs(q) <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * (((59.109374720 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179) /
               (((67.187563600 * r + 78.757757664) * r + 17.895169469) * r + 1);
    }
    double r = std::sqrt(-natural_log(q < 0 ? share : 1 - share));
    double z = 0;
    if (r <= 5) {
        r -= 1.6;
        z = (((0.17023821103 * r + 1.3067284816) * r + 2.7568153900) * r + 1.4234372777) /
            ((0.12021132975 * r + 0.73700164250) * r + 1);
    } else {
        r -= 5;
        z = (((0.017337203997 * r + 0.42868294337) * r + 3.0812263860) * r + 6.6579051150) /
            ((0.012258202635 * r + 0.24197894225) * r + 1);
    }
    return q < 0 ? -z : z;
}

Block of(const Normal& normal, const Block& shares) {
    Block block;
    for (std::size_t l = 0; l < lanes; ++l) block[l] = normal.mean + normal.deviation * standard_normal(shares[l]);
    return block;
}

Block of(const Empirical& empirical, const Block& shares) {
    Block block;
    const std::size_t count = empirical.values.size();
    for (std::size_t l = 0; l < lanes; ++l)
        block[l] = empirical.values[std::min(count - 1, static_cast<std::size_t>(shares[l] * static_cast<double>(count)))];
    return block;
}

}  // namespace

Block quantiles(const Distribution& distribution, const Block& shares) {
    return std::visit([&](const auto& each) { return of(each, shares); }, distribution);
}

}  // namespace whatif
