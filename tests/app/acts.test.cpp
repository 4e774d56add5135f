#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "plan/names.hpp"
#include "support/builders.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;

namespace {

plan::Edit target(const char* indicator, const char* text) { return plan::SetTarget{{indicator}, 2024, text}; }

void edit(Session& session, plan::Edit what) { session.act(EditPlan{std::move(what), {}}); }

ActsView fresh() { return {.pane = ActsPane::fresh}; }

// In the pane of the new act, three targets changed since the file was opened.
Session revising(plan::Plan plan = small_plan()) {
    Session session = opened(plan);
    edit(session, target("i1", ">= 12 N."));
    edit(session, target("i2", "<= 14 gg"));
    edit(session, target("i3", ">= 96,00 %"));
    session.act(ShowPlace{Place::acts});
    session.act(ArrangeActs{fresh()});
    return session;
}

const std::vector<Collected>& collected(const Session& session) { return session.app.document->acts->collected; }

plan::Act deliberation() {
    return {.kind = plan::ActKind::deliberation, .body = "Giunta", .number = "12", .date = base::Date{2024, 7, 2}, .subject = "Rolling"};
}

// i3 came with a1; a2 updated i1.
plan::Plan with_two_acts() {
    auto plan = small_plan();
    plan.acts = {{.id = {"a1"}, .number = "5", .date = base::Date{2024, 2, 1}}, {.id = {"a2"}, .number = "9", .date = base::Date{2024, 5, 1}}};
    plan.revisions = {{.act = plan::ActId{"a1"}, .kind = plan::RevisionKind::inserted, .on = "i3", .text = "Inserito"},
                      {.act = plan::ActId{"a2"}, .on = "i1", .text = "Aggiornato"}};
    return plan;
}

const States& states(const Session& session) {
    REQUIRE(session.app.document->acts);
    REQUIRE(session.app.document->acts->states);
    return *session.app.document->acts->states;
}

}  // namespace

TEST_CASE("What changed since the last save is collected row by row, in words", "[app][acts]") {
    Session session = revising();
    edit(session, plan::SetWeight{plan::IndicatorId{"i1"}, decimal("40")});
    REQUIRE(collected(session).size() == 3);
    CHECK(collected(session)[0].on == "i1");
    CHECK(collected(session)[0].text == "Peso di i1: 50 → 40; Target 2024 di i1: >= 10 N. → >= 12 N.");
    CHECK(collected(session)[1].text == "Target 2024 di i2: <= 16 gg → <= 14 gg");
    session.act(SetLang{words::Lang::en});
    CHECK(collected(session)[1].text == "Target 2024 di i2: <= 16 gg → <= 14 gg");  // the document is in Italian
}

TEST_CASE("The collected changes go under a new act as revisions, in one step, and are not offered again", "[app][acts]") {
    Session session = revising();
    const auto before = session.plan();
    session.act(CollectIntoAct{deliberation()});
    REQUIRE(session.plan().acts.size() == 1);
    REQUIRE(session.plan().revisions.size() == 3);
    CHECK(session.plan().revisions[0].act == session.plan().acts[0].id);
    CHECK(session.plan().revisions[0].on == "i1");
    CHECK(session.plan().revisions[0].text == "Target 2024 di i1: >= 10 N. → >= 12 N.");
    CHECK(session.app.view.acts.pane == ActsPane::listing);
    CHECK(session.app.view.acts.chosen == session.plan().acts[0].id);
    CHECK(session.app.document->acts->revisions.size() == 3);
    CHECK(session.app.document->acts->reg.acts[0].updated == 3);
    session.act(ArrangeActs{fresh()});
    CHECK(collected(session).empty());
    edit(session, target("i2", "<= 12 gg"));
    REQUIRE(collected(session).size() == 1);
    CHECK(collected(session)[0].on == "i2");
    session.act(Undo{});
    session.act(Undo{});
    CHECK(session.plan() == before);
    CHECK(collected(session).size() == 3);
}

