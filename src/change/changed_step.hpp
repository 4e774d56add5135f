// Whether the step from one state of a plan to the next changed what a conflict is about: who changed it last is who made
// that step.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "change/merge.hpp"

namespace change {

// What is looked for on one side of a merge, under the ids that its own file has.
struct Watched {
    Place place;
    std::vector<std::string> below = {};  // rows that stand or go with it
    bool whole = false;                   // no words tell the difference, or it is the row: any change of it counts
};

// The conflicts, in their order.
std::vector<Watched> watched(const Merged& merged, Side side);

// Positions of those that are not the same in both. A row that is named elsewhere than before has not changed.
std::vector<std::size_t> changed_between(const plan::Plan& before, const plan::Plan& after, const std::vector<Watched>& all);

}  // namespace change
