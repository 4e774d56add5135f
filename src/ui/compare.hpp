// The panes of the place Confronto; each draws into the open window.
#pragma once
#include <string>

#include "ui/frame.hpp"

namespace ui {

void draw_differences(Frame& frame);  // two states beside each other
void draw_merge(Frame& frame);        // the open plan and the other file brought together
void draw_conflict(Frame& frame, const app::Merging& merging, std::size_t position);  // its values, and what can be taken

void arrange(Frame& frame, app::CompareView view);
const app::Comparison& comparison_of(const Frame& frame);  // precondition: the place is shown
void draw_ask_other(Frame& frame);    // a button: another file beside the plan

// What was chosen for a conflict, in words; that nothing was.
std::string words_of_choice(const Frame& frame, const app::Merging& merging, std::size_t position);

}  // namespace ui
