// Book: sheets of cells, what an office keeps in a spreadsheet, as a value. It knows no plan and no file
// format: report/workbook.hpp makes one of a plan, room office writes it as XLSX and reads XLSX and ODS into one.
#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"

namespace book {

struct Empty {
    friend bool operator==(const Empty&, const Empty&) = default;
};
struct Text {
    std::string text;
    friend bool operator==(const Text&, const Text&) = default;
};
// `places` digits are shown after the mark. A share is held as it counts, 0.95, and shown as 95 %: `per_cent`.
struct Number {
    double value = 0;
    int places = 0;  // 0 to base::Decimal::max_places; of a percentage those of "95,00 %"
    bool per_cent = false;
    friend bool operator==(const Number&, const Number&) = default;
};
// The text is a formula as Excel keeps it in a file: English names, commas, A1, no sign of equality before it.
// `cached` is what it comes to, an empty text where that is no figure.
struct Formula {
    std::string text;
    std::variant<double, std::string> cached;
    int places = 0;
    bool per_cent = false;
    friend bool operator==(const Formula&, const Formula&) = default;
};

using Content = std::variant<Empty, Text, Number, base::Date, Formula>;

enum class Look : std::uint8_t { plain, strong, muted };

struct Cell {
    Content content = Empty{};
    Look look = Look::plain;
    friend bool operator==(const Cell&, const Cell&) = default;
};

struct Column {
    std::string name;  // its heading
    int width = 12;    // in letters
    friend bool operator==(const Column&, const Column&) = default;
};

// The headings are the first row of the table, where there are any; `rows` come below them.
struct Sheet {
    std::string name;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
    friend bool operator==(const Sheet&, const Sheet&) = default;
};

struct Book {
    std::string title;
    std::vector<Sheet> sheets;
    friend bool operator==(const Book&, const Book&) = default;
};

Cell text(std::string words, Look look = Look::plain);  // no words: an empty cell
Cell number(double value, int places, Look look = Look::plain);
Cell number(const base::Decimal& value, Look look = Look::plain);  // with the places it is written with
Cell per_cent(double share, Look look = Look::plain);              // with two places
Cell day(const base::Date& date, Look look = Look::plain);

// "A", "Z", "AA": the letters of a column, from 0; "C7" of a cell of it in the row, from 0 below the headings.
std::string column_letters(std::size_t column);
std::string address(std::size_t column, std::size_t row);
// "'Il piano'!": what an address in another sheet begins with.
std::string sheet_prefix(const std::string& name);

// The name as every spreadsheet takes it: at most 31 letters, none of []:*?/\, no apostrophe at an end, not empty.
std::string sheet_name(const std::string& name);

}  // namespace book
