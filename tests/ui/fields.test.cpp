#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "support/builders.hpp"
#include "ui/person.hpp"
#include "ui/text.hpp"

using ui::Role;
using ui_test::Person;

namespace {

const plan::Indicator& indicator(const Person& person, const char* id) { return *plan::find(person.plan(), plan::IndicatorId{id}); }

template <class A>
std::ptrdiff_t place_of(const app::Actions& actions) {
    return std::ranges::find_if(actions, [](const app::Action& each) { return each.is<A>(); }) - actions.begin();
}

Person& with_selected(Person& person, const char* id) {
    person.open(support::small_plan());
    person.happen(app::GoTo{id});
    return person;
}

}  // namespace

TEST_CASE("A target is changed in the sheet and read back in words", "[ui]") {
    Person person;
    with_selected(person, "i1");
    person.fill("Target 2024 di i1", ">= 12 N.");
    CHECK(indicator(person, "i1").targets.at(2024).text == ">= 12 N.");
    CHECK(person.see(Role::text, "Lettura del target 2024 di i1").value.contains("almeno 12"));
    person.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(indicator(person, "i1").targets.at(2024).text == ">= 10 N.");
}

TEST_CASE("Values take a comma or a point", "[ui]") {
    Person person;
    with_selected(person, "i1");
    person.fill("Valore al 31/12/2024 di i1", "7,5");
    CHECK(indicator(person, "i1").readings.at({2024, 12, 31}).value == plan::Value(support::decimal("7.5")));
    person.fill("Valore al 31/12/2024 di i1", "8.25");
    CHECK(indicator(person, "i1").readings.at({2024, 12, 31}).value == plan::Value(support::decimal("8.25")));
}

TEST_CASE("A bad weight is explained beside the field and the old value stays", "[ui]") {
    Person person({1280, 1600});
    with_selected(person, "i1");
    person.click(Role::textbox, "Peso di i1");
    person.press(ImGuiKey_A, ImGuiMod_Ctrl);
    person.type("-3x");
    person.press(ImGuiKey_Tab);
    CHECK(indicator(person, "i1").weight == support::decimal("50"));
    CHECK(person.see(Role::textbox, "Peso di i1").value == "50");
    const auto alert = std::ranges::find(ui::items(), Role::alert, &ui::Item::role);
    REQUIRE(alert != ui::items().end());
    CHECK(alert->label.contains("“-3x”"));
    CHECK(alert->y > person.see(Role::textbox, "Peso di i1").y);
    person.fill("Peso di i1", "40");
    CHECK(indicator(person, "i1").weight == support::decimal("40"));
    CHECK(person.count(Role::alert) == 0);
}

TEST_CASE("Leaving a field for another row commits its text", "[ui]") {
    Person person;
    with_selected(person, "i1");
    person.click(Role::textbox, "Valore al 31/12/2024 di i1");
    person.press(ImGuiKey_A, ImGuiMod_Ctrl);
    person.type("3");
    person.click(Role::row, "i2 Indicatore i2");
    CHECK(indicator(person, "i1").readings.at({2024, 12, 31}).value == plan::Value(support::decimal("3")));
    CHECK(plan::id_of(*person.app().view.selected) == "i2");
}

TEST_CASE("Saving while a text is typed takes the text along", "[ui]") {
    Person person;
    with_selected(person, "i1");
    person.click(Role::textbox, "Valore al 31/12/2024 di i1");
    person.press(ImGuiKey_A, ImGuiMod_Ctrl);
    person.type("4");
    const app::Actions actions = person.press(ImGuiKey_S, ImGuiMod_Ctrl);
    CHECK(place_of<app::EditPlan>(actions) < place_of<app::Save>(actions));
    CHECK(place_of<app::Save>(actions) < static_cast<std::ptrdiff_t>(actions.size()));
}

TEST_CASE("While a text is typed Ctrl+Z belongs to the text", "[ui]") {
    Person person;
    with_selected(person, "i1");
    person.fill("Valore al 31/12/2024 di i1", "4");
    person.click(Role::textbox, "Target 2024 di i1");
    person.type("x");
    CHECK(place_of<app::Undo>(person.press(ImGuiKey_Z, ImGuiMod_Ctrl)) == 0);
    CHECK(indicator(person, "i1").readings.at({2024, 12, 31}).value == plan::Value(support::decimal("4")));
}

