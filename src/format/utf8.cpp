#include "format/utf8.hpp"

#include "base/utf8.hpp"

namespace format {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u;
}

// The second byte's range depends on the first (Unicode, table 3-7).
bool second_fits(unsigned first, unsigned second) {
    switch (first) {
        case 0xe0: return second >= 0xa0 && second <= 0xbf;
        case 0xed: return second >= 0x80 && second <= 0x9f;
        case 0xf0: return second >= 0x90 && second <= 0xbf;
        case 0xf4: return second >= 0x80 && second <= 0x8f;
        default: return base::continues_letter(static_cast<char>(second));
    }
}

std::size_t length_by_first(unsigned first) {
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first <= 0xdf) return 2;
    if (first >= 0xe0 && first <= 0xef) return 3;
    if (first >= 0xf0 && first <= 0xf4) return 4;
    return 0;
}

}  // namespace

std::size_t utf8_length(std::string_view text, std::size_t at) {
    const unsigned first = byte_at(text, at);
    const std::size_t length = length_by_first(first);
    if (length < 2) return length;
    if (at + length > text.size() || !second_fits(first, byte_at(text, at + 1))) return 0;
    for (std::size_t i = 2; i < length; ++i)
        if (!base::continues_letter(text[at + i])) return 0;
    return length;
}

void append_utf8(std::string& out, std::uint32_t code_point) {
    const auto tail = [&](int shift) { out += static_cast<char>(0x80u | ((code_point >> shift) & 0x3fu)); };
    if (code_point < 0x80) {
        out += static_cast<char>(code_point);
    } else if (code_point < 0x800) {
        out += static_cast<char>(0xc0u | (code_point >> 6));
        tail(0);
    } else if (code_point < 0x10000) {
        out += static_cast<char>(0xe0u | (code_point >> 12));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xf0u | (code_point >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::string presentable(std::string_view text, std::size_t limit) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (at >= limit) return out + "…";
        const std::size_t length = utf8_length(text, at);
        const bool shown = length > 1 || (length == 1 && text[at] >= ' ' && text[at] != '\x7f');
        out += shown ? text.substr(at, length) : "\uFFFD";
        at += length == 0 ? 1 : length;
    }
    return out;
}

}  // namespace format
