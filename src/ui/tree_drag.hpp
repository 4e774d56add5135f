// Rows of the tree dragged to another place with the mouse: a line shows where they would land, words say it,
// and why they cannot where the plan refuses it.
#pragma once
#include "ui/frame.hpp"
#include "ui/row.hpp"

namespace ui {

// The row, with all the others chosen where it is one of them.
void begin_row_drag(Frame& frame, const Row& row);
// While rows are dragged, once a frame inside the table; `top` is where its first row is or would be.
void run_row_drag(Frame& frame, float top, float row_height);

}  // namespace ui
