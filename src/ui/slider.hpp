// A slider of whole steps, with marks on its track.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace ui {

struct Slider {
    const char* key;
    std::string name;                      // accessible
    std::string value;                     // what stands at the step, in words
    std::int64_t low = 0;
    std::int64_t high = 1;
    std::optional<std::int64_t> at = {};
    std::optional<std::int64_t> ghost = {};  // a hollow mark: where it stands in the plan
    std::optional<std::int64_t> asked = {};  // a tick: what the target asks for
    float width = -1;                        // drawn pixels; -1: what is there
};

struct Slid {
    std::optional<std::int64_t> to = {};  // moved there in this frame
    bool began = false;
    bool ended = false;                   // with another step than it began with
};
Slid slider(const Slider& slider);

}  // namespace ui
