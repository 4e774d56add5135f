// The parts of the place Simulazione; each draws into the open window.
#pragma once
#include "ui/frame.hpp"

namespace ui {

void draw_layers(Frame& frame);        // scenarios, what each changes, their method
void draw_pane(Frame& frame);          // the tabs and the one shown
void draw_levers(Frame& frame);
void draw_weights(Frame& frame, const whatif::WeightGroup& group);
void draw_seek(Frame& frame);
void draw_tornado(Frame& frame);
void draw_outlook(Frame& frame);
void draw_realism(Frame& frame);
void draw_verdict(Frame& frame, const whatif::Realism& realism);  // of a target, against earlier years
void draw_side_by_side(Frame& frame);

// The score that is sought or hoped for, in per cent.
void write_goal(Frame& frame, Text label);

// What is asked about: "Obiettivo 01.01 …".
std::string asked_about(const Frame& frame);
void arrange(Frame& frame, app::WhatIfView view);

}  // namespace ui
