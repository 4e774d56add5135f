// The keys of a spreadsheet in the tree: copy, cut, paste, fill down and right, empty, choose all.
#pragma once
#include <cstddef>

#include "ui/frame.hpp"
#include "ui/tree_layout.hpp"

namespace ui {

// `at`: of the selected row among the visible ones.
void run_cell_keys(Frame& frame, const TreeLayout& layout, std::ptrdiff_t at);

}  // namespace ui
