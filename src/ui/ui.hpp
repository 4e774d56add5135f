// The screen: draw() reads the application and appends actions; it changes nothing else. Start
// reading at ui.cpp, which lays the panels out; each panel is one file.
#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "app/app.hpp"
#include "app/complete.hpp"
#include "app/find.hpp"
#include "app/tree_rows.hpp"
#include "base/date.hpp"
#include "base/issue.hpp"
#include "imgui.h"
#include "whatif/rebalance.hpp"

namespace ui {

// A column of the tree; its target says the year.
using Column = app::ShownColumn;

// A text being typed; the plan learns of it when it is committed.
struct Typing {
    unsigned field = 0;  // ImGui id; 0: none
    std::string text;
};

// Where one types in a field, and what is to be written into it (ui/complete.hpp).
struct TypingAid {
    std::size_t caret = 0;  // in bytes
    std::optional<std::string> put;
    std::size_t put_caret = 0;
};

// What may complete the text of a field.
struct Completing {
    unsigned field = 0;  // ImGui id; 0: none
    std::string text;    // what the offers were asked for
    std::size_t caret = 0;
    app::Offers offers;
    int at = -1;         // the one that Enter takes; -1: none
    bool closed = true;
    TypingAid aid;
};

// What a formula comes to, worked out when it changes.
struct FormulaRead {
    std::string of;   // the indicator
    std::string text;
    const void* derived = nullptr;  // of which state of the plan
    app::FormulaReading reading;
};

// The calendar that is open.
struct CalendarOpen {
    base::Date at;  // the day that the keyboard is on
};

// What was typed and could not be read: explained beside its field, the old value stays.
struct Rejected {
    unsigned field = 0;
    base::Issues issues;
};

// The cursor of the tree: which cell of the selected row, and whether it is being edited.
struct Cell {
    Column column = {};  // the name
    std::string edited;  // id of the row under edit; empty: none
    bool opening = false;  // the field is to take the keyboard now
};

// The act under which changes go, while it is being written.
struct ActChoice {
    std::optional<plan::ActId> act;  // of the plan; none: a new one
    plan::Act fresh;
};
struct Adoption {
    std::optional<plan::ScenarioId> scenario;  // none: not open
    ActChoice under;
};

// The palette while it is open.
struct Palette {
    bool open = false;
    std::string typed;
    std::vector<app::Found> found;  // for what is typed
    int at = 0;                     // the one that Enter takes
    bool moved = false;             // in this frame
};

// Where the parts of the window stood in the last frame, in drawn pixels.
struct Region {
    ImVec2 min, max;
};
struct Regions {
    Region header, places, summary, panel, inspector;
};

// What the hand does on the strategy map.
struct MapHand {
    std::string pulled;  // id of the box from whose handle a link is being drawn
    std::string slid;    // of the box that is being moved within its row
    float slide = 0;     // how far
    float zoom = 1;
};

// Rows being dragged, and where they would land.
struct RowDrag {
    std::vector<plan::NodeRef> rows;  // none: nothing is dragged
    std::optional<std::size_t> onto;  // position in the outline; none: nowhere
    app::Beside beside = app::Beside::into;
    app::Landing to;
    base::Issues refused;             // why they cannot
    std::string words;                // where, or why not
    const app::Derived* of = nullptr; // the rows as they were when the drag began
};

// Only what ImGui forces: deleting it loses no work.
struct UiState {
    Typing typing;
    Rejected rejected;
    Completing completing;
    FormulaRead formula;
    CalendarOpen calendar;
    std::set<std::size_t> steps_open;  // of the derivation shown: positions of its steps
    std::string steps_of;              // whose derivation that is
    std::set<base::Date> value_days;   // days without a value yet, asked for in the sheet
    unsigned refocus = 0;  // the field that takes the keyboard again
    int refocus_frames = 0;  // since it was asked to: it takes ImGui one or two
    Cell cell;
    std::uint64_t revealed = 0;  // app::View::reveal as last followed
    bool scroll_to_selected = false;
    bool tree_shown = false;  // it takes the keyboard when a plan opens
    bool focus_tree = false;
    bool focus_filter = false;
    bool fills_right = false;     // the key that copies a target to the right is the tree's now, not the browser's
    RowDrag row_drag;
    std::vector<plan::UnitId> units_typed;  // being chosen for several rows
    float inspector_width = 0;    // 0: by the window's width
    float issues_height = 0;
    std::string measured;         // place Misurazione: the row written into, as id
    bool measure_next = false;    // the next field after it takes the keyboard
    std::string named_card;       // place Schede: the new card whose name took the keyboard, as id
    float pane_width = 0;         // of the place Simulazione
    std::uint64_t drag = 0;       // counts drags: each is a step of the history
    std::vector<whatif::Share> dragged;  // weights of the group as they were when it began
    Palette palette;
    Regions regions;
    bool history_open = false;
    Adoption adoption;            // what is typed about the act
    ActChoice noting;             // the same in the place Atti
    std::string accepting;        // the issue whose reason is being written
    bool focus_reason = false;
    bool issues_shown = false;    // as tree_shown, of the list in the place Segnalazioni
    bool focus_issue = false;     // its open line takes the keyboard
    bool reveal_issue = false;    // it is to be scrolled into sight
    float issue_card = 0;         // height of what stands under it
    std::size_t selected_hint = 0;  // where the selected row was last found
    std::string pasted;           // the table being typed by hand
    std::size_t import_layout = 0;   // whose columns are shown
    bool import_problems = false;    // the preview shows only what has a problem
    MapHand map;                  // of the place Mappa
    std::string inspected;        // id whose inspector was last drawn: another one starts at its top
};

// Colours, measures and type for the current ImGui context.
void set_up_style(float ui_scale);

// One frame, between ImGui::NewFrame and ImGui::Render. No action on an idle frame.
void draw(const app::App& app, UiState& state, app::Actions& out);

}  // namespace ui
