// The look: colours, measures and type in the manner of Designers Italia, light and dark, and each of
// them in high contrast. One table
// of colours (colours.def); the contrast of every pair in use is a unit test.
#pragma once
#include <vector>

#include "app/appearance.hpp"
#include "imgui.h"

namespace ui {

// Those of the theme in use: set_up_style() lays them on, nothing else writes them.
namespace colour {
constexpr ImU32 rgb(unsigned hex) { return IM_COL32((hex >> 16) & 0xFF, (hex >> 8) & 0xFF, hex & 0xFF, 255); }
#define COLOUR(name, light, dark, light_contrast, dark_contrast) inline ImU32 name = rgb(light);
#include "ui/colours.def"
#undef COLOUR
}  // namespace colour

// A pair of colours that the screen uses, and the least contrast it must have (WCAG 2.1: 4.5 for
// text, 3 for shapes and borders).
struct ContrastPair {
    const char* where;
    ImU32 ink;
    ImU32 ground;
    double least;
};
std::vector<ContrastPair> contrast_pairs();  // in the theme in use; high contrast asks for WCAG AAA, 7 and 4.5
double contrast(ImU32 a, ImU32 b);  // 1–21

// Sizes in logical pixels, before ui_scale.
namespace size {
inline constexpr float text = 22;     // height of a line of Titillium; its em is two thirds of it
inline constexpr float small = 19.5F;
inline constexpr float title = 26;
inline constexpr float figure = 36;
}  // namespace size

// Lays theme and density on, where they are not those worn already; before the first window of a frame.
void wear(const app::Appearance& look);
bool is_compact();

float scaled(float logical);

// `alpha` 0–255.
ImU32 faded(ImU32 colour, ImU32 alpha);

// Fonts in the order in which the platform adds them: regular, then semibold (regular when absent).
ImFont* regular_font();
ImFont* strong_font();

}  // namespace ui
