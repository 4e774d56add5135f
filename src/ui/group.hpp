// What the screen says of a group of siblings.
#pragma once
#include <string>
#include <vector>

#include "ui/frame.hpp"
#include "ui/row.hpp"

namespace ui {

struct GroupTotal {
    base::Decimal sum;
    base::Decimal expected;
    bool any = false;  // some sibling has a weight
};

// The weights of the node and of its siblings of the same kind.
GroupTotal group_total(const Frame& frame, const Row& row);

// One of the group, as much as the bar of weights needs.
struct GroupPart {
    std::size_t position;  // in derived.outline
    base::Decimal weight;
    bool selected = false;
};
// Those that have a weight, in their order; removed ones have none.
std::vector<GroupPart> group_parts(const Frame& frame, const Row& row);

// What a child adds to its parent's score, 1 = 100 %. Empty without a score.
std::optional<double> contribution(double effective_weight, const eval::Figure& figure);

}  // namespace ui
