#include <catch2/catch_test_macros.hpp>
#include <set>

#include "app/cells.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;
using Ids = std::set<std::string>;

namespace {

plan::NodeRef indicator(const char* id) { return plan::IndicatorId{id}; }
plan::NodeRef objective(const char* id) { return plan::ObjectiveId{id}; }
const plan::Indicator& at(const Session& session, const char* id) { return *plan::find(session.plan(), plan::IndicatorId{id}); }
std::string target(const Session& session, const char* id, int year) {
    const auto& targets = at(session, id).targets;
    return targets.contains(year) ? targets.at(year).text : "";
}
std::size_t steps(const Session& session) { return session.app.document->history.done.size(); }

// i1, i2 and o2 in between are chosen: from the first indicator to the last.
Session with_range(const char* from, const char* to, plan::Plan plan = small_plan()) {
    Session session = opened(plan);
    session.act(Select{*plan::find_node(plan, from)});
    session.act(ChooseRows{Choosing::range, plan::find_node(plan, to)});
    return session;
}

plan::Plan of_three_years() {
    plan::Plan plan = small_plan();
    plan.years = {2023, 2024, 2025, 2026};
    return plan;
}

}  // namespace

TEST_CASE("A range goes from where it began to the row reached, and shrinks again", "[app][tree]") {
    Session session = with_range("i1", "i3");
    CHECK(session.app.view.chosen == Ids{"i1", "i2", "o2", "i3"});
    CHECK(session.app.view.selected == indicator("i3"));
    session.act(ChooseRows{Choosing::range, indicator("i2")});
    CHECK(session.app.view.chosen == Ids{"i1", "i2"});
    session.act(ChooseRows{Choosing::range, objective("ente")});
    CHECK(session.app.view.chosen == Ids{"ente", "o1", "i1"});
    session.act(ChooseRows{Choosing::range, indicator("i1")});
    CHECK(session.app.view.chosen.empty());  // one row is no choice of several
}

TEST_CASE("A row is chosen too, and no longer; one, all and none", "[app][tree]") {
    Session session = opened();
    session.act(Select{indicator("i1")});
    session.act(ChooseRows{Choosing::toggle, indicator("i3")});
    CHECK(session.app.view.chosen == Ids{"i1", "i3"});
    session.act(ChooseRows{Choosing::toggle, indicator("i3")});
    CHECK(session.app.view.chosen.empty());
    CHECK(session.app.view.selected == indicator("i1"));
    session.act(ChooseRows{Choosing::all});
    CHECK(session.app.view.chosen.size() == 6);
    session.act(ChooseRows{Choosing::one});
    CHECK(session.app.view.chosen.empty());
    session.act(ChooseRows{Choosing::all});
    session.act(Select{indicator("i2")});
    CHECK(session.app.view.chosen.empty());
}

TEST_CASE("Rows that a filter or a fold hides are no longer chosen", "[app][tree]") {
    Session session = with_range("i1", "i3");
    session.act(SetExpanded{{"o1"}, false});
    CHECK(session.app.view.chosen == Ids{"o2", "i3"});
    session.act(SetFilter{"i3"});
    CHECK(session.app.view.chosen == Ids{"o2", "i3"});
    session.act(SetFilter{"o1"});
    CHECK(session.app.view.chosen.empty());
}

TEST_CASE("A text goes into every row chosen in one step; rows without the cell are passed over and told", "[app][tree]") {
    Session session = with_range("i1", "i3");
    session.act(WriteRows{CellOf::target, ">= 7 N."});
    for (const char* id : {"i1", "i2", "i3"}) CHECK(target(session, id, 2024) == ">= 7 N.");
    CHECK(steps(session) == 1);
    REQUIRE(session.app.message);
    CHECK(session.app.message->issue.code == "rows-passed-over");
    CHECK(session.app.message->issue.args == std::vector<std::string>{"3", "1"});
    CHECK(session.app.view.chosen.size() == 4);  // still chosen
    session.act(Undo{});
    CHECK(session.plan() == small_plan());
}

TEST_CASE("A weight that cannot be read changes no row", "[app][tree]") {
    Session session = with_range("i1", "i2");
    session.act(WriteRows{CellOf::weight, "tanto"});
    CHECK(session.plan() == small_plan());
    REQUIRE(session.app.message);
    CHECK(session.app.message->issue.code == "cells-refused");
}

TEST_CASE("Owner, units, removal and restoring of several rows are a step each", "[app][tree]") {
    plan::Plan plan = small_plan();
    plan.units = {{.id = {"u1"}, .name = "Ragioneria"}};
    Session session = with_range("ente", "i1", plan);
    session.act(SetOwners{"Anna"});
    session.act(SetUnitsOfRows{{plan::UnitId{"u1"}}});
    CHECK(at(session, "i1").owner == "Anna");
    CHECK(at(session, "i1").units == std::vector{plan::UnitId{"u1"}});
    CHECK(steps(session) == 2);
    session.act(SetRemovedRows{true});
    CHECK(at(session, "i1").removed);
    CHECK_FALSE(plan::body_of(session.plan()).removed);
    CHECK(session.app.message->issue.args == std::vector<std::string>{"2", "1"});
    session.act(SetRemovedRows{false});
    CHECK_FALSE(at(session, "i1").removed);
    CHECK(steps(session) == 4);
}

