// A bar between two panes that is dragged, or moved with the arrow keys when it has the focus.
#pragma once
#include <string>

#include "imgui.h"

namespace ui {

enum class Axis { x, y };  // along which it moves

struct Splitter {
    const char* key;
    std::string name;
    Axis axis;
    ImVec2 area;  // of the bar
};

// How far it was moved in this frame, and whether that was the end of it.
struct Moved {
    float by = 0;
    bool ended = false;
};
Moved splitter(const Splitter& splitter);

}  // namespace ui
