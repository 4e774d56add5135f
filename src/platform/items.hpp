// The map of visible items as text for the page, made when the page asks; and what the page asks of them.
#pragma once
#include <string>
#include <string_view>

#include "ui/asked.hpp"

namespace platform {

// One item a record, ended by U+001E; its fields are separated by U+001F, in the order of `fields` in
// web/mirror_items.js. Places are in CSS pixels of the canvas. The screen has all fields, the items the first of them.
std::string items_as_text();
std::string screen_as_text();

// Since it was last asked, the sum of: 1 items changed, 2 the keyboard went elsewhere, 4 there are words about the caret.
int screen_news();
std::string take_caret_words();  // ui/caret.hpp

// `id` as in the text.
void ask_item(std::string_view id, ui::Asked asked);

}  // namespace platform
