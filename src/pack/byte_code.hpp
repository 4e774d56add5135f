// The questions by which a byte is made out: few for the bytes that a kind often has (D. A. Huffman, A Method for the
// Construction of Minimum-Redundancy Codes, 1952). A code is known by the number of questions of each byte alone.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace pack {

inline constexpr unsigned most_questions = 31;
using Lengths = std::array<std::uint8_t, 256>;  // of each byte; 0 where there is none

Lengths lengths_for(const std::array<std::size_t, 256>& counts);

class ByteCode {
public:
    // False: the lengths are those of no code.
    bool take(const Lengths& lengths);

    unsigned length(std::uint8_t byte) const { return lengths_[byte]; }
    bool answer(std::uint8_t byte, unsigned question) const { return codes_[byte] >> (lengths_[byte] - 1u - question) & 1u; }

    // Where an answer leads: another question, by its number, or a byte, as -1 - byte. The first question is 0.
    int after(int question, bool answer) const { return next_[static_cast<std::size_t>(question)][answer]; }

    // Questions that follow on each other closely: three in a row are of one group, known by the number of its first, and
    // have places 1 … 7 in it.
    struct Near {
        std::uint8_t group, place;
    };
    Near near(int question) const { return near_[static_cast<std::size_t>(question)]; }

private:
    static constexpr int nowhere = -1000;
    Lengths lengths_{};
    std::array<std::uint32_t, 256> codes_{};
    std::array<std::array<std::int16_t, 2>, 256> next_{};
    std::array<Near, 256> near_{};
};

}  // namespace pack
