// What Dear ImGui draws, as SVG: shapes are paths, text is text, set in the screen's own font where that is installed.
// The same picture gives the same bytes.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "imgui.h"

struct ImGuiWindow;

namespace ui {

struct Drawing {
    std::string title;  // what a screen reader says
    ImVec2 min, max;    // the part of the screen, in drawn pixels
    ImU32 ground;
};

// For windows begun from now on in this frame: the shapes themselves, without the soft edges that a screen needs.
void draw_bare_shapes();

// A window and those inside it, in the order in which they are drawn.
std::vector<const ImDrawList*> drawn_in(const ImGuiWindow& window);

// Nothing where the texture of letters was made anew amid the frame: the next one has it as it is.
std::optional<std::string> svg_of(const std::vector<const ImDrawList*>& lists, const Drawing& drawing);

}  // namespace ui
