// What can be said of a file before it is read as a plan: another kind of file, another JSON, a
// version that this program does not know.
#pragma once
#include <optional>
#include <string_view>

#include "base/issue.hpp"

namespace format {

// The first bytes give away what people mistake for a plan: a workbook, a PDF, UTF-16.
std::optional<base::Issue> refuse_by_bytes(std::string_view bytes);

// The version of the plan in the text, or why it is none: not-a-plan, newer-version, bad-version,
// not JSON at all.
base::Result<int> version_of(std::string_view text);

}  // namespace format
