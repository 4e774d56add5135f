// The history that the file keeps, on the screen.
#include <catch2/catch_test_macros.hpp>

#include "format/history.hpp"
#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

namespace {

constexpr ImVec2 tall{1280, 2600};

plan::Plan with_two_entries() {
    const auto first = format::with_entry(support::small_plan(), nullptr, {.when = "2024-07-02T10:15+02:00", .who = "Bruno", .what = {"Inizio della storia"}});
    const auto changed = *plan::apply(first, plan::SetText{plan::IndicatorId{"i1"}, plan::TextField::name, "Tempi"});
    return format::with_entry(changed, &first, {.when = "2024-07-03T11:46+02:00", .who = "Anna", .what = {"Nome di i1: Tempi"}});
}

}  // namespace

TEST_CASE("Switched on, the history takes a name and an entry at the next save", "[ui]") {
    Person person(tall);
    person.open(support::small_plan());
    person.click(Role::checkbox, "Tieni la storia nel file");
    CHECK(person.see(Role::checkbox, "Tieni la storia nel file").checked);
    person.fill("Il tuo nome, per la storia", "Anna Neri");
    CHECK(person.app().view.preferences.who == "Anna Neri");
    person.happen(app::Save{});
    person.happen(app::MomentTold{app::MomentFor::save, {1'720'000'000'000, 120}});
    person.happen(app::Saved{"piano.cruscotto.json", 1});
    person.look();
    CHECK(person.find(Role::text, "Una voce, del 03/07/2024, 11:46"));
}

TEST_CASE("An entry of the list opens the plan as it was before", "[ui]") {
    Person person(tall);
    person.open(with_two_entries());
    person.click(Role::button, "Mostra la storia…");
    CHECK(person.count(Role::option) == 2);
    person.click(Role::option, "1. 02/07/2024, 10:15, Bruno");
    CHECK_FALSE(person.find(Role::button, "Apri com'era prima del 02/07/2024, 10:15, Bruno"));
    person.click(Role::option, "2. 03/07/2024, 11:46, Anna");
    CHECK(person.find(Role::text, "Nome di i1: Tempi"));
    person.click(Role::button, "Apri com'era prima del 03/07/2024, 11:46, Anna");
    person.look();
    CHECK(person.plan() == support::small_plan());
    CHECK_FALSE(person.find(Role::dialog, "Storia del file"));
}

TEST_CASE("At every size the history of the file has its entries and its close button in sight", "[ui]") {
    for (const ImVec2 window : {ImVec2{640, 400}, ui_test::desk, ImVec2{1920, 1080}}) {
        Person person(window, window.x < 700 ? 2.0F : 1.0F);
        person.open(with_two_entries());
        person.state().kept = {.open = true, .chosen = 1};
        person.look();
        CHECK(person.count(Role::option) >= 1);
        CHECK(person.find(Role::button, "Chiudi"));
        person.press(ImGuiKey_Escape);
        person.look();
        CHECK_FALSE(person.find(Role::dialog, "Storia del file"));
    }
}
