#include "change/merge.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "change/diff.hpp"
#include "support/builders.hpp"
#include "words/merging.hpp"

using namespace support;
using change::Choice;
using change::Take;
using plan::IndicatorId;
using plan::NodeRef;
using plan::ObjectiveId;

namespace {

plan::Plan after(plan::Plan plan, const std::vector<plan::Edit>& edits) { return *change::apply(std::move(plan), edits); }

change::Merged of(const std::vector<plan::Edit>& ours, const std::vector<plan::Edit>& theirs) {
    return change::merge(small_plan(), after(small_plan(), ours), after(small_plan(), theirs));
}

using Told = std::vector<std::string>;

Told told(const change::Merged& merged, words::Lang lang = words::Lang::it) {
    Told lines;
    for (const auto& each : merged.conflicts) lines.push_back(words::conflict(each, merged, lang));
    return lines;
}

const plan::Indicator& row(const plan::Plan& plan, const char* id) { return *find(plan, IndicatorId{id}); }

// But for the number of the next id, which stays ahead of whatever either side inserted.
bool same(plan::Plan a, const plan::Plan& b) {
    a.next_id = b.next_id;
    return a == b;
}

plan::InsertIndicator inserted(const char* id, const char* name, const char* parent = "o1") {
    return {{.id = {id}, .parent = {parent}, .name = name}, {}};
}

}  // namespace

TEST_CASE("Two colleagues who work on different cells of one objective lose nothing", "[change][merge]") {
    const auto merged = of({plan::SetTarget{{"i2"}, 2024, "<= 14 gg"}, plan::SetWeight{IndicatorId{"i1"}, decimal("40")}},
                           {plan::SetText{IndicatorId{"i2"}, plan::TextField::name, "Tempo di pagamento"}, plan::SetWeight{IndicatorId{"i2"}, decimal("60")},
                            plan::SetReading{IndicatorId{"i2"}, {2024, 6, 30}, plan::Value(decimal("18"))}});
    CHECK(merged.conflicts.empty());
    CHECK(row(merged.plan, "i2").targets.at(2024).text == "<= 14 gg");
    CHECK(row(merged.plan, "i2").name == "Tempo di pagamento");
    CHECK(row(merged.plan, "i2").readings.contains({2024, 6, 30}));
    CHECK(row(merged.plan, "i1").weight == decimal("40"));
    CHECK(row(merged.plan, "i2").weight == decimal("60"));
}

TEST_CASE("A target that both changed is told with its three values and waits for a choice", "[change][merge]") {
    const auto merged = of({plan::SetTarget{{"i2"}, 2024, "<= 14 gg"}}, {plan::SetTarget{{"i2"}, 2024, "<= 12 gg"}});
    CHECK(told(merged) == Told{"Target 2024 di i2: base <= 16 gg, nostro <= 14 gg, loro <= 12 gg"});
    CHECK(told(merged, words::Lang::en) == Told{"Target 2024 of i2: base <= 16 gg, ours <= 14 gg, theirs <= 12 gg"});
    CHECK(row(merged.plan, "i2").targets.at(2024).text == "<= 14 gg");
    CHECK(row(*change::resolve(merged, {Take::theirs}), "i2").targets.at(2024).text == "<= 12 gg");
    CHECK(row(*change::resolve(merged, {plan::SetTarget{{"i2"}, 2024, "<= 13 gg"}}), "i2").targets.at(2024).text == "<= 13 gg");
    const auto elsewhere = change::resolve(merged, {plan::SetTarget{{"i1"}, 2024, "<= 13 gg"}});
    REQUIRE_FALSE(elsewhere);
    CHECK(elsewhere.error().front().code == "merge-other-place");
}

TEST_CASE("The same change on both sides is no conflict", "[change][merge]") {
    const std::vector<plan::Edit> same{plan::SetTarget{{"i2"}, 2024, "<= 14 gg"}, plan::Erase{IndicatorId{"i3"}}};
    CHECK(of(same, same).conflicts.empty());
    CHECK(of(same, same).plan == after(small_plan(), same));
}

