// The same plan under other ids: when two plans grown apart call different things alike, or one thing differently.
#pragma once
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "plan/plan.hpp"

namespace plan {

using OtherIds = std::unordered_map<std::string, std::string>;  // from old to new, all at once

// Every reference follows, also in formulas that name a thing by its id and in scenarios. Precondition: the
// new ids differ from each other and from those that stay.
Plan with_other_ids(Plan plan, const OtherIds& ids);

// Of every thing that has one, profiles too.
std::unordered_set<std::string> all_ids(const Plan& plan);

}  // namespace plan
