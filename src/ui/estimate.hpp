// The estimate of the selected indicator, to be written.
#pragma once
#include "ui/frame.hpp"

namespace ui {

void draw_estimate(Frame& frame);  // nothing where no indicator is selected

}  // namespace ui
