// A part goes to a unit and comes back while its plan is open.
#include <catch2/catch_test_macros.hpp>

#include "support/parts.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;

namespace {

void come_back(Session& session, const plan::Plan& part) { session.act(FileRead{"ritorno.cruscotto.json", format::write_plan(part), 9}); }

bool has_value(const plan::Plan& plan, const char* id) { return !plan::find(plan, plan::IndicatorId{id})->readings.empty(); }

plan::Edit value_of(const char* id, base::Date at) { return plan::SetReading{plan::IndicatorId{id}, at, plan::Value(decimal("7"))}; }

}  // namespace

TEST_CASE("What a unit has to fill in is handed out as a file of its own at the day shown", "[app][return]") {
    Session session = opened(divided_plan());
    session.act(SetPeriod{1});
    session.act(ExportReturn{{"u1"}});
    const auto* offered = session.effect<OfferFile>();
    REQUIRE(offered);
    CHECK(offered->name == "ritorno-servizio-bilancio-2024-12-31.cruscotto.json");
    const auto loaded = format::read_plan(offered->bytes);
    REQUIRE(loaded.plan);
    CHECK(*loaded.plan == budget_part());
    CHECK_FALSE(session.app.document->unsaved());
    session.act(ExportReturn{{"u9"}});
    CHECK_FALSE(session.effect<OfferFile>());
    CHECK(session.app.message->issue.code == "unknown-unit");
}

TEST_CASE("A part that comes back is told before anything changes, and taken as one step", "[app][return]") {
    Session session = opened(divided_plan());
    come_back(session, with_value(with_value(budget_part(), "i1", "12"), "i3", "96"));
    REQUIRE(session.app.returned);
    CHECK(session.app.returned->told.edits.size() == 2);
    CHECK(session.plan() == divided_plan());
    session.act(TakeReturned{});
    CHECK_FALSE(session.app.returned);
    CHECK(session.plan() == with_value(with_value(divided_plan(), "i1", "12"), "i3", "96"));
    session.act(Undo{});
    CHECK(session.plan() == divided_plan());
}

TEST_CASE("A part that comes back may be left alone, or opened on its own", "[app][return]") {
    Session session = opened(divided_plan());
    come_back(session, with_value(budget_part(), "i1", "12"));
    session.act(Dismiss{});
    CHECK_FALSE(session.app.returned);
    CHECK(session.plan() == divided_plan());
    session.act(EditPlan{plan::SetPlanText{plan::PlanText::title, "Altro"}, {}});
    come_back(session, with_value(budget_part(), "i1", "12"));
    session.act(OpenReturned{});
    CHECK(session.app.question);  // the title is not saved
    session.act(Confirm{});
    CHECK(session.plan() == with_value(budget_part(), "i1", "12"));
    CHECK(session.app.document->file == 9);
    CHECK_FALSE(session.app.returned);
}

TEST_CASE("A part of another plan is a file like any other", "[app][return]") {
    Session session = opened(small_plan());
    come_back(session, budget_part());
    CHECK_FALSE(session.app.returned);
    CHECK(session.plan() == budget_part());
}

TEST_CASE("A part opens where it is filled in, at its day, with its unit", "[app][return]") {
    const Session session = opened(budget_part());
    CHECK(session.app.view.place == Place::measuring);
    CHECK(session.app.view.period == 1);
    CHECK(session.app.view.measuring.unit == plan::UnitId{"u1"});
    REQUIRE(session.app.document->measuring);
    CHECK(session.app.document->measuring->wanted == 2);
}

TEST_CASE("In a part values are written and nothing else is", "[app][return]") {
    Session session = opened(budget_part());
    session.act(EditPlan{value_of("i1", {2024, 12, 31}), {}});
    CHECK(has_value(session.plan(), "i1"));
    const plan::Plan filled = session.plan();
    const Action refused[] = {EditPlan{value_of("i1", {2024, 6, 30}), {}}, EditPlan{plan::SetWeight{plan::IndicatorId{"i1"}, decimal("3"), {}}, {}},
                              EditPlan{plan::SetPlanText{plan::PlanText::title, "Altro"}, {}}, AddIndicator{{"o1"}}, AddScenario{}};
    for (const Action& each : refused) {
        session.act(Dismiss{});
        session.act(each);
        CHECK(session.plan() == filled);
        CHECK(session.app.message->issue.code == "return-only-values");
        CHECK(session.effects.empty());
    }
    session.act(Undo{});
    CHECK(session.plan() == budget_part());
    session.act(Redo{});
    CHECK(session.plan() == filled);
    session.act(ShowPlace{Place::what_if});
    CHECK(session.app.view.place == Place::measuring);
}

TEST_CASE("While a part is open another plan takes its place like anywhere else", "[app][return]") {
    Session session = opened(budget_part());
    session.act(StartImport{});
    session.act(TakeTable{"obiettivi.csv", "Obiettivo;Indicatore;Target 2024\nServizi;Pratiche evase;>= 10\n"});
    REQUIRE(session.app.import);
    session.act(ImportIntoPlan{false});
    session.act(RunImport{});
    CHECK_FALSE(session.app.document->plan.return_of);
    CHECK_FALSE(session.app.import);
}
