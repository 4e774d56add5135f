// What came before a byte, as numbers that are equal where the same bytes are likely to follow.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

#include "pack/place.hpp"

namespace pack {

inline constexpr std::size_t views = 7;  // of the past that are weighed against each other
using Contexts = std::array<std::uint32_t, views>;

class Past {
public:
    Contexts contexts(Kind kind) const;       // for a byte of this kind, which is the next
    std::uint32_t longest(Kind kind) const;   // the most that is looked back: what a repetition begins with
    std::uint8_t before(Kind kind) const;     // the instruction's operation before this one's; else the byte before
    void pass(Kind kind, std::uint8_t byte, Kind next);

private:
    Contexts of_plain() const;
    std::uint32_t own_of(Kind kind, std::uint32_t here) const;
    std::uint32_t byte(std::size_t back) const { return static_cast<std::uint32_t>(bytes_ >> (8 * (back - 1))) & 255; }

    std::uint64_t bytes_ = 0;                        // the last eight, the last one lowest
    std::uint32_t at_ = 0;
    std::uint32_t word_ = 0;                         // letters since the last byte that is none
    std::array<std::uint32_t, 5> instructions_{};    // the last ones, whole, the last one first
    std::uint32_t instruction_ = 0;                  // this one's bytes so far
    std::array<std::uint8_t, 7> operations_{};       // of instructions, this one's too
    std::array<std::uint8_t, 2> locals_{};           // named last
    std::uint32_t offset_ = 0, callee_ = 0, constant_ = 0;  // the last ones
};

}  // namespace pack
