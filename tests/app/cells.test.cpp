#include "app/cells.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/session.hpp"

using namespace app;
using namespace support;

namespace {

plan::NodeRef row(const char* id) { return plan::IndicatorId{id}; }
const plan::Indicator& indicator(const Session& session, const char* id) { return *plan::find(session.plan(), plan::IndicatorId{id}); }
std::string target(const Session& session, const char* id) { return indicator(session, id).targets.at(2024).text; }
std::string value(const Session& session, const char* id) {
    const auto& readings = indicator(session, id).readings;
    return readings.empty() ? "" : base::to_string(std::get<base::Decimal>(readings.begin()->second.value));
}

}  // namespace

TEST_CASE("A column copied from a spreadsheet fills the rows from the selected one on, objectives passed over", "[app][cells]") {
    Session session = opened();
    session.act(PasteCells{row("i2"), CellOf::target, "<= 20 gg\n>= 97 %\n"});
    CHECK(target(session, "i2") == "<= 20 gg");
    CHECK(target(session, "i3") == ">= 97 %");
    CHECK(session.app.document->history.done.size() == 1);
    session.act(Undo{});
    CHECK(session.plan() == small_plan());
}

TEST_CASE("A table of several columns goes to weight, target and value; what has no place is told", "[app][cells]") {
    Session session = opened();
    session.act(PasteCells{row("i1"), CellOf::weight, "40\t>= 12 N.\t11,5\n60\t<= 18 gg\t17\n"});
    CHECK(base::to_string(*indicator(session, "i1").weight) == "40");
    CHECK(target(session, "i2") == "<= 18 gg");
    CHECK(value(session, "i1") == "11.5");
    CHECK_FALSE(session.app.message);
    session.act(PasteCells{row("i3"), CellOf::value, "91\t92\n93\n"});
    CHECK(value(session, "i3") == "91");
    REQUIRE(session.app.message);
    CHECK(session.app.message->issue.code == "cells-left-over");
    CHECK(session.app.message->issue.args == std::vector<std::string>{"1", "2"});
}

TEST_CASE("Where one cell cannot be read none is written, and each is told", "[app][cells]") {
    Session session = opened();
    session.act(PasteCells{row("i1"), CellOf::weight, "40\n-3\nx\n"});
    CHECK(session.plan() == small_plan());
    REQUIRE(session.app.message);
    CHECK(session.app.message->issue.code == "cells-refused");
    CHECK(session.app.message->issue.args.front() == "2");
    CHECK(session.app.message->issue.args.back().contains("i2"));
    CHECK(session.app.message->issue.args.back().contains("o2"));
}

TEST_CASE("A cell told as text and read again changes nothing", "[app][cells]") {
    const Session session = opened();
    const CellsAt cells{session.plan(), session.app.document->derived->results.question, words::Lang::it};
    for (const char* id : {"i1", "i2", "i3"})
        for (const CellOf of : {CellOf::weight, CellOf::target, CellOf::value}) {
            REQUIRE(holds_cell(session.plan(), row(id), of));
            CHECK(*plan::apply(session.plan(), *cells.read(row(id), of, cells.text(row(id), of))) == session.plan());
        }
    CHECK_FALSE(holds_cell(session.plan(), plan::ObjectiveId{"o1"}, CellOf::target));
    CHECK_FALSE(holds_cell(session.plan(), plan::ObjectiveId{"ente"}, CellOf::weight));
}

TEST_CASE("A cell with a line break or quotation marks is one cell, as spreadsheets write it", "[app][cells]") {
    Session session = opened();
    session.act(PasteCells{row("i1"), CellOf::target, "\">= 10 N.\n(entro l'anno)\"\n<= 5 gg\n"});
    CHECK(target(session, "i1") == ">= 10 N.\n(entro l'anno)");
    CHECK(target(session, "i2") == "<= 5 gg");
    CHECK(target(session, "i3") == ">= 95,00 %");
}

TEST_CASE("What is copied of a column and pasted back is the very same text", "[app][cells]") {
    for (const char* text : {"> \"Medio\"", "\"Medio\"", "una riga\ne l'altra", ">= 10 N."}) {
        CAPTURE(text);
        Session session = opened();
        session.act(EditPlan{plan::SetTarget{{"i1"}, 2024, text}, {}});
        const ShownColumn column{TreeColumn::target, 2024};
        session.act(Select{row("i1")});
        session.act(PasteCells{row("i2"), CellOf::target, copied(session.app, column)});
        CHECK(target(session, "i2") == text);
    }
}

TEST_CASE("A paste that goes well does not keep the words of the one before", "[app][cells]") {
    Session session = opened();
    session.act(PasteCells{row("i3"), CellOf::weight, "-4"});
    CHECK(session.app.message->issue.code == "cells-refused");
    session.act(PasteCells{row("i3"), CellOf::value, "91\n92\n"});
    CHECK(session.app.message->issue.code == "cells-left-over");
}

TEST_CASE("In English a point stands before the decimals, in every cell and for every row", "[app][cells]") {
    struct Case { const char *typed, *weight; };
    for (const auto& [typed, weight] : {Case{"14.286", "14.286"}, Case{"1,600", "1600"}, Case{"14.29 %", "14.29"}, Case{"14", "14"}}) {
        CAPTURE(typed);
        Session session = opened();
        session.act(SetLang{words::Lang::en});
        session.act(WriteCells{{{row("i1"), CellOf::weight, typed}}});
        CHECK(base::to_string(*indicator(session, "i1").weight) == weight);
        session.act(Select{row("i1")});
        session.act(ChooseRows{Choosing::range, row("i2")});
        session.act(FillDown{CellOf::weight});
        CHECK(base::to_string(*indicator(session, "i2").weight) == weight);
    }
    Session session = opened();
    session.act(WriteCells{{{row("i1"), CellOf::weight, "14,286"}}});
    CHECK(base::to_string(*indicator(session, "i1").weight) == "14.286");
}
