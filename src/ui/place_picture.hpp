// A picture of what is shown: the place with all that stands beside it, without header and menus.
#pragma once
#include "ui/frame.hpp"

namespace ui {

// Before and after the main window is drawn. Nothing unless one is asked for (app::AskPicture).
void prepare_place_picture(const Frame& frame);
void take_place_picture(Frame& frame);

}  // namespace ui
