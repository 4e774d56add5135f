// One lever on the screen: caption, slider, field. What a move of it does is the caller's.
#pragma once
#include <functional>
#include <vector>

#include "ui/frame.hpp"
#include "whatif/lever.hpp"

namespace ui {

// The edits that take a lever to a step. The lever handed over may have finer steps than the one drawn,
// when a figure was typed.
using LeverEdits = std::function<std::vector<plan::ScenarioEdit>(const whatif::Lever& lever, std::int64_t to)>;

struct LeverLine {
    const whatif::Lever& lever;
    std::string title;
    LeverEdits edits;
    LeverEdits back;         // to where the plan has it
    float beside = 0;        // drawn pixels kept free on its right
    std::function<void()> began = {};  // a drag begins
};
void draw_lever_caption(Frame& frame, const LeverLine& line);
void draw_lever_track(Frame& frame, const LeverLine& line);
// A few states, one to be chosen.
void draw_lever_states(Frame& frame, const LeverLine& line);

// "95,00 %", "30/06/2024", "sì"; words for nothing.
std::string words_at(const Frame& frame, const whatif::Lever& lever, const std::optional<std::int64_t>& step);

}  // namespace ui
