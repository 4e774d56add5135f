// In which order nodes and composite indicators are worked out: what is read comes before what reads
// it. Where that goes round in a circle, the composite indicators on the circle have no figure.
#pragma once
#include <vector>

#include "eval/evaluate.hpp"

namespace eval {

struct Schedule {
    std::vector<Task> tasks;                  // every node and every composite indicator that can be computed
    std::vector<std::vector<Task>> cycles;    // each from an indicator through what it reads back to it
    std::vector<std::size_t> out;             // positions of the composites on a circle
};

// Of a program whose slots, links and composites are in place.
Schedule schedule_of(const Program& program);

}  // namespace eval
