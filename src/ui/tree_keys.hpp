// The keys of a treegrid (WAI-ARIA): arrows walk and fold, Home, End and the page keys go far, F2 or Enter write,
// Shift chooses several rows, Alt with the arrows moves them.
#pragma once
#include "ui/frame.hpp"
#include "ui/tree_layout.hpp"

namespace ui {

// Inside the table, before its rows.
void run_tree_keys(Frame& frame, const TreeLayout& layout, float row_height);

}  // namespace ui
