#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

namespace {

constexpr auto next = "Avanti";

void open_something(Person& person) { person.happen(app::MomentTold{app::MomentFor::new_plan, {0, 0}}); }

}  // namespace

TEST_CASE("The tour has five steps, goes back and forth, and ends with the plan in sight", "[ui]") {
    Person person;
    open_something(person);
    person.happen(app::ShowHelp{app::Help::tour});
    person.look();
    person.see(Role::dialog, "Il piano è un albero");
    for (const char* title : {"La scheda di ciò che è scelto", "I luoghi del lavoro", "Anno, giorno e punteggio", "Un piano è un file"}) {
        person.click(Role::button, next);
        person.look();
        person.see(Role::dialog, title);
    }
    person.click(Role::button, "Indietro");
    person.look();
    person.see(Role::dialog, "Anno, giorno e punteggio");
    person.click(Role::button, next);
    person.click(Role::button, "Comincia");
    person.look();
    CHECK(person.app().view.help.shown == app::Help::none);
    CHECK(person.app().view.preferences.toured);
    CHECK_FALSE(person.find(Role::button, next));
}

TEST_CASE("Esc leaves the tour at any step", "[ui]") {
    Person person;
    open_something(person);
    person.happen(app::ShowHelp{app::Help::tour});
    person.look();
    person.press(ImGuiKey_Escape);
    CHECK(person.app().view.help.shown == app::Help::none);
}

TEST_CASE("The list of shortcuts names every command that has a key, and closes with Esc", "[ui]") {
    Person person;
    open_something(person);
    person.happen(app::ShowHelp{app::Help::shortcuts});
    person.look();
    person.see(Role::dialog, "Scorciatoie da tastiera");
    person.see(Role::text, "Ctrl+S: Salva");
    person.press(ImGuiKey_Escape);
    CHECK(person.app().view.help.shown == app::Help::none);
}

TEST_CASE("In the dark theme and with dense rows the tree shows more rows and nothing else changes", "[ui]") {
    Person person;
    open_something(person);
    person.look();
    const float roomy = person.see(Role::row, person.plan().objectives.front()->name).h;
    person.happen(app::Prefer{{{app::Theme::dark, app::Density::compact}, {}, {}, true}});
    person.look();
    CHECK(person.see(Role::row, person.plan().objectives.front()->name).h < roomy);
    person.happen(app::Prefer{{}});
    person.look();
}
