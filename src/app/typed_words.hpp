// What a person types to find something, as the words looked for.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace app {

// Lower case, without accents (expr::folded); none for blanks alone.
std::vector<std::string> words_in(std::string_view typed);

}  // namespace app
