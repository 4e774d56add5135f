// The window: SDL on the page's one canvas, a painter (painter.hpp), Dear ImGui on both.
//
// Dear ImGui works in physical pixels and everything is drawn `scale` times as large, so that text
// lies on whole pixels, and is sharp, at every browser zoom and device pixel ratio; and `text` times more,
// as the browser's own setting of text size says.
#pragma once

namespace platform {

struct Canvas {
    int width = 0;     // physical pixels
    int height = 0;
    float scale = 1;   // physical pixels in a CSS pixel
    float text = 1;    // size of text against what browsers begin with
};

struct Machine {
    bool is_mac = false;
    bool has_webgl = true;  // else everything is painted without the graphics card
};

// Once. Precondition: the fonts were handed over; the canvas has a WebGL 2 context, or none at all
// where the machine has no WebGL.
void open_window(const Canvas& canvas, const Machine& machine);
void resize_window(const Canvas& canvas);
const Canvas& window_canvas();

// For whoever asked the system for no movement: the caret does not blink, dialogs do not fade in.
void keep_still(bool still);
bool is_still();

// The browser took the graphics away, or gave them back.
void graphics_lost();
void graphics_restored();
bool can_draw();

// SDL's events, to Dear ImGui: up to a press that follows a movement, as a thing is pressed only where
// the pointer has stood for a frame. Whether there are more, after a frame.
bool pump_events();
void begin_frame();   // up to ImGui::NewFrame
void show_frame();    // what was drawn goes on the canvas

}  // namespace platform
