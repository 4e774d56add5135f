// Small pictures of a score: the stop-light, which is a shape before it is a colour, and the bar
// with its interval.
#pragma once
#include "eval/results.hpp"
#include "imgui.h"

namespace ui {

ImU32 ink_of(eval::Light light);  // for words, 4.5:1 on white

// ● green, ▲ amber, ■ red, ○ none; `radius` in drawn pixels.
void draw_light(ImVec2 centre, float radius, eval::Light light);

// The score as a bar; what is not yet known as a paler stretch from low to high.
void draw_bar(ImVec2 min, ImVec2 max, const eval::Figure& figure, eval::Light light);

// On such a bar: where `before` stood, as an upright mark with a hollow head, when it is another score.
void draw_ghost(ImVec2 min, ImVec2 max, const eval::Figure& now, const eval::Figure& before);

}  // namespace ui
