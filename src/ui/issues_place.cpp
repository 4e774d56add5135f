#include "ui/panels.hpp"
#include "ui/text.hpp"

namespace ui {

void draw_issues_place(Frame& frame) { heading(frame.tr(Text::place_issues), 2); }

}  // namespace ui
