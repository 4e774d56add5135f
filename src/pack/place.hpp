// Where in a file the next byte stands. The code of a WebAssembly module is followed instruction by instruction
// (WebAssembly Core Specification 2.0, chapter 5, Binary Format); of everything else only its bytes are known.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace pack {

// What a byte is. Of a number in several bytes those after the first are of the kind one higher; the bytes of a
// fraction are of eight kinds, by their order.
enum class Kind : std::uint8_t {
    plain = 0, body_size = 2, local_types = 4, operation = 6, block_type = 8, label = 10, callee = 12, callee_type = 14, local = 16,
    global = 18, alignment = 20, offset = 22, i32 = 24, i64 = 26, prefixed = 28, immediate = 30, lane = 32, fraction = 34
};
inline constexpr std::size_t kinds = 42;
constexpr Kind after(Kind kind, unsigned steps = 1) { return static_cast<Kind>(static_cast<unsigned>(kind) + steps); }

// Of any bytes: where they are no module, or end or err in the middle of one, only the kinds are less apt.
class Place {
public:
    Kind kind() const { return kind_; }  // of the byte that stands here
    void pass(std::uint8_t byte);        // it is this one

private:
    enum class In : std::uint8_t { anything, magic, section, section_size, section_body, bodies, body_size, groups, group_size, group_type, operation, operand };
    struct Operand {
        Kind kind;
        std::uint8_t bytes;  // 0: a number of as many bytes as it takes
    };

    bool ends_number(std::uint8_t byte);
    void expect(std::initializer_list<Operand> operands);
    void expect_of(std::uint8_t operation);
    void expect_of_prefixed();
    void pass_operand(std::uint8_t byte);
    Kind kind_here() const;

    In in_ = In::magic;
    Kind kind_ = Kind::plain;
    bool is_code_ = false;      // the section
    std::uint32_t left_ = 8;    // bytes of the magic, section or body
    std::uint32_t bodies_ = 0;  // to come, this one too
    std::uint32_t groups_ = 0;  // of local variables, to come
    std::uint32_t number_ = 0;
    unsigned read_ = 0;         // bytes of the number, or of the operand
    std::uint8_t operation_ = 0;
    std::array<Operand, 3> operands_{};
    std::size_t expected_ = 0, operand_ = 0;
    std::uint32_t again_ = 0;   // how often the last operand comes once more
};

}  // namespace pack
