// The text of a target with another figure, day or level in it.
#pragma once
#include <string>

#include "expr/target.hpp"

namespace whatif {

// `condition` stands in for target.conditions[at]. The plan's own words stay: only the figure, day or
// level is put in the place of the old one. Where a reader would not understand that, the condition is
// written in standard words.
std::string text_with(const expr::Target& target, std::size_t at, const expr::Condition& condition);

}  // namespace whatif
