// A row of the tree and its cells.
#pragma once
#include "ui/frame.hpp"
#include "ui/row.hpp"

namespace ui {

float tree_row_height();
void draw_tree_row(Frame& frame, const Row& row, float height);

}  // namespace ui
