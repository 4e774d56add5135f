// States of a plan side by side, in words.
#pragma once
#include <string>

#include "whatif/side_by_side.hpp"
#include "words/lang.hpp"

namespace words {

// "Obiettivo strategico", "Indicatore", "Unità organizzativa".
std::string kind(const whatif::Row& row, Lang lang);

// What a column says of the row that the base does not, its figures apart: "target <= 16 gg → <= 20 gg;
// esito non raggiunto → raggiunto". Empty when only figures differ or nothing does.
std::string changes(const whatif::Row& row, const whatif::Compared& column, Lang lang);

}  // namespace words
