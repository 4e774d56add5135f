// The two kinds of file that read_spreadsheet() knows.
#pragma once
#include "base/issue.hpp"
#include "office/archive.hpp"
#include "office/filling.hpp"

namespace office {

base::Result<Filling> read_xlsx(const Archive& archive);
base::Result<Filling> read_ods(const Archive& archive);

}  // namespace office
