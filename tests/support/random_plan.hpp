// Plans out of a seed, for laws: every field is used somewhere, check_structure() finds nothing.
#pragma once
#include <cstdint>

#include "plan/plan.hpp"

namespace support {

struct RandomPlanSize {
    int objectives = 12;  // besides the body, on up to five levels
    int indicators = 30;
    int measures = 8;
    int years = 3;              // from 2023
    bool unknown_fields = true;  // some objects hold fields that this version does not know
};

// The same seed and size give the same plan on every machine.
plan::Plan random_plan(std::uint64_t seed, RandomPlanSize size = {});

}  // namespace support
