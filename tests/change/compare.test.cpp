#include "change/compare.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>

#include "support/builders.hpp"
#include "support/random_edits.hpp"
#include "support/random_plan.hpp"
#include "support/transcription.hpp"
#include "words/differences.hpp"
#include "words/phrases.hpp"

using namespace support;

namespace {

using Lines = std::vector<std::string>;

// Those that are told on their own.
Lines lines(const plan::Plan& a, const plan::Plan& b, words::Lang lang = words::Lang::it) {
    Lines all;
    for (const auto& group : change::compare(a, b))
        for (const auto& each : group.differences)
            if (!each.told_above) all.push_back(words::difference(each, a, b, lang));
    return all;
}

bool holds(const Lines& all, const std::string& line) { return std::ranges::find(all, line) != all.end(); }

plan::Plan applied(plan::Plan plan, const std::vector<plan::Edit>& edits) {
    for (const auto& edit : edits) plan = *plan::apply(plan, edit);
    return plan;
}

// The same rows under other ids, as another file has them.
plan::Plan with_other_ids(plan::Plan plan) {
    const auto renamed = [](std::string id) { return id == "ente" ? id : "x" + id; };
    for (auto& box : plan.objectives)
        box = base::with(box, [&](plan::Objective& o) {
            o.id.value = renamed(o.id.value);
            if (o.parent) o.parent->value = renamed(o.parent->value);
        });
    for (auto& box : plan.indicators)
        box = base::with(box, [&](plan::Indicator& i) {
            i.id.value = renamed(i.id.value);
            i.parent.value = renamed(i.parent.value);
        });
    return plan;
}

std::string name_of(const plan::Plan& plan, const std::string& id) {
    const auto* indicator = find(plan, plan::IndicatorId{id});
    const auto* objective = find(plan, plan::ObjectiveId{id});
    return indicator ? indicator->name : objective ? objective->name : "";
}

}  // namespace

TEST_CASE("Two states of a plan are told in an officer's words", "[change][words]") {
    const auto a = small_plan();
    struct Row {
        plan::Edit edit;
        const char *it, *en;
    };
    const std::vector<Row> rows{
        {plan::SetTarget{{"i2"}, 2024, "<= 14 gg"}, "Target 2024 di i2: <= 16 → <= 14 gg", "Target 2024 of i2: <= 16 → <= 14 gg"},
        {plan::SetWeight{plan::ObjectiveId{"o1"}, decimal("12.50")}, "Peso dell'obiettivo o1: 60 → 12,50", "Weight of objective o1: 60 → 12.50"},
        {plan::SetText{plan::ObjectiveId{"ente"}, plan::TextField::name, "Camera"}, "Denominazione dell'ente: Ente → Camera", "Name of the body: Ente → Camera"},
        {plan::SetTypology{{"i1"}, plan::Typology::volume}, "Tipologia di i1: (vuoto) → Volume", "Typology of i1: (empty) → Volume"},
        {plan::Move{plan::IndicatorId{"i1"}, {"o2"}, {}}, "i1: spostato da o1 Obiettivo o1 a o2 Obiettivo o2", "i1: moved from o1 Obiettivo o1 to o2 Obiettivo o2"},
        {plan::SetRemoved{plan::IndicatorId{"i1"}, true}, "Eliminato dal piano: i1", "Removed from the plan: i1"},
        {plan::Erase{plan::IndicatorId{"i1"}}, "Non c'è più l'indicatore i1 “Indicatore i1”, che stava sotto o1",
         "No longer there: indicator i1 “Indicatore i1”, which stood under o1"},
        {plan::Erase{plan::ObjectiveId{"o1"}}, "Non c'è più l'obiettivo o1 “Obiettivo o1”, che stava sotto Ente, con 2 righe sotto di sé",
         "No longer there: objective o1 “Obiettivo o1”, which stood under Ente, with 2 rows below it"},
        {plan::InsertIndicator{{.id = {"i9"}, .parent = {"o2"}, .name = "Tempo medio"}, {}},
         "Nuovo indicatore “Tempo medio” sotto o2", "New indicator “Tempo medio” under o2"},
        {plan::SetReading{plan::IndicatorId{"i1"}, {2024, 12, 31}, plan::Value(decimal("11"))}, "Valore al 31/12/2024 di i1: 10 → 11",
         "Value at 31 Dec 2024 of i1: 10 → 11"},
        {plan::SetPlanText{plan::PlanText::title, "Piano"}, "Titolo del piano: Piano di prova → Piano", "Plan title: Piano di prova → Piano"}};
    for (const auto& [edit, it, en] : rows) {
        const auto b = applied(a, {edit});
        INFO(it);
        CHECK(holds(lines(a, b), it));
        CHECK(lines(a, b).size() == 1);
        CHECK(holds(lines(a, b, words::Lang::en), en));
    }
}

