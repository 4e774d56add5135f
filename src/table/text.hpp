// The bytes of a table that somebody saved or copied, as UTF-8 text: Excel writes CSV in Windows-1252
// or in UTF-8 with a mark, and “Unicode text” in UTF-16.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "base/issue.hpp"

namespace table {

inline constexpr std::size_t max_size = 16u << 20;  // bytes

// Without the mark, lines as they end. Errors: table-too-large, table-empty, table-workbook (xlsx, ods,
// xls: they have to be saved as CSV, or copied and pasted), table-not-text.
base::Result<std::string> decode(std::string_view bytes);

// Without blanks at both ends, and every run of blanks inside (line breaks too) as one blank.
std::string tidy(std::string_view text);
std::string_view trimmed(std::string_view text);

}  // namespace table
