// What the application tells about itself.
#pragma once
#include <cstddef>

namespace app {

enum class Help { none, shortcuts, tour };

inline constexpr std::size_t tour_steps = 5;

struct HelpView {
    Help shown = Help::none;
    std::size_t step = 0;      // of the tour
    bool offers_tour = false;  // the first plan that is opened begins it
    friend bool operator==(const HelpView&, const HelpView&) = default;
};

}  // namespace app
