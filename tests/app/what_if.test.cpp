#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "app/store.hpp"
#include "format/plan_file.hpp"
#include "support/builders.hpp"
#include "support/session.hpp"
#include "whatif/trying.hpp"

using namespace app;
using namespace support;

namespace {

plan::ScenarioEdit target(const char* text) { return plan::SetTargetCell{{"i2"}, 2024, plan::TargetCell{text, {}, {}}}; }

Session trying() {
    Session session = opened();
    session.act(ShowPlace{Place::what_if});
    session.act(Select{plan::NodeRef(plan::IndicatorId{"i2"})});
    return session;
}

double tried_score(const Session& session) {
    const auto& results = session.app.document->what_if->tried->ground.results;
    return *results.nodes[results.body].figure.score;
}

const plan::Scenario& only_scenario(const Session& session) {
    REQUIRE(session.plan().scenarios.size() == 1);
    return session.plan().scenarios.front();
}

// Until nothing more is to be done; how often it had to go on.
int finish(Session& session) {
    int turns = 0;
    while (session.effect<NextTurn>() && ++turns < 10'000) session.act(GoOn{});
    return turns;
}

}  // namespace

TEST_CASE("A lever moved without a scenario makes one; the rows of the plan and its score stay", "[app][whatif]") {
    Session session = trying();
    const double before = session.body_score();
    session.act(Try{{target("<= 20 gg")}, {}});
    CHECK(only_scenario(session).edits == std::vector{target("<= 20 gg")});
    CHECK(session.app.view.what_if.scenario == only_scenario(session).id);
    CHECK(session.plan().indicators == small_plan().indicators);
    CHECK(session.body_score() == before);
    CHECK(tried_score(session) > before);
}

TEST_CASE("A copy of a scenario has its edits under a name of its own, and is the one worked at", "[app][whatif]") {
    Session session = trying();
    session.act(Try{{target("<= 20 gg")}, {}});
    const plan::Scenario first = only_scenario(session);
    session.act(CopyScenario{first.id});
    REQUIRE(session.plan().scenarios.size() == 2);
    const plan::Scenario& copy = session.plan().scenarios.back();
    CHECK(copy.edits == first.edits);
    CHECK(copy.name != first.name);
    CHECK(session.app.view.what_if.scenario == copy.id);
    session.act(Undo{});
    CHECK(only_scenario(session) == first);
}

TEST_CASE("A drag is one step of the history, and undone it leaves no trace", "[app][whatif]") {
    Session session = trying();
    const double before = tried_score(session);
    for (const char* text : {"<= 17 gg", "<= 18 gg", "<= 19 gg"}) session.act(Try{{target(text)}, "drag 1"});
    session.act(Settle{});
    CHECK(session.app.document->history.done.size() == 1);
    session.act(Undo{});
    CHECK(session.plan().scenarios.empty());
    CHECK(tried_score(session) == before);
    CHECK_FALSE(session.app.document->unsaved());
}

TEST_CASE("A lever back where the plan has it is no change of the scenario", "[app][whatif]") {
    Session session = trying();
    session.act(Try{{target("<= 20 gg")}, {}});
    session.act(Try{{target("<= 16 gg")}, {}});
    CHECK(only_scenario(session).edits.empty());
    CHECK(tried_score(session) == session.body_score());
}

TEST_CASE("A scenario that is off takes what is tried only by being switched on", "[app][whatif]") {
    Session session = trying();
    session.act(Try{{target("<= 20 gg")}, {}});
    plan::Scenario off = only_scenario(session);
    off.on = false;
    session.act(EditPlan{plan::PutScenario{off}, {}});
    CHECK(tried_score(session) == session.body_score());
    session.act(Try{{plan::SetWeight{plan::IndicatorId{"i1"}, decimal("10")}}, {}});
    CHECK(only_scenario(session).on);
    CHECK(only_scenario(session).edits.size() == 2);
}

TEST_CASE("Adopted, a scenario becomes revisions of the plan under the act, in one step", "[app][whatif]") {
    Session session = trying();
    session.act(Try{{target("<= 20 gg"), plan::SetWeight{plan::IndicatorId{"i1"}, decimal("40")}}, {}});
    const double tried = tried_score(session);
    const plan::Act act{.id = {""}, .kind = plan::ActKind::deliberation, .body = "Giunta", .number = "12", .date = base::Date{2024, 7, 2}};
    session.act(Adopt{only_scenario(session).id, act});
    const plan::Plan& plan = session.plan();
    CHECK(plan.scenarios.empty());
    REQUIRE(plan.acts.size() == 1);
    REQUIRE(plan.revisions.size() == 2);
    CHECK(plan.revisions[0].act == plan.acts[0].id);
    CHECK(plan.revisions[0].on == "i2");
    CHECK(plan.revisions[0].kind == plan::RevisionKind::updated);
    CHECK(plan.revisions[0].text == "Target 2024 di i2: <= 16 gg → <= 20 gg");
    CHECK(plan::find(plan, plan::IndicatorId{"i2"})->targets.at(2024).text == "<= 20 gg");
    CHECK(session.body_score() == Catch::Approx(tried));
    session.act(Undo{});
    CHECK(session.plan().acts.empty());
    CHECK(session.plan().scenarios.size() == 1);
}

TEST_CASE("A scenario adopted under an act of the plan adds no act; what no longer applies stays out", "[app][whatif]") {
    plan::Plan plan = small_plan();
    plan.acts.push_back({.id = {"a1"}, .number = "97", .date = base::Date{2024, 7, 26}});
    plan.scenarios.push_back({.id = {"s1"}, .name = "Prova", .edits = {plan::SetWeight{plan::IndicatorId{"gone"}, decimal("5")}, target("<= 20 gg")}});
    Session session = opened(plan);
    session.act(Adopt{{"s1"}, plan::ActId{"a1"}});
    CHECK(session.plan().acts.size() == 1);
    REQUIRE(session.plan().revisions.size() == 1);
    CHECK(session.plan().revisions[0].on == "i2");
}

TEST_CASE("A search goes on turn by turn until all indicators are asked, and what it found takes the score there", "[app][whatif]") {
    Session session = trying();
    session.act(Select{plan::NodeRef(plan::ObjectiveId{"ente"})});
    session.act(StartSeek{});
    REQUIRE(finish(session) > 0);
    const Seeking seeking = *session.app.document->seeking;
    CHECK(seeking.answers.size() == 9);
    REQUIRE(seeking.together);
    session.act(Try{whatif::edits_of(seeking.of->ground, *seeking.together), {}});
    CHECK(tried_score(session) >= seeking.goal.score - 1e-9);
    for (const auto& answer : seeking.answers) {
        if (answer.found != whatif::Found::reached) continue;
        session.act(Try{whatif::edits_of(seeking.of->ground, answer), {}});
        INFO(answer.indicator << " by " << whatif::name_of(answer.by));
        CHECK(tried_score(session) >= seeking.goal.score - 1e-9);
        session.act(Undo{});
    }
}

TEST_CASE("What moving an indicator costs is minded at once: the dearer one is moved less, and the effort never falls", "[app][whatif]") {
    Session session = trying();
    session.act(Select{plan::NodeRef(plan::ObjectiveId{"ente"})});
    WhatIfView view = session.app.view.what_if;
    view.goal = base::Decimal(97);
    session.act(ArrangeWhatIf{view});
    session.act(StartSeek{});
    finish(session);
    const whatif::Together free = *session.app.document->seeking->together;
    REQUIRE(free.moves.size() > 0);
    const auto& dear = session.plan().indicators[free.moves.front().indicator]->id.value;
    view.costs.insert_or_assign(dear, base::Decimal(1000));
    session.act(ArrangeWhatIf{view});
    const whatif::Together costly = *session.app.document->seeking->together;
    CHECK(costly.effort > free.effort);
    CHECK(costly.moves != free.moves);
    view.costs.clear();
    session.act(ArrangeWhatIf{view});
    CHECK(session.app.document->seeking->together->moves == free.moves);
}

TEST_CASE("A simulation grows turn by turn, can be stopped, and still tells what it has", "[app][whatif]") {
    Session session = trying();
    WhatIfView view = session.app.view.what_if;
    view.runs = 1'000'000;
    session.act(ArrangeWhatIf{view});
    session.act(StartSimulation{});
    session.act(GoOn{});
    REQUIRE(session.effect<NextTurn>());
    session.act(StopWork{});
    session.act(GoOn{});
    CHECK_FALSE(session.effect<NextTurn>());
    const Simulating& simulating = *session.app.document->simulating;
    CHECK(simulating.runs->done() > 0);
    CHECK(simulating.runs->done() < 1'000'000);
    CHECK(simulating.runs->sample(0).spread().runs == simulating.runs->done());
}

TEST_CASE("Side by side stand the first four scenarios that are not left out, each alone", "[app][whatif]") {
    plan::Plan plan = small_plan();
    for (int i = 1; i <= 6; ++i) {
        const std::string id = "s" + std::to_string(i);
        plan.scenarios.push_back({.id = {id}, .name = "Scenario " + id, .edits = {target(("<= " + std::to_string(16 + i) + " gg").c_str())}});
    }
    Session session = opened(plan);
    session.act(ShowPlace{Place::what_if});
    WhatIfView view = session.app.view.what_if;
    view.pane = Pane::side_by_side;
    view.left_out = {"s2"};
    session.act(ArrangeWhatIf{view});
    const auto& table = *session.app.document->what_if->table;
    REQUIRE(table.columns.size() == 4);
    CHECK(table.columns[1].name == "Scenario s3");
    CHECK(table.columns[0].edits == 1);
    session.act(CopySideBySide{});
    REQUIRE(session.effect<CopyText>());
    CHECK(session.effect<CopyText>()->text.contains("Scenario s3"));
    session.act(AskSummary{});
    REQUIRE(session.effect<AskMoment>());
    session.act(MomentTold{MomentFor::summary, {1'719'900'000'000, 120}});
    REQUIRE(session.effect<OfferFile>());
    CHECK(session.effect<OfferFile>()->bytes.contains("02/07/2024"));
}

TEST_CASE("An issue of a scenario leads to it", "[app][whatif]") {
    plan::Plan plan = small_plan();
    plan.scenarios.push_back({.id = {"s1"}, .name = "Prova", .edits = {plan::SetWeight{plan::IndicatorId{"gone"}, decimal("5")}}});
    Session session = opened(plan);
    const auto& issues = session.app.document->derived->issues;
    const auto lost = std::ranges::find(issues, "scenario-edit-lost", &base::Issue::code);
    REQUIRE(lost != issues.end());
    session.act(GoTo{lost->place.id});
    CHECK(session.app.view.place == Place::what_if);
    CHECK(session.app.view.what_if.scenario == plan::ScenarioId{"s1"});
    CHECK(session.app.document->what_if->tried->layered.lost.size() == 1);
}
