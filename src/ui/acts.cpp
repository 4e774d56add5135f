#include "ui/panels.hpp"
#include "ui/text.hpp"

namespace ui {

void draw_acts(Frame& frame) { heading(frame.tr(Text::place_acts), 2); }

}  // namespace ui
