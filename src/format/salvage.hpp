// Of a plan read in part, what can be walked: everything that hangs from the body, with nothing
// that names a thing which is not there.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace format {

struct LeftOut {
    std::string id;         // of an objective, an indicator, a measure, a perspective; else empty
    std::string field;      // that was emptied; else the whole thing is gone
    bool repeated = false;  // gone because another of this id comes before
};

struct Salvaged {
    plan::Plan plan;  // check_structure() finds no error in it
    std::vector<LeftOut> left_out;
};

// Empty when there is no body to hang anything from.
std::optional<Salvaged> salvage(plan::Plan plan);

}  // namespace format
