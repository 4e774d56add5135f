#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

namespace {

constexpr const char* first_act = "Deliberazione n. 97 del 26/07/2024 (Giunta)";

plan::Plan with_an_act() {
    plan::Plan plan = support::small_plan();
    plan.acts = {{.id = {"a1"}, .body = "Giunta", .number = "97", .date = base::Date{2024, 7, 26}, .subject = "Rolling annuale"}};
    plan.revisions = {{.act = plan::ActId{"a1"}, .on = "i1", .text = "Aggiornato in sede di rolling annuale"}};
    return plan;
}

void retarget(Person& person, const char* indicator, const char* text) {
    person.happen(app::EditPlan{plan::SetTarget{{indicator}, 2024, text}, {}});
}

}  // namespace

TEST_CASE("Changes made in the tree are noted under a new act", "[ui][acts]") {
    Person person({1280, 1100});
    person.open(support::small_plan());
    retarget(person, "i1", ">= 12 N.");
    retarget(person, "i2", "<= 14 gg");
    person.click(Role::tab, "Atti");
    person.click(Role::button, "Nuovo atto…");
    CHECK(person.see(Role::button, "Annota 2 modifiche sotto l'atto").disabled);
    person.fill("Numero", "12");
    person.fill("Data", "02/07/2024");
    person.click(Role::checkbox, "Annota Target 2024 di i2: <= 16 gg → <= 14 gg");
    person.click(Role::button, "Annota la modifica sotto l'atto");
    REQUIRE(person.plan().acts.size() == 1);
    CHECK(person.plan().acts[0].number == "12");
    REQUIRE(person.plan().revisions.size() == 1);
    CHECK(person.plan().revisions[0].on == "i1");
    CHECK(person.see(Role::row, "Deliberazione n. 12 del 02/07/2024").selected);
}

TEST_CASE("An act is corrected in its place and its revisions lead to their rows", "[ui][acts]") {
    Person person({1280, 1100});
    person.open(with_an_act());
    person.click(Role::tab, "Atti");
    person.click(Role::row, first_act);
    person.fill("Numero", "98");
    CHECK(person.plan().acts[0].number == "98");
    person.click(Role::link, "1. Aggiornato, i1  Indicatore i1: Aggiornato in sede di rolling annuale");
    CHECK(plan::id_of(*person.app().view.selected) == "i1");
    CHECK(person.find(Role::heading, "Indicatore i1"));
    CHECK(person.app().view.place == app::Place::acts);
    person.click(Role::button, "Cancella la revisione 1: Aggiornato in sede di rolling annuale");
    CHECK(person.plan().revisions.empty());
}

TEST_CASE("An act deleted alone leaves its revisions without act", "[ui][acts]") {
    Person person({1280, 1100});
    person.open(with_an_act());
    person.click(Role::tab, "Atti");
    person.click(Role::row, first_act);
    person.click(Role::button, "Cancella solo l'atto");
    CHECK(person.plan().acts.empty());
    CHECK(person.plan().revisions.size() == 1);
    person.click(Role::row, "Revisioni senza atto");
    CHECK(person.find(Role::link, "1. Aggiornato, i1  Indicatore i1: Aggiornato in sede di rolling annuale"));
}

TEST_CASE("The plan at an act stands beside the plan of today; the list is copied", "[ui][acts]") {
    Person person({1280, 1100});
    person.open(with_an_act());
    person.click(Role::tab, "Atti");
    person.click(Role::tab, "Il piano nel tempo");
    person.click(Role::combobox, "Allo stato");
    person.click(Role::option, first_act);
    CHECK(person.app().view.acts.to == app::State{app::State::Kind::act, {"a1"}});
    CHECK(person.find(Role::status, "Punteggio dell'ente: 90,39\u00a0% (Adozione)"));
    const app::Actions actions = person.click(Role::button, "Copia l'elenco");
    CHECK(std::ranges::any_of(actions, [](const app::Action& each) { return each.is<app::CopyDifferences>(); }));
}

TEST_CASE("At double zoom the acts and their fields can be reached", "[ui][acts]") {
    Person person({1280, 800}, 2);
    person.open(with_an_act());
    person.click(Role::tab, "Atti");
    CHECK(person.find(Role::row, first_act));
    person.wheel(Role::row, first_act, -3);
    CHECK(person.count(Role::tab) >= 3);
}
