#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/tree_rows.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;
using Ids = std::vector<std::string>;

namespace {

plan::NodeRef indicator(const char* id) { return plan::IndicatorId{id}; }
plan::NodeRef objective(const char* id) { return plan::ObjectiveId{id}; }

// ente: o1 (i1 i2 i4), o2 (i3), o3
plan::Plan wider() {
    plan::Plan plan = with_objective(small_plan(), "o3", "ente", "20");
    return with_indicator(std::move(plan), "i4", "o1", "10", ">= 1 N.");
}

Ids rows(const Session& session) {
    Ids ids;
    for (const plan::OutlineRow& row : session.app.document->derived->outline) ids.push_back(plan::id_of(row.node));
    return ids;
}
std::size_t position(const Session& session, const char* id) {
    const Ids ids = rows(session);
    return static_cast<std::size_t>(std::ranges::find(ids, id) - ids.begin());
}
std::size_t steps(const Session& session) { return session.app.document->history.done.size(); }

void choose(Session& session, std::initializer_list<plan::NodeRef> nodes) {
    session.act(Select{*nodes.begin()});
    for (const plan::NodeRef& each : nodes)
        if (&each != nodes.begin()) session.act(ChooseRows{Choosing::toggle, each});
}

void let_fall(Session& session, const plan::NodeRef& moved, const char* onto, Beside beside) {
    const Landing to = landing(session.app, moved, position(session, onto), beside);
    session.act(MoveRows{{moved}, to.parent, to.after});
}

}  // namespace

TEST_CASE("A row is let fall before, behind or under another one", "[app][tree]") {
    struct Case { plan::NodeRef moved; const char* onto; Beside beside; Ids after; };
    const Case cases[] = {{indicator("i4"), "i1", Beside::before, {"ente", "o1", "i4", "i1", "i2", "o2", "i3", "o3"}},
                          {indicator("i4"), "i1", Beside::behind, {"ente", "o1", "i1", "i4", "i2", "o2", "i3", "o3"}},
                          {indicator("i1"), "i3", Beside::behind, {"ente", "o1", "i2", "i4", "o2", "i3", "i1", "o3"}},
                          {indicator("i1"), "o3", Beside::into, {"ente", "o1", "i2", "i4", "o2", "i3", "o3", "i1"}},
                          {indicator("i1"), "o2", Beside::before, {"ente", "o1", "i2", "i4", "o2", "i3", "i1", "o3"}},
                          {objective("o3"), "o1", Beside::before, {"ente", "o3", "o1", "i1", "i2", "i4", "o2", "i3"}},
                          {objective("o3"), "o1", Beside::behind, {"ente", "o1", "i1", "i2", "i4", "o3", "o2", "i3"}},
                          {objective("o2"), "o1", Beside::into, {"ente", "o1", "i1", "i2", "i4", "o2", "i3", "o3"}},
                          {objective("o1"), "i3", Beside::behind, {"ente", "o2", "i3", "o1", "i1", "i2", "i4", "o3"}},
                          {objective("o1"), "ente", Beside::before, {"ente", "o2", "i3", "o3", "o1", "i1", "i2", "i4"}}};
    for (const Case& each : cases) {
        INFO(plan::id_of(each.moved) << " on " << each.onto);
        Session session = opened(wider());
        let_fall(session, each.moved, each.onto, each.beside);
        CHECK(rows(session) == each.after);
        session.act(Undo{});
        CHECK(session.plan() == wider());
    }
}

TEST_CASE("An objective does not go under itself: the plan says so and nothing is moved", "[app][tree]") {
    plan::Plan plan = with_objective(wider(), "o11", "o1", "5", plan::Level::programme);
    Session session = opened(plan);
    const Landing to = landing(session.app, objective("o1"), position(session, "o11"), Beside::into);
    const auto edits = moves(session.app, {{objective("o1")}, to.parent, to.after});
    REQUIRE_FALSE(edits);
    CHECK(edits.error().front().code == "move-into-itself");
    session.act(MoveRows{{objective("o1")}, to.parent, to.after});
    CHECK(session.plan() == plan);
    CHECK(session.app.message->issue.code == "move-into-itself");
}

TEST_CASE("Rows let fall where they stand make no step", "[app][tree]") {
    Session session = opened(wider());
    let_fall(session, indicator("i2"), "i1", Beside::behind);
    let_fall(session, indicator("i2"), "i4", Beside::before);
    let_fall(session, indicator("i2"), "i2", Beside::behind);
    CHECK(steps(session) == 0);
}

TEST_CASE("Several rows move together in their order, and stay chosen", "[app][tree]") {
    Session session = opened(wider());
    choose(session, {indicator("i1"), indicator("i4")});
    const Landing to = landing(session.app, indicator("i1"), position(session, "o3"), Beside::into);
    session.act(MoveRows{nodes_at(session.app, rows_meant(session.app)), to.parent, to.after});
    CHECK(rows(session) == Ids{"ente", "o1", "i2", "o2", "i3", "o3", "i1", "i4"});
    CHECK(steps(session) == 1);
    CHECK(session.app.view.chosen == std::set<std::string>{"i1", "i4"});
    session.act(Undo{});
    CHECK(session.plan() == wider());
}

TEST_CASE("An indicator chosen with its objective goes along with it", "[app][tree]") {
    Session session = opened(wider());
    choose(session, {objective("o1"), indicator("i1")});
    session.act(CutRows{});
    session.act(Select{objective("o3")});
    session.act(PasteRows{});
    CHECK(rows(session) == Ids{"ente", "o2", "i3", "o3", "o1", "i1", "i2", "i4"});
    CHECK(session.app.view.cut.empty());
}

TEST_CASE("Rows cut are pasted under an objective and behind an indicator", "[app][tree]") {
    Session session = opened(wider());
    choose(session, {indicator("i1"), indicator("i2")});
    session.act(CutRows{});
    CHECK(session.plan() == wider());
    session.act(Select{indicator("i3")});
    session.act(PasteRows{});
    CHECK(rows(session) == Ids{"ente", "o1", "i4", "o2", "i3", "i1", "i2", "o3"});
    CHECK(steps(session) == 1);
    session.act(PasteRows{});  // they were pasted
    CHECK(steps(session) == 1);
}

TEST_CASE("The body cannot be cut", "[app][tree]") {
    Session session = opened();
    session.act(ChooseRows{Choosing::all});
    session.act(CutRows{});
    CHECK_FALSE(session.app.view.cut.contains("ente"));
    CHECK(session.app.view.cut.size() == 5);
}

TEST_CASE("Up and down carry the rows chosen among their siblings as a block", "[app][tree]") {
    Session session = opened(wider());
    choose(session, {indicator("i2"), indicator("i4")});
    session.act(ShiftRows{-1});
    CHECK(rows(session) == Ids{"ente", "o1", "i2", "i4", "i1", "o2", "i3", "o3"});
    CHECK(steps(session) == 1);
    CHECK(session.app.view.chosen.size() == 2);
    session.act(ShiftRows{-1});
    CHECK(steps(session) == 1);  // they are the first
    session.act(ShiftRows{1});
    CHECK(rows(session) == rows(opened(wider())));
    session.act(Select{objective("o2")});
    session.act(ShiftRows{1});
    CHECK(rows(session) == Ids{"ente", "o1", "i1", "i2", "i4", "o3", "o2", "i3"});
}
