// What the hooks tell the map of items; nobody else calls these.
#pragma once
#include "imgui.h"

namespace ui::hooked {

// What of a box can be seen: inside its window and the screen. Empty (max < min) when nothing.
struct Seen {
    ImVec2 min;
    ImVec2 max;
    bool any = false;
};
Seen seen_of(ImVec2 min, ImVec2 max);

struct State {
    bool openable = false;
    bool opened = false;
    bool checkable = false;
    bool checked = false;
    bool inputable = false;
};

void widget_added(ImGuiID id, const Seen& seen, bool disabled);
// For whoever was asked to lead the keyboard there (ui/asked.cpp).
void widget_reachable(ImGuiID id, bool stop_of_the_walk);
void widget_described(ImGuiID id, const char* label, const State& state);

}  // namespace ui::hooked
