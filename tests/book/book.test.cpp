// A book as a value: figures as text in the forms that offices and programs read, and packed for another module.
#include "book/book.hpp"

#include <catch2/catch_test_macros.hpp>
#include <limits>

#include "book/csv.hpp"
#include "book/pack.hpp"

using namespace book;

namespace {

Sheet sample() {
    Sheet sheet{"Tabella", {{"Nome", 30}, {"Valore", 12}, {"Quota", 10}, {"Giorno", 12}, {"Somma", 12}}, {}};
    sheet.rows.push_back({text("Tempi; \"medi\""), number(1600.5, 2), per_cent(0.94737), day({2024, 6, 30}), {Formula{"B2*2", 3201.0, 2}}});
    sheet.rows.push_back({text("-13 punti", Look::strong), number(base::Decimal(-13)), {}, {}, {Formula{"IF(B2>0,\"\",1)", std::string()}}});
    return sheet;
}

}  // namespace

TEST_CASE("Italian CSV is what Excel and Calc read in Italy: semicolons, decimal comma, mark, CRLF", "[book]") {
    CHECK(to_csv(sample(), italian_csv) ==
          "\xef\xbb\xbfNome;Valore;Quota;Giorno;Somma\r\n\"Tempi; \"\"medi\"\"\";1600,50;94,74%;30/06/2024;3201,00\r\n'-13 punti;-13;;;\r\n");
}

TEST_CASE("neutral CSV is for programs: commas, points, shares as they count, ISO days, texts as they are", "[book]") {
    CHECK(to_csv(sample(), neutral_csv) == "Nome,Valore,Quota,Giorno,Somma\n\"Tempi; \"\"medi\"\"\",1600.50,0.9474,2024-06-30,3201.00\n-13 punti,-13,,,\n");
}

TEST_CASE("every row has the cells of the widest, and a line for import is a row of the sheet", "[book]") {
    const Sheet sheet{"", {}, {{text("a")}, {}, {text("due\nrighe"), text("b"), number(0.5, 1)}}};
    CHECK(to_csv(sheet, neutral_csv) == "a,,\n,,\n\"due\nrighe\",b,0.5\n");
    CHECK(to_csv(sheet, typed_tsv) == "a\t\t\n\t\t\ndue righe\tb\t0,5\n");
}

TEST_CASE("figures have the digits that are shown, half away from zero, however large", "[book]") {
    CHECK(digits(0.125, 2) == "0.13");
    CHECK(digits(-0.125, 2) == "-0.13");
    CHECK(digits(1234567.0, 0) == "1234567");
    CHECK(digits(0.1 + 0.2, 9) == "0.300000000");
    CHECK(digits(123456789012.0, 9).starts_with("123456789012.0"));
    CHECK(digits(1e20, 2) == "100000000000000000000");
    CHECK(digits(std::numeric_limits<double>::infinity(), 2).empty());
}

TEST_CASE("a book packed and unpacked is the same book; bytes cut short or changed are none", "[book]") {
    const Book book{"Piano è", {sample(), {"Vuoto", {}, {}}}};
    const std::string packed = pack(book);
    REQUIRE(unpack(packed));
    CHECK(*unpack(packed) == book);
    for (std::size_t size = 0; size < packed.size(); ++size) CHECK(!unpack(packed.substr(0, size)));
    CHECK(!unpack(packed + "x"));
    for (std::size_t at = 0; at < packed.size(); ++at) {
        std::string changed = packed;
        changed[at] = static_cast<char>(changed[at] ^ 0x80);
        const auto read = unpack(changed);
        CHECK((!read || pack(*read).size() <= changed.size()));
    }
}

TEST_CASE("cells and sheets are called as spreadsheets call them", "[book]") {
    CHECK(address(0, 0) == "A2");
    CHECK(address(25, 8) == "Z10");
    CHECK(address(26, 0) == "AA2");
    CHECK(column_letters(701) == "ZZ");
    CHECK(column_letters(702) == "AAA");
    CHECK(sheet_prefix("L'anno") == "'L''anno'!");
    CHECK(sheet_name("Area I/II: [2024]*?") == "Area I II   2024");
    CHECK(sheet_name("''") == "1");
    CHECK(sheet_name(std::string(40, 'x')).size() == 31);
    CHECK(sheet_name("àààààààààààààààààààààààààààààààààààààààà").size() == 62);
}
