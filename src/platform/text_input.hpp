// Text from the page's hidden text field (web/text_agent.js), which alone knows input methods, dead
// keys, AltGr and the clipboard; SDL only tells which keys are pressed.
#pragma once
#include <string_view>

namespace platform {

// UTF-8, as typed or composed.
void type_text(std::string_view text);

// After each frame: tells the page whether a text field is active and where its caret stands.
void follow_text_input();

// Nothing is held down any more: the page lost the keyboard, or the system kept a key-up for itself.
void release_keys();

}  // namespace platform
