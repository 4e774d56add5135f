// The tree of a plan as positions: who stands under whom, parents before children.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "plan/plan.hpp"

namespace eval {

// For each objective the positions of what stands under it, in the order of the plan's list.
class Families {
public:
    Families(std::size_t objectives, std::span<const std::size_t> parents);  // parent of each member

    std::span<const std::size_t> of(std::size_t objective) const {
        return std::span(members_).subspan(first_[objective], first_[objective + 1] - first_[objective]);
    }

private:
    std::vector<std::size_t> first_;  // one more than objectives
    std::vector<std::size_t> members_;
};

struct Tree {
    std::size_t body = 0;
    Families children;
    Families indicators;
    std::vector<std::size_t> parents_first;  // the roots, then level by level
};

// Precondition: plan::check_structure(plan) has no error.
Tree tree_of(const plan::Plan& plan);

}  // namespace eval
