// Spreadsheets by the screen: a workbook goes out packed with its day, a workbook that comes in is a table to import.
#include <catch2/catch_test_macros.hpp>

#include "book/pack.hpp"
#include "support/session.hpp"

using namespace app;
using support::opened;
using support::Session;

namespace {

constexpr Moment july{1'719'900'000'000, 120};  // 02/07/2024

book::Book two_sheets() {
    const book::Sheet empty{"Note", {}, {}};
    book::Sheet table{"Obiettivi", {}, {}};
    table.rows.push_back({book::text("Obiettivo"), book::text("Indicatore"), book::text("Target 2024"), book::text("Peso")});
    table.rows.push_back({book::text("Trasparenza"), book::text("N. adempimenti"), book::text(">= 90 %"), book::number(60, 0)});
    table.rows.push_back({{}, book::text("N. giornate"), book::day({2024, 12, 31}), book::number(40, 0)});
    book::Sheet other = table;
    other.name = "Area II";
    other.rows.pop_back();
    return {"", {empty, table, other}};
}

}  // namespace

TEST_CASE("the plan is exported as a workbook of its file's name and day, packed for the page", "[sheets]") {
    Session session = opened();
    session.act(ExportSheet{SheetForm::workbook});
    REQUIRE(session.effect<AskMoment>());
    CHECK(session.app.message->issue.code == "sheet-in-work");
    session.act(MomentTold{session.effect<AskMoment>()->what, july});
    const auto* offered = session.effect<OfferSheet>();
    REQUIRE(offered);
    CHECK(offered->name == "piano 2024-07-02.xlsx");
    CHECK(offered->day == base::Date{2024, 7, 2});
    const auto book = book::unpack(offered->packed);
    REQUIRE(book);
    CHECK(book->sheets.size() == 8);
    session.act(SheetMade{offered->name, 12'345});
    CHECK(session.app.message->issue.code == "sheet-saved");
    CHECK(session.app.message->issue.args == std::vector<std::string>{"piano 2024-07-02.xlsx", "13"});
}

TEST_CASE("a long workbook tells how far it is while it is written, and can be given up", "[sheets]") {
    plan::Plan plan = support::small_plan();
    for (int i = 0; i < 1500; ++i) plan = support::with_indicator(std::move(plan), "n" + std::to_string(i), "o2", "1", ">= 10 N.", "10");
    Session session = opened(plan);
    for (const bool given_up : {true, false}) {
        CAPTURE(given_up);
        session.act(ExportSheet{SheetForm::workbook});
        session.act(MomentTold{session.effect<AskMoment>()->what, july});
        REQUIRE(session.app.sharing.sheets);
        CHECK(session.app.sharing.sheets->names.size() == 8);
        session.act(SheetsWritten{3});
        CHECK(session.app.sharing.sheets->written == 3);
        if (given_up) {
            session.act(StopWork{});
            CHECK(session.effect<StopSheet>());
            CHECK(session.app.message->issue.code == "sheet-given-up");
        } else {
            session.act(SheetMade{"piano.xlsx", 12'345});
            CHECK(session.app.message->issue.code == "sheet-saved");
        }
        CHECK_FALSE(session.app.sharing.sheets);
    }
    session = opened();
    session.act(ExportSheet{SheetForm::workbook});
    session.act(MomentTold{session.effect<AskMoment>()->what, july});
    CHECK_FALSE(session.app.sharing.sheets);  // over before anybody could read it
}

TEST_CASE("as CSV leaves the table of the place that is shown, in the form asked for", "[sheets]") {
    Session session = opened();
    session.act(SetPeriod{1});
    session.act(ShowPlace{Place::measuring});
    session.act(ExportSheet{SheetForm::csv_italian});
    session.act(MomentTold{session.effect<AskMoment>()->what, july});
    const auto* offered = session.effect<OfferFile>();
    REQUIRE(offered);
    CHECK(offered->name == "piano misurazione 2024-07-02.csv");
    CHECK(offered->bytes.starts_with("\xef\xbb\xbf"));
    CHECK(offered->bytes.contains(";75,00%;"));
    session.act(ExportSheet{SheetForm::csv_neutral});
    session.act(MomentTold{session.effect<AskMoment>()->what, july});
    CHECK(session.effect<OfferFile>()->bytes.contains(",0.7500,"));
}

TEST_CASE("a workbook that is picked or dropped goes to be read; its first table is shown, another sheet can be chosen", "[sheets]") {
    Session session;
    session.act(StartImport{});
    session.act(FileRead{"obiettivi.xlsx", "PK\x03\x04", 0});
    REQUIRE(session.effect<ReadSheet>());
    CHECK(session.effect<ReadSheet>()->name == "obiettivi.xlsx");
    session.act(SheetRead{"obiettivi.xlsx", pack(two_sheets())});
    REQUIRE(session.app.import->preview);
    CHECK(session.app.import->sheet == 1);
    CHECK(session.app.import->preview->indicators == 2);
    session.act(ChooseSheet{2});
    CHECK(session.app.import->preview->indicators == 1);
    session.act(ChooseSheet{0});  // empty: the choice stays
    CHECK(session.app.import->sheet == 2);
    CHECK(session.app.message->issue.code == "table-empty");
    session.act(RunImport{});
    REQUIRE(session.app.document);
    CHECK(session.app.document->file_name == "obiettivi.cruscotto.json");
    CHECK(session.plan().indicators.size() == 1);
}

TEST_CASE("why a workbook is not read stands where the table is asked for", "[sheets]") {
    Session session;
    session.act(StartImport{});
    session.act(SheetNotRead{"sheet-locked", {}});
    REQUIRE(session.app.import->refused.size() == 1);
    CHECK(session.app.import->refused.front().code == "sheet-locked");
    session.act(SheetNotMade{"memoria"});
    CHECK(session.app.message->issue.code == "sheet-not-made");
}
