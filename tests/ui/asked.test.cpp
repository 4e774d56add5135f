#include "ui/asked.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"
#include "ui/items.hpp"
#include "ui/person.hpp"

using ui::AskedTo;
using ui::Role;
using ui_test::Person;

namespace {

unsigned id_of(const ui::Item& item) { return ui::id_of_item(item.id); }

// As a screen reader does through the page.
app::Actions ask(Person& person, Role role, std::string_view label, ui::Asked asked) {
    asked.item = id_of(person.see(role, label));
    ui::ask(std::move(asked));
    return person.look(8);
}

const ui::Item* reached() {
    const auto found = std::ranges::find_if(ui::items(), &ui::Item::reached);
    return found == ui::items().end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("A button that a screen reader presses does what a click does", "[ui][asked]") {
    Person person;
    person.open(support::small_plan());
    ask(person, Role::button, "Menu", {.to = AskedTo::use});
    CHECK(person.count(Role::menuitem) > 0);
    CHECK_FALSE(ui::is_asked_left());
}

TEST_CASE("A button led to has the keyboard", "[ui][asked]") {
    Person person;
    person.open(support::small_plan());
    ask(person, Role::button, "Menu", {.to = AskedTo::reach});
    REQUIRE(reached() != nullptr);
    CHECK(reached()->label == "Menu");
    CHECK(reached()->focused);
    person.press(ImGuiKey_Enter);
    CHECK(person.count(Role::menuitem) > 0);
}

TEST_CASE("A row led to is the selected one, and the keyboard goes on from it", "[ui][asked]") {
    Person person;
    person.open(support::small_plan());
    ask(person, Role::row, "i2 Indicatore i2", {.to = AskedTo::reach});
    CHECK(person.app().view.selected == plan::NodeRef(plan::IndicatorId{"i2"}));
    REQUIRE(reached() != nullptr);
    CHECK(reached()->label == "i2 Indicatore i2");
}

TEST_CASE("A cell that is used opens for writing", "[ui][asked]") {
    Person person;
    person.open(support::small_plan());
    ask(person, Role::cell, "Peso di i1", {.to = AskedTo::use});
    CHECK(person.see(Role::textbox, "Peso di i1").focused);
    person.type("40");
    person.press(ImGuiKey_Enter);
    CHECK(plan::find(person.plan(), plan::IndicatorId{"i1"})->weight == support::decimal("40"));
}

TEST_CASE("A field takes a text set from outside; left open it waits for Enter", "[ui][asked]") {
    Person person(ImVec2(1280, 1650));
    person.open(support::small_plan());
    person.happen(app::GoTo{"o1"});
    ask(person, Role::textbox, "Responsabile di o1", {.to = AskedTo::write, .text = "Anna Prò", .commit = true});
    CHECK(plan::find(person.plan(), plan::ObjectiveId{"o1"})->owner == "Anna Prò");
    ask(person, Role::textbox, "Responsabile di o1", {.to = AskedTo::write, .text = "Bruno"});
    CHECK(plan::find(person.plan(), plan::ObjectiveId{"o1"})->owner == "Anna Prò");
    CHECK(person.see(Role::textbox, "Responsabile di o1").focused);
    person.press(ImGuiKey_Enter);
    CHECK(plan::find(person.plan(), plan::ObjectiveId{"o1"})->owner == "Bruno");
    ask(person, Role::textbox, "Responsabile di o1", {.to = AskedTo::write, .text = "", .commit = true});
    CHECK(plan::find(person.plan(), plan::ObjectiveId{"o1"})->owner.empty());
}

TEST_CASE("A slider goes where a screen reader sets it, and by the arrows once it is reached", "[ui][asked]") {
    Person person;
    person.open(support::small_plan());
    person.happen(app::TryNode{"i1"});
    const auto is_slider = [](const ui::Item& item) { return item.role == Role::slider; };
    const auto slider = [&] { return *std::ranges::find_if(ui::items(), is_slider); };
    REQUIRE(std::ranges::count_if(ui::items(), is_slider) > 0);
    const ui::Item before = slider();
    REQUIRE(before.range);
    const double to = before.range->at > before.range->low ? before.range->low : before.range->high;
    ask(person, Role::slider, before.label, {.to = AskedTo::set, .number = to});
    CHECK(slider().range->at == to);
    CHECK(slider().value != before.value);
    ask(person, Role::slider, before.label, {.to = AskedTo::reach});
    person.press(to == before.range->low ? ImGuiKey_RightArrow : ImGuiKey_LeftArrow);
    CHECK(slider().range->at != to);
}

TEST_CASE("Nothing is done that is asked of what is disabled, gone or waits behind a question", "[ui][asked]") {
    Person person;
    person.open(support::small_plan());
    CHECK(person.see(Role::button, "Annulla").disabled);
    CHECK(ask(person, Role::button, "Annulla", {.to = AskedTo::use}).empty());
    ui::ask({.item = 12345, .to = AskedTo::use});
    CHECK(person.look(6).empty());
    person.happen(app::EditPlan{plan::SetPlanText{plan::PlanText::title, "Altro"}, {}});
    person.happen(app::Close{});
    CHECK(person.see(Role::button, "Menu").covered);
    CHECK(ask(person, Role::button, "Menu", {.to = AskedTo::use}).empty());
    CHECK(person.count(Role::menuitem) == 0);
    CHECK_FALSE(ui::is_asked_left());
}

TEST_CASE("Rows say which one of the table and of their siblings they are", "[ui][asked]") {
    Person person;
    person.open(support::small_plan());
    const ui::Item& table = person.see(Role::treegrid, "Piano");
    CHECK(table.line == static_cast<int>(person.app().document->derived->visible.size()) + 1);
    int line = 1;
    for (const ui::Item& item : ui::items()) {
        if (item.role != Role::row || item.line == 0) continue;
        CHECK(item.line == ++line);
        CHECK((item.position >= 1 && item.position <= item.count));
    }
    CHECK(line > 3);
    CHECK(person.see(Role::row, "i2 Indicatore i2").position == 2);
}

TEST_CASE("The screen has news when something changed, and none while nothing does", "[ui][asked]") {
    Person person;
    person.open(support::small_plan());
    person.look(20);
    ui::take_news();
    person.look(5);
    CHECK_FALSE(ui::take_news().items);
    person.press(ImGuiKey_Tab);  // the first only shows where the keyboard is
    CHECK(ui::take_news().items);
    person.press(ImGuiKey_Tab);
    const ui::News news = ui::take_news();
    CHECK((news.items && news.focus));
}

TEST_CASE("A field whose text was not taken says so", "[ui][asked]") {
    Person person;
    person.open(support::small_plan());
    ask(person, Role::cell, "Peso di i1", {.to = AskedTo::use});
    person.type("molto");
    person.press(ImGuiKey_Enter);
    const ui::Item& field = person.see(Role::textbox, "Peso di i1");
    CHECK(field.invalid);
    CHECK_FALSE(field.about.empty());
}
