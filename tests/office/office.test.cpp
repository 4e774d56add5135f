// XLSX written and read again, files that LibreOffice made, and files that mean harm.
#include "office/office.hpp"

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>

#include "book/csv.hpp"
#include "support/places.hpp"

using namespace book;

namespace {

std::string bytes_of(const std::string& path) {
    std::ifstream file(support::in_repository(path), std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Book sample() {
    Sheet sheet{"Primo", {{"Nome", 30}, {"Valore", 12}, {"Quota", 10}, {"Giorno", 12}, {"Somma", 12}}, {}};
    sheet.rows.push_back({text("=2+2 & <b> è"), number(1600.5, 2), per_cent(0.9474), day({2024, 6, 30}), {Formula{"B2*2", 3201.0, 0}}});
    sheet.rows.push_back({text("riga\n\"due\"", Look::strong), number(-13, 0), {}, {}, {Formula{"IF(B3>0,1,\"no\")", std::string("no")}}});
    return {"Piano", {sheet, {"Secondo", {{"Vuoto", 4}}, {}}}};
}

std::string written(const Book& book, const base::Date& day = {2024, 7, 2}) {
    auto made = office::write_xlsx(book, day);
    REQUIRE(made);
    return *std::move(made);
}

std::string code_of(std::string_view bytes) {
    const auto read = office::read_spreadsheet(bytes);
    return read ? "" : read.error().front().code;
}

}  // namespace

TEST_CASE("the same book and day give the same bytes, another day others", "[office]") {
    CHECK(written(sample()) == written(sample()));
    CHECK(written(sample()) != written(sample(), {2024, 7, 3}));
}

TEST_CASE("whoever asks hears of each sheet that is written", "[office]") {
    static std::vector<int> heard;
    heard.clear();
    REQUIRE(office::write_xlsx(sample(), {2024, 7, 2}, [](int sheets) { heard.push_back(sheets); }));
    CHECK(heard == std::vector{1, 2});
}

TEST_CASE("what is written as XLSX is read again: headings as a row, figures, days, formulas by what they come to", "[office]") {
    const auto read = office::read_spreadsheet(written(sample()));
    REQUIRE(read);
    REQUIRE(read->sheets.size() == 2);
    CHECK(read->sheets[0].name == "Primo");
    const auto& rows = read->sheets[0].rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0][3] == text("Giorno"));
    CHECK(rows[1] == std::vector<Cell>{text("=2+2 & <b> è"), number(1600.5, 2), per_cent(0.9474), day({2024, 6, 30}), number(3201, 0)});
    CHECK(rows[2] == std::vector<Cell>{text("riga\n\"due\""), number(-13, 0), {}, {}, text("no")});
    CHECK(to_csv(read->sheets[1], neutral_csv) == "Vuoto\n");
}

TEST_CASE("a table that LibreOffice saved is read, as XLSX and as ODS", "[office]") {
    const std::string header = "Obiettivo\tIndicatore\tPeso\tTarget 2024\tValore 2024\n";
    for (const auto& [file, share] : {std::pair{"calc.xlsx", "95,00%"}, {"calc.ods", "95%"}}) {
        CAPTURE(file);
        const auto read = office::read_spreadsheet(bytes_of(std::string("tests/cases/sheets/") + file));
        REQUIRE(read);
        REQUIRE(read->sheets.size() == 1);
        CHECK(to_csv(read->sheets[0], typed_tsv) == header + "Trasparenza\tN. adempimenti nei termini\t60\t>= 90 %\t" + share +
                                                        "\n\tN. giornate di formazione\t40\t31/12/2024\t30/06/2024\n" +
                                                        "Semplificazione\tTempo medio di risposta\t100\t<= 16 gg\t12,5\n");
    }
}

TEST_CASE("sheets that no file can hold are refused: two of one name, too wide", "[office]") {
    Book twice = sample();
    twice.sheets[1].name = "primo";
    CHECK(office::write_xlsx(twice, {2024, 7, 2}).error().front().code == "sheet-not-written");
    Book wide = sample();
    wide.sheets[1].rows.emplace_back(20'000);
    CHECK(office::write_xlsx(wide, {2024, 7, 2}).error().front().code == "sheet-not-written");
    CHECK(written(sample()) == written(sample()));
}

TEST_CASE("what is no spreadsheet is told as what it is", "[office]") {
    CHECK(code_of("") == "sheet-no-zip");
    CHECK(code_of("Obiettivo;Indicatore\n") == "sheet-no-zip");
    CHECK(code_of("\xd0\xcf\x11\xe0 xls") == "sheet-no-zip");
    CHECK(code_of("PK\x03\x04qualcosa") == "sheet-broken");
    CHECK(code_of(written({"", {{"Vuoto", {}, {}}}})) == "sheet-empty");
}

TEST_CASE("a file cut short or with a byte changed is refused or read, never more than that", "[office]") {
    for (const std::string& whole : {written(sample()), bytes_of("tests/cases/sheets/calc.ods")}) {
        for (std::size_t size = 0; size < whole.size(); size += 97) CHECK(!code_of(std::string_view(whole).substr(0, size)).empty());
        for (std::size_t at = 0; at < whole.size(); at += 11) {
            std::string changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ 0x55);
            (void)office::read_spreadsheet(changed);
        }
    }
}
