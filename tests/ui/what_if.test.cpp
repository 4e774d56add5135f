// The place Simulazione while the plan goes on changing.
#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

TEST_CASE("What was simulated is shown of the objective that it was simulated for, wherever that stands by now", "[ui][what_if]") {
    Person person({1280, 1800});
    person.open(support::small_plan());
    person.happen(app::SetPeriod{1});
    person.happen(app::TryNode{"o2"});
    app::WhatIfView view = person.app().view.what_if;
    view.pane = app::Pane::outlook;
    view.runs = 200;
    person.happen(app::ArrangeWhatIf{view});
    person.happen(app::StartSimulation{});
    for (int turn = 0; turn < 5; ++turn) person.happen(app::GoOn{});
    person.look();
    REQUIRE(person.app().document->simulating);
    const auto told = [&] { return person.see(Role::cell, "P50 di o2  Obiettivo o2").value; };
    const std::string before = told();
    person.happen(app::EditPlan{plan::Move{plan::ObjectiveId{"o2"}, plan::ObjectiveId{"ente"}, std::nullopt}, {}});
    person.look();
    CHECK(told() == before);
    person.happen(app::AddObjective{{"ente"}});  // of which nothing was simulated
    person.look();
    CHECK(told() == before);
    CHECK_FALSE(person.find(Role::image, "Punteggi possibili di Nuovo obiettivo"));
}