TEST_CASE("Rows are erased once the question was answered, and the draft of the work stays", "[app][tree]") {
    Session session = with_range("o1", "i2");
    session.act(AskErase{});
    REQUIRE(session.app.question);
    CHECK(session.plan() == small_plan());
    session.act(Dismiss{});
    CHECK(session.plan() == small_plan());
    session.act(AskErase{});
    session.act(Confirm{});
    CHECK(session.plan().indicators.size() == 1);
    CHECK(session.app.document->unsaved());
    CHECK(session.effect<DropDraft>() == nullptr);
    CHECK(session.app.view.chosen.empty());
    session.act(Undo{});
    CHECK(session.plan() == small_plan());
}

TEST_CASE("The body is never erased with the others", "[app][tree]") {
    Session session = opened();
    session.act(ChooseRows{Choosing::all});
    session.act(AskErase{});
    session.act(Confirm{});
    CHECK(session.plan().objectives.size() == 1);
    CHECK(session.plan().indicators.empty());
}

TEST_CASE("The rows chosen are filled from the first of them that has such a cell", "[app][tree]") {
    Session session = with_range("o1", "i2");
    session.act(FillDown{CellOf::target});
    CHECK(target(session, "i2", 2024) == ">= 10 N.");
    CHECK(steps(session) == 1);
}

TEST_CASE("A target is copied into the later years shown, else into all later ones of the plan", "[app][tree]") {
    Session session = opened(of_three_years());
    session.act(Select{indicator("i1")});
    session.act(FillRight{2024});
    CHECK(target(session, "i1", 2025) == ">= 10 N.");
    CHECK(target(session, "i1", 2026) == ">= 10 N.");
    CHECK(target(session, "i1", 2023).empty());
    CHECK(steps(session) == 1);
    session.act(Undo{});
    session.act(ArrangeTree{with_column({}, TreeColumn::years, true)});
    session.act(WriteCells{{{indicator("i1"), CellOf::target, ">= 12 N.", 2025}}});
    session.act(FillRight{2025});
    CHECK(target(session, "i1", 2024) == ">= 10 N.");
    CHECK(target(session, "i1", 2026) == ">= 12 N.");
}

TEST_CASE("Several rows are filled to the right at once, those without a target keep what they have", "[app][tree]") {
    Session session = with_range("o1", "i2", of_three_years());
    session.act(FillRight{2024});
    CHECK(target(session, "i2", 2026) == "<= 16 gg");
    CHECK(steps(session) == 1);
    CHECK(session.app.message->issue.code == "rows-passed-over");
    session.act(FillRight{2026});
    CHECK(session.app.message->issue.code == "no-later-year");
    CHECK(steps(session) == 1);
}

TEST_CASE("Rows chosen are copied as lines for a spreadsheet and pasted back as they were", "[app][tree]") {
    Session session = with_range("i1", "i3");
    CHECK(copied(session.app, {TreeColumn::target, 2024}) == ">= 10 N.\n<= 16 gg\n\n>= 95,00 %\n");
    CHECK(copied_rows(session.app) == "i1\tIndicatore i1\t50\t>= 10 N.\t10\ni2\tIndicatore i2\t50\t<= 16 gg\t20\no2\tObiettivo o2\t40\t\t\ni3\tIndicatore i3\t\t>= 95,00 %\t90\n");
    session.act(Select{indicator("i2")});
    CHECK(copied(session.app, {TreeColumn::weight}) == "50");
}

TEST_CASE("A table is pasted over the columns of several years in the order in which they are shown", "[app][tree]") {
    Session session = opened(of_three_years());
    session.act(ArrangeTree{with_column({}, TreeColumn::years, true)});
    session.act(PasteCells{indicator("i1"), CellOf::target, ">= 11 N.\t>= 12 N.\t>= 13 N.\t9\n<= 15 gg\t<= 14 gg\n", 2024});
    CHECK(target(session, "i1", 2024) == ">= 11 N.");
    CHECK(target(session, "i1", 2025) == ">= 12 N.");
    CHECK(target(session, "i1", 2026) == ">= 13 N.");
    CHECK(std::get<base::Decimal>(at(session, "i1").readings.at({2024, 12, 31}).value) == decimal("9"));
    CHECK(target(session, "i2", 2025) == "<= 14 gg");
    CHECK(steps(session) == 1);
    CHECK_FALSE(session.app.message);
}

TEST_CASE("Several rows are chosen only where the plan itself is worked at", "[app][tree]") {
    Session session = opened();
    session.act(ShowPlace{Place::what_if});
    session.act(Select{indicator("i1")});
    session.act(ChooseRows{Choosing::range, indicator("i3")});
    CHECK(session.app.view.chosen.empty());
    CHECK(session.app.view.selected == indicator("i3"));
}
