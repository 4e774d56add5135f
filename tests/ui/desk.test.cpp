#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

TEST_CASE("A plan that another tab works on says so, and the work is asked for with one click", "[ui]") {
    for (const ImVec2 window : {ImVec2{640, 400}, ui_test::desk, ImVec2{1920, 1080}}) {
        Person person(window, window.x < 700 ? 2.0F : 1.0F);
        person.open(support::small_plan());
        person.happen(app::DeskTold{"piano.cruscotto.json", app::Desk::elsewhere});
        CHECK(person.find(Role::status, "“piano.cruscotto.json” è aperto in un'altra scheda del browser: qui si può solo leggere."));
        CHECK(person.find(Role::status, "sola lettura"));
        const ui::Item& here = person.see(Role::button, "Lavora qui");
        CHECK(here.x + here.w <= ImGui::GetIO().DisplaySize.x);
        const app::Actions asked = person.click(Role::button, "Lavora qui");
        REQUIRE(asked.size() == 1);
        CHECK(asked[0].is<app::WorkHere>());
        CHECK(person.see(Role::button, "Lavora qui").disabled);
        person.happen(app::DeskTold{"piano.cruscotto.json", app::Desk::here});
        CHECK_FALSE(person.find(Role::button, "Lavora qui"));
    }
}

TEST_CASE("A new version is announced, with a plan open and without", "[ui]") {
    Person person;
    person.happen(app::NewVersionFound{});
    CHECK(person.find(Role::button, "Aggiorna"));
    person.open(support::small_plan());
    const app::Actions taken = person.click(Role::button, "Aggiorna");
    REQUIRE(taken.size() == 1);
    CHECK(taken[0].is<app::TakeNewVersion>());
}