TEST_CASE("An objective erased here and worked on there is a conflict, with what stands below it", "[change][merge]") {
    const std::vector<plan::Edit> erased{plan::Erase{ObjectiveId{"o1"}}};
    const std::vector<plan::Edit> changed{plan::SetTarget{{"i2"}, 2024, "<= 14 gg"}, inserted("i9", "Nuovo indicatore")};
    const auto merged = of(erased, changed);
    CHECK(told(merged) == Told{"o1 “Obiettivo o1”: da noi non c'è più, da loro ha modifiche o serve ancora, con 3 righe sotto di sé"});
    CHECK(same(merged.plan, after(small_plan(), erased)));
    CHECK(same(*change::resolve(merged, {Take::theirs}), after(small_plan(), changed)));
    const auto mirrored = of(changed, erased);
    CHECK(told(mirrored) == Told{"o1 “Obiettivo o1”: da loro non c'è più, da noi ha modifiche o serve ancora, con 3 righe sotto di sé"});
    CHECK(same(mirrored.plan, after(small_plan(), changed)));
    CHECK(same(*change::resolve(mirrored, {Take::theirs}), after(small_plan(), erased)));
}

TEST_CASE("An objective kept because the other side works on it keeps its links, its place on the map and its revisions", "[change][merge]") {
    auto base = small_plan();
    base.perspectives = {{{"p1"}, "Utenti", {}, {}}};
    base.strategy_map = {{{"p1"}, "Utenti", {{{"o1"}, "1", "", {}}, {{"o2"}, "2", "", {}}}, {}, {}}};
    base.links = {{{"o1"}, {"o2"}, "chi paga in tempo è creduto", {}}};
    base.map_places = {{{"o1"}, 2, {}}};
    base.revisions = {{.on = "o1", .text = "Aggiornato"}};
    const auto ours = after(base, {plan::Erase{ObjectiveId{"o1"}}}), theirs = after(base, {plan::SetWeight{IndicatorId{"i1"}, decimal("30")}});
    const auto merged = change::merge(base, ours, theirs);
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.plan == ours);
    CHECK(*change::resolve(merged, {Take::theirs}) == theirs);
}

TEST_CASE("A box on the map stays with the objective that is kept, though the rows of the map were put in another order", "[change][merge]") {
    auto base = small_plan();
    base.perspectives = {{{"p1"}, "Utenti", {}, {}}, {{"p2"}, "Processi", {}, {}}};
    base.strategy_map = {{{"p1"}, "Utenti", {{{"o1"}, "1", "", {}}}, {}, {}}, {{"p2"}, "Processi", {{{"o2"}, "2", "", {}}}, {}, {}}};
    const auto ours = after(base, {plan::SetText{ObjectiveId{"o1"}, plan::TextField::name, "Altro nome"}});
    auto theirs = after(base, {plan::Erase{ObjectiveId{"o1"}}});
    std::swap(theirs.strategy_map[0], theirs.strategy_map[1]);
    const auto merged = change::merge(base, ours, theirs);
    REQUIRE(merged.conflicts.size() == 1);
    const auto row = std::ranges::find(merged.plan.strategy_map, plan::PerspectiveId{"p1"}, &plan::MapRow::perspective);
    REQUIRE(row != merged.plan.strategy_map.end());
    CHECK(row->boxes.size() == 1);
}

TEST_CASE("A measure that they erased is kept, and asked about, where our new formula still reads it", "[change][merge]") {
    auto base = small_plan();
    for (const char* id : {"m1", "m2"}) base.measures.push_back(plan::Measure{.id = {id}, .name = std::string("Dato ") + id});
    base = after(base, {plan::SetFormula{{"i1"}, plan::Formula(plan::MeasureRef{{"m1"}, {}})}});
    const auto ours = after(base, {plan::SetFormula{{"i1"}, plan::Formula(plan::Ratio{{"m1"}, {"m2"}, {}})}});
    const auto theirs = after(base, {plan::SetFormula{{"i1"}, std::nullopt}, plan::EraseMeasure{{"m1"}}});
    const auto merged = change::merge(base, ours, theirs);
    CHECK(merged.conflicts.size() == 2);
    CHECK(merged.plan == ours);
}

TEST_CASE("An act that they erased is asked about where our new revision stands under it, whatever the revision says", "[change][merge]") {
    auto base = small_plan();
    base.acts = {{.id = {"a1"}, .number = "1"}};
    base.revisions = {{.act = plan::ActId{"a1"}, .on = "i3", .text = "Aggiornato"}};
    auto ours = base, theirs = base;
    ours.revisions.push_back({.act = plan::ActId{"a1"}, .on = "i1", .text = "Aggiornato"});
    theirs.acts.clear();
    theirs.revisions[0].act.reset();
    const auto merged = change::merge(base, ours, theirs);
    CHECK_FALSE(merged.conflicts.empty());
    CHECK(merged.plan.acts.size() == 1);
}

