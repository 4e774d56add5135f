// Long work on the screen: how far it is, with the button that stops it (app::StopWork).
#pragma once
#include "ui/frame.hpp"

namespace ui {

void draw_progress(Frame& frame, const std::string& words, float share);  // 0 to 1

}  // namespace ui
