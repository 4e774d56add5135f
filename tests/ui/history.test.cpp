#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

namespace {

void rename(Person& person, const char* name) {
    person.happen(app::EditPlan{plan::SetText{plan::IndicatorId{"i1"}, plan::TextField::name, name}, {}});
}

std::string name_of_first(const Person& person) { return person.plan().indicators[0]->name; }

}  // namespace

TEST_CASE("The history lists what was done, and a click takes back all since", "[ui]") {
    Person person;
    person.open(support::small_plan());
    for (const char* name : {"Uno", "Due", "Tre"}) rename(person, name);
    person.click(Role::button, "Menu");
    person.click(Role::menuitem, "Cronologia delle modifiche…");
    REQUIRE(person.count(Role::option) == 3);
    std::string second;
    for (const ui::Item& item : ui::items())
        if (item.role == Role::option && item.label.contains("Due") && !item.label.contains("Tre")) second = item.label;
    REQUIRE_FALSE(second.empty());
    person.click(Role::option, second);
    CHECK(name_of_first(person) == "Uno");
    for (const ui::Item& item : ui::items())
        if (item.role == Role::option && item.label.contains("Tre")) second = item.label;
    person.click(Role::option, second);
    CHECK(name_of_first(person) == "Tre");
}
