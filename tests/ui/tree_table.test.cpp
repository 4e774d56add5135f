// The table of the place Piano: columns, targets of all years, filters, several rows, rows moved.
#include <set>
#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;
using app::TreeColumn;

namespace {

const plan::Indicator& indicator(const Person& person, const char* id) { return *plan::find(person.plan(), plan::IndicatorId{id}); }
std::string target(const Person& person, const char* id, int year) {
    const auto& targets = indicator(person, id).targets;
    return targets.contains(year) ? targets.at(year).text : "";
}

plan::Plan of_three_years() {
    plan::Plan plan = support::small_plan();
    plan.years = {2024, 2025, 2026};
    return plan;
}

void show_years(Person& person) { person.happen(app::ArrangeTree{app::with_column({}, TreeColumn::years, true)}); }

std::vector<std::string> headings() {
    std::vector<std::string> labels;
    for (const ui::Item& item : ui::items())
        if (item.role == Role::columnheader) labels.push_back(item.label);
    return labels;
}

}  // namespace

TEST_CASE("Columns are shown, hidden, put in another order and put back", "[ui][tree]") {
    Person person;
    person.open(support::small_plan());
    person.click(Role::button, "Colonne");
    CHECK(person.see(Role::checkbox, "Mostra la colonna Peso").checked);
    CHECK(person.see(Role::checkbox, "Mostra la colonna Denominazione").disabled);
    person.click(Role::checkbox, "Mostra la colonna Responsabile");
    CHECK(person.app().view.preferences.tree.shows(TreeColumn::owner));
    person.click(Role::checkbox, "Mostra la colonna Peso");
    CHECK_FALSE(person.app().view.preferences.tree.shows(TreeColumn::weight));
    person.click(Role::button, "Sposta prima la colonna Valore");
    CHECK(person.app().view.preferences.tree.columns[2] == TreeColumn::value);
    person.click(Role::button, "Ripristina le colonne");
    CHECK(person.app().view.preferences.tree == app::TreeView{});
    person.press(ImGuiKey_Escape);
    CHECK(headings() == std::vector<std::string>{"Codice", "Denominazione", "Peso", "Target 2024", "Valore", "Raggiungimento", "Esito"});
}

TEST_CASE("Every column can be shown at once: then the table scrolls sideways and the name stays", "[ui][tree]") {
    for (const ImVec2 window : {ui_test::desk, ImVec2{1920, 1080}, ImVec2{640, 400}}) {
        Person person(window, window.x < 700 ? 2.0F : 1.0F);
        person.open(of_three_years());
        app::TreeView all;
        for (std::size_t i = 0; i < app::tree_column_count; ++i) all = app::with_column(all, static_cast<TreeColumn>(i), true);
        person.happen(app::ArrangeTree{all});
        CHECK(person.find(Role::columnheader, "Denominazione"));
        CHECK(person.count(Role::row) > 0);
    }
}

TEST_CASE("Targets of all years stand in one row, each can be written, the year shown is marked", "[ui][tree]") {
    Person person({1600, 900});
    person.open(of_three_years());
    show_years(person);
    CHECK(person.see(Role::columnheader, "Target 2024").value == "Target 2024, anno mostrato");
    CHECK(person.see(Role::columnheader, "Target 2025").value.empty());
    person.double_click(Role::cell, "Target 2025 di i1");
    person.type(">= 12 N.");
    person.press(ImGuiKey_Tab);
    CHECK(target(person, "i1", 2025) == ">= 12 N.");
    CHECK(person.see(Role::textbox, "Target 2026 di i1").focused);
    person.press(ImGuiKey_Escape);
    CHECK(target(person, "i1", 2024) == ">= 10 N.");
}

TEST_CASE("Ctrl+R fills a target into the years to the right, and only there is the key ours", "[ui][tree]") {
    Person person({1600, 900});
    person.open(of_three_years());
    show_years(person);
    person.click(Role::row, "i1 Indicatore i1");
    CHECK_FALSE(person.state().fills_right);
    person.click(Role::cell, "Target 2024 di i1");
    CHECK(person.state().fills_right);
    person.press(ImGuiKey_R, ImGuiMod_Ctrl);
    CHECK(target(person, "i1", 2025) == ">= 10 N.");
    CHECK(target(person, "i1", 2026) == ">= 10 N.");
    CHECK(person.app().document->history.done.size() == 1);
}

