#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "app/commands.hpp"
#include "app/tree_rows.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;
using Ids = std::vector<std::string>;

namespace {

// o1 of Ragioneria (within the area Segreteria) and Anna; i2 of its own Promozione and Bruno; o2 of nobody, i3 removed.
plan::Plan staffed() {
    plan::Plan plan = small_plan();
    plan.units = {{.id = {"area"}, .name = "Segreteria"}, {.id = {"rag"}, .name = "Ragioneria", .parent = plan::UnitId{"area"}}, {.id = {"pro"}, .name = "Promozione"}};
    plan.perspectives = {plan::Perspective{.id = {"p1"}, .name = "Imprese"}};
    for (const plan::Edit& edit : std::vector<plan::Edit>{
             plan::SetUnits{plan::ObjectiveId{"o1"}, {plan::UnitId{"rag"}}}, plan::SetUnits{plan::IndicatorId{"i2"}, {plan::UnitId{"pro"}}},
             plan::SetText{plan::ObjectiveId{"o1"}, plan::TextField::owner, "Anna"}, plan::SetText{plan::IndicatorId{"i2"}, plan::TextField::owner, "Bruno"},
             plan::SetText{plan::ObjectiveId{"o2"}, plan::TextField::area, "AREA SG"}, plan::SetPerspective{{"o2"}, plan::PerspectiveId{"p1"}},
             plan::InsertRevision{{.kind = plan::RevisionKind::updated, .on = "i1", .text = "Aggiornato"}}, plan::SetRemoved{plan::IndicatorId{"i3"}, true}})
        plan = *plan::apply(plan, edit);
    return plan;
}

Ids seen(const Session& session) {
    Ids ids;
    for (const std::size_t row : session.app.document->derived->visible) ids.push_back(plan::id_of(session.app.document->derived->outline[row].node));
    return ids;
}

Ids found(TreeFilter filter, const std::string& words = {}) {
    Session session = opened(staffed());
    session.act(FilterTree{std::move(filter)});
    if (!words.empty()) session.act(SetFilter{words});
    return seen(session);
}

}  // namespace

TEST_CASE("A filter keeps the rows that agree with it, and those they stand under", "[app][tree]") {
    CHECK(found({.unit = plan::UnitId{"rag"}}) == Ids{"ente", "o1", "i1"});
    CHECK(found({.unit = plan::UnitId{"area"}}) == Ids{"ente", "o1", "i1"});  // Ragioneria is part of it
    CHECK(found({.unit = plan::UnitId{"pro"}}) == Ids{"ente", "o1", "i2"});
    CHECK(found({.owner = "Anna"}) == Ids{"ente", "o1", "i1"});               // from the objective above
    CHECK(found({.area = "AREA SG"}) == Ids{"ente", "o2", "i3"});
    CHECK(found({.perspective = plan::PerspectiveId{"p1"}}) == Ids{"ente", "o2", "i3"});
    CHECK(found({.states = {RowState::removed}}) == Ids{"ente", "o2", "i3"});
    CHECK(found({.flags = {plan::RevisionKind::updated}}) == Ids{"ente", "o1", "i1"});
    CHECK(found({.flags = {plan::RevisionKind::inserted}}).empty());
    CHECK(found({.owner = "Bruno"}, "i2") == Ids{"ente", "o1", "i2"});
    CHECK(found({.owner = "Bruno"}, "i1").empty());
    CHECK(found({}).size() == 6);
}

TEST_CASE("A row under a strategic area is found by it", "[app][tree]") {
    plan::Plan plan = with_objective(small_plan(), "a1", "ente", nullptr, plan::Level::area);
    plan = with_objective(std::move(plan), "o3", "a1", "100");
    Session session = opened(plan);
    session.act(FilterTree{{.strategic_area = plan::ObjectiveId{"a1"}}});
    CHECK(seen(session) == Ids{"ente", "a1", "o3"});
}

TEST_CASE("Each row counts as what its outcome says, a removed one as nothing else", "[app][tree]") {
    plan::Plan plan = with_indicator(staffed(), "i4", "o2", "100", ">= 3 N.");
    Session session = opened(plan);
    const Derived& derived = *session.app.document->derived;
    const auto states_of = [&](const char* id) {
        const auto row = std::ranges::find_if(derived.outline, [&](const plan::OutlineRow& each) { return plan::id_of(each.node) == id; }) - derived.outline.begin();
        std::vector<RowState> states;
        for (const RowState each : row_states)
            if (counts_as(session.plan(), derived, static_cast<std::size_t>(row), each)) states.push_back(each);
        return states;
    };
    CHECK(states_of("i1") == std::vector{RowState::green});
    CHECK(states_of("i3") == std::vector{RowState::removed});
    CHECK(states_of("i4") == std::vector{RowState::not_measured});
}

TEST_CASE("Issues that somebody accepted do not count", "[app][tree]") {
    plan::Plan plan = with_indicator(small_plan(), "i4", "o2", "30", "25");
    Session session = opened(plan);
    const auto about = std::ranges::find_if(session.app.document->derived->issues, [](const base::Issue& issue) { return issue.place.id == "i4"; });
    REQUIRE(about != session.app.document->derived->issues.end());
    const base::Issue issue = *about;
    session.act(FilterTree{{.issues = {issue.severity}}});
    const auto shows = [&] {
        const Ids ids = seen(session);
        return std::ranges::find(ids, "i4") != ids.end();
    };
    CHECK(shows());
    const base::Issues issues = session.app.document->derived->issues;
    for (const base::Issue& each : issues)
        if (each.place.id == "i4") session.act(EditPlan{plan::Accept{{each.code, "i4", each.place.path, "concordato"}}, {}});
    CHECK_FALSE(shows());
}

TEST_CASE("Each row knows what is below it and above it", "[app][tree]") {
    const Session session = opened(staffed());
    const TreeFacts& facts = session.app.document->derived->facts;
    CHECK(facts.rows[0].indicators == 3);
    CHECK(facts.rows[1].indicators == 2);
    CHECK(facts.rows[2].owner_from == 1);
    CHECK(facts.rows[3].owner_from == 3);
    CHECK(facts.rows[4].owner_from == no_row);
    CHECK(facts.rows[0].parent == no_row);
    CHECK(facts.owners == Ids{"Anna", "Bruno"});
    CHECK(facts.areas == Ids{"AREA SG"});
}

TEST_CASE("One command takes all filters away; going to a row that they hide does too", "[app][tree]") {
    Session session = opened(staffed());
    CHECK_FALSE(command("view.no_filter").action(session.app));
    session.act(FilterTree{{.owner = "Bruno"}});
    session.act(SetFilter{"i2"});
    session.act(*command("view.no_filter").action(session.app));
    CHECK(seen(session).size() == 6);
    session.act(FilterTree{{.owner = "Bruno"}});
    session.act(GoTo{"i3"});
    CHECK_FALSE(session.app.view.filters());
}

TEST_CASE("A plan changed under a filter is filtered again", "[app][tree]") {
    Session session = opened(staffed());
    session.act(FilterTree{{.owner = "Bruno"}});
    session.act(EditPlan{plan::SetText{plan::IndicatorId{"i1"}, plan::TextField::owner, "Bruno"}, {}});
    CHECK(seen(session) == Ids{"ente", "o1", "i1", "i2"});
}
