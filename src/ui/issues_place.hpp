// The parts of the place Segnalazioni; each draws into the open window.
#pragma once
#include "app/issues.hpp"
#include "ui/frame.hpp"

namespace ui {

// Which issues are shown, with how many each choice shows.
void draw_issue_filters(Frame& frame);
void clear_issue_filters(Frame& frame);

// The chosen one in full, under its line: what can be done about it and about those like it.
void draw_issue_card(Frame& frame, const base::Issue& issue);

// Arrows choose the one before or after.
void run_issue_keys(Frame& frame, float line_height);

}  // namespace ui
