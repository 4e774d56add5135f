// The place Misurazione: what is arranged there, and the list that follows from it.
#pragma once
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "eval/due.hpp"
#include "plan/ids.hpp"

namespace app {

// Never part of the history.
struct MeasuringView {
    std::optional<plan::UnitId> unit = {};  // what it or a part of it answers for; none: all
    std::string owner = {};                 // what this person answers for; empty: all
    bool only_open = true;                  // only what is still to be entered…
    std::set<std::string> kept = {};        // …or was when the list was last arranged: no row runs away while it is filled in
};

// Rows of one unit, or under no unit of the persons who answer for them.
struct MeasuringGroup {
    std::optional<plan::UnitId> unit = {};
    std::string owner = {};   // where there is no unit; empty: of nobody
    std::size_t wanted = 0;   // all that is looked at, shown or not
    std::size_t entered = 0;
};

// A heading, or a row under it.
struct MeasuringLine {
    std::size_t group = 0;
    std::optional<std::size_t> row = {};  // position in derived.outline; none: the heading
    eval::Due due = eval::Due::entered;
};

struct Measuring {
    std::vector<MeasuringGroup> groups = {};
    std::vector<MeasuringLine> lines = {};
    std::size_t wanted = 0, entered = 0;
    std::vector<std::string> owners = {};  // of the whole plan, each once, in alphabetical order
};

}  // namespace app
