// What the members of an objective add to its score, as a waterfall.
#pragma once
#include <string>

#include "ui/frame.hpp"

namespace ui {

// Of the objective selected, above the selected indicator, or the body. Nothing without members.
// `titled`: with the title over it, else only the menu that copies it.
void draw_contributions(Frame& frame, const std::string& title, bool titled = true);
const plan::Objective& objective_of_contributions(const Frame& frame);

}  // namespace ui
