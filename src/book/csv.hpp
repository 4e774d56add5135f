// A sheet as text, a line a row: for Excel and Calc as they are set up in Italy, and for programs.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "book/book.hpp"

namespace book {

enum class PerCent {
    sign,   // 94,74%
    share,  // 0.9474
};
enum class Days { italian, iso };  // 31/12/2024, 2024-12-31
enum class Formulas {
    guarded,  // a text that a spreadsheet would take for a formula gets an apostrophe before it
    as_they_are,
};

enum class Breaks { kept, blanks };  // within a cell

struct CsvForm {
    char separator = ',';
    char decimal_mark = '.';
    PerCent per_cent = PerCent::share;
    Days days = Days::iso;
    bool marked = false;  // begins with the mark of UTF-8, without which Excel takes letters for those of Windows
    const char* line_end = "\n";
    Formulas formulas = Formulas::as_they_are;
    Breaks breaks = Breaks::kept;
};

inline constexpr CsvForm italian_csv{';', ',', PerCent::sign, Days::italian, true, "\r\n", Formulas::guarded};
inline constexpr CsvForm neutral_csv{};
// What room table reads: as somebody in Italy would have typed or copied it, a line for each row of the sheet.
inline constexpr CsvForm typed_tsv{'\t', ',', PerCent::sign, Days::italian, false, "\n", Formulas::as_they_are, Breaks::blanks};

// Figures have the digits that the sheet shows; of a formula what it comes to is written. Cells with separators,
// quotation marks or line ends are quoted; every row has as many cells as the widest.
std::string to_csv(const Sheet& sheet, const CsvForm& form);

// Whether a spreadsheet takes a typed or pasted text for a formula: after blanks it begins with = + - @ or their wide
// twins.
bool begins_formula(std::string_view text);

// One cell, not quoted.
std::string to_text(const Cell& cell, const CsvForm& form);

// The figure with so many digits after the mark, half away from zero: "-1234.50"; with fewer where a decimal has no
// room for them.
std::string digits(double value, int places);

}  // namespace book
