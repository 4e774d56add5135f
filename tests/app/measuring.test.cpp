#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;

namespace {

plan::Plan half_measured() {
    plan::Plan plan = with_indicator(small_plan(), "i4", "o2", "50", ">= 3");
    plan = with_indicator(std::move(plan), "i5", "o1", "50", ">= 7");
    plan.units = {plan::OrgUnit{.id = {"area"}, .name = "Area I"}, plan::OrgUnit{.id = {"servizio"}, .name = "Servizio", .parent = plan::UnitId{"area"}}};
    plan.objectives[1] = base::with(plan.objectives[1], [](plan::Objective& o) { o.units = {{"area"}}; o.owner = "Anna"; });
    plan.indicators[4] = base::with(plan.indicators[4], [](plan::Indicator& i) { i.units = {{"servizio"}}; });
    return plan;
}

Session measuring() {
    Session session = opened(half_measured());
    session.act(ShowPlace{Place::measuring});
    REQUIRE(session.app.document->measuring);
    return session;
}

std::vector<std::string> shown(const Session& session) {
    std::vector<std::string> ids;
    const Document& doc = *session.app.document;
    for (const MeasuringLine& line : doc.measuring->lines)
        if (line.row) ids.push_back(plan::id_of(doc.derived->outline[*line.row].node));
    return ids;
}

void enter(Session& session, const char* id, const char* value) {
    session.act(EditPlan{plan::SetReading{plan::IndicatorId{id}, base::Date{2024, 12, 31}, plan::Value(decimal(value))}, {}});
}

}  // namespace

TEST_CASE("What is still to be measured is listed by unit, and how far each unit is", "[app][measuring]") {
    const Session session = measuring();
    const Measuring& list = *session.app.document->measuring;
    CHECK(shown(session) == std::vector<std::string>{"i5", "i4"});
    CHECK(list.wanted == 5);
    CHECK(list.entered == 3);
    REQUIRE(list.groups.size() == 3);
    CHECK((list.groups[0].unit == plan::UnitId{"area"} && list.groups[0].entered == 2 && list.groups[0].wanted == 2));
    CHECK((list.groups[1].unit == plan::UnitId{"servizio"} && list.groups[1].entered == 0));
    CHECK((!list.groups[2].unit && list.groups[2].wanted == 2));
    CHECK(list.owners == std::vector<std::string>{"Anna"});
}

TEST_CASE("A row that was just filled in stays in the list until it is arranged anew", "[app][measuring]") {
    Session session = measuring();
    enter(session, "i4", "3");
    CHECK(shown(session) == std::vector<std::string>{"i5", "i4"});
    CHECK(session.app.document->measuring->entered == 4);
    session.act(ArrangeMeasuring{session.app.view.measuring});
    CHECK(shown(session) == std::vector<std::string>{"i5"});
    session.act(Undo{});
    CHECK(shown(session) == std::vector<std::string>{"i5", "i4"});
}

TEST_CASE("A unit's officer sees what the unit and its parts answer for, a manager what is theirs", "[app][measuring]") {
    Session session = measuring();
    MeasuringView view{.only_open = false};
    view.unit = plan::UnitId{"area"};
    session.act(ArrangeMeasuring{view});
    CHECK(shown(session) == std::vector<std::string>{"i1", "i2", "i5"});
    view.unit = plan::UnitId{"servizio"};
    session.act(ArrangeMeasuring{view});
    CHECK(shown(session) == std::vector<std::string>{"i5"});
    view = {.owner = "Anna", .only_open = false};
    session.act(ArrangeMeasuring{view});
    CHECK(shown(session) == std::vector<std::string>{"i1", "i2", "i5"});
}

TEST_CASE("Another period asks for its own values", "[app][measuring]") {
    Session session = measuring();
    session.act(SetPeriod{0});
    CHECK(session.app.document->measuring->entered == 0);
    CHECK(shown(session).size() == 5);
}
