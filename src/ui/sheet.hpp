// A part of the window with a ground and a margin of its own.
#pragma once
#include "imgui.h"
#include "ui/frame.hpp"

namespace ui {

struct Sheet {
    const char* key;
    ImVec2 area;
    ImU32 ground;
    ImVec2 padding;       // logical
    bool to_fit = false;  // as high as what is drawn into it
};

void draw_sheet(Frame& frame, const Sheet& sheet, void (*draw_panel)(Frame&));

}  // namespace ui
