// The seed that bytes are: the same bytes, the same story.
#pragma once
#include <cstdint>
#include <string_view>

namespace fuzz {

// FNV-1a.
inline std::uint64_t seed_of(std::string_view bytes) {
    std::uint64_t seed = 0xcbf29ce484222325u;
    for (const char byte : bytes) seed = (seed ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
    return seed;
}

}  // namespace fuzz
