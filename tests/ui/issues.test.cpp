// The place Segnalazioni: a person looks through the issues, by mouse and by keyboard.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

namespace {

// Weights under o2 that make 80; two bare numbers whose direction the name proposes.
plan::Plan flawed() {
    auto plan = support::with_objective(support::with_objective(support::empty_plan(), "o1", "ente", "60"), "o2", "ente", "40");
    plan = support::with_indicator(std::move(plan), "i1", "o1", "100", ">= 10 N.");
    for (const char* id : {"i2", "i3"}) {
        plan = support::with_indicator(std::move(plan), id, "o2", "40", "25");
        plan.indicators.back() = base::with(plan.indicators.back(), [&](plan::Indicator& i) { i.name = std::string("Tempo medio di risposta ") + id; });
    }
    return plan;
}

void look_at_issues(Person& person, plan::Plan plan = flawed()) {
    person.open(std::move(plan));
    person.click(Role::tab, "Segnalazioni");
}

// The first of the role whose name begins so.
std::string named(Role role, std::string_view beginning) {
    const auto found = std::ranges::find_if(ui::items(), [&](const ui::Item& each) { return each.role == role && each.label.starts_with(beginning); });
    INFO(beginning);
    REQUIRE(found != ui::items().end());
    return found->label;
}

std::string selected(const Person& person) { return plan::id_of(*person.app().view.selected); }

}  // namespace

TEST_CASE("A line that is pressed opens, and the sheet beside shows its row", "[ui][issues]") {
    Person person;
    look_at_issues(person);
    CHECK(person.find(Role::text, "Mostrate: 3 su 3"));
    person.click(Role::row, named(Role::row, "avviso, o2 Peso"));
    CHECK(selected(person) == "o2");
    CHECK(person.find(Role::heading, "Obiettivo o2"));
    CHECK(person.see(Role::row, named(Role::row, "avviso, o2 Peso")).selected);
    CHECK(person.find(Role::text, "Peso di i2: 40 → 50,00"));
}

TEST_CASE("A fix is pressed, the next issue is open and its row beside; one step takes it back", "[ui][issues]") {
    Person person;
    look_at_issues(person);
    person.click(Role::row, named(Role::row, "avviso, o2 Peso"));
    person.click(Role::button, named(Role::button, "Riporta i pesi al totale: "));
    CHECK(plan::find(person.plan(), plan::IndicatorId{"i3"})->weight == support::decimal("50"));
    CHECK(person.find(Role::text, "Mostrate: 2 su 2"));
    CHECK(selected(person) == "i2");
    person.click(Role::button, "Annulla");
    CHECK(person.plan() == flawed());
}

TEST_CASE("Arrows walk the list, Enter on a line selects its row again", "[ui][issues]") {
    Person person;
    look_at_issues(person);
    person.press(ImGuiKey_DownArrow);
    CHECK(selected(person) == "o2");
    person.press(ImGuiKey_DownArrow);
    CHECK(selected(person) == "i2");
    person.press(ImGuiKey_End);
    CHECK(selected(person) == "i3");
    person.press(ImGuiKey_UpArrow);
    CHECK(selected(person) == "i2");
    person.happen(app::GoTo{"o1"});
    person.press(ImGuiKey_Enter);
    CHECK(selected(person) == "i2");
}

TEST_CASE("Choices filter the list; what finds nothing is cleared by a button", "[ui][issues]") {
    Person person;
    look_at_issues(person);
    person.click(Role::button, "Argomento Pesi: 1");
    CHECK(person.count(Role::row) == 1);
    person.click(Role::checkbox, "Mostra Avvisi: 1");
    CHECK(person.find(Role::text, "Nessuna segnalazione con questi filtri."));
    person.click(Role::button, "Togli i filtri");
    CHECK(person.count(Role::row) == 3);
    person.click(Role::textbox, "Cerca fra le segnalazioni");
    person.type("risposta i3");
    CHECK(person.count(Role::row) == 1);
}

TEST_CASE("In a narrow window the subject is a choice", "[ui][issues]") {
    Person person({640, 900});
    look_at_issues(person);
    person.click(Role::combobox, "Argomento");
    person.click(Role::option, "Target (2)");
    CHECK(person.count(Role::row) == 2);
}

TEST_CASE("An issue is accepted with a reason in the list, shown again and reopened", "[ui][issues]") {
    Person person;
    look_at_issues(person);
    person.click(Role::row, named(Role::row, "avviso, o2 Peso"));
    person.click(Role::button, "Accetta con un motivo…");
    person.fill("Perché va bene così", "Lo dice il regolamento");
    REQUIRE(person.plan().accepted.size() == 1);
    CHECK(person.count(Role::row) == 2);
    person.click(Role::checkbox, "Mostra Accettate: 1");
    person.click(Role::row, named(Role::row, "accettata, o2 Peso"));
    person.click(Role::button, "Riapri");
    CHECK(person.plan().accepted.empty());
}

TEST_CASE("All of a kind are accepted with one reason, or put right at once", "[ui][issues]") {
    Person person;
    look_at_issues(person);
    person.click(Role::row, named(Role::row, "avviso, i2"));
    person.click(Role::button, "Accetta tutte le 2 di questo tipo…");
    person.fill("Perché vanno bene così", "Si sa che è un massimo");
    CHECK(person.plan().accepted.size() == 2);
    person.click(Role::button, "Annulla");
    CHECK(person.plan().accepted.empty());
    person.click(Role::row, named(Role::row, "avviso, i2"));
    person.click(Role::button, "Correggi tutte le 2 di questo tipo");
    CHECK(plan::find(person.plan(), plan::IndicatorId{"i3"})->targets.at(2024).confirmed == expr::Direction::at_most);
    CHECK(person.count(Role::row) == 1);
}

TEST_CASE("A plan without issues says so, one whose issues are all accepted shows them on demand", "[ui][issues]") {
    Person person;
    look_at_issues(person, support::small_plan());
    CHECK(person.find(Role::text, "Nessuna segnalazione: il piano è in ordine."));
    auto plan = support::small_plan();
    plan = support::with_indicator(std::move(plan), "i4", "o2", "0", "31/12/2023");
    person.open(std::move(plan));
    person.click(Role::tab, "Segnalazioni");
    while (person.count(Role::row) > 0) {
        person.click(Role::row, named(Role::row, "avviso"));
        person.click(Role::button, "Accetta con un motivo…");
        person.fill("Perché va bene così", "Va bene");
    }
    person.click(Role::button, "Mostra le accettate");
    CHECK(person.count(Role::row) > 0);
}

TEST_CASE("At its row in the plan an issue is put right too", "[ui][issues]") {
    Person person({1280, 1400});
    person.open(flawed());
    person.happen(app::GoTo{"i2"});
    person.click(Role::button, named(Role::button, "Conferma il verso: al massimo: "));
    CHECK(plan::find(person.plan(), plan::IndicatorId{"i2"})->targets.at(2024).confirmed == expr::Direction::at_most);
    CHECK(selected(person) == "i2");
}

TEST_CASE("From its row an issue is found in the list of all", "[ui][issues]") {
    Person person({1280, 1400});
    person.open(flawed());
    person.happen(app::GoTo{"i2"});
    person.click(Role::button, "Vedi fra tutte le segnalazioni");
    CHECK(person.app().view.place == app::Place::issues);
    REQUIRE(person.app().view.issues.chosen);
    CHECK(person.app().view.issues.chosen->place.id == "i2");
    CHECK(selected(person) == "i2");
    CHECK_FALSE(person.find(Role::button, "Vedi fra tutte le segnalazioni"));
}
