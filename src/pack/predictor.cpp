#include "pack/predictor.hpp"

#include <algorithm>
#include <bit>

namespace pack {
namespace {

constexpr std::size_t least_table = std::size_t{1} << 8, largest_table = std::size_t{1} << 18;
constexpr std::size_t questions = 256, lengths = 16;
constexpr std::int16_t first_weight = 5000;  // of 16384
constexpr int weight_bits = 14, learning = 12;
constexpr std::uint8_t most_seen = 14;       // what was seen longer ago counts less

// The likelihood of a guess: 4096 / (1 + e^(-guess / 256)), straight between 33 points.
int worked_out(int guess) {
    constexpr std::array points{1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785,
                                3901, 3975, 4024, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094};
    const int part = guess & 127;
    const auto point = static_cast<std::size_t>((guess >> 7) + 16);
    return (points[point] * (128 - part) + points[point + 1] * part + 64) >> 7;
}

// How much of the way to an answer a count goes that has seen so many: of 65536.
constexpr auto step = [] {
    std::array<int, most_seen + 1> all{};
    for (int seen = 0; seen <= most_seen; ++seen) all[static_cast<std::size_t>(seen)] = 2 * 65536 / (2 * seen + 3);
    return all;
}();

using Wide __attribute__((vector_size(32))) = int;

constexpr int moved(int yes, bool answer, int part) { return yes + (((answer ? 65535 : 0) - yes) * part >> 16); }

}  // namespace

Predictor::Predictor(std::size_t bytes)
    : table_size_(std::bit_ceil(std::clamp(bytes / 8, least_table, largest_table))), groups_(views * table_size_), by_question_(kinds * questions), by_repetition_(lengths * kinds), by_before_(kinds * 256), repetitions_(lengths * kinds, 49152) {
    for (auto* all : {&by_question_, &by_repetition_, &by_before_})
        for (Weights& each : *all) each = Weights{} + first_weight;
    std::size_t next = 0;
    for (int guess = -farthest; guess <= farthest; ++guess) {
        const int likelihood = worked_out(guess);
        likelihoods_[static_cast<std::size_t>(guess + farthest)] = static_cast<std::int16_t>(likelihood);
        for (; next <= static_cast<std::size_t>(likelihood); ++next) far_[next] = static_cast<std::int16_t>(guess);
    }
    std::fill(far_.begin() + static_cast<std::ptrdiff_t>(next), far_.end(), static_cast<std::int16_t>(farthest));
}

void Predictor::start(const Contexts& contexts, Kind kind, std::uint8_t before, std::size_t repeated) {
    contexts_ = contexts;
    kind_ = static_cast<std::size_t>(kind);
    before_ = before;
    repeated_ = std::min(repeated, lengths - 1);
    group_ = none;
}

Predictor::Group& Predictor::group_of(std::size_t view, std::size_t group) {
    std::uint32_t h = contexts_[view] + static_cast<std::uint32_t>(view) * 0x3C6EF372u + static_cast<std::uint32_t>(group) * 0x9E3779B1u;
    h = (h ^ h >> 15) * 0x2C1B3C6Du;
    h ^= h >> 13;
    Group* const table = &groups_[view * table_size_];
    const std::size_t at = h & (table_size_ - 1);
    if (table[at].check == h) return table[at];
    if (table[at ^ 1].check == h) return table[at ^ 1];
    Group& less = table[at ^ 1].counts[0].seen < table[at].counts[0].seen ? table[at ^ 1] : table[at];
    less = {.check = h};
    return less;
}

int Predictor::mixed(const Weights& weights) const {
    const Wide all = __builtin_convertvector(weights, Wide) * __builtin_convertvector(guesses_, Wide);
    const int sum = all[0] + all[1] + all[2] + all[3] + all[4] + all[5] + all[6] + all[7];
    return std::clamp(sum >> weight_bits, -farthest, farthest);
}

int Predictor::likelihood(std::size_t question, ByteCode::Near near, int guess) {
    if (near.group != group_) {
        group_ = near.group;
        for (std::size_t view = 0; view < views; ++view) found_[view] = &group_of(view, group_);
    }
    place_ = near.place - 1u;
    for (std::size_t view = 0; view < views; ++view) guesses_[view] = far_[found_[view]->counts[place_].yes >> 4];
    guess_ = guess;
    const int goes_on = guess < 0 ? 0 : far_[repetitions_[repeated_ * kinds + kind_] >> 4];
    guesses_[views] = static_cast<std::int16_t>(guess == 1 ? goes_on : -goes_on);
    weights_ = {&by_question_[kind_ * questions + question], &by_repetition_[(guess < 0 ? 0 : repeated_) * kinds + kind_], &by_before_[kind_ * 256 + before_]};
    for (std::size_t set = 0; set < weights_.size(); ++set) mixed_[set] = mixed(*weights_[set]);
    return likely((mixed_[0] + mixed_[1] + mixed_[2]) / 3);
}

void Predictor::correct(Weights& weights, int mixed, bool answer) {
    const int error = ((answer ? certain : 0) - likely(mixed)) * learning;
    const Wide corrected = __builtin_convertvector(weights, Wide) + ((__builtin_convertvector(guesses_, Wide) * error + (1 << (weight_bits - 1))) >> weight_bits);
    const Wide most = Wide{} + 32767;
    const Wide below = corrected > most ? most : corrected;
    weights = __builtin_convertvector(below < -most ? -most : below, Weights);
}

void Predictor::learn(bool answer) {
    for (std::size_t set = 0; set < weights_.size(); ++set) correct(*weights_[set], mixed_[set], answer);
    for (Group* group : found_) {
        Count& count = group->counts[place_];
        count.yes = static_cast<std::uint16_t>(moved(count.yes, answer, step[count.seen]));
        if (count.seen < most_seen) ++count.seen;
    }
    if (guess_ < 0) return;
    std::uint16_t& goes_on = repetitions_[repeated_ * kinds + kind_];
    goes_on = static_cast<std::uint16_t>(moved(goes_on, answer == (guess_ == 1), 1024));
}

}  // namespace pack
