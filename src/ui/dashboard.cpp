#include "ui/panels.hpp"
#include "ui/text.hpp"

namespace ui {

void draw_dashboard(Frame& frame) { heading(frame.tr(Text::place_dashboard), 2); }

}  // namespace ui
