// Reading a table: whatever was written comes back, and every text is a table.
#include <catch2/catch_test_macros.hpp>

#include "support/random.hpp"
#include "table/cells.hpp"
#include "table/text.hpp"

namespace {

using Texts = std::vector<std::vector<std::string>>;

Texts texts_of(const table::Cells& cells) {
    Texts rows;
    for (const auto& row : cells.rows) {
        rows.emplace_back();
        for (const auto& cell : row.cells) rows.back().push_back(cell.text);
    }
    return rows;
}

Texts read(std::string_view text, std::optional<char> separator = {}) { return texts_of(table::read_cells(text, separator)); }

std::string random_cell(support::Random& random) {
    static const std::string pieces[] = {"a", "1,45", "≥ 90 %", "\"", "\n", "\r\n", "\t", ";", ",", " ", "è", "", "x"};
    std::string cell;
    for (int n = random.between(0, 5); n > 0; --n) cell += random.one_of(pieces);
    return cell;
}

Texts random_table(support::Random& random) {
    Texts rows(static_cast<std::size_t>(random.between(1, 6)));
    for (auto& row : rows)
        for (int n = random.between(1, 5); n > 0; --n) row.push_back(random_cell(random));
    return rows;
}

}  // namespace

TEST_CASE("a table that was written is read back, whatever its cells hold", "[table]") {
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        INFO("seed " << seed);
        support::Random random(seed);
        const Texts rows = random_table(random);
        const char separator = random.one_of({'\t', ';', ','});
        CHECK(read(table::write_cells(rows, separator), separator) == rows);
    }
}

TEST_CASE("any bytes are a table: each cell lies where it says, and nothing but marks is lost", "[table]") {
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        INFO("seed " << seed);
        support::Random random(seed);
        std::string text;
        for (int n = random.between(0, 60); n > 0; --n) text += random.chance(30) ? "\"\t;,\n\r"[random.below(6)] : static_cast<char>(random.between(1, 255));
        const auto cells = table::read_cells(text);
        int last = 0;
        for (const auto& row : cells.rows) {
            REQUIRE(!row.cells.empty());
            CHECK(row.cells[0].line >= last);
            last = row.cells[0].line;
            for (const auto& cell : row.cells) CHECK(cell.column >= 1);
        }
    }
}

TEST_CASE("the separator is the one that makes most rows alike; the comma of a figure is none", "[table]") {
    struct Case { const char* text; char separator; };
    const Case cases[] = {{"a\tb\nc, d\te; f\n", '\t'},
                          {"Indicatore;Target\nx;1,45\ny, z;2,30\n", ';'},
                          {"Indicatore;2023;2024;2025\nx;1,45;2,30;3,10\n", ';'},
                          {"Indicator,Target\nx,1\n\"y, z\",2\n", ','},
                          {"sep=,\nObiettivo;a,b\n", ','},
                          {"una colonna sola\ncon due righe\n", '\t'},
                          {"", '\t'}};
    for (const auto& each : cases) {
        INFO(each.text);
        CHECK(table::guess_separator(each.text) == each.separator);
    }
}

TEST_CASE("a quotation mark counts only where it opens a cell and closes it", "[table]") {
    CHECK(read("utenti \"mi piace\"\t2\n") == Texts{{"utenti \"mi piace\"", "2"}});
    CHECK(read("\"Qualità\" dei servizi\t2\n") == Texts{{"\"Qualità\" dei servizi", "2"}});
    CHECK(read("\"due\nrighe\"\t\"con \"\"virgolette\"\"\"\n", '\t') == Texts{{"due\nrighe", "con \"virgolette\""}});
    const auto open = table::read_cells("\"aperta\t2\nx\t3\n", '\t');
    CHECK(texts_of(open) == Texts{{"\"aperta", "2"}, {"x", "3"}});
    REQUIRE(open.issues.size() == 1);
    CHECK(open.issues[0].code == "table-unclosed-quote");
}

TEST_CASE("a cell knows its line and column also behind cells of several lines", "[table]") {
    const auto cells = table::read_cells("\"a\nb\"\tc\r\nd\te\r\n", '\t');
    REQUIRE(cells.rows.size() == 2);
    CHECK(cells.rows[0].cells[1] == table::Cell{"c", 2, 4});
    CHECK(cells.rows[1].cells[1] == table::Cell{"e", 3, 3});
}

TEST_CASE("text comes in UTF-8 with or without mark, in Windows-1252 and in UTF-16", "[table]") {
    using namespace std::string_literals;
    for (const std::string& bytes : {"più €"s, "\xef\xbb\xbfpi\xc3\xb9 \xe2\x82\xac"s, "pi\xf9 \x80"s, "\xff\xfep\0i\0\xf9\0 \0\xac\x20"s,
                                     "\xfe\xff\0p\0i\0\xf9\0 \x20\xac"s})
        CHECK(table::decode(bytes) == "più €");
}

TEST_CASE("workbooks and other files are refused with what to do instead", "[table]") {
    using namespace std::string_literals;
    const auto code = [](std::string_view bytes) { return table::decode(bytes).error().at(0).code; };
    CHECK(code("PK\x03\x04 xlsx or ods") == "table-workbook");
    CHECK(code("\xd0\xcf\x11\xe0 xls") == "table-workbook");
    CHECK(code("%PDF-1.7") == "table-not-text");
    CHECK(code(" \r\n\t\n") == "table-empty");
    CHECK(code("") == "table-empty");
    CHECK(code(std::string(table::max_size + 1, 'a')) == "table-too-large");
}
