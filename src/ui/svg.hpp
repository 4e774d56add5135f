// SVG as it is written: shapes and lines of text, in logical pixels from the drawing's corner.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "ui/drawing.hpp"

namespace ui {

struct Shape {
    std::vector<ImVec2> corners;  // convex
    ImU32 colour = 0;
};

struct Line {
    std::string words;
    ImVec2 at;            // beginning of the base line
    float width = 0;
    float size = 0;       // height of a line
    bool strong = false;
    ImU32 colour = 0;
    ImVec4 clip = {};
    bool is_clipped = false;
};

class Svg {
public:
    explicit Svg(const Drawing& drawing);
    void add(const Shape& shape);
    void add(const Line& line);
    std::string text() &&;

private:
    void path(const std::vector<ImVec2>& corners);
    void end_path();
    void point(ImVec2 at);
    std::string clip_of(const ImVec4& clip);

    Drawing drawing_;
    std::string body_;
    std::string clips_;
    std::vector<ImVec4> known_clips_;
    ImU32 open_ = 0;  // colour of the path being written; 0: none
};

}  // namespace ui
