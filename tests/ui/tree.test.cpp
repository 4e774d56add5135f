#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <chrono>

#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

namespace {

std::string selected(const Person& person) {
    return person.app().view.selected ? plan::id_of(*person.app().view.selected) : "";
}
const plan::Indicator& indicator(const Person& person, const char* id) { return *plan::find(person.plan(), plan::IndicatorId{id}); }

// 100 objectives of `each` indicators.
plan::Plan large_plan(int each) {
    plan::Plan plan = support::empty_plan();
    for (int o = 0; o < 100; ++o) {
        const std::string id = "o" + std::to_string(o);
        plan = support::with_objective(std::move(plan), id, "ente", "1");
        for (int i = 0; i < each; ++i)
            plan = support::with_indicator(std::move(plan), id + "." + std::to_string(i), id, nullptr, ">= 10 N.", "9");
    }
    return plan;
}

}  // namespace

TEST_CASE("A click on a row selects it and shows it in the sheet", "[ui]") {
    Person person;
    person.open(support::small_plan());
    person.click(Role::row, "i2 Indicatore i2");
    CHECK(selected(person) == "i2");
    CHECK(person.see(Role::row, "i2 Indicatore i2").selected);
    CHECK(person.find(Role::heading, "Indicatore i2"));
}

TEST_CASE("The arrow of a row folds and unfolds what is below it", "[ui]") {
    Person person;
    person.open(support::small_plan());
    person.click(Role::button, "Comprimi o1");
    CHECK_FALSE(person.find(Role::row, "i1 Indicatore i1"));
    CHECK_FALSE(person.see(Role::row, "o1 Obiettivo o1").expanded);
    person.click(Role::button, "Espandi o1");
    CHECK(person.find(Role::row, "i1 Indicatore i1"));
}

TEST_CASE("The keys walk the tree as in a treegrid", "[ui]") {
    Person person;
    person.open(support::small_plan());
    person.click(Role::row, "o1 Obiettivo o1");
    person.press(ImGuiKey_DownArrow);
    CHECK(selected(person) == "i1");
    person.press(ImGuiKey_UpArrow);
    CHECK(selected(person) == "o1");
    person.press(ImGuiKey_LeftArrow);
    CHECK(person.app().view.collapsed.contains("o1"));
    person.press(ImGuiKey_RightArrow);
    CHECK_FALSE(person.app().view.collapsed.contains("o1"));
    person.press(ImGuiKey_End);
    CHECK(selected(person) == "i3");
    person.press(ImGuiKey_LeftArrow);
    CHECK(selected(person) == "o2");
    person.press(ImGuiKey_Home);
    CHECK(selected(person) == "ente");
    person.press(ImGuiKey_PageDown);
    CHECK(selected(person) == "i3");
}

TEST_CASE("A double click on a weight opens it, Enter commits, the score follows", "[ui]") {
    Person person;
    person.open(support::small_plan());
    const std::string before = person.see(Role::status, "Punteggio dell'ente").value;
    person.double_click(Role::cell, "Peso di i1");
    CHECK(person.see(Role::textbox, "Peso di i1").focused);
    person.type("80,5");
    person.press(ImGuiKey_Enter);
    CHECK(indicator(person, "i1").weight == support::decimal("80.5"));
    CHECK(person.see(Role::cell, "Peso di i1").value == "80,5");
    CHECK(person.see(Role::status, "Punteggio dell'ente").value != before);
}

TEST_CASE("In the tree F2 opens the value, Esc gives up, Tab goes on to the next cell", "[ui]") {
    Person person;
    person.open(support::small_plan());
    person.click(Role::row, "i1 Indicatore i1");
    person.press(ImGuiKey_RightArrow);  // from the name to the weight
    person.press(ImGuiKey_F2);
    person.type("33");
    person.press(ImGuiKey_Escape);
    CHECK(indicator(person, "i1").weight == support::decimal("50"));
    person.press(ImGuiKey_F2);
    person.type("33");
    person.press(ImGuiKey_Tab);
    CHECK(indicator(person, "i1").weight == support::decimal("33"));
    CHECK(person.see(Role::textbox, "Target 2024 di i1").focused);
    person.press(ImGuiKey_Escape);
    person.press(ImGuiKey_DownArrow);  // the tree has the keys again
    CHECK(selected(person) == "i2");
}

