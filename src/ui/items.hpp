// The visible items of the screen, as a screen reader or a test would name them: fed by Dear
// ImGui's own item hooks (hooks.cpp), completed by the panels.
//
// Whatever can be clicked or typed into has a label in the language of the screen and a role. A
// panel names the next widget with name_item(), and things that are no widgets (a figure, a
// heading, a stop-light) with note_item().
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"

namespace ui {

enum class Role {
    button, textbox, checkbox, combobox, option, slider, row, treeitem, tab, menuitem, link, separator, columnheader,
    dialog, status, alert, image, heading, cell, text,
};

// "button", "textbox"… as ARIA writes them.
std::string_view name_of(Role role);

struct Item {
    std::string label = {};  // accessible name; unique enough to be found
    Role role = Role::text;
    std::string value = {};  // what a field or figure holds
    int level = 0;      // of a heading or a row of the tree, from 1; 0: none
    bool checked = false;
    bool selected = false;
    bool expandable = false;
    bool expanded = false;
    bool disabled = false;
    bool focused = false;
    std::string id = {};  // stable from frame to frame
    float x = 0, y = 0, w = 0, h = 0;  // the visible part, in logical pixels of the window
};

// Of the last frame, in the order in which they were drawn.
const std::vector<Item>& items();

// Label, role, value and state of the next widget; its id and place come from the hook.
void name_item(Item item);
// Something that is no widget, at the last item's rectangle or at a given one.
void note_item(Item item);
void note_item(Item item, ImVec2 min, ImVec2 max);
// Adds to what the last named widget said of itself, once it was drawn.
void set_last_value(std::string value);

void begin_items();
void end_items();

}  // namespace ui
