// The clipboard: SDL has none in the browser. The page's copy, cut and paste events bring and take
// the text while they last, and Dear ImGui is driven as if the keys had been pressed.
#pragma once
#include <string>
#include <string_view>

#include "imgui.h"

namespace platform {

void serve_clipboard();  // once, for the current ImGui context

// Inside the page's paste event.
void paste(std::string text);

// Inside its copy or cut event: what the screen put on the clipboard; empty if it did not.
enum class Taking { copy, cut };
std::string taken(Taking how);

// Alt with an arrow, which the page keeps from the browser.
void press_with_alt(ImGuiKey key);

// The application copies by itself (a command of a menu).
void copy(std::string_view text);

}  // namespace platform
