#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"
#include "ui/person.hpp"
#include "words/phrases.hpp"

using support::decimal;
using ui::Role;
using ui_test::Person;

namespace {

constexpr ImVec2 tall{1280, 2600};

plan::Plan with_formula(std::string text) {
    auto plan = support::small_plan();
    for (const char* name : {"Pratiche evase", "Pratiche pervenute"})
        plan.measures.push_back(plan::Measure{.id = {"m" + std::to_string(plan.measures.size() + 1)}, .name = name});
    plan.indicators[0] = base::with(plan.indicators[0], [&](plan::Indicator& each) {
        each.unit = "%";
        each.formula = plan::Expression{std::move(text), {}};
    });
    plan.units = {{.id = {"u1"}, .name = "Servizio Anagrafe"}, {.id = {"u2"}, .name = "Ufficio Qualità"}};
    return plan;
}

const plan::Indicator& indicator(const Person& person, const char* id) { return *plan::find(person.plan(), plan::IndicatorId{id}); }
const std::string& formula(const Person& person) { return std::get<plan::Expression>(*indicator(person, "i1").formula).text; }

Person& at(Person& person, plan::Plan plan, const char* id) {
    person.open(std::move(plan));
    person.happen(app::GoTo{id});
    person.look();
    return person;
}

// Into the field, over what stands there.
void write(Person& person, std::string_view field, std::string_view text) {
    person.click(Role::textbox, field);
    person.press(ImGuiKey_A, ImGuiMod_Ctrl);
    person.type(text);
    person.look();
}

constexpr const char* formula_field = "Formula di i1";
constexpr const char* formula_reading = "Lettura della formula di i1";

}  // namespace

TEST_CASE("A formula is written by completion with the keyboard alone, and read while it is typed", "[ui]") {
    Person person(tall);
    at(person, with_formula("1"), "i1");
    write(person, formula_field, "evas");
    CHECK(person.see(Role::option, "Completa: Pratiche evase").selected);
    person.press(ImGuiKey_Enter);
    CHECK_FALSE(person.find(Role::option, "Completa: Pratiche evase"));
    CHECK(person.see(Role::textbox, formula_field).value == "\"Pratiche evase\"");
    person.type(" / prat");
    person.look();
    person.press(ImGuiKey_DownArrow);
    CHECK(person.see(Role::option, "Completa: Pratiche pervenute").selected);
    person.press(ImGuiKey_Tab);
    CHECK(person.see(Role::status, formula_reading).value == "rapporto: \"Pratiche evase\" / \"Pratiche pervenute\", percentuale");
    CHECK(formula(person) == "1");
    person.press(ImGuiKey_Enter);
    CHECK(formula(person) == "\"Pratiche evase\" / \"Pratiche pervenute\"");
}

TEST_CASE("A suggestion is taken with the mouse too", "[ui]") {
    Person person(tall);
    at(person, with_formula("1"), "i1");
    write(person, formula_field, "perv");
    person.click(Role::option, "Completa: Pratiche pervenute");
    CHECK(formula(person) == "1");
    CHECK(person.see(Role::textbox, formula_field).value == "\"Pratiche pervenute\"");
    person.type(" + 1");
    person.press(ImGuiKey_Enter);
    CHECK(formula(person) == "\"Pratiche pervenute\" + 1");
}

TEST_CASE("Esc gives up what a suggestion wrote, too", "[ui]") {
    Person person(tall);
    at(person, with_formula("1"), "i1");
    write(person, formula_field, "perv");
    person.click(Role::option, "Completa: Pratiche pervenute");
    person.type(" + 1");
    person.press(ImGuiKey_Escape);
    person.press(ImGuiKey_Escape);
    CHECK(formula(person) == "1");
}

