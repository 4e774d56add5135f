// Outline: the rows of the tree in reading order, as every table and report walks it.
#pragma once
#include <cstddef>
#include <variant>
#include <vector>

#include "plan/plan.hpp"

namespace plan {

struct OutlineRow {
    NodeRef node;
    std::size_t index;   // into plan.objectives or plan.indicators
    int depth;           // 0 for the body and the scorecards
    std::size_t end;     // one past the last row of its subtree
    bool removed;        // itself, or a row above it
    bool is_indicator() const { return std::holds_alternative<IndicatorId>(node); }
};

// Depth first, the body's tree before the scorecards; an objective's indicators come before its child
// objectives.
std::vector<OutlineRow> outline(const Plan& plan);

}  // namespace plan
