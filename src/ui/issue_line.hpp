// An issue on the screen: its severity as a shape, whether somebody has accepted it, its line in a list.
#pragma once
#include <string>

#include "imgui.h"
#include "ui/frame.hpp"
#include "ui/items.hpp"

namespace ui {

// ■ error, ▲ warning, ● note; hollow when accepted.
void draw_severity(ImVec2 centre, float radius, const base::Issue& issue, bool accepted);
std::string severity_words(const Frame& frame, const base::Issue& issue, bool accepted);

const plan::Acceptance* acceptance_of(const Frame& frame, const base::Issue& issue);

// Tells the issues of a plan apart, for ids.
std::string key_of(const base::Issue& issue);

// What the issue is about and which part of it: "01.02", "Target 2025"; empty where there is no more to say.
std::string place_words(const Frame& frame, const base::Issue& issue);
std::string part_words(const Frame& frame, const base::Issue& issue);

struct IssueEntry {
    const base::Issue& issue;
    int position = 0;  // in its list
    Role role = Role::link;
    bool chosen = false;
};
// True when it is pressed. Where there is little room the words stand under the place.
bool issue_line(Frame& frame, const IssueEntry& entry);
float issue_line_height(float width);

}  // namespace ui
