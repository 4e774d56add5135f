// What the columns of an imported table are: the choosers of one table's layout.
#pragma once
#include "ui/frame.hpp"

namespace ui {

void draw_import_columns(Frame& frame, const app::Import& import);

}  // namespace ui
