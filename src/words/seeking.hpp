// What a goal seek found, in words.
#pragma once
#include <string>

#include "whatif/effort.hpp"
#include "whatif/seek.hpp"
#include "words/lang.hpp"

namespace words {

std::string name(whatif::By by, Lang lang);  // "valore"

// What would have to be: "da 85 % a 91,3 %", "target da >= 95 % a >= 90 %", "peso da 20 a 31,5".
std::string changed(const whatif::Ground& ground, const whatif::Answer& answer, Lang lang);
std::string changed(const whatif::Ground& ground, const whatif::Move& move, Lang lang);
// Why an indicator is no question; empty when it is one.
std::string why(const whatif::Answer& answer, Lang lang);
// The answer whatever it is. Impossible: with the best that can be reached of the objective asked about.
std::string answer(const whatif::Ground& ground, const whatif::Goal& goal, const whatif::Answer& answer, Lang lang);
// How far all together go, to stand before the moves; empty when nothing has to move.
std::string together(const whatif::Together& together, Lang lang);

}  // namespace words
