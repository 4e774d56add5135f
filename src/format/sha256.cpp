#include "format/sha256.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace format {
namespace {

using Word = std::uint32_t;

constexpr std::size_t block_size = 64;
constexpr std::array<Word, 64> constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

using State = std::array<Word, 8>;

Word word_at(const char* bytes) {
    Word word = 0;
    for (int i = 0; i < 4; ++i) word = word << 8 | static_cast<unsigned char>(bytes[i]);
    return word;
}

std::array<Word, 64> schedule_of(const char* block) {
    std::array<Word, 64> w{};
    for (std::size_t t = 0; t < 16; ++t) w[t] = word_at(block + 4 * t);
    for (std::size_t t = 16; t < 64; ++t) {
        const Word s0 = std::rotr(w[t - 15], 7) ^ std::rotr(w[t - 15], 18) ^ (w[t - 15] >> 3);
        const Word s1 = std::rotr(w[t - 2], 17) ^ std::rotr(w[t - 2], 19) ^ (w[t - 2] >> 10);
        w[t] = s1 + w[t - 7] + s0 + w[t - 16];
    }
    return w;
}

// One round; instead of moving every word on, the next one calls them by other names.
inline void round(Word a, Word b, Word c, Word& d, Word e, Word f, Word g, Word& h, Word added) {
    const Word t1 = h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + (g ^ (e & (f ^ g))) + added;
    d += t1;
    h = t1 + (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) | (c & (a | b)));
}

void take_block(State& state, const char* block) {
    const auto w = schedule_of(block);
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t t = 0; t < 64; t += 8) {  // eight rounds bring each word back to its name
        round(a, b, c, d, e, f, g, h, constants[t] + w[t]);
        round(h, a, b, c, d, e, f, g, constants[t + 1] + w[t + 1]);
        round(g, h, a, b, c, d, e, f, constants[t + 2] + w[t + 2]);
        round(f, g, h, a, b, c, d, e, constants[t + 3] + w[t + 3]);
        round(e, f, g, h, a, b, c, d, constants[t + 4] + w[t + 4]);
        round(d, e, f, g, h, a, b, c, constants[t + 5] + w[t + 5]);
        round(c, d, e, f, g, h, a, b, constants[t + 6] + w[t + 6]);
        round(b, c, d, e, f, g, h, a, constants[t + 7] + w[t + 7]);
    }
    const State sum{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < state.size(); ++i) state[i] += sum[i];
}

// What remains after the last whole block, a single bit, and the length in bits at the end of a block.
std::string last_blocks(std::string_view rest, std::uint64_t bits) {
    std::string last(rest);
    last += static_cast<char>(0x80);
    while (last.size() % block_size != block_size - 8) last += '\0';
    for (int shift = 56; shift >= 0; shift -= 8) last += static_cast<char>(bits >> shift & 0xffu);
    return last;
}

}  // namespace

std::string sha256(std::string_view bytes) {
    State state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    const std::size_t whole = bytes.size() / block_size * block_size;
    for (std::size_t at = 0; at < whole; at += block_size) take_block(state, bytes.data() + at);
    const std::string last = last_blocks(bytes.substr(whole), std::uint64_t{bytes.size()} * 8);
    for (std::size_t at = 0; at < last.size(); at += block_size) take_block(state, last.data() + at);
    std::string digits;
    for (const Word word : state)
        for (int shift = 28; shift >= 0; shift -= 4) digits += "0123456789abcdef"[word >> shift & 15u];
    return digits;
}

}  // namespace format
