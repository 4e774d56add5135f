// States of a plan side by side, for the clipboard: a sheet that goes into a spreadsheet.
#pragma once
#include <span>

#include "report/sheet.hpp"
#include "whatif/side_by_side.hpp"

namespace report {

// A line for each of the rows, by position in table.rows (whatif::shown). What a side does not have
// is an empty cell.
Sheet sheet_of(const whatif::SideBySide& table, std::span<const std::size_t> rows, words::Lang lang);

// The two forms that a clipboard holds together.
std::string side_by_side_tsv(const whatif::SideBySide& table, std::span<const std::size_t> rows, words::Lang lang);
std::string side_by_side_html(const whatif::SideBySide& table, std::span<const std::size_t> rows, words::Lang lang);

}  // namespace report
