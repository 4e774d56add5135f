// Cells of the tree as a person writes them, and the actions that write many at once.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "plan/ids.hpp"

namespace app {

// The weight, the target of a year, the value at the day shown.
enum class CellOf { weight, target, value };
struct CellText { plan::NodeRef row; CellOf of; std::string text; std::optional<int> year = {}; };  // of a target; none: the year shown

// -- actions; each is one step of the history
struct WriteCells { std::vector<CellText> cells; };  // all or, with one that cannot be read, none
struct PasteCells { plan::NodeRef first; CellOf of; std::string table; std::optional<int> year = {}; };  // app/cells.hpp
// The same text into the column of every row chosen, or that of the first of them that has such a cell.
struct WriteRows { CellOf of; std::string text; std::optional<int> year = {}; };
struct FillDown { CellOf of; std::optional<int> year = {}; };

}  // namespace app
