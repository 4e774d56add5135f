// The parts of a ZIP archive, each unpacked when it is asked for. Nothing of the file is trusted: sizes are those
// that come out, not those it states.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/issue.hpp"

namespace office {

struct Entry {
    std::string_view name;
    std::size_t at = 0;      // of its local header
    std::size_t packed = 0;  // bytes
    unsigned method = 0;     // 0 stored, 8 deflated
    bool locked = false;     // with a password
};

struct Archive {
    std::string_view bytes;  // they must outlive it
    std::vector<Entry> entries;
};

// Errors: sheet-no-zip, sheet-broken.
base::Result<Archive> open_archive(std::string_view bytes);

bool has(const Archive& archive, std::string_view name);

// Errors: sheet-broken with the name (also where there is no such part), sheet-locked, sheet-bomb.
base::Result<std::string> unpack(const Archive& archive, std::string_view name);

std::unexpected<base::Issues> refuse(const char* code, std::string detail = {});

}  // namespace office
