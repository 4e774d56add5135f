// What the hooks tell the map of items; nobody else calls these.
#pragma once
#include "imgui.h"

namespace ui::hooked {

struct State {
    bool openable = false;
    bool opened = false;
    bool checkable = false;
    bool checked = false;
    bool inputable = false;
};

void widget_added(ImGuiID id, ImVec2 min, ImVec2 max, bool visible, bool disabled);
void widget_described(ImGuiID id, const char* label, const State& state);

}  // namespace ui::hooked
