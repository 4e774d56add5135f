// ReturnOf (scheda di ritorno): what a small plan file is, that holds of a plan only what one unit has to fill in.
// Made and taken back by change/return_file.hpp.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "plan/extra.hpp"
#include "plan/ids.hpp"
#include "plan/indicator.hpp"

namespace plan {

// What the unit is to say of an indicator or a measure, with what stood there when the file was made: whoever
// takes it back tells by it what the unit wrote from what changed in the plan meanwhile.
struct Awaited {
    std::string id;
    std::optional<Reading> reading;
    std::optional<Assessment> assessment;  // of an indicator
    Extra extra;
    friend bool operator==(const Awaited&, const Awaited&) = default;
};

struct ReturnOf {
    std::string title;  // of the plan that it is a part of
    UnitId unit;
    base::Date at;      // the day whose values are wanted
    std::vector<Awaited> awaited;
    Extra extra;
    friend bool operator==(const ReturnOf&, const ReturnOf&) = default;
};

}  // namespace plan
