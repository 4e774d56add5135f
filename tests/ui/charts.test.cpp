#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

namespace {

plan::Plan two_years() {
    plan::Plan plan = support::small_plan();
    plan.years = {2023, 2024};
    plan.indicators[2] = base::with(plan.indicators[2], [](plan::Indicator& i) {
        i.targets[2023] = {">= 95,00 %", {}, {}};
        i.readings[{2023, 12, 31}] = {support::decimal("95"), {}, {}};
    });
    return plan;
}

template <class A>
const A* find(const app::Actions& actions) {
    for (const app::Action& each : actions)
        if (const auto* found = each.as<A>()) return found;
    return nullptr;
}

}  // namespace

TEST_CASE("Pressing the card of the body selects it", "[ui][charts]") {
    Person person;
    person.open(two_years());
    person.click(Role::row, "o1 Obiettivo o1");
    person.click(Role::tab, "Cruscotto");
    person.click(Role::button, "Vai a Ente");
    CHECK(plan::id_of(*person.app().view.selected) == "ente");
    CHECK(person.see(Role::image, "Punteggio di Ente").value.contains("verde"));
}

TEST_CASE("A cell of the heat map leads to its objective in its year", "[ui][charts]") {
    Person person({1280, 1000});
    person.open(two_years());
    person.click(Role::tab, "Cruscotto");
    person.click(Role::tab, "mappa di calore");
    CHECK(person.app().view.dashboard.shape == app::BoardShape::heat);
    CHECK(person.see(Role::button, "o2 nel 2023: vai").value.contains("verde"));
    person.click(Role::button, "o2 nel 2023: vai");
    CHECK(person.app().view.year == 2023);
    CHECK(plan::id_of(*person.app().view.selected) == "o2");
    person.click(Role::tab, "tabella");
    CHECK(person.find(Role::cell, "o2 nel 2024"));
}

TEST_CASE("The sheet of an objective tells what each member adds, that of an indicator value and target", "[ui][charts]") {
    Person person({1280, 1600});
    person.open(two_years());
    person.click(Role::row, "o1 Obiettivo o1");
    CHECK(person.see(Role::image, "Contributi al punteggio di o1").value.contains("Indicatore i2"));
    person.click(Role::row, "i3 Indicatore i3");
    CHECK(person.see(Role::image, "Valore e target di i3").value.contains("target 95"));
    CHECK(person.see(Role::image, "Valori di i3 nel tempo").value.contains("2023: 95"));
}

TEST_CASE("A chart is copied as a table from its menu", "[ui][charts]") {
    Person person({1280, 1600});
    person.open(two_years());
    person.click(Role::row, "o1 Obiettivo o1");
    person.click(Role::button, "Copia il grafico: Contributi al punteggio di o1");
    const app::Actions actions = person.click(Role::menuitem, "come tabella");
    REQUIRE(find<app::CopyChartTable>(actions));
    CHECK(find<app::CopyChartTable>(actions)->table.contains("Indicatore i2\t50,00"));
    CHECK(person.app().message->issue.code == "chart-table-copied");
}

TEST_CASE("A chart is copied as a picture of its own, with nothing around it", "[ui][charts]") {
    Person person({1280, 1600});
    person.open(two_years());
    person.click(Role::row, "o1 Obiettivo o1");
    person.click(Role::button, "Copia il grafico: Contributi al punteggio di o1");
    const app::Actions actions = person.click(Role::menuitem, "come immagine (PNG)");
    const auto* picture = find<app::CopyChartPicture>(actions);
    REQUIRE(picture);
    CHECK(picture->name == "contributi-al-punteggio-di-o1");
    CHECK(picture->area.width > 600);
    CHECK(picture->area.height > 100);
    CHECK(picture->area.height < 600);
    person.look();
    CHECK(std::ranges::count_if(ui::items(), [](const ui::Item& each) { return each.role == Role::image && each.label == "Contributi al punteggio di o1"; }) == 1);
}

TEST_CASE("Every chart of the board and of what is tried can be copied", "[ui][charts]") {
    Person person({1600, 1600});
    person.open(two_years());
    person.click(Role::tab, "Cruscotto");
    for (const char* title : {"Punteggio di Ente", "Obiettivi strategici per anno", "Da dove viene il punteggio di Ente"}) {
        CAPTURE(title);
        CHECK(person.find(Role::button, std::string("Copia il grafico: ") + title));
    }
    person.happen(app::TryNode{"o1"});
    person.happen(app::ArrangeWhatIf{{.pane = app::Pane::tornado}});
    person.look();
    CHECK(std::ranges::any_of(ui::items(), [](const ui::Item& each) { return each.label.starts_with("Copia il grafico: Che cosa muove di più"); }));
}