TEST_CASE("Esc closes the suggestions first, and gives up the text next", "[ui]") {
    Person person(tall);
    at(person, with_formula("1"), "i1");
    write(person, formula_field, "evas");
    person.press(ImGuiKey_Escape);
    CHECK_FALSE(person.find(Role::option, "Completa: Pratiche evase"));
    CHECK(person.see(Role::textbox, formula_field).value == "evas");
    person.press(ImGuiKey_Escape);
    CHECK(person.see(Role::textbox, formula_field).value == "1");
    CHECK(formula(person) == "1");
}

TEST_CASE("A formula that cannot be read is explained with its place and the old one stays", "[ui]") {
    Person person(tall);
    at(person, with_formula("1"), "i1");
    write(person, formula_field, "2 + zzz");
    CHECK(person.see(Role::alert, formula_reading).value.contains("“zzz”"));
    CHECK(person.see(Role::alert, formula_reading).value.contains("al carattere 5"));
    person.press(ImGuiKey_Enter);
    CHECK(formula(person) == "1");
    person.press(ImGuiKey_Escape);
    CHECK(person.see(Role::textbox, formula_field).value == "1");
}

TEST_CASE("A target is told in words while it is typed", "[ui]") {
    Person person(tall);
    at(person, support::small_plan(), "i1");
    struct Case { const char* text; const char* told; };
    for (const Case& each : {Case{">= 95,00 %", "almeno 95"}, Case{"entro 31/12/2024", "31/12/2024"}, Case{"< 20 gg", "20"}, Case{"", "Nessun target per il 2024"}}) {
        CAPTURE(each.text);
        person.click(Role::textbox, "Target 2024 di i1");
        person.press(ImGuiKey_A, ImGuiMod_Ctrl);
        person.press(ImGuiKey_Delete);
        if (*each.text != '\0') person.type(each.text);
        CHECK(person.see(Role::status, "Lettura del target 2024 di i1").value.contains(each.told));
        CHECK(indicator(person, "i1").targets.at(2024).text == ">= 10 N.");
        person.press(ImGuiKey_Escape);
    }
}

TEST_CASE("Every number of the sheet takes a point or a comma and shows a comma", "[ui]") {
    Person person(tall);
    at(person, support::small_plan(), "i1");
    for (const char* field : {"Peso di i1", "Valore al 31/12/2024 di i1", "Valore al 30/06/2024 di i1", "Valore di partenza di i1", "Scala del target zero di i1",
                              "Soglia minima di i1", "Soglia massima di i1", "Valore 2023 pubblicato di i1"}) {
        for (const auto& [typed, shown] : {std::pair{"1.5", "1,5"}, std::pair{"2,25", "2,25"}, std::pair{"1.600", "1600"}}) {
            CAPTURE(field, typed);
            person.fill(field, typed);
            CHECK(person.see(Role::textbox, field).value == shown);
        }
    }
}

TEST_CASE("So does every number of an objective's sheet", "[ui]") {
    Person other(tall);
    at(other, support::small_plan(), "o1");
    for (const char* field : {"Peso di o1", "Risorse (€) di o1", "Totale atteso dei pesi di o1"}) {
        CAPTURE(field);
        other.fill(field, "1.5");
        CHECK(other.see(Role::textbox, field).value == "1,5");
    }
}

TEST_CASE("The weights of a group stand in a bar, lead to their rows and are balanced", "[ui]") {
    Person person(tall);
    at(person, support::small_plan(), "i1");
    CHECK(person.see(Role::image, "Pesi del gruppo").value == "i1 pesa 50; somma 100 su 100");
    CHECK_FALSE(person.find(Role::button, "Bilancia i pesi del gruppo di i1"));
    person.fill("Peso di i1", "30");
    CHECK(person.see(Role::image, "Pesi del gruppo").value == "i1 pesa 30; somma 80 su 100");
    person.see(Role::text, "Somma: 80, non 100. Da aggiungere per arrivare a 100: 20");
    person.fill("Peso di i1", "70");
    person.see(Role::text, "Somma: 120, non 100. 20 oltre 100");
    person.click(Role::button, "Bilancia i pesi del gruppo di i1");
    const auto sum = base::add(*indicator(person, "i1").weight, *indicator(person, "i2").weight);
    CHECK(sum == decimal("100"));
    person.fill("Peso di i1", "50");
    person.fill("Peso di i1", "30");
    person.click(Role::link, "Vai a i2, che pesa " + words::editable(*indicator(person, "i2").weight, words::Lang::it));
    CHECK(plan::id_of(*person.app().view.selected) == "i2");
}

