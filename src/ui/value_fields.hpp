// The value of an indicator at the day shown, written in a cell of a table: one field, or two for a ratio. Enter
// commits it and gives the keyboard to the next such field that is drawn.
#pragma once
#include <string>

#include "imgui.h"
#include "ui/frame.hpp"
#include "ui/row.hpp"

namespace ui {

struct ValueCell {
    std::string name;  // how accessible names call the row
    eval::Due due = eval::Due::missing;
    ImVec2 min, max;
};

// A judgement where only a person can tell; a button to the sheet where more values are asked for.
void draw_value_fields(Frame& frame, const Row& row, const ValueCell& cell);

}  // namespace ui
