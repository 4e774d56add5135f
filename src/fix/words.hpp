// A fix in words, for a button and for what stands beside it.
#pragma once
#include <string>
#include <vector>

#include "fix/fix.hpp"
#include "words/lang.hpp"

namespace fix {

// "Riporta i pesi al totale".
std::string title(const Fix& fix, words::Lang lang);
// "Peso di 01.02: 30 → 33,33", an edit a line; `before` is the plan that it applies to.
std::vector<std::string> changes(const Fix& fix, const plan::Plan& before, words::Lang lang);

}  // namespace fix
