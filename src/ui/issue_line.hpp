// An issue on the screen: its severity as a shape, and whether somebody has accepted it.
#pragma once
#include <string>

#include "imgui.h"
#include "ui/frame.hpp"

namespace ui {

// ■ error, ▲ warning, ● note; hollow when accepted.
void draw_severity(ImVec2 centre, float radius, const base::Issue& issue, bool accepted);
std::string severity_words(const Frame& frame, const base::Issue& issue, bool accepted);

const plan::Acceptance* acceptance_of(const Frame& frame, const base::Issue& issue);

// Tells the issues of a plan apart, for ids.
std::string key_of(const base::Issue& issue);

}  // namespace ui