TEST_CASE("The path leads up, back and forward along the rows seen", "[ui]") {
    Person person;
    at(person, support::small_plan(), "i1");
    person.click(Role::link, "Risali a o1");
    CHECK(plan::id_of(*person.app().view.selected) == "o1");
    person.click(Role::link, "Risali a Ente");
    CHECK(plan::id_of(*person.app().view.selected) == "ente");
    person.click(Role::button, "Riga vista prima");
    person.click(Role::button, "Riga vista prima");
    CHECK(plan::id_of(*person.app().view.selected) == "i1");
    person.click(Role::button, "Riga vista dopo");
    CHECK(plan::id_of(*person.app().view.selected) == "o1");
}

TEST_CASE("Units are picked by typing a part of their name, several one after the other", "[ui]") {
    Person person(tall);
    at(person, with_formula("1"), "i1");
    person.click(Role::textbox, "Unità organizzative di i1");
    person.see(Role::option, "Completa: Servizio Anagrafe");
    person.type("qualita");
    person.press(ImGuiKey_Enter);
    CHECK(indicator(person, "i1").units == std::vector<plan::UnitId>{{"u2"}});
    person.type("anag");
    person.press(ImGuiKey_Enter);
    CHECK(indicator(person, "i1").units == std::vector<plan::UnitId>{{"u2"}, {"u1"}});
}

TEST_CASE("The measures of a ratio are found by typing, and a new one is made where none is meant", "[ui]") {
    Person person(tall);
    auto plan = with_formula("1");
    plan.indicators[0] = base::with(plan.indicators[0], [](plan::Indicator& each) { each.formula = plan::Ratio{{"m1"}, {"m1"}, {}}; });
    at(person, std::move(plan), "i1");
    const auto denominator = [&] { return std::get<plan::Ratio>(*indicator(person, "i1").formula).denominator.value; };
    write(person, "Denominatore di i1", "perv");
    person.press(ImGuiKey_Enter);
    CHECK(denominator() == "m2");
    write(person, "Denominatore di i1", "zzz");
    person.click(Role::option, "Completa: Nuovo dato elementare");
    CHECK(denominator() == "m3");
    CHECK(person.plan().measures.size() == 3);
    write(person, "Denominatore di i1", "zzz");
    person.press(ImGuiKey_Escape);
    person.press(ImGuiKey_Escape);
    CHECK(denominator() == "m3");
}

TEST_CASE("A person named before is offered as the owner; another one is written freely", "[ui]") {
    Person person(tall);
    auto plan = support::small_plan();
    plan.indicators[1] = base::with(plan.indicators[1], [](plan::Indicator& each) { each.owner = "Anna Rossi"; });
    at(person, std::move(plan), "i1");
    person.fill("Responsabile di i1", "Anna");
    CHECK(indicator(person, "i1").owner == "Anna");
    write(person, "Responsabile di i1", "ross");
    person.press(ImGuiKey_DownArrow);
    person.press(ImGuiKey_Enter);
    person.press(ImGuiKey_Enter);
    CHECK(indicator(person, "i1").owner == "Anna Rossi");
}