TEST_CASE("Rows that both put elsewhere among their siblings are a conflict of order", "[change][merge]") {
    auto base = small_plan();
    for (const char* id : {"i4", "i5"}) base = with_indicator(std::move(base), id, "o1", "10", ">= 1 N.");
    const auto order = [&](std::vector<IndicatorId> ids) { return after(base, {plan::SetOrder{std::move(ids)}}); };
    const auto ours = order({{"i1"}, {"i2"}, {"i5"}, {"i4"}}), theirs = order({{"i4"}, {"i1"}, {"i5"}, {"i2"}});
    const auto merged = change::merge(base, ours, theirs);
    CHECK(told(merged) == Told{"Righe sotto o1 “Obiettivo o1”: ordine diverso da noi e da loro"});
    CHECK(merged.plan == ours);
    CHECK(*change::resolve(merged, {Take::theirs}) == theirs);
}

TEST_CASE("What nobody else worked on is erased without a word", "[change][merge]") {
    const auto merged = of({plan::Erase{ObjectiveId{"o1"}}}, {plan::SetWeight{IndicatorId{"i3"}, decimal("100")}});
    CHECK(merged.conflicts.empty());
    CHECK(find(merged.plan, ObjectiveId{"o1"}) == nullptr);
    CHECK(row(merged.plan, "i3").weight == decimal("100"));
}

TEST_CASE("A row moved on both sides to different places is a conflict", "[change][merge]") {
    const auto base = with_objective(small_plan(), "o3", "ente");
    const auto to = [&](const char* parent) { return after(base, {plan::Move{IndicatorId{"i1"}, ObjectiveId{parent}, {}}}); };
    const auto merged = change::merge(base, to("o2"), to("o3"));
    CHECK(told(merged) == Told{"i1 “Indicatore i1”: nella base sotto o1 Obiettivo o1, da noi sotto o2 Obiettivo o2, da loro sotto o3 Obiettivo o3"});
    CHECK(row(merged.plan, "i1").parent.value == "o2");
    CHECK(row(*change::resolve(merged, {Take::theirs}), "i1").parent.value == "o3");
}

TEST_CASE("Two objectives moved one into the other are a conflict; both moves at once are refused", "[change][merge]") {
    const auto merged = of({plan::Move{ObjectiveId{"o1"}, ObjectiveId{"o2"}, {}}}, {plan::Move{ObjectiveId{"o2"}, ObjectiveId{"o1"}, {}}});
    REQUIRE(merged.conflicts.size() == 2);
    CHECK(merged.issues.empty());
    CHECK(find(merged.plan, ObjectiveId{"o1"})->parent->value == "o2");
    CHECK(find(merged.plan, ObjectiveId{"o2"})->parent->value == "ente");
    CHECK(change::resolve(merged, {Take::theirs, Take::theirs}));
    bool refused = false;
    for (const auto& mixed : {std::vector<Choice>{Take::ours, Take::theirs}, std::vector<Choice>{Take::theirs, Take::ours}})
        if (const auto plan = change::resolve(merged, mixed); !plan) refused = plan.error().front().code == "parent-cycle";
    CHECK(refused);
}

TEST_CASE("Two rows inserted under one id stay two; what names the later one follows", "[change][merge]") {
    const auto theirs = std::vector<plan::Edit>{plan::InsertObjective{{.id = {"o3"}, .parent = ObjectiveId{"ente"}, .name = "Digitalizzazione"}, {}},
                                                inserted("i4", "Pratiche telematiche", "o3"),
                                                plan::InsertRevision{{.on = "i4", .text = "Inserito"}}};
    const auto merged = of({plan::InsertObjective{{.id = {"o3"}, .parent = ObjectiveId{"ente"}, .name = "Trasparenza"}, {}}, inserted("i4", "Accessi civici", "o3")}, theirs);
    CHECK(merged.conflicts.empty());
    CHECK(merged.issues.empty());
    REQUIRE(merged.renamed.size() == 2);
    const std::string objective = merged.renamed.at("o3"), indicator = merged.renamed.at("i4");
    CHECK(find(merged.plan, ObjectiveId{"o3"})->name == "Trasparenza");
    CHECK(row(merged.plan, "i4").name == "Accessi civici");
    CHECK(find(merged.plan, ObjectiveId{objective})->name == "Digitalizzazione");
    CHECK(row(merged.plan, indicator.c_str()).parent.value == objective);
    CHECK(merged.plan.revisions.back().on == indicator);
    CHECK(change::merge(small_plan(), merged.plan, after(small_plan(), theirs)).plan == merged.plan);
}

