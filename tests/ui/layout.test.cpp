#include <catch2/catch_test_macros.hpp>
#include <set>

#include "app/commands.hpp"
#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

TEST_CASE("In a narrow window the sheet stands under the tree", "[ui]") {
    Person wide;
    wide.open(support::small_plan());
    CHECK(wide.see(Role::heading, "Ente").x > wide.see(Role::row, "i3 Indicatore i3").x + 600);
    wide.click(Role::row, "i1 Indicatore i1");
    CHECK(wide.see(Role::separator, "Larghezza della scheda").x > 600);
}

TEST_CASE("A narrow window has no splitter between tree and sheet", "[ui]") {
    Person narrow({800, 900});
    narrow.open(support::small_plan());
    CHECK_FALSE(narrow.find(Role::separator, "Larghezza della scheda"));
    CHECK(narrow.see(Role::heading, "Ente").y > narrow.see(Role::row, "i3 Indicatore i3").y);
}

TEST_CASE("Commands that do not fit the bar are in the menu", "[ui]") {
    Person narrow({640, 400}, 2);
    narrow.open(support::small_plan());
    CHECK(narrow.find(Role::button, "Salva"));
    CHECK_FALSE(narrow.find(Role::button, "Apri…"));
    narrow.click(Role::button, "Menu");
    CHECK(narrow.find(Role::menuitem, "Apri…"));
}

TEST_CASE("In a low window every command of the menu is brought into sight", "[ui]") {
    Person narrow({640, 400}, 2);
    narrow.open(support::small_plan());
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const auto inside = [&](const ui::Item& item) { return item.x >= 0 && item.y >= 0 && item.x + item.w <= size.x + 1 && item.y + item.h <= size.y + 1 && item.h >= 24; };
    std::set<std::string> seen;
    for (const ui::Item& item : ui::items())
        if (item.role == Role::button && inside(item)) seen.insert(item.label);
    narrow.click(Role::button, "Menu");
    for (int notch = 0; notch < 40; ++notch) {
        std::string middle;
        for (const ui::Item& item : ui::items()) {
            if (item.role != Role::menuitem) continue;
            if (inside(item)) seen.insert(item.label);
            if (item.y > size.y * 0.3F && item.y < size.y * 0.8F) middle = item.label;
        }
        REQUIRE_FALSE(middle.empty());
        narrow.wheel(Role::menuitem, middle, -1);
    }
    for (const app::Command& command : app::commands()) {
        INFO(command.id);
        CHECK((command.id == "file.send" || seen.contains(words::text(command.label, words::Lang::it))));
    }
}

TEST_CASE("In a low window a command is run from the one menu that scrolls, by the keyboard too", "[ui]") {
    Person narrow({640, 400}, 2);
    narrow.open(support::small_plan());
    narrow.click(Role::button, "Menu");
    CHECK(narrow.find(Role::heading, "File"));
    for (int down = 0; down < 60 && !(narrow.find(Role::menuitem, "Tema chiaro o scuro") && narrow.see(Role::menuitem, "Tema chiaro o scuro").focused); ++down) narrow.press(ImGuiKey_DownArrow);
    const auto before = narrow.app().view.preferences.appearance.theme;
    narrow.press(ImGuiKey_Enter);
    CHECK(narrow.app().view.preferences.appearance.theme != before);
}

TEST_CASE("The year and the period are chosen above the tree", "[ui]") {
    Person person;
    auto plan = support::small_plan();
    plan.years = {2023, 2024};
    person.open(std::move(plan));
    person.click(Role::combobox, "Anno");
    person.click(Role::option, "2023");
    CHECK(person.app().view.year == 2023);
    person.click(Role::combobox, "Periodo");
    person.click(Role::option, "SAL 30/06");
    CHECK(person.app().view.period == 0);
}

TEST_CASE("With several rows chosen and filtered some rows of the table stay in sight", "[ui]") {
    for (const ImVec2 window : {ImVec2{640, 400}, ui_test::desk, ImVec2{1920, 1080}}) {
        Person person(window, window.x < 700 ? 2.0F : 1.0F);
        person.open(support::small_plan());
        person.happen(app::ChooseRows{app::Choosing::all});
        CHECK(person.find(Role::status, "6 righe scelte"));
        CHECK(person.count(Role::row) > 0);
    }
}

TEST_CASE("A click on an issue goes to its place", "[ui]") {
    Person person;
    person.open(support::with_indicator(support::small_plan(), "i4", "o2", "50", "25"));
    person.happen(app::ShowIssues{true});
    for (const ui::Item& item : ui::items()) {
        if (item.role != Role::link || !item.label.contains("i4")) continue;
        person.click(Role::link, std::string(item.label));
        break;
    }
    CHECK(plan::id_of(*person.app().view.selected) == "i4");
}
