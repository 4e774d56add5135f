#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

TEST_CASE("A few letters lead to a row, by keyboard alone", "[ui]") {
    Person person;
    person.open(support::small_plan());
    person.press(ImGuiKey_K, ImGuiMod_Ctrl);
    person.type("indicatore i3");
    CHECK(person.find(Role::option, "i3  Indicatore i3"));
    person.press(ImGuiKey_Enter);
    person.look();
    CHECK(plan::id_of(*person.app().view.selected) == "i3");
    CHECK_FALSE(person.find(Role::dialog, "Vai a un comando o a una riga"));
}

TEST_CASE("The palette runs commands, the arrows choose, Esc gives up", "[ui]") {
    Person person;
    person.open(support::small_plan());
    person.press(ImGuiKey_K, ImGuiMod_Ctrl);
    person.type("vai al");
    person.press(ImGuiKey_DownArrow);
    person.press(ImGuiKey_Enter);
    person.look();
    CHECK(person.app().view.place == app::Place::dashboard);
    person.press(ImGuiKey_K, ImGuiMod_Ctrl);
    person.press(ImGuiKey_Escape);
    person.look();
    CHECK_FALSE(person.find(Role::dialog, "Vai a un comando o a una riga"));
    CHECK(person.app().view.place == app::Place::dashboard);
}
