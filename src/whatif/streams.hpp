// Streams: eight generators of random numbers side by side, the same on every machine.
//
// Each is xoshiro128++ of D. Blackman and S. Vigna, seeded by splitmix64 of the seed and the lane,
// so that lanes share nothing. 32 bits a number: 32-bit steps run in vectors, 64-bit ones do not.
#pragma once
#include <array>
#include <bit>
#include <cstdint>

#include "whatif/lanes.hpp"

namespace whatif {

class Streams {
public:
    explicit Streams(std::uint64_t seed) {
        for (std::size_t l = 0; l < lanes; ++l)
            for (std::size_t word = 0; word < 4; word += 2) {
                const std::uint64_t bits = splitmix(seed);
                state_[word][l] = static_cast<std::uint32_t>(bits);
                state_[word + 1][l] = static_cast<std::uint32_t>(bits >> 32);
            }
    }

    // Evenly spread over 0 < u < 1.
    Block next() {
        Block block;
        auto& [a, b, c, d] = state_;
        for (std::size_t l = 0; l < lanes; ++l) {
            const std::uint32_t drawn = std::rotl(a[l] + d[l], 7) + a[l];
            const std::uint32_t shifted = b[l] << 9;
            c[l] ^= a[l];
            d[l] ^= b[l];
            b[l] ^= c[l];
            a[l] ^= d[l];
            c[l] ^= shifted;
            d[l] = std::rotl(d[l], 11);
            block[l] = (static_cast<double>(drawn) + 0.5) * 0x1p-32;
        }
        return block;
    }

private:
    static std::uint64_t splitmix(std::uint64_t& seed) {
        std::uint64_t z = seed += 0x9e3779b97f4a7c15u;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }

    std::array<std::array<std::uint32_t, lanes>, 4> state_{};
};

}  // namespace whatif