TEST_CASE("One row that both inserted and worded differently can stay as either or as both", "[change][merge]") {
    const auto merged = of({inserted("i4", "Tempo medio di pagamento delle fatture")}, {inserted("i4", "Tempo medio di pagamento fatture")});
    CHECK(told(merged) == Told{"“Tempo medio di pagamento delle fatture”: novità di entrambi, con contenuti diversi"});
    CHECK(change::resolve(merged, {Take::ours})->indicators.size() == 4);
    CHECK(row(*change::resolve(merged, {Take::theirs}), "i4").name == "Tempo medio di pagamento fatture");
    CHECK(change::resolve(merged, {Take::both})->indicators.size() == 5);
}

TEST_CASE("Notes that both wrote can stand one under the other", "[change][merge]") {
    const auto note = [](const char* words) { return std::vector<plan::Edit>{plan::SetText{IndicatorId{"i1"}, plan::TextField::note, words}}; };
    const auto merged = of(note("Fonte: SUAP"), note("Fonte: Registro imprese"));
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(row(*change::resolve(merged, {Take::both}), "i1").note == "Fonte: SUAP\nFonte: Registro imprese");
}

TEST_CASE("A formula that newly reads a measure which the other side erased is a conflict on the measure", "[change][merge]") {
    auto base = small_plan();
    base.measures.push_back(plan::Measure{.id = {"m1"}, .name = "Fatture pagate"});
    const auto ours = after(base, {plan::EraseMeasure{{"m1"}}});
    const auto theirs = after(base, {plan::SetFormula{{"i1"}, plan::Formula(plan::MeasureRef{{"m1"}, {}})}});
    const auto merged = change::merge(base, ours, theirs);
    CHECK(told(merged) == Told{"“Fatture pagate”: da noi non c'è più, da loro ha modifiche o serve ancora"});
    CHECK(merged.plan == ours);
    CHECK(*change::resolve(merged, {Take::theirs}) == theirs);
}

TEST_CASE("A formula of theirs follows the name that ours gave to its measure", "[change][merge]") {
    auto base = small_plan();
    base.measures.push_back(plan::Measure{.id = {"m1"}, .name = "Fatture"});
    const auto merged = change::merge(base, after(base, {plan::SetMeasureText{{"m1"}, plan::MeasureText::name, "Pagamenti"}}),
                                      after(base, {plan::SetFormula{{"i1"}, plan::Formula(plan::Expression{"\"Fatture\" × 2", {}})}}));
    CHECK(merged.conflicts.empty());
    CHECK(std::get<plan::Expression>(*row(merged.plan, "i1").formula).text == "\"Pagamenti\" × 2");
}

TEST_CASE("Units, acts, accepted issues and scenarios of both sides stand together", "[change][merge]") {
    const auto side = [](const char* unit, const char* act, const char* issue, const char* scenario) {
        return std::vector<plan::Edit>{plan::InsertUnit{{.id = {unit}, .name = unit}}, plan::InsertAct{{.id = {act}, .number = act}},
                                       plan::Accept{{"weight-sum", issue, "", "Concordato", {}}},
                                       plan::PutScenario{{.id = {scenario}, .name = scenario}}};
    };
    const auto merged = of(side("u1", "a1", "o1", "s1"), side("u2", "a2", "o2", "s2"));
    CHECK(merged.conflicts.empty());
    CHECK(merged.plan.units.size() == 2);
    CHECK(merged.plan.acts.size() == 2);
    CHECK(merged.plan.accepted.size() == 2);
    CHECK(merged.plan.scenarios.size() == 2);
}

TEST_CASE("Acts of both sides stand in time order, whichever side they came from; an order that a file has stays", "[change][merge]") {
    const auto dated = [](const char* id, base::Date date) { return plan::Act{.id = {id}, .number = id, .date = date}; };
    const auto order = [](const plan::Plan& plan) {
        Told ids;
        for (const auto& each : plan.acts) ids.push_back(each.id.value);
        return ids;
    };
    auto base = after(small_plan(), {plan::InsertAct{dated("a1", {2024, 2, 1})}, plan::InsertAct{dated("a2", {2024, 6, 1})}});
    const auto ours = after(base, {plan::InsertAct{dated("a90", {2024, 9, 10})}});
    const auto theirs = after(base, {plan::SetAct{dated("a2", {2024, 10, 1})}, plan::InsertAct{dated("a40", {2024, 5, 10})}});
    const auto merged = change::merge(base, ours, theirs);
    CHECK(merged.conflicts.empty());
    CHECK(order(merged.plan) == Told{"a1", "a40", "a90", "a2"});
    CHECK(change::merge(base, theirs, ours).plan == merged.plan);
    CHECK(change::merge(base, merged.plan, theirs).plan == merged.plan);
    base.acts.insert(base.acts.begin() + 1, {.id = {"a3"}, .number = "senza data"});
    CHECK(order(change::merge(base, base, after(base, {plan::InsertAct{dated("a0", {2024, 1, 1})}})).plan) == Told{"a0", "a1", "a3", "a2"});
    std::swap(base.acts[0], base.acts[2]);
    CHECK(change::merge(base, base, base).plan == base);
}