TEST_CASE("A filter is chosen, shown as a chip, taken away with it", "[ui][tree]") {
    Person person;
    plan::Plan plan = support::small_plan();
    plan = *plan::apply(plan, plan::SetText{plan::IndicatorId{"i2"}, plan::TextField::owner, "Bruno"});
    plan = *plan::apply(plan, plan::SetRemoved{plan::IndicatorId{"i3"}, true});
    person.open(plan);
    person.click(Role::button, "Filtri");
    person.click(Role::combobox, "Responsabile");
    person.click(Role::option, "Bruno");
    CHECK(person.app().view.tree_filter.owner == "Bruno");
    person.press(ImGuiKey_Escape);
    CHECK(person.find(Role::row, "i2 Indicatore i2"));
    CHECK_FALSE(person.find(Role::row, "i1 Indicatore i1"));
    person.click(Role::button, "Togli il filtro Responsabile: Bruno");
    CHECK(person.find(Role::row, "i1 Indicatore i1"));
    person.click(Role::button, "Filtri");
    person.click(Role::checkbox, "Esito: eliminato");
    person.press(ImGuiKey_Escape);
    CHECK(person.find(Role::row, "i3 Indicatore i3"));
    CHECK_FALSE(person.find(Role::row, "i2 Indicatore i2"));
    person.click(Role::button, "Nessun filtro");
    CHECK_FALSE(person.app().view.filters());
}

TEST_CASE("Where nothing is found the filters are named", "[ui][tree]") {
    Person person;
    person.open(support::small_plan());
    person.happen(app::FilterTree{{.owner = "Nessuno", .states = {app::RowState::removed}}});
    person.happen(app::SetFilter{"zzz"});
    CHECK(person.find(Role::text, "Nessuna riga risponde ai filtri: Testo: “zzz” · Responsabile: Nessuno · Esito: eliminato."));
}

TEST_CASE("Rows are chosen with Shift, Ctrl and Ctrl+A; Esc goes back to one", "[ui][tree]") {
    Person person;
    person.open(support::small_plan());
    person.click(Role::row, "i1 Indicatore i1");
    person.press(ImGuiKey_DownArrow, ImGuiMod_Shift);
    CHECK(person.app().view.chosen == std::set<std::string>{"i1", "i2"});
    CHECK(person.find(Role::status, "2 righe scelte"));
    CHECK(person.see(Role::row, "i1 Indicatore i1").selected);
    CHECK(person.see(Role::row, "i2 Indicatore i2").selected);
    CHECK_FALSE(person.see(Role::row, "i3 Indicatore i3").selected);
    person.click_row("i3 Indicatore i3", ImGuiMod_Ctrl);
    CHECK(person.app().view.chosen == std::set<std::string>{"i1", "i2", "i3"});
    person.click_row("o1 Obiettivo o1", ImGuiMod_Shift);
    CHECK(person.app().view.chosen.contains("o2"));
    person.press(ImGuiKey_Escape);
    CHECK(person.app().view.chosen.empty());
    CHECK_FALSE(person.find(Role::button, "Una sola riga"));
    person.press(ImGuiKey_A, ImGuiMod_Ctrl);
    CHECK(person.app().view.chosen.size() == 6);
    person.click(Role::row, "i2 Indicatore i2");
    CHECK(person.app().view.chosen.empty());
}

TEST_CASE("A weight is written for all the rows chosen from the bar above them", "[ui][tree]") {
    Person person;
    person.open(support::small_plan());
    person.click(Role::row, "i1 Indicatore i1");
    person.press(ImGuiKey_DownArrow, ImGuiMod_Shift);
    person.click(Role::button, "Peso delle righe scelte…");
    person.type("25");
    person.press(ImGuiKey_Enter);
    CHECK(indicator(person, "i1").weight == support::decimal("25"));
    CHECK(indicator(person, "i2").weight == support::decimal("25"));
    CHECK(person.app().document->history.done.size() == 1);
    CHECK(person.app().view.chosen.size() == 2);
}