TEST_CASE("What is different in a scenario is told by its name", "[change][words][scenario]") {
    const auto cell = [](const char* text) { return plan::SetTargetCell{{"i2"}, 2024, plan::TargetCell{text, {}, {}}}; };
    auto a = small_plan();
    a.scenarios = {plan::Scenario{.id = {"s1"}, .name = "Prudente", .edits = {cell("<= 20 gg"), plan::SetWeight{plan::ObjectiveId{"o1"}, decimal("50")}}},
                   plan::Scenario{.id = {"s2"}, .name = "Vecchio"}};
    auto b = a;
    b.scenarios = {plan::Scenario{.id = {"s3"}, .name = "Sfidante"}, a.scenarios[0]};
    b.scenarios[1].on = false;
    b.scenarios[1].edits = {cell("<= 18 gg"), plan::ChooseProfile{{"on-off"}}};
    CHECK(lines(a, b) == Lines{"Scenario “Sfidante”: nuovo", "Scenario “Prudente”: spento", "Scenario “Prudente”: Target 2024 di i2: <= 20 gg → <= 18 gg",
                               "Scenario “Prudente”: Metodo di valutazione: proporzionale → on-off",
                               "Scenario “Prudente”: lasciato com'è nel piano (Peso di o1: 60 → 50)", "Scenario “Vecchio”: scartato"});
    std::ranges::reverse(b.scenarios = a.scenarios);
    CHECK(lines(a, b, words::Lang::en) == Lines{"Order of the scenarios changed"});
    auto other = with_other_ids(a);
    other.scenarios = {plan::Scenario{.id = {"s9"}, .name = "Prudente", .edits = {plan::SetTargetCell{{"xi2"}, 2024, plan::TargetCell{"<= 20 gg", {}, {}}},
                                                                                  plan::SetWeight{plan::ObjectiveId{"xo1"}, decimal("50.00")}}}};
    CHECK(lines(a, other) == Lines{"Scenario “Vecchio”: scartato"});
}

TEST_CASE("A plan compared with itself, or with itself under other ids, has no difference", "[change][law]") {
    CHECK(change::compare(small_plan(), small_plan()).empty());
    CHECK(lines(small_plan(), with_other_ids(small_plan())).empty());
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        const auto plan = random_plan(seed);
        CHECK(change::compare(plan, plan).empty());
    }
    for (const int year : transcribed_years) CHECK(change::compare(transcribed_plan(year), transcribed_plan(year)).empty());
}

TEST_CASE("Whatever an edit changes is told", "[change][law]") {
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        Random random(seed);
        const auto before = random_plan(seed % 40);
        auto [after, edits] = with_random_edits(random, before, 1);
        if (edits.empty() || std::holds_alternative<plan::Move>(edits.front())) continue;  // past rows of other groups: nothing to see
        after.next_id = before.next_id;  // a count of its own
        INFO("seed " << seed << ": " << words::describe(edits.front(), before, words::Lang::it));
        CHECK(lines(before, after).empty() == (after == before));
    }
}

TEST_CASE("What Cruscotto does not know is told of the row that holds it", "[change]") {
    const auto a = small_plan();
    const plan::Extra unknown = {{"colore", "\"verde\""}};
    const auto& row = *find(a, plan::IndicatorId{"i1"});
    auto cell = row.targets.at(2024);
    cell.extra = unknown;
    const auto in_target = applied(a, {plan::SetTargetCell{{"i1"}, 2024, cell}});
    const auto in_row = applied(a, {plan::SetExtra{plan::IndicatorId{"i1"}, unknown}});
    for (const auto& b : {in_target, in_row}) CHECK(lines(a, b) == Lines{"Altri campi di i1: modificati"});
}

TEST_CASE("A scenario that differs in nothing that is told of it is called changed", "[change]") {
    auto a = small_plan();
    const plan::Assessment judged{.percent = decimal("50"), .author = "OIV"};
    a.scenarios = {plan::Scenario{.id = {"s1"}, .name = "Prudente", .edits = {plan::SetTargetCell{{"i2"}, 2024, plan::TargetCell{"<= 20 gg", {}, {}}}, plan::SetAssessment{{"i1"}, {2024, 12, 31}, judged}}}};
    auto extra = a, order = a, author = a;
    extra.scenarios[0].extra = {{"zz", "1"}};
    std::swap(order.scenarios[0].edits[0], order.scenarios[0].edits[1]);
    std::get<plan::SetAssessment>(author.scenarios[0].edits[1]).assessment->author = "Dirigente";
    for (const auto& b : {extra, order, author}) CHECK(lines(a, b) == Lines{"Scenario “Prudente”: modificato"});
}