TEST_CASE("Links that both drew on the map stand together; a note that both gave to one is a conflict", "[change][merge]") {
    const auto link = [](const char* cause, const char* effect, const char* note) { return plan::PutLink{{{cause}, {effect}, note, {}}}; };
    const auto together = of({link("o1", "o2", "")}, {link("o2", "o1", "")});
    CHECK(together.conflicts.empty());
    CHECK(together.plan.links.size() == 2);
    const auto merged = of({link("o1", "o2", "tempi")}, {link("o1", "o2", "fiducia")});
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(told(merged).front().ends_with("o1 → o2”: base (vuoto), nostro tempi, loro fiducia"));
    CHECK(change::resolve(merged, {Take::theirs})->links.front().note == "fiducia");
}

TEST_CASE("Rows put in another order on both sides: what only one side moved is taken", "[change][merge]") {
    auto base = small_plan();
    for (const char* id : {"i4", "i5", "i6"}) base = with_indicator(std::move(base), id, "o1", "10", ">= 1 N.");
    const auto moved = [&](const char* id, const char* behind) { return after(base, {plan::Move{IndicatorId{id}, {"o1"}, NodeRef(IndicatorId{behind})}}); };
    const auto merged = change::merge(base, moved("i1", "i4"), moved("i6", "i2"));
    Told order;
    for (const auto& box : merged.plan.indicators) order.push_back(box->id.value);
    CHECK(merged.conflicts.empty());
    CHECK(order == Told{"i2", "i6", "i3", "i4", "i1", "i5"});
    CHECK(merged.plan == change::merge(base, moved("i6", "i2"), moved("i1", "i4")).plan);
}

TEST_CASE("Without a base whatever is not the same is shown, ours stands", "[change][merge]") {
    const auto ours = after(small_plan(), {inserted("i7", "Solo da noi"), plan::SetTarget{{"i2"}, 2024, "<= 14 gg"}});
    const auto theirs = after(small_plan(), {inserted("i8", "Riservato ai colleghi", "o2"), plan::SetTarget{{"i2"}, 2024, "<= 12 gg"}});
    const auto merged = change::merge_two(ours, theirs);
    CHECK_FALSE(merged.with_base);
    CHECK(same(merged.plan, ours));
    const auto lines = told(merged);
    CHECK(std::ranges::find(lines, "Target 2024 di i2: nostro <= 14 gg, loro <= 12 gg") != lines.end());
    CHECK(std::ranges::find(lines, "“Solo da noi”: c'è solo da noi") != lines.end());
    CHECK(std::ranges::find(lines, "“Riservato ai colleghi”: c'è solo da loro") != lines.end());
    const std::vector<Choice> all(merged.conflicts.size(), Take::theirs);
    const auto taken = change::resolve(merged, all);
    REQUIRE(taken);
    CHECK(row(*taken, "i2").targets.at(2024).text == "<= 12 gg");
    CHECK(find(*taken, IndicatorId{"i7"}) == nullptr);
    CHECK(find(*taken, IndicatorId{"i8"}) != nullptr);
}

TEST_CASE("What was taken from either side are the edits that lead to the result from the other", "[change][merge]") {
    const auto merged = of({plan::SetWeight{IndicatorId{"i1"}, decimal("40")}}, {plan::SetTarget{{"i2"}, 2024, "<= 12 gg"}});
    REQUIRE(change::taken_from(merged, change::Side::theirs).size() == 1);
    CHECK(std::holds_alternative<plan::SetTarget>(change::taken_from(merged, change::Side::theirs).front()));
    REQUIRE(change::taken_from(merged, change::Side::ours).size() == 1);
    CHECK(std::holds_alternative<plan::SetWeight>(change::taken_from(merged, change::Side::ours).front()));
}
