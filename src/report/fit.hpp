// What fits on a page: texts and lists cut to the room that there is, so that it shows. Nobody knows
// the letters that a page will be printed with: widths are those of common ones, on the safe side.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace report {

// In hundredths of the height of the letters: a small letter is about 55 wide.
int width_of(std::string_view text);

// What fits in the width, with … at its end when that is not all of it.
std::string shortened(std::string_view text, int width);

// The same, … in the middle: "Target 2024 di Tempi medi…: 16 gg → 14 gg" tells its end.
std::string shortened_before_end(std::string_view text, int width);

struct Room {
    int width;  // of a line
    int lines;
};
struct Fitted {
    std::vector<std::string> texts;
    std::size_t left_out = 0;  // of the list's end; saying so has a line of the room
};

// Each text in up to two lines where they all fit so, else in one; then as many as fit.
Fitted fitted(const std::vector<std::string>& texts, Room room);

}  // namespace report
