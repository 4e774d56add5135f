// The loop: nothing is drawn, and the browser is asked for no repaint, unless something happened.
#pragma once

namespace platform {

// Something happened: Dear ImGui needs a few frames until all has settled.
void want_frames(int count = 3);

// Work is left to be done: the application is told to go on once the next frame is on the screen, with one part of it; or
// with all, in turns between which the page answers and draws.
void go_on_after_frame(bool with_one_part);

// One such turn, without drawing.
void work_on();

// Spent since the start on what frames show and what follows from them, without the painting.
double thought_ms();

// One frame on the canvas. Whether another is wanted; if not the page stops asking for repaints.
bool draw_frame();

// Inside a DOM event, whose permission to open a picker or to use the clipboard ends with it: takes
// in what the event brought, frame by frame, without drawing.
void take_turn();

}  // namespace platform
