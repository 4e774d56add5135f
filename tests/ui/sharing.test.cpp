#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "format/plan_file.hpp"
#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

namespace {

plan::Plan with_scenario() {
    plan::Plan plan = support::small_plan();
    plan.scenarios.push_back({.id = {"s1"}, .name = "Prudente", .edits = {plan::SetWeight{plan::IndicatorId{"i1"}, support::decimal("10")}}});
    return plan;
}

template <class A>
const A* asked(const app::Actions& actions) {
    for (const app::Action& each : actions)
        if (const auto* found = each.as<A>()) return found;
    return nullptr;
}

}  // namespace

TEST_CASE("Exporting as a page asks whether the plan may be edited, and Esc leaves it", "[ui]") {
    for (const ImVec2 window : {ImVec2{640, 400}, ui_test::desk}) {
        Person person(window, window.x < 700 ? 2.0F : 1.0F);
        person.open(support::small_plan());
        person.happen(app::StartPage{});
        person.see(Role::dialog, "Esporta come pagina");
        person.press(ImGuiKey_Escape);
        CHECK_FALSE(person.find(Role::dialog, "Esporta come pagina"));
        person.happen(app::StartPage{});
        const app::Actions actions = person.click(Role::button, "Sola lettura");
        REQUIRE(asked<app::ExportPage>(actions));
        CHECK(asked<app::ExportPage>(actions)->mode == app::PageMode::read_only);
        CHECK_FALSE(person.find(Role::dialog, "Esporta come pagina"));
    }
}

TEST_CASE("A read-only page says so above the plan and refuses what is typed", "[ui]") {
    Person person;
    person.happen(app::PagePlan{"piano.cruscotto.json", format::write_plan(support::small_plan()), app::PageMode::read_only});
    const auto banner = [](const ui::Item& item) { return item.role == Role::status && item.label.starts_with("Pagina in sola lettura"); };
    CHECK(std::ranges::any_of(ui::items(), banner));
    person.happen(app::EditPlan{plan::SetPlanText{plan::PlanText::title, "Altro"}, {}});
    CHECK(person.plan() == support::small_plan());
    CHECK(std::ranges::any_of(ui::items(), [](const ui::Item& item) { return item.label.contains("il piano non è cambiato"); }));
}

TEST_CASE("The dialog of a link tells its length before it is copied, and refuses one that mail does not carry", "[ui]") {
    Person person;
    person.open(with_scenario());
    person.happen(app::AskLink{});
    person.see(Role::status, "Lunghezza: la sto calcolando…");
    const auto packed = [&](std::size_t length) {
        person.happen(app::LinkPacked{person.app().sharing.link->ticket, std::string(length, 'x'), false});
    };
    packed(9000);
    CHECK(person.see(Role::button, "Copia il collegamento").disabled);
    person.click(Role::combobox, "Che cosa contiene");
    person.click(Role::option, "Lo scenario “Prudente”");
    CHECK(person.app().sharing.link->scenario == plan::ScenarioId{"s1"});
    packed(321);
    person.see(Role::status, "Lunghezza: 321 caratteri. Passa in ogni programma di posta.");
    CHECK(asked<app::CopyLink>(person.click(Role::button, "Copia il collegamento")));
    CHECK_FALSE(person.find(Role::dialog, "Copia un collegamento"));
}

TEST_CASE("A scenario from a link is added with a click", "[ui]") {
    Person person;
    person.open(support::small_plan());
    person.happen(app::LinkOpened{R"({"format":"cruscotto-scenario","version":1,"plan":"Altro piano","scenario":{"id":"s1","name":"Prudente","edits":[{"set":"weight","indicator":"i1","weight":"10"}]}})"});
    person.see(Role::dialog, "Uno scenario da un collegamento");
    person.click(Role::button, "Aggiungi al piano");
    REQUIRE(person.plan().scenarios.size() == 1);
    CHECK(person.plan().scenarios[0].name == "Prudente");
    CHECK_FALSE(person.find(Role::dialog, "Uno scenario da un collegamento"));
}

TEST_CASE("“Invia” stands in the menu only where the browser can hand files over", "[ui]") {
    for (const bool can : {false, true}) {
        Person person;
        person.open(support::small_plan());
        if (can) person.happen(app::SendingFound{});
        person.click(Role::button, "Menu");
        person.click(Role::menuitem, "File");
        CHECK(person.find(Role::menuitem, "Copia un collegamento…"));
        CHECK(person.find(Role::menuitem, "Esporta come pagina…"));
        CHECK((person.find(Role::menuitem, "Invia…") != nullptr) == can);
    }
}
