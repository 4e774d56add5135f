// What the members of an objective add to its score, as a waterfall.
#pragma once
#include <string>

#include "ui/frame.hpp"

namespace ui {

// Of the objective selected, above the selected indicator, or the body. Nothing without members.
void draw_contributions(Frame& frame, const std::string& title);
const plan::Objective& objective_of_contributions(const Frame& frame);

}  // namespace ui
