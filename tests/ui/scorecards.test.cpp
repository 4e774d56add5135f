#include <catch2/catch_test_macros.hpp>
#include <set>

#include "support/cards.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

namespace {

struct AtCards {
    Person person;

    explicit AtCards(plan::Plan plan = support::plan_with_cards(), ImVec2 window = {1600, 1200}, float scale = 1) : person(window, scale) {
        person.open(std::move(plan));
        person.happen(app::SetPeriod{1});
        person.click(Role::tab, "Schede");
    }
};

const base::Decimal& weight_of(const Person& person, const char* id) { return *plan::find(person.plan(), plan::ObjectiveId{id})->weight; }

}  // namespace

TEST_CASE("The list tells how each card stands, and the first one is open", "[ui][cards]") {
    AtCards at;
    CHECK(at.person.see(Role::row, "SG").selected);
    CHECK(at.person.see(Role::row, "SG").value.contains("pesi 70 · nessun valore manca"));
    CHECK(at.person.see(Role::row, "P.O. Staff").value.contains("manca un valore"));
    CHECK(at.person.see(Role::textbox, "Totale dei pesi").value == "70");
    CHECK(at.person.see(Role::cell, "Punti di k1").value == "5,00 su 10,00");
    CHECK(at.person.see(Role::cell, "Peso di Totale").value == "70");
}

TEST_CASE("The arrow keys open the next card", "[ui][cards]") {
    AtCards at;
    at.person.click(Role::row, "SG");
    at.person.press(ImGuiKey_DownArrow);
    CHECK(at.person.see(Role::row, "P.O. Staff").selected);
    CHECK(plan::id_of(*at.person.app().view.selected) == "po");
    at.person.press(ImGuiKey_UpArrow);
    CHECK(at.person.see(Role::row, "SG").selected);
}

TEST_CASE("A value is written in its row by keyboard, and the points appear", "[ui][cards]") {
    AtCards at;
    at.person.click(Role::row, "P.O. Staff");
    at.person.click(Role::textbox, "Rileva: Valore di p2");
    at.person.type("2");
    at.person.press(ImGuiKey_Enter);
    CHECK(at.person.see(Role::cell, "Punti di p2").value == "40,00 su 40,00");
    CHECK(at.person.see(Role::cell, "Punti di Totale").value == "85,00");
}

TEST_CASE("Weights are written in place, and brought to the total with one press", "[ui][cards]") {
    AtCards at;
    at.person.fill("Peso nella scheda di c2  Obiettivo c2", "30");
    CHECK(weight_of(at.person, "c2") == support::decimal("30"));
    at.person.click(Role::button, "Bilancia i pesi");
    CHECK(weight_of(at.person, "c1") == support::decimal("35"));
    CHECK(weight_of(at.person, "c2") == support::decimal("35"));
    CHECK_FALSE(at.person.find(Role::button, "Bilancia i pesi"));
    at.person.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(weight_of(at.person, "c2") == support::decimal("30"));
}

TEST_CASE("The declared total is written in the head of the card", "[ui][cards]") {
    AtCards at;
    at.person.fill("Totale dei pesi", "60");
    CHECK(plan::find(at.person.plan(), plan::ObjectiveId{"sg"})->expected_total == support::decimal("60"));
    CHECK(at.person.see(Role::row, "SG").value.contains("pesi 70 su 60: 10 di troppo"));
}

TEST_CASE("A composite row leads to what it reads", "[ui][cards]") {
    AtCards at;
    at.person.click(Role::button, "Apri Ente, letto da k3");
    CHECK(at.person.app().view.place == app::Place::plan);
    CHECK(plan::id_of(*at.person.app().view.selected) == "ente");
}

TEST_CASE("Rows are added to the card and to the objective that is selected, and taken away again", "[ui][cards]") {
    AtCards at;
    at.person.click(Role::button, "Aggiungi un obiettivo");
    CHECK(at.person.plan().objectives.size() == support::plan_with_cards().objectives.size() + 1);
    at.person.click(Role::row, "c1  Obiettivo c1");
    at.person.click(Role::button, "Aggiungi un indicatore a c1  Obiettivo c1");
    CHECK(at.person.plan().indicators.size() == support::plan_with_cards().indicators.size() + 1);
    at.person.click(Role::button, "Togli k2 dalla scheda");
    CHECK(plan::find(at.person.plan(), plan::IndicatorId{"k2"}));
    at.person.click(Role::button, "Cancella");
    CHECK_FALSE(plan::find(at.person.plan(), plan::IndicatorId{"k2"}));
}

TEST_CASE("A plan without cards says what to do, and a new card is named first", "[ui][cards]") {
    AtCards at(support::small_plan());
    at.person.click(Role::button, "Nuova scheda individuale");
    at.person.type("P.O. Bilancio");
    at.person.press(ImGuiKey_Enter);
    CHECK(at.person.plan().objectives.back()->name == "P.O. Bilancio");
    CHECK(at.person.find(Role::row, "P.O. Bilancio"));
    at.person.click(Role::button, "Aggiungi un indicatore");
    CHECK(at.person.plan().indicators.size() == 4);
}

TEST_CASE("In every window the list is there, no two pressable things go by one name, and an idle frame asks for nothing", "[ui][cards]") {
    struct Window { ImVec2 size; float scale; };
    for (const auto& [size, scale] : {Window{{640, 400}, 2}, Window{{1280, 800}, 1}, Window{{1920, 1080}, 1}}) {
        CAPTURE(size.x);
        AtCards at(support::plan_with_cards(), size, scale);
        std::set<std::pair<Role, std::string>> names;
        for (const ui::Item& item : ui::items()) {
            const bool pressable = item.role == Role::button || item.role == Role::textbox || item.role == Role::combobox;
            if (pressable) CHECK(names.emplace(item.role, item.label).second);
        }
        CHECK(at.person.find(Role::row, "SG"));
        CHECK(at.person.look().empty());
    }
}
