// From a place in the plan ("targets.2024" of i12) to a place in the file: path, line, column.
#pragma once
#include <string_view>

#include "base/issue.hpp"

namespace format {

// The issues of a plan that was read from `bytes`, each with the JSON path, line and column of the
// field it names, of the whole element when the field is not in the file, else of the file's start.
// Links and revisions are elements too: "link.o2" of the cause o1, "revisions.3" as they are counted
// in the file. In the order of the file.
base::Issues locate(base::Issues issues, std::string_view bytes);

}  // namespace format
