// A cell of the tree being written into: opened by F2, Enter or a double click, committed by
// Enter, Tab or leaving it, given up by Esc. Tab goes on to the next cell of the row.
#pragma once
#include "imgui.h"
#include "ui/frame.hpp"
#include "ui/row.hpp"
#include "ui/tree_layout.hpp"

namespace ui {

// "Peso di 1.01", "Target 2024 di 1.01", "Valore al 31/12/2024 di 1.01".
std::string cell_name(const Frame& frame, const Row& row, const Column& column);

// The name, written in its place in the tree.
void edit_name(Frame& frame, const Row& row, ImVec2 min, ImVec2 max);

void open_cell(Frame& frame, const Row& row, const Column& column);
void edit_cell(Frame& frame, const TreeLayout& layout, const Row& row, const Column& column, ImVec2 min, ImVec2 max);

}  // namespace ui
