// Fingers: what lies under one is moved along with it, as far as it can be scrolled. Dear ImGui knows a wheel
// only, which moves by lines. Places and ways are in CSS pixels of the canvas.
#pragma once

namespace platform {

struct Way {
    float x = 0;
    float y = 0;
};

// Whether a finger that sets out from here moves a thing (a slider, a splitter, a scrollbar) as a mouse would.
bool is_handle(Way at);

// Whether anything moved: at its end it moves no more.
bool drag_content(Way at, Way by);

// The keyboard of the screen has taken room, or given it back: the field that is being edited stays in sight.
void keep_field_in_sight();

}  // namespace platform
