// The screen: draw() reads the application and appends actions; it changes nothing else. Start
// reading at ui.cpp, which lays the panels out; each panel is one file.
#pragma once
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "app/app.hpp"
#include "base/date.hpp"
#include "ui/caret.hpp"
#include "ui/state.hpp"
#include "whatif/rebalance.hpp"

namespace ui {

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
    std::optional<std::string> focus_tree;  // the keyboard goes to the row of this id once it is selected; empty: to whichever is
    bool focus_filter = false;
    bool fills_right = false;     // the key that copies a target to the right is the tree's now, not the browser's
    std::string named_row;        // the new row whose name took the keyboard, as id
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
    Caret caret;
    Palette palette;
    Regions regions;
    bool history_open = false;
    KeptHistory kept;
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
    int pictures_missed = 0;      // frames of which the drawing asked for could not be made
    std::string inspected;        // id whose inspector was last drawn: another one starts at its top
};

// Colours, measures and type for the current ImGui context.
void set_up_style(float ui_scale);

// One frame, between ImGui::NewFrame and ImGui::Render. No action on an idle frame.
void draw(const app::App& app, UiState& state, app::Actions& out);

}  // namespace ui
