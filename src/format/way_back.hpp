// The way from one state of a plan back to an earlier one, as compact JSON in the plan file's own fields:
//
//   {"set":{"title":"Piano"},"gone":["note"],"lists":{"revisions":{"at":12,"cut":1,"put":[]}},
//    "indicators":{"rows":[{"id":"i12","back":{"set":{"targets":{"2024":"<= 16 gg"}}}}],"order":{"at":3,"cut":0,"put":["i9"]}}}
//
// Rows that both states share in memory are not looked into. Written by hand over the tables of fields, not as an
// RFC 6902 patch: numbers keep their digits and unknown fields their bytes, and no tree of the whole plan is built.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "plan/plan.hpp"

namespace format {

std::string way_back(const plan::Plan& now, const plan::Plan& then);  // "{}" when they are alike

// Empty when the way does not lead from here. That it leads where it should the mark tells (format/history.hpp).
std::optional<plan::Plan> gone_back(const plan::Plan& now, std::string_view way);

}  // namespace format
