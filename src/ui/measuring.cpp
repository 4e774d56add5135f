#include "ui/panels.hpp"
#include "ui/text.hpp"

namespace ui {

void draw_measuring(Frame& frame) { heading(frame.tr(Text::place_measuring), 2); }

}  // namespace ui
