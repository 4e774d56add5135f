#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_adapters.hpp>
#include <catch2/generators/catch_generators_random.hpp>
#include <random>

#include "app/store.hpp"
#include "format/plan_file.hpp"
#include "support/builders.hpp"
#include "support/session.hpp"
#include "words/issue_words.hpp"

using namespace app;
using namespace support;

namespace {

EditPlan weight(const char* id, const char* value, std::string key = {}) {
    return {plan::SetWeight{plan::IndicatorId{id}, decimal(value)}, std::move(key)};
}

EditPlan target(const char* id, const char* text) { return {plan::SetTarget{{id}, 2024, text}, {}}; }

std::vector<std::string> shown(const Session& session) {
    std::vector<std::string> ids;
    const auto& derived = *session.app.document->derived;
    for (const std::size_t i : derived.visible) ids.push_back(plan::id_of(derived.outline[i].node));
    return ids;
}

}  // namespace

TEST_CASE("A plan opens at its own year and at the last period with values, with the body selected", "[app]") {
    const auto session = opened();
    CHECK(session.app.view.year == 2024);
    CHECK(session.app.view.period == 1);
    CHECK(plan::id_of(*session.app.view.selected) == "ente");
    CHECK_FALSE(session.app.document->unsaved());
    CHECK(session.effect<SetTitle>()->title == "piano.cruscotto.json – Cruscotto");
}

