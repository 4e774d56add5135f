// What the sources of difference() share. Inside of words/ only.
#pragma once
#include <string>

#include "change/compare.hpp"
#include "words/lang.hpp"

namespace words {

std::string difference_of_scenario(const change::Difference& difference, const plan::Plan& a, const plan::Plan& b, Lang lang);
std::string difference_of_link(const change::Difference& difference, Lang lang);

}  // namespace words
