// The application's commands as buttons, menu items and keys.
#pragma once
#include <string>
#include <string_view>

#include "app/commands.hpp"
#include "ui/fields.hpp"
#include "ui/frame.hpp"

namespace ui {

void command_button(Frame& frame, std::string_view id, Look look);
float command_width(const Frame& frame, std::string_view id);
void command_menu_item(Frame& frame, const app::Command& command);

std::string words_of(const Frame& frame, const app::Shortcut& shortcut);  // "Ctrl+S"; empty when there is none
std::string words_of(const Frame& frame, const app::HistoryStep& step);  // what it did

}  // namespace ui
