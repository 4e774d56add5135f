// What stands above the tree: what is sought, which columns are shown, what is done with several rows.
#pragma once
#include <string>
#include <vector>

#include "ui/frame.hpp"

namespace ui {

// tree_filter.cpp
void draw_tree_search(Frame& frame);   // the words
void draw_tree_filters(Frame& frame);  // the popup “Filtri”
void draw_tree_chips(Frame& frame);    // those chosen, each with its cross; nothing when there is none

// tree_chips.cpp
struct FilterChip {
    std::string words;       // "Servizio: Ragioneria"
    app::TreeFilter without; // the filter but for this
};
std::vector<FilterChip> chips_of(const Frame& frame);
std::string name_of(const Frame& frame, app::RowState state);
std::string name_of(const Frame& frame, base::Severity severity);

void draw_tree_columns(Frame& frame);  // tree_columns.cpp: the popup “Colonne”
void draw_chosen_rows(Frame& frame);   // tree_chosen.cpp: the bar of several rows; nothing where there is one

}  // namespace ui
