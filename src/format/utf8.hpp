// UTF-8, as strictly as JSON asks: no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace format {

// A byte that JSON texts hold as it is, without a look at its neighbours: ASCII but for the quote,
// the backslash and the controls.
inline constexpr auto plain_bytes = [] {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x20; c < 0x80; ++c) plain[c] = c != '"' && c != '\\';
    return plain;
}();
inline bool is_plain(char c) { return plain_bytes[static_cast<unsigned char>(c)]; }

// The mark that some editors put before a text; no place in it is counted with the mark.
inline constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

// Bytes of the character that begins at `at`; 0 when there is no well-formed one.
std::size_t utf8_length(std::string_view text, std::size_t at);

// Precondition: a Unicode scalar value.
void append_utf8(std::string& out, std::uint32_t code_point);

// A text out of a file as a message may show it: at most `limit` bytes, then …; what is ill-formed
// or a control becomes U+FFFD.
std::string presentable(std::string_view text, std::size_t limit = 40);

}  // namespace format
