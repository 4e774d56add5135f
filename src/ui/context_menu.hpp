// The menu of the right mouse button, or of the menu key: what can be done with a row.
#pragma once
#include "ui/frame.hpp"

namespace ui {

// For the item just drawn, which stands for `node`; `named` is its accessible name.
void context_menu(Frame& frame, const plan::NodeRef& node, const std::string& named);

}  // namespace ui
