#include <catch2/catch_test_macros.hpp>

#include "app/commands.hpp"
#include "format/plan_file.hpp"
#include "support/parts.hpp"
#include "ui/person.hpp"

using namespace support;
using ui::Role;
using ui_test::Person;

namespace {

app::FileRead back(const plan::Plan& part) { return {"ritorno.cruscotto.json", format::write_plan(part), 0}; }

}  // namespace

TEST_CASE("The part of a unit is exported from Misurazione once the unit is chosen", "[ui][return]") {
    Person person;
    person.open(divided_plan());
    person.happen(app::SetPeriod{1});
    person.click(Role::tab, "Misurazione");
    CHECK(person.click(Role::button, "Esporta per il servizio").empty());
    person.click(Role::combobox, "Servizio");
    person.click(Role::option, "Servizio Bilancio");
    const app::Actions asked = person.click(Role::button, "Esporta per il servizio");
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].as<app::ExportReturn>()->unit == plan::UnitId{"u1"});
    CHECK(app::command("file.return").action(person.app()));
}

TEST_CASE("A part is filled in by its unit: nothing but measuring and reading is offered", "[ui][return]") {
    for (const ImVec2 window : {ImVec2{640, 400}, ui_test::desk, ImVec2{1920, 1080}}) {
        Person person(window, window.x < 700 ? 2.0F : 1.0F);
        person.open(budget_part());
        CHECK(person.find(Role::tab, "Misurazione"));
        CHECK_FALSE(person.find(Role::tab, "Simulazione"));
        CHECK_FALSE(person.find(Role::button, "Esporta per il servizio"));
        CHECK(person.find(Role::status, "Parte di “Piano 2024” per “Servizio Bilancio”: scrivi i valori al 31/12/2024, salva e rimanda il file."));
    }
    Person person;
    person.open(budget_part());
    person.click(Role::textbox, "Rileva: Valore di i1");
    person.type("12");
    person.press(ImGuiKey_Enter);
    CHECK(person.plan() == with_value(budget_part(), "i1", "12"));
}

TEST_CASE("What came back is listed first, then taken", "[ui][return]") {
    Person person;
    person.open(divided_plan());
    plan::Plan part = with_value(budget_part(), "i1", "12");
    part.title = "Un altro titolo";
    person.happen(back(part));
    CHECK(person.find(Role::dialog, "Torna il file di “Servizio Bilancio”"));
    CHECK(person.find(Role::text, "Torna un valore, una nota o una valutazione:"));
    CHECK(person.find(Role::text, "Il file ha un'altra differenza dal piano, che resta fuori:"));
    CHECK(person.plan() == divided_plan());
    person.click(Role::button, "Prendi i valori");
    CHECK(person.plan() == with_value(divided_plan(), "i1", "12"));
    CHECK_FALSE(person.find(Role::dialog, "Torna il file di “Servizio Bilancio”"));
}

TEST_CASE("A part that brings nothing can only be opened or put aside", "[ui][return]") {
    Person person;
    person.open(divided_plan());
    person.happen(back(budget_part()));
    CHECK(person.find(Role::text, "Non torna niente di nuovo."));
    CHECK(person.click(Role::button, "Prendi i valori").empty());
    person.press(ImGuiKey_Escape);
    CHECK_FALSE(person.app().returned);
    CHECK(person.plan() == divided_plan());
}