TEST_CASE("A text that is the same again is no edit", "[ui]") {
    Person person;
    with_selected(person, "i1");
    CHECK(person.fill("Target 2024 di i1", ">= 10 N.").empty());
}

TEST_CASE("A proposed direction is confirmed with a button", "[ui]") {
    Person person({1280, 1600});
    person.open(support::with_indicator(support::small_plan(), "i4", "o2", "50", "25"));
    person.happen(app::GoTo{"i4"});
    person.click(Role::button, "Conferma al massimo per il target 2024 di i4");
    CHECK(indicator(person, "i4").targets.at(2024).confirmed == expr::Direction::at_most);
    person.click(Role::button, "Togli la conferma del verso 2024 di i4");
    CHECK_FALSE(indicator(person, "i4").targets.at(2024).confirmed);
}

TEST_CASE("A value becomes a ratio of two new measures in one step, and one undo takes it back", "[ui]") {
    Person person({1280, 1800});
    with_selected(person, "i1");
    person.click(Role::combobox, "Algoritmo di i1");
    person.click(Role::option, "Rapporto fra due dati");
    CHECK(person.plan().measures.size() == 2);
    CHECK(std::holds_alternative<plan::Ratio>(*indicator(person, "i1").formula));
    person.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(person.plan().measures.empty());
    CHECK_FALSE(indicator(person, "i1").formula);
}

TEST_CASE("A long name is wrapped on the screen and comes back whole", "[ui]") {
    Person person;
    person.look(1);
    ImGui::NewFrame();
    for (const std::string text : {"", "una parola", "Grado di coinvolgimento delle imprese in attività di assistenza per la digitalizzazione",
                                   "prima riga\nseconda riga, più lunga della prima e da spezzare\n\nquarta", " spazi  doppi e  finali "}) {
        const std::string wrapped = ui::soft_wrapped(text, 120);
        INFO(wrapped);
        CHECK(ui::unwrapped(wrapped) == text);
    }
    ImGui::EndFrame();
}

TEST_CASE("The steps of a figure are shown on request, follow the selection and the values", "[ui]") {
    Person person({1280, 2400});
    with_selected(person, "i2");
    CHECK_FALSE(person.find(Role::text, "misurazione: 100 × (1 − (20 − 16) / 16) = 75 %, non raggiunto"));
    person.click(Role::button, "Mostra i passaggi");
    person.see(Role::text, "misurazione: 100 × (1 − (20 − 16) / 16) = 75 %, non raggiunto");
    person.fill("Valore al 31/12/2024 di i2", "18");
    person.see(Role::text, "misurazione: 100 × (1 − (18 − 16) / 16) = 87,5 %, non raggiunto");
    person.happen(app::Select{plan::IndicatorId{"i3"}});
    person.look();
    person.see(Role::text, "misurazione: 100 × (1 + (90 − 95) / 95) = 94,736842105 %, non raggiunto");
    person.click(Role::button, "Nascondi i passaggi");
    CHECK(person.app().document->derived->derivation.empty());
}

TEST_CASE("What a method asks for is written on the sheet, and the plan's method uses it", "[ui]") {
    Person person({1280, 2400});
    with_selected(person, "i2");
    person.fill("Valore di partenza di i2", "30");
    CHECK(indicator(person, "i2").baseline == support::decimal("30"));
    person.happen(app::EditPlan{plan::ChooseProfile{{"dalla baseline"}}, ""});
    CHECK(person.plan().profile.value == "dalla-baseline");
    const auto& row = person.app().document->derived->results.indicators[1];
    CHECK(std::abs(*row.figure.score - 10.0 / 14) < 1e-12);
    person.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(person.plan().profile.value == "proporzionale");
}

TEST_CASE("While words are searched for Ctrl+Z belongs to them", "[ui]") {
    Person person;
    with_selected(person, "i1");
    person.fill("Valore al 31/12/2024 di i1", "4");
    person.press(ImGuiKey_F, ImGuiMod_Ctrl);
    person.type("i1");
    REQUIRE(person.app().view.filter == "i1");
    CHECK(std::ranges::none_of(person.press(ImGuiKey_Z, ImGuiMod_Ctrl), [](const app::Action& each) { return each.is<app::Undo>(); }));
    CHECK(std::ranges::none_of(person.press(ImGuiKey_Y, ImGuiMod_Ctrl), [](const app::Action& each) { return each.is<app::Redo>(); }));
}
