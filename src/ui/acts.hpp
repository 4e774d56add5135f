// The panes of the place Atti; each draws into the open window.
#pragma once
#include <string>

#include "imgui.h"
#include "ui/frame.hpp"
#include "ui/theme.hpp"

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
void draw_told_heading(const std::string& words);  // of those below it, as high as one of them

// Those in sight of `count` rows of that height.
template <class Draw>
void draw_told_rows(const char* key, std::size_t count, Draw&& draw_row) {
    ImGui::PushID(key);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(count), scaled(told_height));
    while (clipper.Step())
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            ImGui::PushID(i);
            draw_row(static_cast<std::size_t>(i));
            ImGui::PopID();
        }
    ImGui::PopStyleVar();
    ImGui::PopID();
}

// Light and figure of the body in a state of that name.
void draw_score_of(Frame& frame, const eval::NodeResult& body, const std::string& state);

// Its code and name; empty when there is none of that id.
std::string row_title(const Frame& frame, const std::string& id);

}  // namespace ui
