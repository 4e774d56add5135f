// A table that comes in a workbook: its sheet as the text that room table reads.
#include <algorithm>

#include "book/csv.hpp"
#include "cli/commands.hpp"
#include "office/office.hpp"

namespace cli {
namespace {

std::unexpected<base::Issues> refuse(const char* code, std::vector<std::string> args) {
    return std::unexpected(base::Issues{{code, base::Severity::error, {.line = 1, .column = 1}, std::move(args)}});
}

std::string names_of(const book::Book& book) {
    std::string names;
    for (const book::Sheet& sheet : book.sheets)
        if (!sheet.rows.empty()) names += (names.empty() ? "" : ", ") + sheet.name;
    return names;
}

// By its name, else by its number; without either the only one that holds anything.
base::Result<book::Sheet> chosen(const book::Book& book, const std::string& called) {
    const auto filled = [](const book::Sheet& sheet) { return !sheet.rows.empty(); };
    if (called.empty()) {
        if (std::ranges::count_if(book.sheets, filled) != 1) return refuse("sheet-choose", {names_of(book)});
        return *std::ranges::find_if(book.sheets, filled);
    }
    for (std::size_t i = 0; i < book.sheets.size(); ++i)
        if (book.sheets[i].name == called) return book.sheets[i];
    for (std::size_t i = 0; i < book.sheets.size(); ++i)
        if (std::to_string(i + 1) == called) return book.sheets[i];
    return refuse("sheet-no-such", {called, names_of(book)});
}

}  // namespace

base::Result<TableText> table_text(const Options& options, std::string_view bytes) {
    const bool workbook = options.from == "xlsx" || options.from == "ods" || (options.from.empty() && bytes.starts_with("PK"));
    if (!workbook) return TableText{std::string(bytes), options.separator};
    const auto book = office::read_spreadsheet(bytes);
    if (!book) return std::unexpected(book.error());
    const auto sheet = chosen(*book, options.sheet);
    if (!sheet) return std::unexpected(sheet.error());
    return TableText{to_csv(*sheet, book::typed_tsv), book::typed_tsv.separator};
}

}  // namespace cli
