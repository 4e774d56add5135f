// The look: colours, measures and type in the manner of Designers Italia, light. One table of
// colours; the contrast of every pair in use is a unit test.
#pragma once
#include <span>

#include "imgui.h"

namespace ui {

namespace colour {
inline constexpr ImU32 accent = IM_COL32(0x00, 0x66, 0xCC, 255);       // blu Italia
inline constexpr ImU32 accent_dark = IM_COL32(0x00, 0x4D, 0x99, 255);
inline constexpr ImU32 accent_deep = IM_COL32(0x00, 0x3D, 0x7A, 255);
inline constexpr ImU32 accent_light = IM_COL32(0xE6, 0xF0, 0xFA, 255);  // ground of what is selected
inline constexpr ImU32 accent_faint = IM_COL32(0xF2, 0xF7, 0xFC, 255);
inline constexpr ImU32 text = IM_COL32(0x17, 0x32, 0x4D, 255);
inline constexpr ImU32 muted = IM_COL32(0x45, 0x5B, 0x71, 255);
inline constexpr ImU32 disabled = IM_COL32(0x5F, 0x6F, 0x80, 255);
inline constexpr ImU32 white = IM_COL32(0xFF, 0xFF, 0xFF, 255);
inline constexpr ImU32 page = IM_COL32(0xF5, 0xF9, 0xFC, 255);
inline constexpr ImU32 group = IM_COL32(0xEE, 0xF3, 0xF8, 255);  // rows of the body and the areas
inline constexpr ImU32 line = IM_COL32(0xD9, 0xDA, 0xDB, 255);
inline constexpr ImU32 frame = IM_COL32(0x76, 0x88, 0x99, 255);  // borders of what can be edited
inline constexpr ImU32 green = IM_COL32(0x00, 0x80, 0x55, 255);
inline constexpr ImU32 green_ground = IM_COL32(0xF0, 0xF9, 0xF5, 255);
inline constexpr ImU32 amber = IM_COL32(0x99, 0x5C, 0x00, 255);
inline constexpr ImU32 amber_fill = IM_COL32(0xFF, 0xB4, 0x00, 255);
inline constexpr ImU32 amber_ground = IM_COL32(0xFF, 0xF6, 0xE0, 255);
inline constexpr ImU32 red = IM_COL32(0xCC, 0x33, 0x4D, 255);
inline constexpr ImU32 red_dark = IM_COL32(0xB0, 0x22, 0x3C, 255);
inline constexpr ImU32 red_ground = IM_COL32(0xFC, 0xEE, 0xF0, 255);
inline constexpr ImU32 track = IM_COL32(0xE3, 0xE9, 0xEF, 255);  // the empty part of a bar
}  // namespace colour

// A pair of colours that the screen uses, and the least contrast it must have (WCAG 2.1: 4.5 for
// text, 3 for shapes and borders).
struct ContrastPair {
    const char* where;
    ImU32 ink;
    ImU32 ground;
    double least;
};
std::span<const ContrastPair> contrast_pairs();
double contrast(ImU32 a, ImU32 b);  // 1–21

// Sizes in logical pixels, before ui_scale.
namespace size {
inline constexpr float text = 22;     // height of a line of Titillium; its em is two thirds of it
inline constexpr float small = 19.5F;
inline constexpr float title = 26;
inline constexpr float figure = 36;
}  // namespace size

float scaled(float logical);

// Fonts in the order in which the platform adds them: regular, then semibold (regular when absent).
ImFont* regular_font();
ImFont* strong_font();

}  // namespace ui
