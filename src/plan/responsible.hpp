// Responsible: which units and which person answer for a row (domain.md, section 2). What a row does not
// say itself it has from the nearest objective above that says it.
#pragma once
#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace plan {

// Refers to the plan; never null.
struct Responsible {
    const std::vector<UnitId>* units;
    const std::string* owner;
};

// By position in plan.indicators.
std::vector<Responsible> responsible_for_indicators(const Plan& plan);

// Whether a unit is the other, or a part of it or of its parts.
bool is_within(const Plan& plan, const UnitId& unit, const UnitId& whole);

// The first unit of those that answer which is this one or a part of it; null when none is.
const UnitId* unit_within(const Plan& plan, const Responsible& responsible, const UnitId& whole);

}  // namespace plan