TEST_CASE("What Cruscotto does not know is told beside what it does", "[change]") {
    const auto a = applied(small_plan(), {plan::SetAssessment{{"i1"}, {2024, 12, 31}, plan::Assessment{.percent = decimal("50"), .author = "OIV"}}});
    const auto b = applied(a, {plan::SetAssessment{{"i1"}, {2024, 12, 31}, plan::Assessment{.percent = decimal("50"), .author = "Dirigente"}}, plan::SetWeight{plan::IndicatorId{"i1"}, decimal("60")}});
    CHECK(lines(a, b) == Lines{"Peso di i1: 50 → 60", "Altri campi di i1: modificati"});
}

TEST_CASE("Rows in another order under their parent are told", "[change]") {
    const auto a = small_plan();
    const auto b = applied(a, {plan::Move{plan::IndicatorId{"i2"}, {"o1"}, {}}});
    CHECK(lines(a, b) == Lines{"Ordine delle righe modificato"});
}

TEST_CASE("Any two plans can be compared, row by row each once", "[change][law]") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        INFO("seed " << seed);
        const auto a = random_plan(seed), b = random_plan(seed + 700);
        const auto matching = change::match(a, b);
        CHECK(matching.in_a.size() == matching.in_b.size());
        for (const auto& [id, partner] : matching.in_b) {
            CHECK(matching.to_a(partner.id) == id);
            CHECK((partner.sure > 0 && partner.sure <= 1));
        }
        for (const auto& line : lines(a, b)) CHECK_FALSE(line.empty());
    }
}

TEST_CASE("Ids that mean the same rows decide, whatever the names", "[change]") {
    const auto a = small_plan();
    const auto b = applied(a, {plan::SetText{plan::IndicatorId{"i1"}, plan::TextField::name, "Tutt'altro"}});
    CHECK(change::match(a, b).to_b("i1") == "i1");
    auto crossed = a;  // the ids of another file, which count from 1 too
    for (auto& box : crossed.indicators)
        box = base::with(box, [](plan::Indicator& i) { i.name = i.id.value == "i1" ? "Giorni di attesa allo sportello" : "Bandi pubblicati nell'anno"; });
    for (auto& box : crossed.objectives)
        if (box->parent) box = base::with(box, [](plan::Objective& o) { o.name = "Obiettivo del tutto diverso"; });
    CHECK_FALSE(change::match(a, crossed).shared_ids);
    CHECK(change::match(a, crossed).to_b("i1").empty());
}

TEST_CASE("Names are alike by their runs of three letters", "[change]") {
    CHECK(change::likeness("Tempo medio", "TEMPO  MEDIO.") == 1);
    CHECK(change::likeness("", "") == 0);
    CHECK_THAT(change::likeness("abcd", "bcde"), Catch::Matchers::WithinAbs(0.5, 1e-12));
    CHECK(change::likeness("Gestione documentale", "Piano ispettivo") < 0.1);
}

TEST_CASE("The strategic objectives of 2023 are those of 2024, their weights and places new", "[change]") {
    const auto a = transcribed_plan(2023), b = transcribed_plan(2024);
    const auto matching = change::match(a, b);
    CHECK_FALSE(matching.shared_ids);
    int strategic = 0;
    for (const auto& box : a.objectives)
        if (box->level == plan::Level::strategic && !matching.to_b(box->id.value).empty()) ++strategic;
    CHECK(strategic == 14);
    const auto all = lines(a, b);
    CHECK(holds(all, "Peso dell'obiettivo 1: (vuoto) → 14,29"));
}

TEST_CASE("Between 2018 and 2020 an indicator keeps its partner where its name keeps its sense", "[change]") {
    const auto a = transcribed_plan(2018), b = transcribed_plan(2020);
    const auto matching = change::match(a, b);
    const auto partner = [&](const std::string& name) {
        for (const auto& box : a.indicators)
            if (box->name.starts_with(name) && !matching.to_b(box->id.value).empty()) return name_of(b, matching.to_b(box->id.value));
        return std::string();
    };
    CHECK(partner("Percentuale di fatture pagate entro trenta giorni (ID").starts_with("Percentuale di fatture pagate entro trenta giorni"));
    CHECK(partner("n. azioni di diffusione sul tema industria 4.0").starts_with("n.azioni di diffusione sul tema industria 4.0 ,  smartworking"));
    CHECK(partner("Adozione del nuovo software di gestione del ciclo della performance").empty());
}
