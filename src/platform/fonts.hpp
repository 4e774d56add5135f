// The fonts, as files that the page hands over before the start. Dear ImGui rasterises glyphs when
// and at the size they are needed.
#pragma once
#include <string>

namespace platform {

// In this order: text, text semibold, symbols that both lack.
void add_font(std::string bytes);

// Gives them to the current ImGui context: font 0 is the text, font 1 its semibold.
void load_fonts();

}  // namespace platform
