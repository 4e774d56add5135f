// The keys of the tree, in the manner of an ARIA treegrid: up and down walk the rows, right unfolds
// or steps into the cells, left steps back, folds or goes to the parent.
#pragma once
#include "ui/frame.hpp"

namespace ui {

// Inside the table's window, before its rows.
void run_tree_keys(Frame& frame, float row_height);

}  // namespace ui