TEST_CASE("A day is picked in the calendar with the keyboard", "[ui]") {
    Person person(tall);
    auto plan = support::small_plan();
    plan.indicators[0] = base::with(plan.indicators[0], [](plan::Indicator& each) { each.targets[2024].text = "entro 31/12/2024"; });
    at(person, std::move(plan), "i1");
    person.click(Role::button, "Calendario: Target 2024 di i1");
    person.see(Role::status, "martedì 31 dicembre 2024");
    struct Step { ImGuiKey key; ImGuiKey modifier; const char* day; };
    for (const Step& each : {Step{ImGuiKey_LeftArrow, ImGuiKey_None, "lunedì 30 dicembre 2024"}, Step{ImGuiKey_UpArrow, ImGuiKey_None, "lunedì 23 dicembre 2024"},
                             Step{ImGuiKey_End, ImGuiKey_None, "domenica 29 dicembre 2024"}, Step{ImGuiKey_Home, ImGuiKey_None, "lunedì 23 dicembre 2024"},
                             Step{ImGuiKey_PageUp, ImGuiKey_None, "sabato 23 novembre 2024"}, Step{ImGuiKey_PageDown, ImGuiMod_Shift, "domenica 23 novembre 2025"},
                             Step{ImGuiKey_PageUp, ImGuiMod_Shift, "sabato 23 novembre 2024"}, Step{ImGuiKey_RightArrow, ImGuiKey_None, "domenica 24 novembre 2024"},
                             Step{ImGuiKey_DownArrow, ImGuiKey_None, "domenica 1 dicembre 2024"}}) {
        person.press(each.key, each.modifier);
        person.see(Role::status, each.day);
    }
    person.press(ImGuiKey_Enter);
    person.look();
    CHECK(indicator(person, "i1").targets.at(2024).text == "entro 01/12/2024");
    CHECK_FALSE(person.find(Role::status, "domenica 1 dicembre 2024"));
}

TEST_CASE("A value of another day is asked for by its date, typed in any way", "[ui]") {
    for (const char* typed : {"15/03/2024", "15-3-24", "2024-03-15"}) {
        CAPTURE(typed);
        Person person(tall);
        at(person, support::small_plan(), "i1");
        person.fill("Valore a un'altra data di i1", typed);
        person.fill("Valore al 15/03/2024 di i1", "3");
        CHECK(indicator(person, "i1").readings.at({2024, 3, 15}).value == plan::Value(decimal("3")));
    }
}

TEST_CASE("In a long text Enter begins a line, Ctrl+Enter commits and Esc gives up", "[ui]") {
    Person person(tall);
    at(person, support::small_plan(), "i1");
    person.click(Role::textbox, "Descrizione di i1");
    person.type("prima");
    person.press(ImGuiKey_Enter);
    person.type("seconda");
    CHECK(indicator(person, "i1").description.empty());
    person.press(ImGuiKey_Enter, ImGuiMod_Ctrl);
    CHECK(indicator(person, "i1").description == "prima\nseconda");
    person.click(Role::textbox, "Descrizione di i1");
    person.type("altro");
    person.press(ImGuiKey_Escape);
    CHECK(indicator(person, "i1").description == "prima\nseconda");
}

TEST_CASE("The steps of an objective's figure open one by one", "[ui]") {
    Person person(tall);
    at(person, support::small_plan(), "o1");
    person.click(Role::button, "Mostra i passaggi");
    const auto steps = [] {
        std::vector<std::string> names;
        for (const ui::Item& item : ui::items())
            if (item.expandable && item.label.contains("passaggio")) names.push_back(item.label);
        return names;
    };
    const auto working = [] { return std::ranges::count_if(ui::items(), [](const ui::Item& item) { return item.role == Role::text && item.label.starts_with("misurazione:"); }); };
    REQUIRE(steps().size() == 3);
    CHECK(working() == 0);
    person.click(Role::button, steps()[1]);
    CHECK(working() == 1);
    person.click(Role::button, "Apri tutti i passaggi");
    CHECK(working() == 2);
    person.click(Role::button, "Chiudi tutti i passaggi");
    CHECK(steps().size() == 1);
}

TEST_CASE("The path is in sight wherever the sheet stands beside the tree", "[ui]") {
    for (const ImVec2 window : {ImVec2{920, 700}, ImVec2{1280, 800}, ImVec2{1920, 1080}}) {
        Person person(window);
        at(person, with_formula("1"), "i1");
        CHECK(person.find(Role::button, "Riga vista prima"));
        CHECK(person.find(Role::link, "Risali a o1"));
    }
}
