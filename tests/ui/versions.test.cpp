#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

namespace {

const app::VersionsFound two{"piano.cruscotto.json",
                             {{{1732194300000, 60}, app::KeptFor::work, 3, "Target 2024 di i1: 9 → 10"}, {{1732190000000, 60}, app::KeptFor::opened, 0, {}}}};

}  // namespace

TEST_CASE("Earlier versions are listed with time and reason, and a click asks for one", "[ui]") {
    for (const ImVec2 window : {ImVec2{640, 400}, ui_test::desk, ImVec2{1920, 1080}}) {
        Person person(window, window.x < 700 ? 2.0F : 1.0F);
        person.open(support::small_plan());
        person.happen(app::ShowVersions{});
        person.happen(two);
        CHECK(person.find(Role::dialog, "Versioni precedenti"));
        REQUIRE(person.count(Role::option) == 2);
        CHECK(person.see(Role::option, "Versione 1, del 21/11/2024, 14:05: durante il lavoro").value == "Target 2024 di i1: 9 → 10 · ultima di 3 modifiche");
        const app::Actions asked = person.click(Role::option, "Versione 2, del 21/11/2024, 12:53: all'apertura");
        REQUIRE(asked.size() == 1);
        CHECK(asked[0].as<app::RestoreVersion>()->when.unix_ms == 1732190000000);
        CHECK_FALSE(person.find(Role::dialog, "Versioni precedenti"));
    }
}

TEST_CASE("Without an earlier version the list says so, and Esc closes it", "[ui]") {
    Person person;
    person.open(support::small_plan());
    person.happen(app::ShowVersions{});
    person.happen(app::VersionsFound{"piano.cruscotto.json", {}});
    CHECK(person.find(Role::text, "Di “piano.cruscotto.json” questo browser non conserva ancora versioni precedenti."));
    person.press(ImGuiKey_Escape);
    CHECK_FALSE(person.app().versions);
}

TEST_CASE("Where nothing can be kept, a copy on file is offered", "[ui]") {
    Person person;
    person.happen(app::StorageDenied{"denied"});
    CHECK_FALSE(person.find(Role::button, "Salva una copia su file"));
    person.open(support::small_plan());
    const app::Actions asked = person.click(Role::button, "Salva una copia su file");
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].is<app::SaveAs>());
}
