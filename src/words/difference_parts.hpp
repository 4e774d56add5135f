// What the sources of difference() share. Inside of words/ only.
#pragma once
#include <string>

#include "change/compare.hpp"
#include "words/lang.hpp"

namespace words {

std::string difference_of_scenario(const change::Difference& difference, const plan::Plan& a, const plan::Plan& b, Lang lang);
std::string difference_of_link(const change::Difference& difference, Lang lang);

// "Target 2025 di 09.14", "Peso dell'obiettivo 1", of the plan only the field.
std::string place_in_words(const change::Difference& place, const plan::Plan& a, const plan::Plan& b, Lang lang);
std::string said_in_words(change::Field field, const change::Said& value, Lang lang);

}  // namespace words
