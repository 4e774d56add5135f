// The visible items of the screen, as a screen reader or a test would name them: fed by Dear
// ImGui's own item hooks (hooks.cpp), completed by the panels.
//
// Whatever can be clicked or typed into has a label in the language of the screen and a role. A
// panel names the next widget with name_item(), and things that are no widgets (a figure, a
// heading, a stop-light) with note_item().
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imgui.h"

namespace ui {

enum class Role {
    button, textbox, checkbox, combobox, option, slider, row, treeitem, tab, menuitem, link, separator, columnheader,
    dialog, status, alert, image, heading, cell, text, treegrid,
};

// "button", "textbox"… as ARIA writes them.
std::string_view name_of(Role role);

// Where an item stands: in the window, in one that opened over it, in one that has to be answered first, in a tip.
enum class Stands { window, popup, modal, tip };

// Of a slider, in its own steps.
struct Range {
    double low = 0, high = 1, at = 0;
    bool operator==(const Range&) const = default;
};

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
    bool multiline = false;    // of a text field
    bool invalid = false;      // what was typed was not taken; `about` says why
    std::string about = {};    // read after label and value
    int position = 0, count = 0;  // among its like, from 1; 0: as they follow each other. Of a table: count of columns
    int line = 0;              // of a row: which one of its table, from 1; of a table: how many, headings included
    std::optional<Range> range = {};

    // Filled in by the map itself.
    bool focused = false;      // reached with the keyboard, or being edited
    bool reached = false;      // the same, and where the keyboard would go on after the mouse
    bool covered = false;      // by a window that has to be answered first
    Stands stands = Stands::window;
    unsigned layer = 0;        // which window of those that lie over each other
    std::string id = {};  // stable from frame to frame
    float x = 0, y = 0, w = 0, h = 0;  // the visible part, in logical pixels of the window
    bool operator==(const Item&) const = default;
};

// Of the last frame, in the order in which they were drawn.
const std::vector<Item>& items();

const Item* find_item(unsigned id);
unsigned id_of_item(std::string_view id);  // as ImGui has it; 0 where it is none

// What changed since it was last asked.
struct News {
    bool items = false;
    bool focus = false;  // the item, or the cell of its row, that the keyboard is at
};
News take_news();

// Label, role, value and state of the next widget; its id and place come from the hook.
void name_item(Item item);
// Something that is no widget, at the last item's rectangle or at a given one. Whether a screen reader asked to use it.
bool note_item(Item item);
bool note_item(Item item, ImVec2 min, ImVec2 max);
// Adds to what the last named widget said of itself, once it was drawn.
void set_last_value(std::string value);

void begin_items();
void end_items();

}  // namespace ui
