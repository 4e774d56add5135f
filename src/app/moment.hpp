// When it is, as the browser tells it.
#pragma once
#include <cstdint>

namespace app {

// A moment in milliseconds since 1970-01-01T00:00Z, and the local offset, as the browser tells it.
struct Moment {
    std::int64_t unix_ms = 0;
    int utc_offset_minutes = 0;
    friend bool operator==(const Moment&, const Moment&) = default;
};

}  // namespace app
