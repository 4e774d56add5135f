// Files of older versions are brought up to date one step at a time, before they are read.
#pragma once
#include <string>
#include <string_view>

#include "base/issue.hpp"

namespace format {

// The text as the current version writes it. Precondition: 1 ≤ version ≤ current_version.
base::Result<std::string> migrate(std::string_view text, int version);

}  // namespace format
