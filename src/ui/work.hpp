// Long work on the screen: how far it is, with the button that stops it (app::StopWork).
#pragma once
#include <string>

#include "ui/frame.hpp"

namespace ui {

void draw_progress(Frame& frame, const std::string& words, float share);  // 0 to 1
// In a dialog, closed by what ends the work or by its end.
void draw_work(Frame& frame, Text title, const std::string& words, float share);

}  // namespace ui