TEST_CASE("Rows chosen are deleted after one question", "[ui][tree]") {
    Person person;
    person.open(support::small_plan());
    person.click(Role::row, "i1 Indicatore i1");
    person.press(ImGuiKey_DownArrow, ImGuiMod_Shift);
    person.click(Role::button, "Cancella le righe scelte…");
    CHECK(person.find(Role::dialog, "Cancellare le righe scelte?"));
    person.click(Role::button, "Cancella");
    CHECK(person.plan().indicators.size() == 1);
}

TEST_CASE("Ctrl+C, Ctrl+D and Canc work on the column of all the rows chosen", "[ui][tree]") {
    Person person;
    person.open(support::small_plan());
    person.click(Role::row, "i1 Indicatore i1");
    person.click(Role::cell, "Target 2024 di i1");
    person.press(ImGuiKey_DownArrow, ImGuiMod_Shift);
    person.press(ImGuiKey_C, ImGuiMod_Ctrl);
    CHECK(std::string(ImGui::GetClipboardText()) == ">= 10 N.\n<= 16 gg\n");
    person.press(ImGuiKey_D, ImGuiMod_Ctrl);
    CHECK(target(person, "i2", 2024) == ">= 10 N.");
    person.press(ImGuiKey_Delete);
    CHECK(target(person, "i1", 2024).empty());
    CHECK(target(person, "i2", 2024).empty());
    CHECK(person.app().document->history.done.size() == 2);
}

TEST_CASE("A row is dragged to another objective, a line and words tell where", "[ui][tree]") {
    Person person;
    person.open(support::small_plan());
    person.drag_row("i1 Indicatore i1", "o2 Obiettivo o2", 0.5F);
    CHECK(indicator(person, "i1").parent.value == "o2");
    CHECK(person.app().document->history.done.size() == 1);
    person.drag_row("i1 Indicatore i1", "i3 Indicatore i3", 0.1F);
    CHECK(person.see(Role::row, "i1 Indicatore i1").y < person.see(Role::row, "i3 Indicatore i3").y);
}

TEST_CASE("An objective dragged into itself stays where it is", "[ui][tree]") {
    Person person;
    const plan::Plan plan = support::with_objective(support::small_plan(), "o11", "o1", "10", plan::Level::programme);
    person.open(plan);
    person.drag_row("o1 Obiettivo o1", "o11 Obiettivo o11", 0.5F);
    CHECK(person.plan() == plan);
    CHECK_FALSE(person.app().message);
}

TEST_CASE("Alt with the arrows and Ctrl+X with Ctrl+V move rows without a mouse", "[ui][tree]") {
    Person person;
    person.open(support::small_plan());
    person.click(Role::row, "i2 Indicatore i2");
    person.press(ImGuiKey_UpArrow, ImGuiMod_Alt);
    CHECK(person.plan().indicators.front()->id.value == "i2");
    person.press(ImGuiKey_X, ImGuiMod_Ctrl);
    CHECK(person.see(Role::row, "i2 Indicatore i2").value == "tagliata");
    person.click(Role::row, "o2 Obiettivo o2");
    person.press(ImGuiKey_V, ImGuiMod_Ctrl);
    CHECK(indicator(person, "i2").parent.value == "o2");
    CHECK(person.app().view.cut.empty());
}

TEST_CASE("Before the year is over nothing is missed yet: the outcome tells the pace", "[ui][tree]") {
    auto plan = support::with_objective(support::empty_plan(), "o1", "ente", "100");
    plan = support::with_indicator(std::move(plan), "i1", "o1", "100", ">= 10 N.", "1");
    Person person;
    person.open(*plan::apply(plan, plan::SetReading{plan::IndicatorId{"i1"}, {2024, 6, 30}, plan::Value(support::decimal("1"))}));
    const auto outcome = [&] { return person.see(Role::image, "Esito di i1").value; };
    CHECK(outcome().starts_with("non raggiunto"));
    person.happen(app::SetPeriod{0});
    CHECK(outcome().starts_with("in ritardo"));
}
