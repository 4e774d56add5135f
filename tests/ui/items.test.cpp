#include "ui/items.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <set>

#include "format/plan_file.hpp"
#include "format/history.hpp"
#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

namespace {

struct Situation {
    const char* name;
    std::function<void(Person&)> reach;
};

plan::Plan plan_with_everything() {
    plan::Plan plan = support::small_plan();
    plan.demonstration = true;
    plan.measures.push_back(plan::Measure{.id = {"m1"}, .name = "Imprese coinvolte"});
    plan.measures.push_back(plan::Measure{.id = {"m2"}, .name = "Imprese iscritte"});
    plan = support::with_indicator(std::move(plan), "i4", "o2", "50", "25");
    plan = support::with_indicator(std::move(plan), "i5", "o2", "50", "Rispetto termini c.p.c.");
    plan = support::with_indicator(std::move(plan), "i6", "o2", "50", ">= 80 %");
    plan.indicators.back() = base::with(plan.indicators.back(), [](plan::Indicator& i) {
        i.formula = plan::Ratio{{"m1"}, {"m2"}, {}};
    });
    return plan;
}

void open_everything(Person& person) { person.open(plan_with_everything()); }

std::function<void(Person&)> selecting(const char* id) {
    return [id](Person& person) {
        open_everything(person);
        person.happen(app::GoTo{id});
    };
}

// The place Segnalazioni with the first issue of that code open.
std::function<void(Person&)> at_issue(const char* code) {
    return [code](Person& person) {
        open_everything(person);
        person.happen(app::GoTo{"i4"});
        person.happen(app::ShowPlace{app::Place::issues});
        const app::Document& document = *person.app().document;
        for (std::size_t i = 0; i < document.issue_list->shown.size(); ++i) {
            if (document.derived->issues[document.issue_list->shown[i].issue].code != code) continue;
            return person.happen(app::ChooseIssue{i});
        }
    };
}

// The place Simulazione with a scenario of two changes, a row selected and a tool shown.
std::function<void(Person&)> trying(app::Pane pane, const char* id) {
    return [pane, id](Person& person) {
        open_everything(person);
        person.happen(app::TryNode{id});
        person.happen(app::Try{{plan::SetWeight{plan::IndicatorId{"i1"}, support::decimal("40")},
                                plan::SetTargetCell{{"i2"}, 2024, plan::TargetCell{"<= 20 gg", {}, {}}}}, {}});
        person.happen(app::AddScenario{});
        app::WhatIfView view;
        view.pane = pane;
        view.runs = 200;
        person.happen(app::ArrangeWhatIf{view});
        if (pane == app::Pane::seek) person.happen(app::StartSeek{});
        if (pane == app::Pane::outlook) person.happen(app::StartSimulation{});
        for (int turn = 0; turn < 5; ++turn) person.happen(app::GoOn{});
    };
}

// The place Atti with two acts, a revision without act and changes since the last save.
std::function<void(Person&)> acts(app::ActsView view) {
    return [view](Person& person) {
        plan::Plan plan = plan_with_everything();
        plan.acts = {{.id = {"a1"}, .body = "Giunta", .number = "97", .date = base::Date{2024, 7, 26}, .subject = "Rolling annuale"},
                     {.id = {"a2"}, .number = "12", .date = base::Date{2024, 9, 1}}};
        plan.revisions = {{.act = plan::ActId{"a1"}, .kind = plan::RevisionKind::inserted, .on = "i3", .text = "Inserito in sede di rolling annuale"},
                          {.act = plan::ActId{"a1"}, .on = "i1", .text = "Aggiornato in sede di rolling annuale"},
                          {.act = plan::ActId{"a1"}, .on = "i1", .text = "Aggiornato in sede di rolling annuale"},
                          {.text = "Aggiornato", .place = "Nota in calce"}};
        person.open(plan);
        person.happen(app::EditPlan{plan::SetTarget{{"i1"}, 2024, ">= 12 N."}, {}});
        person.happen(app::EditPlan{plan::SetWeight{plan::IndicatorId{"i2"}, support::decimal("40")}, {}});
        person.happen(app::ShowPlace{app::Place::acts});
        person.happen(app::ArrangeActs{view});
    };
}

// The same plan with two weights and a target of a colleague's.
app::FileRead of_a_colleague() {
    plan::Plan theirs = plan_with_everything();
    for (const char* id : {"i1", "i2"}) theirs = *plan::apply(theirs, plan::SetWeight{plan::IndicatorId{id}, support::decimal("45")});
    theirs = *plan::apply(theirs, plan::SetTarget{{"i3"}, 2024, ">= 99,00 %"});
    return {"loro.cruscotto.json", format::write_plan(theirs), 2};
}

// The place Confronto: with the last save, or with that colleague's file being merged.
std::function<void(Person&)> comparing(bool with_colleague) {
    return [with_colleague](Person& person) {
        open_everything(person);
        for (const char* id : {"i1", "i2"}) person.happen(app::EditPlan{plan::SetWeight{plan::IndicatorId{id}, support::decimal("40")}, {}});
        person.happen(app::EditPlan{plan::SetTarget{{"i2"}, 2024, "<= 14 gg"}, {}});
        if (!with_colleague) return person.happen(app::ShowPlace{app::Place::compare});
        person.happen(of_a_colleague());
        person.happen(app::OpenBeside{});
    };
}

std::vector<Situation> situations() {
    return {{"levers of an indicator", trying(app::Pane::levers, "i2")},
            {"levers of weights", trying(app::Pane::levers, "o2")},
            {"levers of a ratio", trying(app::Pane::levers, "i6")},
            {"a judgement to be tried", trying(app::Pane::levers, "i5")},
            {"goal seek", trying(app::Pane::seek, "ente")},
            {"tornado", trying(app::Pane::tornado, "ente")},
            {"uncertainty", trying(app::Pane::outlook, "i1")},
            {"realism", trying(app::Pane::realism, "ente")},
            {"realism of one", trying(app::Pane::realism, "i1")},
            {"side by side", trying(app::Pane::side_by_side, "ente")},
            {"what is to be measured", [](Person& p) { open_everything(p); p.happen(app::ShowPlace{app::Place::measuring}); p.happen(app::SetPeriod{0}); }},
            {"how the body stands", [](Person& p) {
                 plan::Plan plan = plan_with_everything();
                 plan.perspectives = {plan::Perspective{.id = {"p1"}, .name = "Imprese e territorio"}};
                 plan.units = {plan::OrgUnit{.id = {"u1"}, .name = "Servizio"}};
                 plan = *plan::apply(plan, plan::SetPerspective{{"o1"}, plan::PerspectiveId{"p1"}});
                 p.open(std::move(plan));
                 p.happen(app::ShowPlace{app::Place::dashboard});
             }},
            {"the years as a map", [](Person& p) { open_everything(p); p.happen(app::ShowPlace{app::Place::dashboard}); p.happen(app::ArrangeDashboard{{.shape = app::BoardShape::heat}}); }},
            {"a chart to be copied", [](Person& p) {
                 open_everything(p);
                 p.happen(app::ShowPlace{app::Place::dashboard});
                 p.look();
                 const auto copies = [](const ui::Item& item) { return item.label.starts_with("Copia il grafico: "); };
                 const std::string label = std::ranges::find_if(ui::items(), copies)->label;
                 p.click(Role::button, label);
             }},
            {"the strategy map", [](Person& p) {
                 plan::Plan plan = plan_with_everything();
                 plan.perspectives = {plan::Perspective{.id = {"p1"}, .name = "Imprese e territorio"}};
                 plan = *plan::apply(plan, plan::SetPerspective{{"o1"}, plan::PerspectiveId{"p1"}});
                 plan.links = {{{"o1"}, {"o2"}, "perché", {}}};
                 p.open(std::move(plan));
                 p.happen(app::ShowPlace{app::Place::map});
                 p.happen(app::Select{plan::ObjectiveId{"o1"}});
                 p.happen(app::ArrangeMap{{.link = app::LinkEnds{{"o1"}, {"o2"}}}});
             }},
            {"a link being drawn", [](Person& p) { open_everything(p); p.happen(app::StartLink{{"o1"}}); }},
            {"the register of acts", acts({})},
            {"an act", acts({.chosen = plan::ActId{"a1"}})},
            {"revisions without act", acts({.chosen = plan::ActId{}})},
            {"a new act", acts({.pane = app::ActsPane::fresh})},
            {"two states of the plan", acts({.pane = app::ActsPane::states})},
            {"no acts yet", [](Person& p) { open_everything(p); p.happen(app::ShowPlace{app::Place::acts}); }},
            {"two states to compare", comparing(false)},
            {"another version of the open plan", [](Person& p) { open_everything(p); p.happen(of_a_colleague()); }},
            {"a merge with a conflict", comparing(true)},
            {"a merge with nobody", [](Person& p) { open_everything(p); p.happen(app::ShowPlace{app::Place::compare}); p.happen(app::ArrangeCompare{{.pane = app::ComparePane::merge}}); }},
            {"start", [](Person&) {}},
            {"the body", open_everything},
            {"the history of the file", [](Person& p) {
                 plan::Plan plan = format::with_entry(plan_with_everything(), nullptr, {.when = "2024-07-02T10:15+02:00", .who = "Anna", .what = {"Inizio della storia"}});
                 p.open(format::with_entry(plan, &plan, {.when = "2024-07-03T11:46+02:00", .what = {"Nome di i1", "Nome di i2"}}));
                 p.state().kept = {.open = true, .chosen = 1};
             }},
            {"an objective", selecting("o2")},
            {"an indicator with a value", selecting("i1")},
            {"a bare number", selecting("i4")},
            {"a target in prose", selecting("i5")},
            {"a ratio", selecting("i6")},
            {"the list of issues", [](Person& p) { open_everything(p); p.happen(app::ShowIssues{true}); }},
            {"the issues in their place", at_issue("none")},
            {"weights to be balanced", at_issue("weight-sum")},
            {"two fixes to choose from", at_issue("direction-unknown")},
            {"an issue in English", [](Person& p) { at_issue("weight-missing")(p); p.happen(app::SetLang{words::Lang::en}); }},
            {"no issue through the filter", [](Person& p) { at_issue("none")(p); p.happen(app::ArrangeIssues{{.text = "zzz"}}); }},
            {"the menu", [](Person& p) { open_everything(p); p.click(Role::button, "Menu"); }},
            {"the menu of a low window", [](Person& p) {
                 ImGui::GetIO().DisplaySize = {640, 400};
                 open_everything(p);
                 p.click(Role::button, "Menu");
             }},
            {"a list of choices", [](Person& p) { open_everything(p); p.click(Role::combobox, "Dati mancanti"); }},
            {"a cell being written", [](Person& p) { open_everything(p); p.double_click(Role::cell, "Peso di i1"); }},
            {"English", [](Person& p) { open_everything(p); p.happen(app::SetLang{words::Lang::en}); }},
            {"a filter", [](Person& p) { open_everything(p); p.happen(app::SetFilter{"i5"}); }},
            {"a filter that finds nothing", [](Person& p) { open_everything(p); p.happen(app::SetFilter{"zzz"}); }},
            {"filters of several kinds", [](Person& p) { open_everything(p); p.happen(app::FilterTree{{.states = {app::RowState::green, app::RowState::not_measured}}}); }},
            {"the choice of filters", [](Person& p) { open_everything(p); p.click(Role::button, "Filtri"); }},
            {"the choice of columns", [](Person& p) { open_everything(p); p.click(Role::button, "Colonne"); }},
            {"several rows", [](Person& p) {
                 open_everything(p);
                 p.happen(app::ArrangeTree{app::with_column({}, app::TreeColumn::issues, true)});
                 p.happen(app::ChooseRows{app::Choosing::all});
             }},
            {"storage denied", [](Person& p) { open_everything(p); p.happen(app::StorageDenied{"privato"}); }},
            {"a plan that another tab works on", [](Person& p) { open_everything(p); p.happen(app::DeskTold{p.app().document->file_name, app::Desk::elsewhere}); }},
            {"a new version", [](Person& p) { p.happen(app::NewVersionFound{}); open_everything(p); }},
            {"earlier versions", [](Person& p) {
                 open_everything(p);
                 p.happen(app::ShowVersions{});
                 p.happen(app::VersionsFound{p.app().document->file_name, {{{1732194300000, 60}, app::KeptFor::work, 3, "Peso di i1: 50 → 60"}, {{1732194290000, 60}, app::KeptFor::work, 1, "x"}}});
             }},
            {"a file that cannot be read", [](Person& p) { p.happen(app::FileRead{"rotto.json", "{", 0}); }},
            {"unsaved changes", [](Person& p) {
                 open_everything(p);
                 p.happen(app::EditPlan{plan::SetPlanText{plan::PlanText::title, "Altro"}, {}});
                 p.happen(app::Close{});
             }}};
}

bool interactive(Role role) {
    switch (role) {
        case Role::button: case Role::textbox: case Role::checkbox: case Role::combobox: case Role::option: case Role::slider:
        case Role::row: case Role::treeitem: case Role::tab: case Role::menuitem: case Role::link: case Role::separator:
            return true;
        case Role::columnheader: case Role::dialog: case Role::status: case Role::alert: case Role::image:
        case Role::heading: case Role::cell: case Role::text: case Role::treegrid: return false;
    }
    return false;
}

}  // namespace

