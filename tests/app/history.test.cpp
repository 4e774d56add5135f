// The history that the file keeps, save by save.
#include <catch2/catch_test_macros.hpp>

#include "format/history.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;

namespace {

constexpr Moment july{1'720'000'000'000, 120};

void rename(Session& session, const char* name) {
    session.act(EditPlan{plan::SetText{plan::IndicatorId{"i1"}, plan::TextField::name, name}, {}});
}

// The plan in the bytes that were sent to the file.
plan::Plan save(Session& session) {
    session.act(Save{});
    if (const auto* asked = session.effect<AskMoment>()) session.act(MomentTold{asked->what, july});
    const auto* sent = session.effect<SaveFile>();
    REQUIRE(sent);
    auto loaded = format::read_plan(sent->bytes);
    CHECK(loaded.issues.empty());
    session.act(Saved{"piano.cruscotto.json", some_file});
    return *loaded.plan;
}

Session keeping() {
    Session session = opened();
    Preferences mine;
    mine.who = "Anna Neri";
    session.act(Prefer{mine});
    session.act(KeepHistory{true});
    return session;
}

}  // namespace

TEST_CASE("Each save with a change is an entry: who, when, what", "[app][history]") {
    Session session = keeping();
    CHECK(session.app.document->unsaved());
    rename(session, "Tempi");
    rename(session, "Tempi medi");
    const auto once = save(session);
    REQUIRE(once.memory->history->size() == 1);
    const plan::HistoryEntry entry = *once.memory->history->front();
    CHECK(entry.who == "Anna Neri");
    CHECK(entry.when == "2024-07-03T11:46+02:00");
    REQUIRE(entry.what.size() == 1);
    CHECK(entry.what[0].contains("Tempi medi"));
    CHECK_FALSE(session.app.document->unsaved());
    CHECK(save(session).memory->history->size() == 1);  // nothing was changed
    rename(session, "Costi");
    session.act(Undo{});
    session.act(Undo{});
    const auto twice = save(session);
    REQUIRE(twice.memory->history->size() == 2);
    CHECK(*twice.memory->history->front() == entry);
    CHECK_FALSE(format::first_broken(twice));
    CHECK(*format::state_before(twice, 1) == once);
    CHECK(*format::state_before(twice, 0) == small_plan());
}

TEST_CASE("A save that fails leaves no entry", "[app][history]") {
    Session session = keeping();
    rename(session, "Tempi");
    session.act(Save{});
    session.act(MomentTold{MomentFor::save, july});
    session.act(NotSaved{SaveProblem::failed, "disco pieno"});
    CHECK(session.plan().memory->history->empty());
    CHECK(save(session).memory->history->size() == 1);
}

TEST_CASE("The entry names the act under which the changes were noted", "[app][history]") {
    Session session = keeping();
    session.act(EditPlan{plan::InsertAct{{.id = {"a1"}, .number = "97", .date = base::Date{2024, 7, 26}}}, {}});
    rename(session, "Tempi");
    session.act(EditPlan{plan::InsertRevision{{.act = plan::ActId{"a1"}, .kind = plan::RevisionKind::updated, .on = "i1", .text = "Nome"}}, {}});
    CHECK(save(session).memory->history->front()->acts == std::vector<std::string>{"a1"});
}

TEST_CASE("Turned off by mistake, the history comes back; saved without, it is gone from the file", "[app][history]") {
    Session session = keeping();
    rename(session, "Tempi");
    save(session);
    session.act(KeepHistory{false});
    CHECK(session.app.document->unsaved());
    session.act(KeepHistory{true});
    CHECK(session.plan().memory->history->size() == 1);
    CHECK_FALSE(session.app.document->unsaved());
    session.act(KeepHistory{false});
    CHECK_FALSE(format::keeps_history(save(session)));
}

TEST_CASE("A copy to be published has neither history nor base", "[app][history]") {
    Session session = keeping();
    rename(session, "Tempi");
    save(session);
    session.act(SaveWithoutHistory{});
    const auto* copy = session.effect<OfferFile>();
    REQUIRE(copy);
    CHECK(copy->name == "piano senza storia.cruscotto.json");
    CHECK(copy->bytes == format::write_plan(format::without_memory(session.plan())));
    CHECK_FALSE(copy->bytes.contains("\"base\""));
    CHECK(session.plan().memory->history->size() == 1);
}

TEST_CASE("An entry opens the plan as it was before, in no file; unsaved changes are asked about", "[app][history]") {
    Session session = keeping();
    rename(session, "Tempi");
    save(session);
    rename(session, "Costi");
    session.act(OpenStateBefore{0});
    REQUIRE(session.app.question);
    session.act(Confirm{});
    CHECK(session.plan() == small_plan());
    CHECK(session.app.document->file == 0);
    CHECK(session.app.document->unsaved());
    CHECK(session.app.document->file_name == "piano prima del 2024-07-03.cruscotto.json");
    CHECK(session.app.message->issue.code == "state-opened");
}

TEST_CASE("A history that was altered is said when the file opens", "[app][history]") {
    Session session = keeping();
    rename(session, "Tempi");
    std::string bytes = format::write_plan(save(session));
    bytes.replace(bytes.find("Anna Neri"), 4, "Olga");
    session.act(FileRead{"piano.cruscotto.json", bytes, some_file});
    REQUIRE(session.app.message);
    CHECK(session.app.message->issue.code == "history-broken");
    CHECK(session.app.document->history_broken == 0u);
}

TEST_CASE("The base is the state that was opened, however often it is saved; unchanged, the file keeps its bytes", "[app][history]") {
    Session session = opened();
    session.act(Save{});
    CHECK(session.effect<SaveFile>()->bytes == format::write_plan(small_plan()));
    session.act(Saved{"piano.cruscotto.json", some_file});
    for (const char* name : {"Tempi", "Costi"}) {
        rename(session, name);
        const auto written = save(session);
        REQUIRE(format::base_of(written));
        CHECK(*format::base_of(written) == small_plan());
    }
    Session later = opened(session.plan());
    REQUIRE(later.app.document->base);
    CHECK(*later.app.document->base == small_plan());
}

TEST_CASE("The automatic copy keeps base and history", "[app][history]") {
    Session session = keeping();
    rename(session, "Tempi");
    save(session);
    rename(session, "Costi");
    session.act(AutosaveDue{july});
    Session later;
    later.act(DraftFound{"piano.cruscotto.json", session.draft(), july});
    later.act(RestoreDraft{});
    CHECK(later.plan().memory->history->size() == 1);
    REQUIRE(later.app.document->base);
    CHECK(*later.app.document->base == small_plan());
}

TEST_CASE("A plan that begins here keeps its history", "[app][history]") {
    Session session;
    session.act(NewPlan{});
    session.act(MomentTold{MomentFor::new_plan, july});
    CHECK(format::keeps_history(session.plan()));
    session.act(Save{});
    REQUIRE(session.effect<AskMoment>());
    session.act(MomentTold{session.effect<AskMoment>()->what, july});
    const auto written = format::read_plan(session.effect<SaveFile>()->bytes);
    CHECK(written.issues.empty());
    CHECK(written.plan->memory->history->size() == 1);
}
