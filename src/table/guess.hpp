// What the columns of a layout hold, told by headers, by what stands beside them and by the cells.
#pragma once
#include <vector>

#include "table/survey.hpp"

namespace table {

std::vector<Column> guess_columns(const Survey& survey, std::size_t layout, const Cells& cells);

}  // namespace table