TEST_CASE("Every visible item has a label and a role, and no two to act on are called the same", "[ui]") {
    for (const Situation& situation : situations()) {
        Person person;
        situation.reach(person);
        REQUIRE_FALSE(ui::items().empty());
        std::set<std::pair<Role, std::string>> acted_on;
        for (const ui::Item& item : ui::items()) {
            INFO(situation.name << ": " << ui::name_of(item.role) << " “" << item.label << "” " << item.id << " at " << item.x << "," << item.y);
            CHECK_FALSE(item.label.empty());
            if (interactive(item.role)) CHECK(acted_on.emplace(item.role, item.label).second);
        }
    }
}

TEST_CASE("An idle frame emits no action", "[ui]") {
    for (const Situation& situation : situations()) {
        Person person;
        situation.reach(person);
        INFO(situation.name);
        CHECK(person.look(20).empty());
    }
}

TEST_CASE("Items lie inside the window, also at double zoom", "[ui]") {
    for (const ImVec2 window : {ui_test::desk, ImVec2(640, 400)}) {
        Person person(window, window.x < 700 ? 2.0F : 1.0F);
        open_everything(person);
        const ImVec2 size = ImGui::GetIO().DisplaySize;
        for (const ui::Item& item : ui::items()) {
            INFO(item.label);
            CHECK((item.x >= 0 && item.y >= 0 && item.x + item.w <= size.x + 1 && item.y + item.h <= size.y + 1));
        }
    }
}

TEST_CASE("The issues lie inside the window too, whatever its size", "[ui][issues]") {
    for (const auto& [window, scale] : {std::pair{ui_test::desk, 1.0F}, {ImVec2(640, 400), 2.0F}, {ImVec2(1920, 1080), 1.0F}, {ImVec2(400, 900), 1.0F}}) {
        Person person(window, scale);
        at_issue("weight-sum")(person);
        person.look();
        const ImVec2 size = ImGui::GetIO().DisplaySize;
        for (const ui::Item& item : ui::items()) {
            INFO(item.label);
            CHECK((item.x >= 0 && item.y >= 0 && item.x + item.w <= size.x + 1 && item.y + item.h <= size.y + 1));
        }
    }
}

TEST_CASE("Ids of items stay the same from frame to frame and in the other language", "[ui]") {
    Person person;
    open_everything(person);
    const std::string weight = person.see(Role::row, "i1 Indicatore i1").id;
    person.happen(app::SetLang{words::Lang::en});
    CHECK(person.see(Role::row, "i1 Indicatore i1").id == weight);
}
