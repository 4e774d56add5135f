// A figure under the layers beside the plan's own.
#pragma once
#include <optional>
#include <string>

#include "imgui.h"
#include "ui/frame.hpp"
#include "ui/row.hpp"

namespace ui {

// The plan's own figure of a row, while something is tried.
const eval::Figure& figure_of_plan(const Frame& frame, const Row& row);
// This one less the plan's; empty where one has no score.
std::optional<double> difference(const eval::Figure& now, const eval::Figure& before);
// "▲ +2,40", "▼ −1,05": a shape before it is a colour. Nothing where they are the same to two places.
std::string difference_words(const Frame& frame, const std::optional<double>& difference);
ImU32 ink_of_difference(const std::optional<double>& difference);

// Score, light, bar with the plan's mark, difference.
void draw_compared(Frame& frame, const Row& row);

}  // namespace ui
