// A table as rows of cells, read from text and written: CSV, TSV and what Excel puts on the clipboard.
//
//   table = { row end-of-line }           end-of-line: LF, CR or CR LF
//   row   = cell { separator cell }
//   cell  = '"' { any character | '""' } '"'      when separator, end of line or end of text follows
//         | { any character but separator and end of line }
//
// Every text is a table: a quotation mark that does not open a cell in this way is a character of it
// (“mi piace”), and a cell that opens with one and never closes is reported and taken as it stands.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/issue.hpp"

namespace table {

struct Cell {
    std::string text;  // without its quotation marks, else byte for byte
    int line = 1;      // of its first character in the text
    int column = 1;    // in bytes
    friend bool operator==(const Cell&, const Cell&) = default;
};

struct Row {
    std::vector<Cell> cells;  // at least one
    friend bool operator==(const Row&, const Row&) = default;
};

struct Cells {
    char separator = '\t';
    std::vector<Row> rows;
    base::Issues issues;  // table-unclosed-quote
};

// Tab, semicolon or comma: the one that makes most rows of one width. "sep=;" in the first line decides.
char guess_separator(std::string_view text);

Cells read_cells(std::string_view text, std::optional<char> separator = std::nullopt);

// Reading it with the same separator gives the same texts. Precondition: every row has a cell.
std::string write_cells(const std::vector<std::vector<std::string>>& rows, char separator);

}  // namespace table
