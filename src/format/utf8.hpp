// UTF-8, as strictly as JSON asks: no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace format {

// Bytes of the character that begins at `at`; 0 when there is no well-formed one.
std::size_t utf8_length(std::string_view text, std::size_t at);

// Precondition: a Unicode scalar value.
void append_utf8(std::string& out, std::uint32_t code_point);

// A text out of a file as a message may show it: at most `limit` bytes, then …; what is ill-formed
// or a control becomes U+FFFD.
std::string presentable(std::string_view text, std::size_t limit = 40);

}  // namespace format
