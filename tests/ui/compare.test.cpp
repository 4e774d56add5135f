#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "format/plan_file.hpp"
#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

namespace {

plan::Plan retargeted(plan::Plan plan, const char* indicator, const char* text) { return *plan::apply(plan, plan::SetTarget{{indicator}, 2024, text}); }

void retarget(Person& person, const char* indicator, const char* text) {
    person.happen(app::EditPlan{plan::SetTarget{{indicator}, 2024, text}, {}});
}

// A colleague changed the same target and another one; their file comes in.
void receive(Person& person) {
    person.open(support::small_plan());
    retarget(person, "i2", "<= 14 gg");
    const plan::Plan theirs = retargeted(retargeted(support::small_plan(), "i2", "<= 12 gg"), "i3", ">= 97,00 %");
    person.happen(app::FileRead{"loro.cruscotto.json", format::write_plan(theirs), 2});
}

const std::string& target_of(const Person& person, const char* id) {
    return plan::find(person.plan(), plan::IndicatorId{id})->targets.at(2024).text;
}

// Their full label says the scores of both states too.
std::string link_about(const char* words) {
    const auto found = std::ranges::find_if(ui::items(), [&](const ui::Item& item) { return item.role == Role::link && item.label.starts_with(words); });
    REQUIRE(found != ui::items().end());
    return found->label;
}

bool can_press(const Person& person, const char* label) {
    const ui::Item* found = person.find(Role::button, label);
    return found && !found->disabled;
}

}  // namespace

TEST_CASE("What changed since the last save is read, filtered and followed to its row", "[ui][compare]") {
    Person person({1500, 1000});
    person.open(support::small_plan());
    retarget(person, "i2", "<= 25 gg");
    person.happen(app::EditPlan{plan::SetWeight{plan::IndicatorId{"i1"}, support::decimal("40")}, {}});
    person.click(Role::tab, "Confronto");
    CHECK(person.see(Role::combobox, "Dallo stato").value == "L'ultimo salvataggio");
    CHECK(person.see(Role::combobox, "Allo stato").value == "Il piano aperto");
    CHECK(person.find(Role::heading, "o1 Obiettivo o1"));
    person.click(Role::button, "Differenze: Target (1)");
    CHECK(std::ranges::none_of(ui::items(), [](const ui::Item& item) { return item.label.starts_with("Peso di i1: 50"); }));
    const std::string line = link_about("Target 2024 di i2: <= 16 → <= 25 gg");
    CHECK(line.contains("▲"));
    person.click(Role::link, line);
    CHECK(plan::id_of(*person.app().view.selected) == "i2");
    CHECK(person.app().view.place == app::Place::compare);
    const app::Actions copied = person.click(Role::button, "Copia come tabella");
    CHECK(std::ranges::any_of(copied, [](const app::Action& each) { return each.is<app::CopyComparison>(); }));
}

TEST_CASE("Another state of the open plan is put beside it, and merged conflict by conflict", "[ui][compare]") {
    Person person({1500, 1200});
    receive(person);
    CHECK(person.find(Role::dialog, "Un'altra versione del piano aperto"));
    person.click(Role::button, "Confronta e unisci");
    CHECK(person.find(Role::heading, "Unione con “loro.cruscotto.json”"));
    CHECK(person.see(Role::cell, "Di partenza").value == "<= 16 gg");
    CHECK(person.see(Role::cell, "Nostro").value == "<= 14 gg");
    CHECK(person.see(Role::cell, "Loro").value == "<= 12 gg");
    CHECK(person.find(Role::text, "Nostro. Modifica non ancora salvata"));
    CHECK(person.find(Role::text, "Loro. Dal file “loro.cruscotto.json”"));
    CHECK(person.find(Role::link, "Loro 1: Target 2024 di i3: >= 95,00 % → >= 97,00 %"));
    CHECK_FALSE(can_press(person, "Accetta l'unione"));
    person.click(Role::button, "Prendi il loro: <= 12 gg");
    CHECK(person.find(Role::text, "Dall'unione non nascono segnalazioni."));
    REQUIRE(can_press(person, "Accetta l'unione"));
    person.click(Role::button, "Accetta l'unione");
    CHECK(target_of(person, "i2") == "<= 12 gg");
    CHECK(target_of(person, "i3") == ">= 97,00 %");
    person.happen(app::Undo{});
    CHECK(target_of(person, "i2") == "<= 14 gg");
    CHECK(target_of(person, "i3") == ">= 95,00 %");
}

