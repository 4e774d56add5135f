// Who brings Dear ImGui's triangles onto the canvas: WebGL 2 or, where the browser refuses it (virtual
// desktops, blocked graphics cards), SDL's software renderer, whose picture goes onto a 2D canvas.
#pragma once
#include <SDL.h>

namespace platform {

struct Painter {
    SDL_Window* (*open)(int width, int height);  // once; Dear ImGui's context is there
    void (*new_frame)();
    void (*paint)(SDL_Window*);                  // what Dear ImGui has rendered, on a ground of white
    void (*forget)();                            // what the browser took away is made again when next needed
};

extern const Painter webgl_painter;
extern const Painter software_painter;

}  // namespace platform
