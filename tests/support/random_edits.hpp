// Edits out of a seed, as a person could make them one after the other on a plan.
#pragma once
#include <cstdint>
#include <vector>

#include "plan/edit.hpp"
#include "support/random.hpp"

namespace support {

struct Edited {
    plan::Plan plan;
    std::vector<plan::Edit> edits;  // that lead there
};

// Whatever the plan takes: fields of rows, rows inserted, erased and moved, lists, scenarios, the plan's own texts.
Edited with_random_edits(Random& random, plan::Plan plan, int count);

// What two made of one plan, each on their own.
struct Colleagues {
    plan::Plan base, ours, theirs;
};
Colleagues colleagues(std::uint64_t seed, int most_edits = 8);

// One cell of one row of the plan, of the rows whose number leaves `rest` when divided by two.
plan::Edit random_cell(Random& random, const plan::Plan& plan, std::size_t rest);

}  // namespace support
