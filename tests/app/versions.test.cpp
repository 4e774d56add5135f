// Earlier versions of the open plan: when they are taken, and how one comes back.
#include <catch2/catch_test_macros.hpp>

#include "format/plan_file.hpp"
#include "support/builders.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;

namespace {

const char* const file = "piano.cruscotto.json";
constexpr std::int64_t begun = 1'720'000'000'000;

EditPlan title(const char* text) { return {plan::SetPlanText{plan::PlanText::title, text}, {}}; }
Moment after(std::int64_t minutes) { return {begun + minutes * 60'000, 120}; }

}  // namespace

TEST_CASE("A version is kept when a plan opens and when it is saved, with what was done since", "[app]") {
    auto session = opened();
    REQUIRE(session.effect<KeepVersion>());
    CHECK(session.effect<KeepVersion>()->why == KeptFor::opened);
    CHECK(session.effect<KeepVersion>()->steps == 0);
    session.act(title("Uno"));
    session.act(title("Due"));
    session.act(Save{});
    const KeepVersion kept = *session.effect<KeepVersion>();
    CHECK(kept.why == KeptFor::saved);
    CHECK(kept.bytes == session.app.document->saving->bytes);
    CHECK(kept.steps == 2);
    CHECK(kept.about.contains("Due"));
}

TEST_CASE("Amid the work a version is kept every few minutes, not at every draft", "[app]") {
    auto session = opened();
    std::size_t kept = 0;
    for (std::int64_t minute = 0; minute <= 20; ++minute) {
        session.act(title(("Minuto " + std::to_string(minute)).c_str()));
        session.act(AutosaveDue{after(minute)});
        REQUIRE((session.effect<WriteDraft>() || session.effect<ExtendDraft>()));
        if (const auto* version = session.effect<KeepVersion>()) {
            ++kept;
            CHECK(version->why == KeptFor::work);
            CHECK(version->bytes == format::write_plan(as_kept(*session.app.document)));
        }
    }
    CHECK(kept == 20 / minutes_between_versions);
}

TEST_CASE("What is left unsaved is kept as a version first, and so is a draft that is found", "[app]") {
    auto session = opened();
    session.act(title("Da non perdere"));
    session.act(Close{});
    session.act(Confirm{});
    REQUIRE(session.effect<KeepVersion>());
    CHECK(session.effect<KeepVersion>()->why == KeptFor::replaced);
    CHECK(session.effect<KeepVersion>()->bytes.contains("Da non perdere"));
    Session later;
    later.act(DraftFound{file, format::write_plan(small_plan()), after(0)});
    REQUIRE(later.effect<KeepVersion>());
    CHECK(later.effect<KeepVersion>()->file_name == file);
}

TEST_CASE("A version comes back as one step that can be undone; the state before it is kept", "[app]") {
    auto session = opened();
    const plan::Plan first = session.plan();
    session.act(title("Altro"));
    session.act(EditPlan{plan::SetTarget{{"i1"}, 2024, ">= 3"}, {}});
    const plan::Plan last = session.plan();
    session.act(ShowVersions{});
    CHECK(session.effect<ListVersions>()->file_name == file);
    session.act(VersionsFound{file, {{after(0), KeptFor::opened, 0, {}}}});
    REQUIRE(session.app.versions);
    CHECK(session.app.versions->versions.size() == 1);
    session.act(RestoreVersion{after(0)});
    CHECK_FALSE(session.app.versions);
    CHECK(session.effect<FetchVersion>()->unix_ms == begun);

    session.act(VersionRead{file, format::write_plan(first)});
    CHECK(session.plan() == first);
    CHECK(*format::read_plan(session.effect<KeepVersion>()->bytes).plan == last);
    CHECK(session.app.message->issue.code == "version-restored");
    session.act(Undo{});
    CHECK(session.plan() == last);
}

TEST_CASE("A version that is damaged, of another plan, or no different changes nothing and is said", "[app]") {
    auto session = opened();
    const plan::Plan before = session.plan();
    auto other = before;
    other.body = "Altro ente";
    const std::pair<std::string, const char*> cases[] = {
        {"", "version-unreadable"}, {"rubbish", "version-unreadable"},
        {format::write_plan(other), "version-of-another"}, {format::write_plan(before), "version-same"}};
    for (const auto& [bytes, code] : cases) {
        session.act(VersionRead{file, bytes});
        CHECK(session.app.message->issue.code == code);
        CHECK(session.plan() == before);
        CHECK_FALSE(session.app.document->history.can_undo());
    }
}

TEST_CASE("A plan that another tab works on is not taken back to an earlier version here", "[app]") {
    auto session = opened();
    auto earlier = session.plan();
    earlier.title = "Prima";
    session.act(DeskTold{file, Desk::elsewhere});
    session.act(VersionRead{file, format::write_plan(earlier)});
    CHECK(session.plan().title != "Prima");
    CHECK(session.app.message->issue.code == "open-elsewhere");
    CHECK(session.effects.empty());
}