TEST_CASE("A change of what is noted already is told from there, and back again too", "[app][acts]") {
    Session session = opened();
    const auto offered = [&](const char* to) {
        edit(session, target("i1", to));
        session.act(ShowPlace{Place::acts});
        session.act(ArrangeActs{fresh()});
        return collected(session).empty() ? std::string() : collected(session).front().text;
    };
    CHECK(offered(">= 60 N.") == "Target 2024 di i1: >= 10 N. → >= 60 N.");
    session.act(CollectIntoAct{deliberation()});
    CHECK(offered(">= 6 N.") == "Target 2024 di i1: >= 60 N. → >= 6 N.");
    session.act(CollectIntoAct{deliberation()});
    CHECK(offered(">= 60 N.") == "Target 2024 di i1: >= 6 N. → >= 60 N.");
    session.act(CollectIntoAct{deliberation()});
    CHECK(offered(">= 6 N.") == "Target 2024 di i1: >= 60 N. → >= 6 N.");  // the same words as before, and another change
    CHECK(session.plan().revisions.size() == 3);
    session.act(EditPlan{plan::EraseRevision{session.plan().revisions[2]}, {}});
    session.act(ArrangeActs{fresh()});
    CHECK(collected(session).empty());
}

TEST_CASE("A change is noted where a revision says it as a whole: 50 → 6 is no part of 50 → 60", "[app][acts]") {
    Session session = opened();
    const auto weight = [&](const char* text) { edit(session, plan::SetWeight{plan::IndicatorId{"i1"}, decimal(text)}); };
    weight("60");
    edit(session, plan::InsertAct{{.id = {"a1"}, .number = "5"}});
    edit(session, plan::InsertRevision{{.act = plan::ActId{"a1"}, .on = "i1", .text = "Altro; Peso di i1: 50 → 60"}});
    weight("6");
    session.act(ShowPlace{Place::acts});
    session.act(ArrangeActs{fresh()});
    REQUIRE(collected(session).size() == 1);
    CHECK(collected(session)[0].text == "Peso di i1: 60 → 6");
    edit(session, plan::EraseAct{{"a1"}, plan::OfAct::erased});
    session.act(ArrangeActs{fresh()});
    REQUIRE(collected(session).size() == 1);
    CHECK(collected(session)[0].text == "Peso di i1: 50 → 6");
}

TEST_CASE("A row inserted under one act and changed later is an update", "[app][acts]") {
    Session session = opened();
    session.act(AddIndicator{{"o1"}});
    const std::string added = plan::id_of(*session.app.view.selected);
    session.act(ShowPlace{Place::acts});
    session.act(ArrangeActs{fresh()});
    session.act(CollectIntoAct{deliberation()});
    edit(session, plan::SetTarget{{added}, 2024, ">= 5 N."});
    session.act(ArrangeActs{fresh()});
    REQUIRE(collected(session).size() == 1);
    CHECK(collected(session)[0].on == added);
    CHECK(collected(session)[0].kind == plan::RevisionKind::updated);
}

TEST_CASE("What is not ticked stays out of the act; under an act of the plan no other is made", "[app][acts]") {
    Session session = revising(with_two_acts());
    ActsView view = fresh();
    view.left_out = {"i2"};
    session.act(ArrangeActs{view});
    session.act(CollectIntoAct{plan::ActId{"a2"}});
    CHECK(session.plan().acts.size() == 2);
    REQUIRE(session.plan().revisions.size() == 4);
    CHECK(session.plan().revisions[2].on == "i1");
    CHECK(session.plan().revisions[3].on == "i3");
    session.act(ArrangeActs{fresh()});
    REQUIRE(collected(session).size() == 1);
    CHECK(collected(session)[0].on == "i2");
}

TEST_CASE("Rows that came and went get their kind; measured values are no revision", "[app][acts]") {
    Session session = opened();
    session.act(AddIndicator{{"o1"}});
    const std::string added = plan::id_of(*session.app.view.selected);
    edit(session, plan::SetText{plan::IndicatorId{added}, plan::TextField::name, "Nuovo"});
    edit(session, plan::SetRemoved{plan::IndicatorId{"i2"}, true});
    edit(session, plan::Erase{plan::IndicatorId{"i3"}});
    edit(session, plan::SetReading{plan::IndicatorId{"i1"}, {2024, 6, 30}, plan::Value(decimal("4"))});
    session.act(ShowPlace{Place::acts});
    session.act(ArrangeActs{fresh()});
    session.act(CollectIntoAct{deliberation()});
    std::vector<std::string> told;
    for (const auto& each : session.plan().revisions) told.push_back(std::string(plan::name_of(each.kind)) + " " + each.on + ": " + each.text);
    CHECK(told == std::vector<std::string>{"inserted " + added + ": Inserito: Nuovo", "removed : Cancellato: i3 Indicatore i3",
                                           "removed i2: Eliminato dal piano: i2"});
}

