// Extra: fields of the file that this version does not know. They are carried along unread and
// written back in their place, so that a file from a richer version loses nothing here.
#pragma once
#include <string>
#include <utility>
#include <vector>

namespace plan {

// Name and compact JSON text of each, in the order of the file.
using Extra = std::vector<std::pair<std::string, std::string>>;

}  // namespace plan