TEST_CASE("A third value is typed; what cannot be read is explained", "[ui][compare]") {
    Person person({1500, 1200});
    person.open(support::small_plan());
    person.happen(app::EditPlan{plan::SetWeight{plan::IndicatorId{"i1"}, support::decimal("40")}, {}});
    const plan::Plan theirs = *plan::apply(support::small_plan(), plan::SetWeight{plan::IndicatorId{"i1"}, support::decimal("70")});
    person.happen(app::FileRead{"loro.json", format::write_plan(theirs), 2});
    person.click(Role::button, "Confronta e unisci");
    person.fill("Un altro valore", "molto");
    CHECK(person.count(Role::alert) >= 1);
    CHECK_FALSE(can_press(person, "Accetta l'unione"));
    person.fill("Un altro valore", "50");
    person.click(Role::button, "Togli la scelta");
    CHECK_FALSE(can_press(person, "Accetta l'unione"));
    person.fill("Un altro valore", "60");
    person.click(Role::button, "Accetta l'unione");
    CHECK(plan::find(person.plan(), plan::IndicatorId{"i1"})->weight == support::decimal("60"));
}

TEST_CASE("With the keyboard alone the file is put beside the plan", "[ui][compare]") {
    Person person({1500, 1200});
    receive(person);
    person.press(ImGuiKey_Enter);
    CHECK(person.app().view.compare.pane == app::ComparePane::merge);
    CHECK(person.app().view.place == app::Place::compare);
}

TEST_CASE("With the keyboard alone three conflicts are decided and the merge accepted", "[ui][compare]") {
    Person person({1500, 1200});
    person.open(support::small_plan());
    plan::Plan theirs = support::small_plan();
    for (const char* id : {"i1", "i2", "i3"}) {
        person.happen(app::EditPlan{plan::SetText{plan::IndicatorId{id}, plan::TextField::code, std::string("Nostro ") + id}, {}});
        theirs = *plan::apply(theirs, plan::SetText{plan::IndicatorId{id}, plan::TextField::code, std::string("Loro ") + id});
    }
    person.happen(app::FileRead{"loro.cruscotto.json", format::write_plan(theirs), 2});
    const auto press = [&](ImGuiKey key) { return person.press(key, ImGuiMod_Ctrl); };
    press(ImGuiKey_RightArrow);
    REQUIRE(person.app().arrived);  // a window waits for an answer: the arrow has gone on to its next one
    person.press(ImGuiKey_LeftArrow);
    person.press(ImGuiKey_Enter);
    REQUIRE(person.app().document->comparison);
    const auto open = [&] { return person.app().view.compare.conflict; };
    REQUIRE(open() == 0);
    press(ImGuiKey_UpArrow);
    CHECK(open() == 0);
    press(ImGuiKey_DownArrow);
    CHECK(open() == 1);
    press(ImGuiKey_RightArrow);
    CHECK(open() == 2);  // on to the next that waits
    press(ImGuiKey_LeftArrow);
    CHECK(open() == 0);
    press(ImGuiKey_RightArrow);
    CHECK(person.app().document->comparison->decided == 3);
    press(ImGuiKey_DownArrow);
    press(ImGuiKey_LeftArrow);  // thought better of it
    person.press(ImGuiKey_K, ImGuiMod_Ctrl);
    person.type("accetta");
    person.press(ImGuiKey_Enter);
    const auto code = [&](const char* id) { return plan::find(person.plan(), plan::IndicatorId{id})->code; };
    CHECK(code("i1") == "Loro i1");
    CHECK(code("i2") == "Nostro i2");
    CHECK(code("i3") == "Nostro i3");
}

TEST_CASE("The keys of conflicts are the text's while a third value is typed, and nobody's elsewhere", "[ui][compare]") {
    Person person({1500, 1200});
    receive(person);
    person.press(ImGuiKey_Enter);
    person.click(Role::textbox, "Un altro valore");
    person.type("<= 13 gg");
    person.press(ImGuiKey_RightArrow, ImGuiMod_Ctrl);
    CHECK(person.app().view.compare.chosen.empty());
    person.press(ImGuiKey_Enter);
    CHECK(person.app().document->comparison->decided == 1);
    person.click(Role::tab, "Differenze");
    person.press(ImGuiKey_RightArrow, ImGuiMod_Ctrl);
    CHECK(person.app().view.compare.typed.size() == 1);  // their side would have taken its place
}

TEST_CASE("Esc leaves the file closed", "[ui][compare]") {
    Person person;
    receive(person);
    person.press(ImGuiKey_Escape);
    CHECK_FALSE(person.app().arrived);
    CHECK(target_of(person, "i2") == "<= 14 gg");
}

TEST_CASE("In every window the comparison and the choice of a conflict can be reached", "[ui][compare]") {
    for (const ImVec2 window : {ImVec2{640, 400}, ui_test::desk, ImVec2{1920, 1080}}) {
        Person person(window, window.x < 700 ? 2.0F : 1.0F);
        receive(person);
        person.click(Role::button, "Confronta e unisci");
        CHECK(person.see(Role::tab, "Unione").selected);
        person.click(Role::tab, "Differenze");
        CHECK(person.see(Role::tab, "Differenze").selected);
        if (window.x >= 700) CHECK(person.find(Role::combobox, "Dallo stato"));
    }
}
