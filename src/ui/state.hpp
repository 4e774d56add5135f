// What Dear ImGui forces the screen to keep between frames, part by part: texts being typed, cursors,
// drags, open lists. UiState (ui/ui.hpp) holds one of each.
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
    std::string shown = {};  // what stood there instead; once something else does, the refusal is a thing of the past
};

// The cursor of the tree: which cell of the selected row, and whether it is being edited.
struct Cell {
    Column column = {};  // the name
    std::string edited;  // id of the row under edit; empty: none
    bool opening = false;  // the field is to take the keyboard now
    int drawn = 0;         // the frame that drew its field last
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

// The history of the file, while it is shown.
struct KeptHistory {
    bool open = false;
    std::optional<std::size_t> chosen;  // entry
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
    float zoom = 0;      // 0: so that the widest row has room, as far as it stays legible
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

}  // namespace ui
