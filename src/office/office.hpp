// Spreadsheets as bytes: a book as XLSX, and the sheets of an XLSX or ODS file as a book. The only room that sees
// libxlsxwriter, expat and zlib; it knows no plan, so that it makes a small module of its own for the page.
#pragma once
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/issue.hpp"
#include "book/book.hpp"

namespace office {

// Numbers, days and formulas as such, headings fixed at the top, columns as wide as the book says. The same book and
// day give the same bytes. `told` hears after each sheet how many are written; packing them comes last.
// Error: sheet-not-written.
base::Result<std::string> write_xlsx(const book::Book& book, const base::Date& day, void (*told)(int sheets) = nullptr);

inline constexpr std::size_t max_size = 64u << 20;        // bytes of a file
inline constexpr std::size_t max_unpacked = 256u << 20;   // of each of its parts, unpacked
inline constexpr std::size_t max_cells = 1u << 20;        // of all its sheets, with the empty ones before others

// What the cells show: texts, figures with their digits, days; a formula is what it came to when the file was saved,
// "sì" and "no" as in a table that somebody typed stand for true and false. A sheet has no headings of its own, all
// its rows are rows; empty rows and columns at its end are left out.
// Errors: sheet-too-large, sheet-no-zip, sheet-broken (the file is cut short or damaged), sheet-unknown (a ZIP, but
// neither XLSX nor ODS), sheet-locked (with a password), sheet-bomb, sheet-cells (too many), sheet-xml (with the part and
// line), sheet-empty.
base::Result<book::Book> read_spreadsheet(std::string_view bytes);

}  // namespace office
