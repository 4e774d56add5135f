// A row of the tree and its cells.
#pragma once
#include "ui/frame.hpp"
#include "ui/row.hpp"
#include "ui/tree_layout.hpp"

namespace ui {

struct CellBox {
    ImVec2 min;
    ImVec2 max;
};

float tree_row_height();
void draw_tree_row(Frame& frame, const TreeLayout& layout, const Row& row, float height);

// tree_value.cpp: what can be written, and what a cell tells besides
void draw_value(Frame& frame, const TreeLayout& layout, const Row& row, const Column& column, const CellBox& box);
void draw_score(const Frame& frame, const Row& row, const CellBox& box);
void draw_status(const Frame& frame, const Row& row, const CellBox& box);
void draw_told(Frame& frame, const Row& row, app::TreeColumn column, const CellBox& box);

}  // namespace ui
