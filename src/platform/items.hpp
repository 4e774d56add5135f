// The map of visible items as text for the page, made when the page asks.
#pragma once
#include <string>

namespace platform {

// One item a record, ended by U+001E; its fields are separated by U+001F, in the order of `fields` in
// web/probe.js. Places are in CSS pixels of the canvas.
std::string items_as_text();

}  // namespace platform
