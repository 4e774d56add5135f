// Text read back from what Dear ImGui draws: every letter is a rectangle of the one texture of letters, and where it
// lies there says which letter of which font it is.
#pragma once
#include <optional>
#include <vector>

#include "imgui.h"

namespace ui {

struct DrawnGlyph {
    const ImFont* font = nullptr;
    ImWchar letter = 0;
    float size = 0;      // height of a line, in drawn pixels
    ImVec2 pen = {};     // where it begins, on the base line
    float after = 0;     // where the next letter's pen stands
    float blank = 0;     // how wide a blank is
};

class Glyphs {
public:
    Glyphs();  // of all the letters drawn so far
    // `corner` and `opposite`: of a rectangle as it was drawn, with its place in the texture.
    std::optional<DrawnGlyph> read(const ImDrawVert& corner, const ImDrawVert& opposite);

private:
    struct Known {
        ImFontBaked* baked;
        int glyph;
    };
    std::vector<Known> known_;
    std::size_t last_ = 0;  // texts repeat their letters' neighbours: where the search begins
};

}  // namespace ui
