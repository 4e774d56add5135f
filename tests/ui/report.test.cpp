#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

TEST_CASE("The dialog of the report: parts, level, period; then it is saved, printed or left", "[ui]") {
    for (const ImVec2 window : {ImVec2{640, 400}, ui_test::desk}) {
        Person person(window, window.x < 700 ? 2.0F : 1.0F);
        person.open(support::small_plan());
        person.happen(app::StartReport{});
        person.see(Role::dialog, "Relazione");
        person.press(ImGuiKey_Escape);
        CHECK_FALSE(person.find(Role::dialog, "Relazione"));
    }
}

TEST_CASE("While a long report is made its dialog says how far it is; Esc or the button gives it up", "[ui]") {
    plan::Plan plan = support::small_plan();
    for (int i = 0; i < 500; ++i) plan = support::with_indicator(std::move(plan), "n" + std::to_string(i), "o2", "1", ">= 10 N.", "10");
    for (const bool by_key : {true, false}) {
        Person person;
        person.open(plan);
        person.happen(app::MomentTold{app::MomentFor::report, {1719914400000, 120}});
        const std::size_t count = app::chosen_parts(person.app()).size();
        person.see(Role::status, "Parte 1 di " + std::to_string(count));
        person.happen(app::GoOn{});
        person.see(Role::status, "Parte 2 di " + std::to_string(count));
        if (by_key) person.press(ImGuiKey_Escape);
        else person.click(Role::button, "Ferma");
        CHECK_FALSE(person.find(Role::dialog, "Relazione"));
        CHECK_FALSE(person.app().sharing.report);
    }
}

TEST_CASE("A part is ticked off, and what the plan has nothing for cannot be ticked", "[ui]") {
    Person person;
    person.open(support::small_plan());
    person.happen(app::StartReport{});
    person.click(Role::checkbox, "Albero della performance");
    CHECK(person.app().view.report.left_out.contains(report::Part::tree));
    person.click(Role::checkbox, "Schede individuali");
    CHECK_FALSE(person.app().view.report.left_out.contains(report::Part::cards));
    const app::Actions actions = person.click(Role::button, "Salva la pagina");
    CHECK(std::ranges::any_of(actions, [](const app::Action& each) { return each.is<app::SaveReport>(); }));
    CHECK_FALSE(person.find(Role::dialog, "Relazione"));
}