TEST_CASE("A bad weight in a cell is explained under it, the text stays to be put right and the plan as it was", "[ui]") {
    Person person;
    person.open(support::small_plan());
    person.double_click(Role::cell, "Peso di i1");
    person.type("tanto");
    const app::Actions actions = person.press(ImGuiKey_Enter);
    CHECK(std::ranges::none_of(actions, [](const app::Action& a) { return a.is<app::EditPlan>(); }));
    CHECK(person.count(Role::alert) == 1);
    CHECK(person.see(Role::textbox, "Peso di i1").value == "tanto");
    CHECK(indicator(person, "i1").weight == support::decimal("50"));
    person.press(ImGuiKey_Escape);
    CHECK(person.count(Role::alert) == 0);
    CHECK(person.see(Role::cell, "Peso di i1").value == "50");
}

TEST_CASE("The filter shows the rows that hold the words and those above them", "[ui]") {
    Person person;
    person.open(support::small_plan());
    person.press(ImGuiKey_F, ImGuiMod_Ctrl);
    person.type("i3");
    CHECK(person.app().view.filter == "i3");
    CHECK(person.find(Role::row, "i3 Indicatore i3"));
    CHECK_FALSE(person.find(Role::row, "i1 Indicatore i1"));
    person.click(Role::button, "Togli il filtro");
    CHECK(person.find(Role::row, "i1 Indicatore i1"));
}

TEST_CASE("Of 100 000 rows only those in sight are drawn", "[ui]") {
    Person person;
    person.open(large_plan(1000));
    person.happen(app::ExpandToLevel{});
    CHECK(person.app().document->derived->visible.size() == 100'101);
    CHECK(person.count(Role::row) < 30);
    person.click(Role::row, "o0 Obiettivo o0");
    person.press(ImGuiKey_End);
    CHECK(selected(person) == "o99.999");
    CHECK(person.find(Role::row, "o99.999 Indicatore o99.999"));
    CHECK(person.count(Role::row) < 30);
}

TEST_CASE("A cell is copied to the next row and filled down as in a spreadsheet; Canc empties it", "[ui]") {
    Person person;
    person.open(support::small_plan());
    const auto target = [&](std::size_t i) { return person.plan().indicators[i]->targets.contains(2024) ? person.plan().indicators[i]->targets.at(2024).text : ""; };
    person.click(Role::row, "i1 Indicatore i1");
    person.click(Role::cell, "Target 2024 di i1");
    person.press(ImGuiKey_C, ImGuiMod_Ctrl);
    person.press(ImGuiKey_DownArrow);
    person.press(ImGuiKey_V, ImGuiMod_Ctrl);
    CHECK(target(1) == ">= 10 N.");
    person.click(Role::cell, "Target 2024 di i3");
    person.press(ImGuiKey_D, ImGuiMod_Ctrl);
    CHECK(target(2) == ">= 10 N.");
    person.press(ImGuiKey_Delete);
    CHECK(target(2).empty());
}

TEST_CASE("What cannot be read and is left with Tab is told, and the plan stays as it was", "[ui]") {
    Person person;
    person.open(support::small_plan());
    person.double_click(Role::cell, "Peso di i1");
    person.type("12x");
    person.press(ImGuiKey_Tab);
    person.look();
    CHECK(indicator(person, "i1").weight == support::decimal("50"));
    REQUIRE(person.app().message);
    CHECK(person.app().message->issue.code == "cells-refused");
}

TEST_CASE("The keys of the tree work again after an open cell went with the place or the file", "[ui]") {
    for (const bool other_file : {false, true}) {
        CAPTURE(other_file);
        Person person;
        person.open(support::small_plan());
        person.double_click(Role::cell, "Peso di i1");
        if (other_file) {
            person.open(support::small_plan(), "altro.cruscotto.json");
        } else {
            person.happen(app::ShowPlace{app::Place::dashboard});
            person.look();
            person.happen(app::ShowPlace{app::Place::plan});
        }
        person.look();
        person.click(Role::row, "i1 Indicatore i1");
        person.press(ImGuiKey_DownArrow);
        CHECK(selected(person) == "i2");
    }
}
