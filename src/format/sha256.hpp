// SHA-256 (FIPS 180-4) of bytes, in hexadecimal. Our own sixty lines, checked against the standard's examples: of the
// libraries at hand the small ones are for other languages, and the large ones (OpenSSL, Nettle) are not there for the page.
#pragma once
#include <string>
#include <string_view>

namespace format {

std::string sha256(std::string_view bytes);  // 64 lower-case digits

}  // namespace format
