// The text of a target with another figure, day or level in it.
#pragma once
#include <string>

#include "expr/target.hpp"

namespace whatif {

// `condition` stands in for target.conditions[at]. Its words are put in the place of the old ones, for
// what is around them may tell the direction; what a reader would not understand so is written alone.
std::string text_with(const expr::Target& target, std::size_t at, const expr::Condition& condition);

}  // namespace whatif
