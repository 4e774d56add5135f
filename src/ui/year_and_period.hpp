// Year and period that the screen shows, chosen in the white strip and wherever else they are asked for.
#pragma once
#include "ui/fields.hpp"

namespace ui {

// Caption, name and width are the caller's; of a period also the options, one for each of the plan.
void choose_year(Frame& frame, Choice choice);
void choose_period(Frame& frame, Choice choice);

}  // namespace ui
