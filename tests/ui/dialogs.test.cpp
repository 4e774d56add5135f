#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "format/plan_file.hpp"
#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

TEST_CASE("The start screen opens a file or a bundled plan", "[ui]") {
    Person person;
    const app::Actions opened = person.click(Role::button, "Apri…");
    REQUIRE(opened.size() == 1);
    CHECK(opened[0].is<app::AskOpen>());
    const app::Actions bundled = person.click(Role::button, "Apri: Piano degli indicatori 2024");
    REQUIRE(bundled.size() == 1);
    CHECK(bundled[0].is<app::OpenBundled>());
}

TEST_CASE("A draft is offered with its time and taken up", "[ui]") {
    Person person;
    person.happen(app::DraftFound{"piano.cruscotto.json", format::write_plan(support::small_plan()), {1732194300000, 60}});
    const auto said = [](const ui::Item& item) { return item.label.contains("21/11/2024, 14:05") || item.value.contains("21/11/2024, 14:05"); };
    CHECK(std::ranges::any_of(ui::items(), said));
    person.click(Role::button, "Riprendi");
    REQUIRE(person.app().document);
    CHECK(person.app().document->unsaved());
}

TEST_CASE("A broken file is refused with its problems, the open plan stays", "[ui]") {
    Person person;
    person.open(support::small_plan());
    const plan::Plan before = person.plan();
    person.happen(app::FileRead{"rotto.json", R"({"format": "cruscotto-plan", "version": 1, "title": 7})", 0});
    CHECK(person.find(Role::dialog, "Il file non si può aprire"));
    CHECK(std::ranges::any_of(ui::items(), [](const ui::Item& item) { return item.value.contains("riga 1, colonna"); }));
    person.press(ImGuiKey_Escape);
    CHECK_FALSE(person.app().refusal);
    CHECK_FALSE(person.find(Role::dialog, "Il file non si può aprire"));
    CHECK(person.plan() == before);
}

TEST_CASE("Leaving unsaved changes is asked, and Esc stays", "[ui]") {
    Person person;
    person.open(support::small_plan());
    person.happen(app::EditPlan{plan::SetPlanText{plan::PlanText::title, "Altro"}, {}});
    CHECK(person.find(Role::status, "modifiche da salvare"));
    person.happen(app::Close{});
    CHECK(person.find(Role::dialog, "Ci sono modifiche non salvate"));
    person.press(ImGuiKey_Escape);
    CHECK(person.app().document);
    CHECK_FALSE(person.app().question);
    person.happen(app::Close{});
    person.click(Role::button, "Continua senza salvare");
    CHECK_FALSE(person.app().document);
}

TEST_CASE("Deleting asks once and can be undone", "[ui]") {
    Person person({1280, 2600});
    person.open(support::small_plan());
    person.happen(app::GoTo{"i2"});
    person.click(Role::button, "Cancella i2");
    CHECK(plan::find(person.plan(), plan::IndicatorId{"i2"}));
    person.click(Role::button, "Cancella");
    CHECK_FALSE(plan::find(person.plan(), plan::IndicatorId{"i2"}));
    person.click(Role::button, "Annulla");
    CHECK(plan::find(person.plan(), plan::IndicatorId{"i2"}));
}

TEST_CASE("An issue is accepted with a reason and reopened", "[ui]") {
    Person person({1280, 1800});
    person.open(support::with_indicator(support::small_plan(), "i4", "o2", "50", "25"));
    person.happen(app::GoTo{"i4"});
    const auto named = [](std::string_view beginning) {
        const auto found = std::ranges::find_if(ui::items(), [&](const ui::Item& each) { return each.role == Role::button && each.label.starts_with(beginning); });
        REQUIRE(found != ui::items().end());
        return found->label;
    };
    person.click(Role::button, named("Accetta con un motivo: "));
    person.fill("Perché va bene così", "Lo dice il regolamento");
    REQUIRE(person.plan().accepted.size() == 1);
    CHECK(person.plan().accepted[0].reason == "Lo dice il regolamento");
    person.click(Role::button, named("Riapri: "));
    CHECK(person.plan().accepted.empty());
}
