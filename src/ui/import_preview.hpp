// What an imported table becomes, row by row, with what is wrong under each row.
#pragma once
#include "ui/frame.hpp"

namespace ui {

void draw_import_preview(Frame& frame, const app::Import& import);

}  // namespace ui
