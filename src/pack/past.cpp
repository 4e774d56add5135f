#include "pack/past.hpp"

#include <algorithm>

namespace pack {
namespace {


constexpr std::uint32_t mixed(std::uint32_t a, std::uint32_t b) {
    std::uint32_t h = a * 0x2F0B4C47u + b * 0x9E3779B1u + 0x7F4A7C15u;
    h ^= h >> 16;
    h *= 0x85EBCA6Bu;
    return h ^ h >> 13;
}

constexpr bool is_letter(std::uint32_t byte) { return byte >= 128 || ((byte | 32) >= 'a' && (byte | 32) <= 'z'); }
constexpr bool ends_number(std::uint8_t byte) { return byte < 128; }
constexpr bool is_of(Kind kind, Kind number) { return kind == number || kind == after(number); }

}  // namespace

Contexts Past::of_plain() const {
    Contexts all{};
    std::uint32_t bytes = 0;
    for (std::uint32_t back = 1; back <= 6; ++back) {
        bytes = mixed(bytes, byte(back));
        if (back != 5) all[back] = mixed(bytes, back);
    }
    all[0] = mixed(mixed(byte(4), byte(8)), at_ & 3);  // tables are of words of four
    all[5] = mixed(word_, 5);
    return all;
}

Contexts Past::contexts(Kind kind) const {
    if (kind == Kind::plain || is_of(kind, Kind::body_size)) return of_plain();
    const std::uint32_t here = mixed(static_cast<std::uint32_t>(kind), instruction_);
    Contexts all{};
    std::uint32_t whole = here, operations = here;
    for (std::size_t back = 0; back < 5; ++back) {
        whole = mixed(whole, instructions_[back]);
        if (back < 3) all[back] = mixed(whole, static_cast<std::uint32_t>(back));
    }
    all[3] = mixed(whole, 3);
    for (std::size_t back = 0; back < 7; ++back) operations = mixed(operations, operations_[back]);
    all[4] = mixed(operations, 4);
    all[5] = mixed(here, 5);
    all[6] = mixed(own_of(kind, here), 6);
    return all;
}

// What tells most for its kind.
std::uint32_t Past::own_of(Kind kind, std::uint32_t here) const {
    if (kind == Kind::local) return mixed(mixed(here, locals_[0]), locals_[1]);
    if (is_of(kind, Kind::offset) || kind == Kind::alignment) return mixed(here, offset_);
    if (is_of(kind, Kind::callee)) return mixed(here, callee_);
    if (is_of(kind, Kind::i32)) return mixed(here, constant_);
    return mixed(mixed(here, callee_), operations_[0]);
}

std::uint32_t Past::longest(Kind kind) const {
    if (kind == Kind::plain || is_of(kind, Kind::body_size)) return mixed(static_cast<std::uint32_t>(bytes_), byte(5));
    std::uint32_t all = mixed(instruction_, static_cast<std::uint32_t>(kind));
    for (std::size_t back = 0; back < 4; ++back) all = mixed(all, instructions_[back]);
    return all;
}

std::uint8_t Past::before(Kind kind) const {
    if (kind == Kind::plain) return static_cast<std::uint8_t>(byte(1));
    return operations_[kind == Kind::operation ? 0 : 1];
}

void Past::pass(Kind kind, std::uint8_t byte, Kind next) {
    bytes_ = bytes_ << 8 | byte;
    ++at_;
    word_ = is_letter(byte) ? mixed(word_, byte) : byte;
    if (kind == Kind::operation) {
        std::shift_right(operations_.begin(), operations_.end(), 1);
        operations_[0] = byte;
    }
    instruction_ = mixed(instruction_, byte + 1u);
    if (kind == Kind::local) locals_ = {byte, locals_[0]};
    if (ends_number(byte)) {
        if (is_of(kind, Kind::offset)) offset_ = instruction_;
        if (is_of(kind, Kind::callee)) callee_ = instruction_;
        if (is_of(kind, Kind::i32)) constant_ = instruction_;
    }
    if (next == Kind::operation) {
        std::shift_right(instructions_.begin(), instructions_.end(), 1);
        instructions_[0] = instruction_;
        instruction_ = 0;
    }
}

}  // namespace pack
