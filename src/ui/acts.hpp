// The panes of the place Atti; each draws into the open window.
#pragma once
#include <string>

#include "ui/frame.hpp"

namespace ui {

void draw_register(Frame& frame);    // all acts, and whatever is chosen among them
void draw_chosen_act(Frame& frame, const plan::ActId& id);  // its fields and revisions; an empty id: those without act
void draw_new_act(Frame& frame);     // what changed since the last save goes under an act
void draw_states(Frame& frame);      // the plan at one act beside the plan at another

void arrange(Frame& frame, app::ActsView view);
const app::Acts& acts_of(const Frame& frame);  // precondition: the place is shown

// What is said of a row, which a click brings into the inspector; nowhere to go without a row.
struct Told {
    std::string label;       // accessible
    std::string title = {};  // above the words, strong; may be empty
    std::string words;
    std::string id = {};     // of the row
    float right = 0;         // drawn pixels left free at its right
};
inline constexpr float told_height = 46;         // logical, of words alone
inline constexpr float titled_height = 68;
void draw_told(Frame& frame, const Told& told);

// Its code and name; empty when there is none of that id.
std::string row_title(const Frame& frame, const std::string& id);

}  // namespace ui
