#include <catch2/catch_test_macros.hpp>

#include "app/address.hpp"
#include "app/commands.hpp"
#include "support/markup.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;

namespace {

plan::Plan two_rows() {
    plan::Plan plan = with_objective(small_plan(), "o3", "ente", "0");
    plan.perspectives = {{.id = {"p1"}, .name = "Utenti"}, {.id = {"p2"}, .name = "Processi"}};
    plan = *plan::apply(plan, plan::SetPerspective{{"o1"}, plan::PerspectiveId{"p1"}});
    for (const char* id : {"o2", "o3"}) plan = *plan::apply(plan, plan::SetPerspective{{id}, plan::PerspectiveId{"p2"}});
    return plan;
}

Session looking() {
    Session session = opened(two_rows());
    session.act(ShowPlace{Place::map});
    REQUIRE(session.app.document->map);
    return session;
}

}  // namespace

TEST_CASE("The map is derived while it is shown, and its address names the row", "[app][map]") {
    Session session = looking();
    CHECK(session.app.document->map->lanes.size() == 2);
    session.act(Select{plan::ObjectiveId{"o1"}});
    CHECK(address_of(session.app) == "mappa/o1");
    session.act(ShowPlace{Place::plan});
    CHECK_FALSE(session.app.document->map);
}

TEST_CASE("A link that is drawn is chosen and can be undone; drawn again it keeps its note", "[app][map]") {
    Session session = looking();
    const LinkEnds ends{{"o2"}, {"o1"}};
    session.act(DrawLink{ends});
    REQUIRE(session.plan().links.size() == 1);
    CHECK(session.app.view.map.link == ends);
    session.act(EditPlan{plan::PutLink{{ends.cause, ends.effect, "perché", {}}}, {}});
    session.act(DrawLink{ends});
    CHECK(session.plan().links[0].note == "perché");
    session.act(ReverseLink{ends});
    CHECK(session.app.view.map.link == LinkEnds{{"o1"}, {"o2"}});
    for (int i = 0; i < 3; ++i) session.act(Undo{});
    CHECK(session.plan() == two_rows());
}

TEST_CASE("What cannot be linked says why and changes nothing", "[app][map]") {
    Session session = looking();
    session.act(DrawLink{{{"o1"}, {"o1"}}});
    REQUIRE(session.app.message);
    CHECK(session.app.message->issue.code == "link-to-itself");
    CHECK(session.plan() == two_rows());
}

TEST_CASE("A box is moved within its row, and left to itself again", "[app][map]") {
    Session session = looking();
    session.act(MoveOnMap{{"o3"}, 0});
    CHECK(session.app.document->map->lanes[1].objectives == std::vector<std::size_t>{3, 2});
    CHECK(session.app.document->map->arranged);
    session.act(EditPlan{plan::SetPart{std::vector<plan::MapPlace>()}, {}});
    CHECK(session.app.document->map->lanes[1].objectives == std::vector<std::size_t>{2, 3});
    session.act(MoveOnMap{{"o3"}, 99});
    CHECK(session.app.document->map->lanes[1].objectives == std::vector<std::size_t>{2, 3});
}

TEST_CASE("The command of a link needs a box that is selected on the map", "[app][map]") {
    Session session = opened(two_rows());
    session.act(Select{plan::ObjectiveId{"o1"}});
    CHECK_FALSE(command("map.link").action(session.app));
    session.act(ShowPlace{Place::map});
    const auto action = command("map.link").action(session.app);
    REQUIRE(action);
    session.act(*action);
    CHECK(session.app.view.map.linking == plan::ObjectiveId{"o1"});
    session.act(ShowPlace{Place::plan});
    CHECK_FALSE(session.app.view.map.linking);
    session.act(ShowPlace{Place::map});
    session.act(Select{plan::IndicatorId{"i1"}});
    CHECK_FALSE(command("map.link").action(session.app));
}

TEST_CASE("The map shows the plan, or the plan under the scenarios that are on", "[app][map]") {
    auto plan = two_rows();
    plan.scenarios = {{.id = {"s1"}, .name = "Prova", .edits = {plan::SetTargetCell{{"i1"}, 2024, plan::TargetCell{">= 20 N.", {}, {}}}}}};
    Session session = opened(plan);
    session.act(ShowPlace{Place::map});
    CHECK(session.app.document->map->layers == 1);
    CHECK_FALSE(session.app.document->map->tried);
    session.act(ArrangeMap{{.under_layers = true}});
    REQUIRE(session.app.document->map->tried);
    const auto& now = session.app.document->derived->results;
    CHECK(*session.app.document->map->tried->nodes[1].figure.score < *now.nodes[1].figure.score);
}

TEST_CASE("The page of the map is offered as a file, with the day it was made", "[app][map]") {
    Session session = looking();
    session.act(DrawLink{{{"o2"}, {"o1"}}});
    session.act(AskMapPage{});
    const auto* asked = session.effect<AskMoment>();
    REQUIRE(asked);
    session.act(MomentTold{asked->what, Moment{1'700'000'000'000, 60}});
    const auto* file = session.effect<OfferFile>();
    REQUIRE(file);
    CHECK(file->name == "mappa-strategica.html");
    CHECK(read_markup(file->bytes).says("14/11/2023"));
}
