// UTF-8, byte by byte: enough to count letters and to cut between them.
#pragma once

namespace base {

// Whether a byte goes on with the letter that an earlier one began.
constexpr bool continues_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

}  // namespace base
