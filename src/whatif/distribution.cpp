#include "whatif/distribution.hpp"

#include <cmath>


namespace whatif {
namespace {

Block of(const Uniform& uniform, const Block& shares) {
    Block block;
    const double width = uniform.high - uniform.low;
    for (std::size_t l = 0; l < lanes; ++l) block[l] = uniform.low + shares[l] * width;
    return block;
}

Block of(const Triangular& triangular, const Block& shares) {
    const auto [low, mode, high] = triangular;
    const double width = high - low;
    const double rising = width * (mode - low);
    const double falling = width * (high - mode);
    const double turn = width > 0 ? (mode - low) / width : 0;
    Block block;
    for (std::size_t l = 0; l < lanes; ++l) {
        const bool rises = shares[l] < turn;
        const double root = std::sqrt(rises ? shares[l] * rising : (1 - shares[l]) * falling);
        block[l] = rises ? low + root : high - root;
    }
    return block;
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
    double r = std::sqrt(-std::log(q < 0 ? share : 1 - share));
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

}  // namespace

Block quantiles(const Distribution& distribution, const Block& shares) {
    return std::visit([&](const auto& each) { return of(each, shares); }, distribution);
}

}  // namespace whatif
