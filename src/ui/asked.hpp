// What is asked of an item from outside the screen, as a screen reader does through the page's mirror
// (web/mirror.js): carried out in the next frames the way the keyboard would, one thing a frame. Asked of an item
// that is disabled, covered or gone, nothing happens.
#pragma once
#include <optional>
#include <string>

namespace ui {

enum class AskedTo { use, reach, set, write };

struct Asked {
    unsigned item = 0;  // as ImGui has it
    AskedTo to = AskedTo::use;
    double number = 0;      // for set: in the steps of the slider
    std::string text = {};  // for write: instead of what the field holds
    bool commit = false;    // and done with it; else the field stays open
};

void ask(Asked asked);
bool is_asked_left();  // frames are still needed for it

void begin_asked();  // in a frame, before the first widget

// What this frame is asked of things that answer by themselves: noted items and sliders.
bool asked_to_use(unsigned item);
std::optional<double> asked_number(unsigned item);

}  // namespace ui
