// Sheet: a table for a spreadsheet, by the clipboard: as text with tabs and as HTML.
//
// Figures are written for the language's own Excel and Calc to read as numbers: its decimal mark, no
// thousands, an ordinary minus sign. Words stay words: a text that a spreadsheet would read as a formula
// (it begins, after any spaces, with = + - @ or one of their wide twins) gets an apostrophe before it,
// which a spreadsheet takes for "this is text". Tabs and line ends within a text become spaces.
#pragma once
#include <string>
#include <variant>
#include <vector>

#include "base/decimal.hpp"
#include "report/html.hpp"
#include "words/lang.hpp"

namespace report {

using SheetCell = std::variant<std::string, base::Decimal>;  // words, or a figure

struct Sheet {
    std::vector<std::string> header;
    std::vector<std::vector<SheetCell>> rows;  // each as long as the header
    std::size_t title = 0;                     // column that says what a row is about
};

// The text as a spreadsheet keeps it a text.
std::string harmless(std::string_view text);

std::string to_tsv(const Sheet& sheet, words::Lang lang);
Element to_table(const Sheet& sheet, words::Lang lang);

}  // namespace report
