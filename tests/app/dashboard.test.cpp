#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;

namespace {

plan::Plan two_years() {
    plan::Plan plan = small_plan();
    plan.years = {2023, 2024};
    plan.units = {plan::OrgUnit{.id = {"u"}, .name = "Servizio"}};
    plan.objectives[2] = base::with(plan.objectives[2], [](plan::Objective& o) { o.units = {{"u"}}; });
    plan.indicators[2] = base::with(plan.indicators[2], [](plan::Indicator& i) {
        i.targets[2023] = {">= 95,00 %", {}, {}};
        i.readings[{2023, 12, 31}] = {decimal("95"), {}, {}};
    });
    return with_indicator(std::move(plan), "i4", "o1", "50", ">= 3");
}

Session looking() {
    Session session = opened(two_years());
    session.act(ShowPlace{Place::dashboard});
    REQUIRE(session.app.document->dashboard);
    return session;
}

}  // namespace

TEST_CASE("The board shows every year of the plan, and the trend against the last year with a score", "[app]") {
    const Session session = looking();
    const Dashboard& board = *session.app.document->dashboard;
    CHECK(board.years == std::vector<int>{2023, 2024});
    REQUIRE(board.objectives.size() == 2);
    const auto& o2 = board.objectives[0].objective == 2 ? board.objectives[0] : board.objectives[1];
    CHECK(*o2.years[0].figure.score == Catch::Approx(1));
    CHECK(*o2.trend == Catch::Approx(*o2.years[1].figure.score - 1));
    const auto& o1 = board.objectives[0].objective == 1 ? board.objectives[0] : board.objectives[1];
    CHECK_FALSE(o1.trend);
}

TEST_CASE("What has no value stands before what is far from its target, and what is met is not listed", "[app]") {
    const Session session = looking();
    const Document& doc = *session.app.document;
    std::vector<std::string> ids;
    for (const std::size_t row : doc.dashboard->watched) ids.push_back(plan::id_of(doc.derived->outline[row].node));
    CHECK(ids == std::vector<std::string>{"i4", "i2", "i3"});
}

TEST_CASE("The board of a unit shows its own score, and the objectives and indicators it works on", "[app]") {
    Session session = looking();
    session.act(ArrangeDashboard{{.unit = plan::UnitId{"u"}}});
    const Document& doc = *session.app.document;
    const Dashboard& board = *doc.dashboard;
    CHECK(board.whole.figure == doc.derived->results.units[0].figure);
    REQUIRE(board.objectives.size() == 1);
    CHECK(board.objectives[0].objective == 2);
    CHECK(board.watched.size() == 1);
    CHECK(board.cards.empty());
}

TEST_CASE("Another perspective or shape arranges the board again, without scoring the years again", "[app]") {
    Session session = looking();
    const auto scores = session.app.document->dashboard->scores;
    session.act(ArrangeDashboard{{.unit = plan::UnitId{"u"}, .shape = BoardShape::heat}});
    CHECK(session.app.document->dashboard->scores == scores);
    session.act(EditPlan{plan::SetWeight{plan::ObjectiveId{"o1"}, decimal("70")}, {}});
    CHECK(session.app.document->dashboard->scores != scores);
}

TEST_CASE("The board tells how its whole stood in every year", "[app]") {
    Session session = looking();
    const Dashboard& board = *session.app.document->dashboard;
    REQUIRE(board.whole_by_year.size() == board.years.size());
    CHECK(board.whole_by_year[1] == board.whole);
    session.act(ArrangeDashboard{{.unit = plan::UnitId{"u"}}});
    CHECK(session.app.document->dashboard->whole_by_year[1] == session.app.document->derived->results.units[0]);
}