TEST_CASE("A plan larger than the application is made for opens whole, and it says so", "[app]") {
    std::string bytes = R"({"format": "cruscotto-plan", "version": 1, "title": "Piano", "year": 2024, "years": [2024], "next_id": 1,
        "objectives": [{"id": "ente", "level": "body", "name": "Ente"}], "indicators": [)";
    for (int i = 0; i < 100'001; ++i)
        bytes += (i == 0 ? R"({"id": "i)" : R"(, {"id": "i)") + std::to_string(i) + R"(", "parent": "ente", "name": "N. pratiche )" + std::to_string(i) + R"(", "weight": 0})";
    Session session;
    session.act(FileRead{"grande.cruscotto.json", bytes + "]}", some_file});
    session.go_on();
    REQUIRE(session.app.document);
    CHECK(session.plan().indicators.size() == 100'001);
    REQUIRE(session.app.message);
    CHECK(session.app.message->issue.code == "plan-beyond");
    CHECK(session.app.message->issue.args == std::vector<std::string>{"100001", "100000"});
    CHECK(words::words(session.app.message->issue, words::Lang::it).starts_with("Il piano ha 100.001 indicatori: Cruscotto è pensato per 100.000 al più."));
}

TEST_CASE("A changed target moves the body's score in the same step", "[app]") {
    auto session = opened();
    const double before = session.body_score();
    session.act(target("i3", ">= 90,00 %"));
    CHECK(session.body_score() > before);
    CHECK(session.app.document->unsaved());
    CHECK(session.effect<ScheduleAutosave>());
    CHECK(session.effect<SetTitle>()->unsaved);
}

TEST_CASE("Undo and redo bring back the plan and its scores, and show the place", "[app]") {
    auto session = opened();
    const auto before = session.plan();
    session.act(weight("i1", "70"));
    const auto after = session.plan();
    session.act(SetExpanded{{"o1"}, false});
    session.act(Undo{});
    CHECK(session.plan() == before);
    CHECK_FALSE(session.app.document->unsaved());
    CHECK(plan::id_of(*session.app.view.selected) == "i1");
    CHECK(std::ranges::count(shown(session), "i1") == 1);
    session.act(Redo{});
    CHECK(session.plan() == after);
}

TEST_CASE("Typing in one field is one step of the history; a new edit clears what was undone", "[app]") {
    auto session = opened();
    for (const char* value : {"6", "60", "60.5"}) session.act(weight("i1", value, "weight i1"));
    CHECK(session.app.document->history.done.size() == 1);
    session.act(Undo{});
    CHECK(find(session.plan(), plan::IndicatorId{"i1"})->weight == decimal("50"));
    session.act(weight("i2", "10"));
    CHECK_FALSE(session.app.document->history.can_redo());
}

TEST_CASE("k edits and k undos give the plan that was opened", "[app][law]") {
    const auto seed = GENERATE(take(10, random(1u, 1'000'000u)));
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    auto session = opened();
    const auto opened_plan = session.plan();
    const char* ids[] = {"i1", "i2", "i3"};
    for (int i = 0; i < 200; ++i) {
        const char* id = ids[random() % 3];
        switch (random() % 5) {
            case 0: session.act(weight(id, random() % 2 ? "12.5" : "80")); break;
            case 1: session.act(target(id, random() % 2 ? ">= 7 N." : "Entro 31/12/2024")); break;
            case 2: session.act(AddIndicator{{"o2"}}); break;
            case 3: session.act(EditPlan{plan::Move{plan::IndicatorId{id}, {random() % 2 ? "o1" : "o2"}, {}}, {}}); break;
            case 4: session.act(random() % 3 ? Action(Undo{}) : Action(Redo{})); break;
        }
    }
    while (session.app.document->history.can_undo()) session.act(Undo{});
    CHECK(session.plan() == opened_plan);
}

TEST_CASE("The same application and action give the same step", "[app][law]") {
    const auto session = opened();
    const auto one = update(session.app, weight("i1", "70"));
    const auto two = update(session.app, weight("i1", "70"));
    CHECK(one.app.document->plan == two.app.document->plan);
    CHECK(one.app.document->derived->results == two.app.document->derived->results);
    CHECK(one.effects.size() == two.effects.size());
}

TEST_CASE("A refused edit says why and changes nothing", "[app]") {
    auto session = opened();
    session.act(EditPlan{plan::Erase{plan::ObjectiveId{"ente"}}, {}});
    CHECK(session.app.message->issue.code == "erase-body");
    CHECK_FALSE(session.app.document->unsaved());
    CHECK_FALSE(session.app.document->history.can_undo());
}

TEST_CASE("What is added stands last under its parent, selected and in sight", "[app]") {
    auto session = opened();
    session.act(SetExpanded{{"o1"}, false});
    session.act(AddIndicator{{"o1"}});
    const std::string id = plan::id_of(*session.app.view.selected);
    CHECK(shown(session) == std::vector<std::string>{"ente", "o1", "i1", "i2", id, "o2", "i3"});
    session.act(AddObjective{{"ente"}, plan::Level::strategic});
    CHECK(shown(session).back() == plan::id_of(*session.app.view.selected));
}

TEST_CASE("Deleting the selected row selects nothing", "[app]") {
    auto session = opened();
    session.act(Select{plan::NodeRef(plan::IndicatorId{"i1"})});
    session.act(EditPlan{plan::Erase{plan::ObjectiveId{"o1"}}, {}});
    CHECK_FALSE(session.app.view.selected);
}

TEST_CASE("The filter shows what is found and what it stands under", "[app]") {
    auto session = opened();
    session.act(SetFilter{"indicatore I3"});
    CHECK(shown(session) == std::vector<std::string>{"ente", "o2", "i3"});
    session.act(GoTo{"i1"});
    CHECK(session.app.view.filter.empty());
    CHECK(shown(session).size() == 6);
}

TEST_CASE("Save writes the canonical bytes into the open file; then nothing is unsaved", "[app]") {
    auto session = opened();
    session.act(weight("i1", "70"));
    session.act(Save{});
    const auto* sent = session.effect<SaveFile>();
    REQUIRE(sent);
    CHECK(sent->file == some_file);
    const auto written = format::read_plan(sent->bytes);
    CHECK(written.issues.empty());
    CHECK(written.plan == session.plan());
    CHECK(format::write_plan(*written.plan) == sent->bytes);
    session.act(Saved{"piano.cruscotto.json", some_file});
    CHECK_FALSE(session.app.document->unsaved());
    CHECK(session.effect<DropDraft>());
}

TEST_CASE("What is edited while a save is in flight stays unsaved", "[app]") {
    auto session = opened();
    session.act(weight("i1", "70"));
    session.act(Save{});
    session.act(weight("i1", "75"));
    session.act(Saved{"piano.cruscotto.json", some_file});
    CHECK(session.app.document->unsaved());
    CHECK_FALSE(session.effect<DropDraft>());
}

TEST_CASE("A save that fails keeps everything unsaved and says why; a cancelled one says nothing", "[app]") {
    auto session = opened();
    session.act(weight("i1", "70"));
    session.act(Save{});
    session.act(NotSaved{SaveProblem::failed, "disco pieno"});
    CHECK(session.app.document->unsaved());
    CHECK(session.app.message->issue.code == "file-not-saved");
    session.act(Dismiss{});
    session.act(Save{});
    session.act(NotSaved{SaveProblem::cancelled, ""});
    CHECK_FALSE(session.app.message);
    session.act(NotSaved{SaveProblem::changed_on_disk, ""});
    CHECK(session.app.message->issue.code == "file-changed-on-disk");
}

TEST_CASE("A broken file leaves the open plan untouched and says what is wrong", "[app]") {
    auto session = opened();
    session.act(weight("i1", "70"));
    const auto before = session.plan();
    session.act(FileRead{"rotto.json", "{\"format\":", 9});
    REQUIRE(session.app.refusal);
    CHECK(session.app.refusal->file_name == "rotto.json");
    CHECK_FALSE(session.app.refusal->issues.empty());
    CHECK(session.plan() == before);
    CHECK(session.app.document->file == some_file);
    session.act(Dismiss{});
    CHECK_FALSE(session.app.refusal);
}

TEST_CASE("Opening another plan over unsaved changes asks first; yes opens it, no keeps everything", "[app]") {
    auto session = opened();
    session.act(weight("i1", "70"));
    const FileRead other{"altro.json", format::write_plan(empty_plan()), 9};
    session.act(other);
    REQUIRE(session.app.question);
    CHECK(session.app.document->file_name == "piano.cruscotto.json");
    session.act(Dismiss{});
    CHECK_FALSE(session.app.question);
    CHECK(session.app.document->unsaved());
    session.act(other);
    session.act(Confirm{});
    CHECK(session.app.document->file_name == "altro.json");
    CHECK(session.app.document->file == 9);
    CHECK(session.effect<DropDraft>()->file_name == "piano.cruscotto.json");
}

TEST_CASE("Unsaved work is written as a draft within the moment asked, and offered back with its time", "[app]") {
    auto session = opened();
    session.act(weight("i1", "70"));
    session.act(weight("i2", "30"));
    CHECK_FALSE(session.effect<ScheduleAutosave>());  // one is already under way
    session.act(AutosaveDue{{1'720'000'000'000, 120}});
    const std::string draft = session.draft();
    CHECK(format::read_plan(draft).plan == session.plan());

    Session later;
    later.act(DraftFound{session.effect<WriteDraft>()->file_name, draft, {1'720'000'000'000, 120}});
    REQUIRE(later.app.draft);
    later.act(RestoreDraft{});
    CHECK(later.plan() == session.plan());
    CHECK(later.app.document->unsaved());
    CHECK(later.app.document->file == 0);
    CHECK_FALSE(later.app.draft);
}

TEST_CASE("A draft that is given up is dropped; a damaged one is said", "[app]") {
    Session session;
    session.act(DraftFound{"p.json", format::write_plan(small_plan()), {}});
    session.act(DiscardDraft{});
    CHECK_FALSE(session.app.draft);
    CHECK(session.effect<DropDraft>()->file_name == "p.json");
    session.act(DraftFound{"p.json", "rubbish", {}});
    CHECK_FALSE(session.app.draft);
    CHECK(session.app.message->issue.code == "draft-unreadable");
}

TEST_CASE("Actions gather in the store and are applied in order", "[app]") {
    Store store;
    store.post(FileRead{"p.json", format::write_plan(small_plan()), 0});
    store.post(SetYear{2025});
    CHECK_FALSE(store.app().document);
    store.drain();
    CHECK(store.idle());
    CHECK(store.app().view.year == 2025);
}
