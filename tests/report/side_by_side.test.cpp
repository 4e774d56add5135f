// A comparison on the clipboard: what a spreadsheet gets.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <sstream>

#include "eval/evaluate.hpp"
#include "report/side_by_side.hpp"
#include "support/builders.hpp"
#include "support/markup.hpp"

namespace {

using words::Lang;

struct Sides {
    plan::Plan base = support::small_plan();
    plan::Plan other = *plan::apply(base, plan::SetTarget{{"i2"}, 2024, "<= 20 gg"});

    whatif::SideBySide table(std::string name = "Ipotesi") const {
        const auto question = *eval::question_for(base, 2024, {2024, 12, 31});
        const auto base_results = eval::evaluate(base, question);
        const auto results = eval::evaluate(other, question);
        const whatif::Side column{std::move(name), other, results, 1};
        return whatif::side_by_side({"Piano", base, base_results}, {&column, 1});
    }
};

std::vector<std::vector<std::string>> lines_of(const std::string& tsv) {
    std::vector<std::vector<std::string>> lines;
    std::istringstream in(tsv);
    for (std::string line; std::getline(in, line);) {
        lines.emplace_back();
        std::istringstream cells(line + '\t');
        for (std::string cell; std::getline(cells, cell, '\t');) lines.back().push_back(cell);
    }
    return lines;
}

std::string tsv_of(const whatif::SideBySide& table, Lang lang = Lang::it) {
    return report::side_by_side_tsv(table, whatif::shown(table, whatif::Order::tree, whatif::Show::all), lang);
}

}  // namespace

TEST_CASE("A comparison is pasted as a table with a header and Italian numbers", "[report][side]") {
    const auto lines = lines_of(tsv_of(Sides().table()));
    REQUIRE(lines.size() == 7);
    CHECK(lines[0] == std::vector<std::string>{"Tipo", "Codice", "Denominazione", "Piano: punteggio (%)", "Piano: minimo (%)",
                                               "Piano: massimo (%)", "Piano: copertura (%)", "Piano: semaforo", "Piano: esito",
                                               "Piano: target", "Piano: valore", "Piano: peso", "Ipotesi: punteggio (%)",
                                               "Ipotesi: differenza (punti)", "Ipotesi: minimo (%)", "Ipotesi: massimo (%)",
                                               "Ipotesi: copertura (%)", "Ipotesi: semaforo", "Ipotesi: che cosa cambia"});
    CHECK(lines[4] == std::vector<std::string>{"Indicatore", "i2", "Indicatore i2", "75,00", "75,00", "75,00", "100,00", "giallo",
                                               "non raggiunto", "<= 16 gg", "20", "50", "100,00", "25,00", "100,00", "100,00", "100,00",
                                               "verde", "target <= 16 gg → <= 20 gg; esito non raggiunto → raggiunto; semaforo giallo → verde"});
    CHECK(lines[1][0] == "Ente");
    for (const auto& line : lines) CHECK(line.size() == lines[0].size());
}

TEST_CASE("The English table has English words and points", "[report][side]") {
    const auto lines = lines_of(tsv_of(Sides().table(), Lang::en));
    CHECK(lines[0][13] == "Ipotesi: difference (points)");
    CHECK(lines[4][13] == "25.00");
    CHECK(lines[4][18] == "target <= 16 gg → <= 20 gg; outcome missed → met; light amber → green");
}

TEST_CASE("A figure is a figure to a spreadsheet: an ordinary minus, no thousands, no sign of plus", "[report][side]") {
    Sides sides;
    std::swap(sides.base, sides.other);
    sides.base = support::with_indicator(std::move(sides.base), "i4", "o2", "0", ">= 1600 N.", "283500.5");
    sides.other = support::with_indicator(std::move(sides.other), "i4", "o2", "0", ">= 1600 N.", "283500.5");
    const auto lines = lines_of(tsv_of(sides.table()));
    CHECK(lines[4][13] == "-25,00");
    CHECK(lines[7][10] == "283500,5");
}

TEST_CASE("A text is never a formula of the spreadsheet", "[report][side]") {
    struct Case {
        const char *text, *pasted;
    };
    for (const auto& [text, pasted] : {Case{"=1+1", "'=1+1"}, Case{"+39 0564", "'+39 0564"}, Case{"-13 N.", "'-13 N."}, Case{"@SUM(A1)", "'@SUM(A1)"},
                                       Case{"  =HYPERLINK(\"x\")", "'  =HYPERLINK(\"x\")"}, Case{"\t=1", "' =1"}, Case{"\r\n=1", "'  =1"},
                                       Case{"\u00a0=1", "'\u00a0=1"}, Case{"＝1", "'＝1"}, Case{"a\tb\nc", "a b c"}, Case{">= 95", ">= 95"},
                                       Case{"“x” = y", "“x” = y"}, Case{"", ""}, Case{"− 3", "− 3"}}) {
        CAPTURE(text);
        CHECK(report::harmless(text) == pasted);
    }
}

TEST_CASE("Hostile names stay one cell, in both forms", "[report][side]") {
    for (const std::string name : {"=cmd|' /C calc'!A0", "\"a\tb\" c", "</td><script>alert(1)</script>", "a\nb"}) {
        CAPTURE(name);
        Sides sides;
        sides.base = *plan::apply(sides.base, plan::SetText{plan::IndicatorId{"i1"}, plan::TextField::name, name});
        const auto table = sides.table(name);
        const auto lines = lines_of(tsv_of(table));
        REQUIRE(lines.size() == 7);
        for (const auto& line : lines) {
            CHECK(line.size() == 19);
            for (const auto& cell : line) CHECK(std::string("=+@").find(cell.empty() ? 'x' : cell[0]) == std::string::npos);
        }
        const auto html = report::side_by_side_html(table, whatif::shown(table, whatif::Order::tree, whatif::Show::all), Lang::it);
        const auto read = support::read_markup(html);
        CHECK(read.fault.empty());
        CHECK(read.says(report::harmless(name)));
        CHECK(std::ranges::count(read.tags, "tr") == 7);
        CHECK(std::ranges::count(read.tags, "td") + std::ranges::count(read.tags, "th") == 7 * 19);
        CHECK(std::ranges::count(read.tags, "script") == 0);
    }
}

TEST_CASE("A cell that opens with a quotation mark is quoted, any other is as it is", "[report][side]") {
    const report::Sheet sheet{{"A"}, {{"\"Sportello\" unico"}, {"lo \"sportello\""}}, 0};
    CHECK(report::to_tsv(sheet, Lang::it) == "A\n\"\"\"Sportello\"\" unico\"\nlo \"sportello\"\n");
}

TEST_CASE("Only the rows asked for are copied, in the order asked for", "[report][side]") {
    const auto table = Sides().table();
    const auto rows = whatif::shown(table, whatif::Order::impact, whatif::Show::differing);
    const auto lines = lines_of(report::side_by_side_tsv(table, rows, Lang::it));
    REQUIRE(lines.size() == 4);
    CHECK(lines[1][1] == "i2");
    CHECK(lines[2][1] == "o1");
    CHECK(lines[3][0] == "Ente");
}
