// Problems found at offsets become issues at lines and columns.
#pragma once
#include <string_view>
#include <vector>

#include "base/issue.hpp"
#include "format/json_input.hpp"

namespace format {

// In the order of the text. Lines end at \n; columns count bytes; both begin at 1.
base::Issues located(std::vector<Problem> problems, std::string_view text);

}  // namespace format