TEST_CASE("An act can be entered before any change; a save starts afresh; what is in no file yet has nothing to compare with", "[app][acts]") {
    Session session = revising();
    session.act(Save{});
    session.act(Saved{"piano.cruscotto.json", some_file});
    CHECK(collected(session).empty());
    session.act(CollectIntoAct{deliberation()});
    CHECK(session.plan().acts.size() == 1);
    CHECK(session.plan().revisions.empty());
    Session draft;
    draft.act(DraftFound{"bozza.cruscotto.json", format::write_plan(small_plan()), {}});
    draft.act(RestoreDraft{});
    draft.act(ShowPlace{Place::acts});
    draft.act(ArrangeActs{fresh()});
    CHECK_FALSE(draft.app.document->acts->in_a_file);
    CHECK(collected(draft).empty());
}

TEST_CASE("Two states of the plan stand beside each other with their scores and what is different", "[app][acts]") {
    Session session = opened(with_two_acts());
    session.act(ShowPlace{Place::acts});
    session.act(ArrangeActs{{.pane = ActsPane::states}});
    CHECK(states(session).from == "Adozione");
    CHECK(states(session).to == "Oggi");
    CHECK(*states(session).to_body.figure.score == session.body_score());
    CHECK(*states(session).from_body.figure.score != session.body_score());  // without i3
    const auto& lines = states(session).lines;
    const auto found = std::ranges::find(lines, "Nuovo indicatore i3 “Indicatore i3” sotto o2", &words::DifferenceLine::words);
    REQUIRE(found != lines.end());
    CHECK(found->id == "i3");
    REQUIRE(states(session).notes.size() == 1);  // what i1 was before a2
    CHECK(states(session).notes[0].id == "i1");
    session.act(CopyDifferences{});
    const auto* copied = session.effect<CopyText>();
    REQUIRE(copied);
    CHECK(copied->text.starts_with("Differenze da “Adozione” a “Oggi”\nPunteggio dell'ente: "));
    CHECK(copied->text.contains("\n  Nuovo indicatore i3"));
    CHECK(copied->text.contains(states(session).notes[0].words));
}

TEST_CASE("The same state twice differs in nothing", "[app][acts]") {
    Session session = opened(with_two_acts());
    session.act(ShowPlace{Place::acts});
    const State a1{State::Kind::act, {"a1"}};
    session.act(ArrangeActs{{.pane = ActsPane::states, .from = a1, .to = a1}});
    CHECK(states(session).lines.empty());
    CHECK(states(session).counts == "Nessuna differenza.");
    session.act(ArrangeActs{{.pane = ActsPane::states, .from = a1, .to = {State::Kind::act, {"a2"}}}});
    CHECK(states(session).from == "Deliberazione n. 5 del 01/02/2024");
    CHECK(states(session).lines.size() == 2);  // the heading, and one more revision noted
}

TEST_CASE("An act that was erased gives way to the adoption, in name and in state", "[app][acts]") {
    auto plan = with_two_acts();
    plan.acts[0].date = base::Date{2023, 12, 1};  // before adoption
    Session session = opened(plan);
    session.act(ShowPlace{Place::acts});
    session.act(ArrangeActs{{.pane = ActsPane::states, .from = {State::Kind::act, {"a2"}}}});
    edit(session, plan::EraseAct{{"a2"}, plan::OfAct::erased});
    CHECK(states(session).from == "Adozione");
    CHECK(states(session).lines.empty());
}

TEST_CASE("An act that an issue names is shown in its place", "[app][acts]") {
    Session session = opened(with_two_acts());
    session.act(GoTo{"a2"});
    CHECK(session.app.view.place == Place::acts);
    CHECK(session.app.view.acts.chosen == plan::ActId{"a2"});
    CHECK(session.app.document->acts->revisions == std::vector<std::size_t>{1});
    session.act(ShowPlace{Place::plan});
    CHECK_FALSE(session.app.document->acts);
}

TEST_CASE("The act chosen in the register is printed as a page of its changes", "[app][acts]") {
    Session session = opened(with_two_acts());
    session.act(ShowAct{{"a1"}});
    session.act(PrintAct{});
    REQUIRE(session.effect<AskMoment>());
    session.act(MomentTold{session.effect<AskMoment>()->what, {1'719'914'400'000, 120}});
    const OfferFile* page = session.effect<OfferFile>();
    REQUIRE(page);
    CHECK(page->type == "text/html");
    CHECK(page->bytes.contains("Inserito"));
    CHECK(page->bytes.contains("02/07/2024"));
}
