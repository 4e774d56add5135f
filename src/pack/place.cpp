#include "pack/place.hpp"

#include <algorithm>
#include <string_view>

namespace pack {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view magic = "\0asm"sv;
constexpr std::uint8_t code_section = 10, branch_table = 0x0e, numeric_prefix = 0xfc, vector_prefix = 0xfd;

constexpr bool is_within(std::uint32_t value, std::uint32_t first, std::uint32_t last) { return first <= value && value <= last; }

}  // namespace

// True with the last byte; the value is in number_.
bool Place::ends_number(std::uint8_t byte) {
    if (read_ == 0) number_ = 0;
    if (read_ < 5) number_ |= static_cast<std::uint32_t>(byte & 127) << (7 * read_);
    ++read_;
    if (byte & 128) return false;
    read_ = 0;
    return true;
}

void Place::expect(std::initializer_list<Operand> operands) {
    std::ranges::copy(operands, operands_.begin());
    expected_ = operands.size();
    operand_ = 0;
    read_ = 0;
    in_ = expected_ ? In::operand : In::operation;
}

void Place::expect_of(std::uint8_t operation) {
    operation_ = operation;
    if (is_within(operation, 0x02, 0x04)) expect({{Kind::block_type, 0}});
    else if (is_within(operation, 0x0c, 0x0e)) expect({{Kind::label, 0}});
    else if (operation == 0x10) expect({{Kind::callee, 0}});
    else if (operation == 0x11) expect({{Kind::callee_type, 0}, {Kind::callee_type, 0}});
    else if (is_within(operation, 0x20, 0x22)) expect({{Kind::local, 0}});
    else if (is_within(operation, 0x23, 0x24)) expect({{Kind::global, 0}});
    else if (is_within(operation, 0x28, 0x3e)) expect({{Kind::alignment, 0}, {Kind::offset, 0}});
    else if (is_within(operation, 0x3f, 0x40)) expect({{Kind::immediate, 0}});
    else if (operation == 0x41) expect({{Kind::i32, 0}});
    else if (operation == 0x42) expect({{Kind::i64, 0}});
    else if (operation == 0x43) expect({{Kind::fraction, 4}});
    else if (operation == 0x44) expect({{Kind::fraction, 8}});
    else if (is_within(operation, numeric_prefix, vector_prefix)) expect({{Kind::prefixed, 0}});
    else expect({});
}

void Place::expect_of_prefixed() {
    if (operation_ == numeric_prefix) {
        if (number_ < 8) expect({});
        else if (number_ % 2 == 0 && number_ <= 14) expect({{Kind::immediate, 0}, {Kind::immediate, 0}});
        else expect({{Kind::immediate, 0}});
    }
    else if (number_ <= 11 || is_within(number_, 92, 93)) expect({{Kind::alignment, 0}, {Kind::offset, 0}});
    else if (is_within(number_, 12, 13)) expect({{Kind::lane, 16}});
    else if (is_within(number_, 21, 34)) expect({{Kind::lane, 1}});
    else if (is_within(number_, 84, 91)) expect({{Kind::alignment, 0}, {Kind::offset, 0}, {Kind::lane, 1}});
    else expect({});
}

void Place::pass_operand(std::uint8_t byte) {
    const Operand operand = operands_[operand_];
    if (operand.bytes ? ++read_ < operand.bytes : !ends_number(byte)) return;
    read_ = 0;
    if (operand.kind == Kind::prefixed) return expect_of_prefixed();
    if (again_ > 0) --again_;
    else if (operation_ == branch_table && operand_ == 0 && expected_ == 1) {  // the number of labels beside the last
        again_ = number_;
        expected_ = 2;
        operands_[operand_ = 1] = operand;
    }
    else if (++operand_ == expected_) in_ = In::operation;
}

void Place::pass(std::uint8_t byte) {
    const bool in_body = in_ >= In::groups;
    switch (in_) {
        case In::anything: return;
        case In::magic:
            if (left_ > 4 && byte != static_cast<std::uint8_t>(magic[8 - left_])) in_ = In::anything;
            else if (--left_ == 0) in_ = In::section;
            return;
        case In::section:
            is_code_ = byte == code_section;
            in_ = In::section_size;
            break;
        case In::section_size:
            if (!ends_number(byte)) break;
            left_ = number_;
            in_ = left_ == 0 ? In::section : is_code_ ? In::bodies : In::section_body;
            break;
        case In::section_body:
            if (--left_ == 0) in_ = In::section;
            break;
        case In::bodies:
            if (!ends_number(byte)) break;
            bodies_ = number_;
            in_ = bodies_ ? In::body_size : In::section;
            break;
        case In::body_size:
            if (!ends_number(byte)) break;
            left_ = number_;
            if (left_ > 0) in_ = In::groups;
            else if (--bodies_ == 0) in_ = In::section;
            break;
        case In::groups:
            if (!ends_number(byte)) break;
            groups_ = number_;
            in_ = groups_ ? In::group_size : In::operation;
            break;
        case In::group_size:
            if (ends_number(byte)) in_ = In::group_type;
            break;
        case In::group_type:
            in_ = --groups_ ? In::group_size : In::operation;
            break;
        case In::operation: expect_of(byte); break;
        case In::operand: pass_operand(byte); break;
    }
    if (in_body && --left_ == 0) {
        read_ = 0;
        again_ = 0;
        in_ = --bodies_ ? In::body_size : In::section;
    }
    kind_ = kind_here();
}

Kind Place::kind_here() const {
    const unsigned later = read_ > 0;
    switch (in_) {
        case In::body_size: return after(Kind::body_size, later);
        case In::groups:
        case In::group_size: return after(Kind::local_types, later);
        case In::group_type: return after(Kind::local_types);
        case In::operation: return Kind::operation;
        case In::operand: {
            const auto [kind, bytes] = operands_[operand_];
            return kind == Kind::fraction ? after(kind, read_) : bytes ? kind : after(kind, later);
        }
        default: return Kind::plain;
    }
}

}  // namespace pack
