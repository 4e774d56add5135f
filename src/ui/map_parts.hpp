// Parts of the place Mappa: the picture, and the links as lines of text.
#pragma once
#include <optional>
#include <string>

#include "app/map.hpp"
#include "plan/map_picture.hpp"
#include "ui/frame.hpp"

namespace ui {

// The objective that is selected, where it has a box.
std::optional<plan::ObjectiveId> selected_box(const Frame& frame);
const eval::Results& results_on_map(const Frame& frame);
// "01 → 02".
std::string called(const Frame& frame, const plan::Link& link);
bool is_chosen(const Frame& frame, const plan::Link& link);
void choose_link(Frame& frame, const plan::Link* link);  // null: none

// As chosen, else so that the widest row has room, as far as it stays legible.
float zoom_of(const Frame& frame);
void draw_map_picture(Frame& frame);
// The chosen link and what can be done with it, on one line; whether there is one.
bool draw_chosen_link(Frame& frame);
void draw_map_links(Frame& frame);

// What tells scores apart besides their colour: full, in oblique lines, in crossed lines, empty.
void draw_pattern(ImVec2 min, ImVec2 max, eval::Light light);

}  // namespace ui
