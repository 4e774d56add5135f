// History: undo and redo by keeping the plans themselves; boxes make them share what they can.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plan/edit.hpp"
#include "plan/plan.hpp"

namespace app {

struct HistoryStep {
    plan::Plan before;
    plan::Plan after;
    plan::Edit edit;        // the last one of the step, for its description
    std::string merge_key;
    std::size_t edits = 1;  // that the step is made of
    std::optional<plan::Plan> other_base = {};  // of a merge: Document::base on its other side
    std::uint64_t serial = 0;                   // given by record(): no two states that steps led to have the same
};

struct History {
    std::vector<HistoryStep> done;
    std::vector<HistoryStep> undone;  // the next to redo is last
    std::uint64_t recorded = 0;

    bool can_undo() const { return !done.empty(); }
    bool can_redo() const { return !undone.empty(); }
};

// A new step; what was undone is gone. A step of the same non-empty key as the last grows it.
History record(History history, HistoryStep step);

}  // namespace app
