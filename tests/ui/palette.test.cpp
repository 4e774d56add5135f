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

TEST_CASE("From a cell that is being written into the palette takes the keyboard", "[ui]") {
    Person person;
    person.open(support::small_plan());
    person.double_click(Role::cell, "Peso di i1");
    person.press(ImGuiKey_K, ImGuiMod_Ctrl);
    CHECK(person.see(Role::textbox, "Vai a un comando o a una riga").focused);
    person.type("indicatore i3");
    person.press(ImGuiKey_Enter);
    person.look();
    CHECK(plan::id_of(*person.app().view.selected) == "i3");
}

TEST_CASE("Enter still held after it has run a command does nothing in the table", "[ui]") {
    Person person;
    person.open(support::small_plan());
    person.click(Role::row, "i1 Indicatore i1");
    person.press(ImGuiKey_K, ImGuiMod_Ctrl);
    person.type("indicatore i3");
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, true);
    person.look(90);  // longer than it takes a key to repeat
    CHECK(plan::id_of(*person.app().view.selected) == "i3");
    CHECK(person.state().cell.edited.empty());
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, false);
    person.look();
}

TEST_CASE("The row that the palette leads to has the keyboard, and its keys act on it", "[ui]") {
    Person person;
    person.open(support::small_plan());
    person.click(Role::row, "o1 Obiettivo o1");
    person.press(ImGuiKey_K, ImGuiMod_Ctrl);
    person.type("obiettivo o2");
    person.press(ImGuiKey_Enter);
    person.look(5);
    REQUIRE(plan::id_of(*person.app().view.selected) == "o2");
    CHECK(person.see(Role::row, "o2 Obiettivo o2").reached);
    person.press(ImGuiKey_F10, ImGuiMod_Shift);
    person.look();
    CHECK(person.find(Role::dialog, "Menu di o2"));
    CHECK(plan::id_of(*person.app().view.selected) == "o2");
}
