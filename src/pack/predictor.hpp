// How likely the next yes or no is a yes: seven views of the past and the longest repetition each give their guess, and
// three sets of weights, which learn from every answer, mix them ("context mixing": M. Mahoney, Adaptive Weighing of Context
// Models for Lossless Data Compression, 2005). Whole numbers only, so that every machine comes to the same.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "pack/byte_code.hpp"
#include "pack/past.hpp"

namespace pack {

inline constexpr int certain = 4096;  // a likelihood is within 1 … 4095 of these

class Predictor {
public:
    explicit Predictor(std::size_t bytes);  // that are to come, about: how much room what is learnt will want

    // Before a byte: its past, what came just before it, and how long a repetition has been going on that says what comes
    // (0: none does).
    void start(const Contexts& contexts, Kind kind, std::uint8_t before, std::size_t repeated);

    // `question`: which one of those that make out a byte of its kind, below 255, and where it stands. `guess`: -1, or the
    // answer that the repetition gives.
    int likelihood(std::size_t question, ByteCode::Near near, int guess);
    void learn(bool answer);

private:
    struct Count {                     // of one question seen with one past
        std::uint16_t yes = 1u << 15;  // of 65536
        std::uint16_t seen = 0;
    };
    struct Group {                     // of questions near each other: they are found together
        std::uint32_t check = 0;       // of which past they are, as far as 32 bits can tell
        std::array<Count, 7> counts{};
    };
    static constexpr int farthest = 2047;      // a guess, of 256 for each power of e
    static constexpr std::size_t inputs = views + 1, none = 1000;
    using Weights __attribute__((vector_size(2 * inputs))) = std::int16_t;  // all at once, where the machine can

    Group& group_of(std::size_t view, std::size_t group);
    int likely(int guess) const { return likelihoods_[static_cast<std::size_t>(guess + farthest)]; }
    int mixed(const Weights& weights) const;
    void correct(Weights& weights, int mixed, bool answer);

    std::size_t table_size_;
    std::vector<Group> groups_;               // a table for each view
    std::vector<Weights> by_question_, by_repetition_, by_before_;
    std::vector<std::uint16_t> repetitions_;  // how often one has gone on: by length and kind
    std::array<std::int16_t, certain> far_;   // a likelihood as a guess: the logarithm of its odds
    std::array<std::int16_t, 2 * farthest + 1> likelihoods_;  // and back

    Contexts contexts_{};
    std::size_t kind_ = 0, before_ = 0, repeated_ = 0;
    std::size_t group_ = none;
    std::array<Group*, views> found_{};
    std::size_t place_ = 0;
    Weights guesses_{};
    std::array<Weights*, 3> weights_{};  // of the three sets
    std::array<int, 3> mixed_{};         // what they made of the guesses
    int guess_ = -1;
};

}  // namespace pack
