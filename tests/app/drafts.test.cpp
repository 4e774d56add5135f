#include <catch2/catch_test_macros.hpp>

#include "format/draft.hpp"
#include "format/history.hpp"
#include "support/random.hpp"
#include "support/random_edits.hpp"
#include "support/random_plan.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;

namespace {

constexpr Moment july{1'720'000'000'000, 120};

EditPlan title(const std::string& text) { return {plan::SetPlanText{plan::PlanText::title, text}, {}}; }

// The automatic copy as the browser keeps it: what was written, and what was added to that.
struct Disk {
    std::string draft;
    std::size_t added = 0;  // bytes of the last addition

    void after(const Session& session) {
        if (session.effect<DropDraft>()) draft.clear();
        if (session.effect<WriteDraft>()) draft = session.draft();
        const auto* extended = session.effect<ExtendDraft>();
        if (!extended) return;
        REQUIRE_FALSE(draft.empty());
        draft += extended->steps;
        added = extended->steps.size();
    }
    void autosave(Session& session) {
        session.act(AutosaveDue{july});
        after(session);
    }
    Session restored() const {
        Session later;
        later.act(DraftFound{"piano.cruscotto.json", draft, july});
        REQUIRE(later.app.draft);
        later.act(RestoreDraft{});
        REQUIRE(later.app.document);
        return later;
    }
};

}  // namespace

TEST_CASE("An edit adds a few bytes to the automatic copy, however large the plan", "[app][drafts]") {
    auto session = opened(random_plan(1, {.objectives = 40, .indicators = 2'000}));
    Disk disk;
    session.act(title("Uno"));
    disk.autosave(session);
    session.act(title("Due"));
    disk.autosave(session);
    CHECK(session.effect<ExtendDraft>());
    CHECK(disk.added < 200);
    CHECK(disk.restored().plan() == session.plan());
}

TEST_CASE("With a plan comes what its automatic copy begins with: the first change writes only its step", "[app][drafts]") {
    auto session = opened(random_plan(1, {.objectives = 40, .indicators = 2'000}));
    REQUIRE(session.effect<HoldBeginning>());
    session.act(title("Uno"));
    session.act(AutosaveDue{july});
    CHECK_FALSE(session.effect<HoldBeginning>());
    REQUIRE(session.effect<WriteDraft>());
    CHECK(session.effect<WriteDraft>()->steps.size() < 200);
    CHECK(format::read_draft(session.draft())->latest() == session.plan());
    session.act(Close{});
    session.act(Confirm{});
    CHECK(session.effect<HoldBeginning>()->bytes.empty());
}

TEST_CASE("law: whatever was done, undone and saved, the automatic copy gives back the work, and undo leads through its states", "[app][drafts]") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        Random random(seed);
        auto session = opened(random_plan(seed, {.objectives = 6, .indicators = 12}));
        Disk disk;
        for (int i = 0; i < 40; ++i) {
            const auto what = random.below(10);
            if (what < 5) {
                const auto edited = with_random_edits(random, session.plan(), 1);
                if (!edited.edits.empty()) session.act(EditPlan{edited.edits.front(), random.below(4) == 0 ? "key" : ""});
            } else if (what < 7) session.act(Undo{});
            else if (what < 8) session.act(Redo{});
            else if (what < 9 || !session.app.document->unsaved()) disk.autosave(session);
            else {
                session.act(Save{});
                session.act(Saved{"piano.cruscotto.json", some_file});
                disk.after(session);
            }
        }
        disk.autosave(session);
        if (!session.app.document->unsaved()) {
            CHECK(disk.draft.empty());
            continue;
        }
        Session later = disk.restored();
        REQUIRE(later.plan() == session.plan());
        REQUIRE(format::write_plan(as_kept(*later.app.document)) == format::write_plan(as_kept(*session.app.document)));
        const Drafting& drafting = session.app.document->drafting;
        const auto& done = session.app.document->history.done;
        if (drafting.step > done.size() || (drafting.step > 0 && done[drafting.step - 1].serial != drafting.serial)) continue;  // undone further than the save
        while (later.app.document->history.can_undo() && session.app.document->history.can_undo()) {
            later.act(Undo{});
            session.act(Undo{});
            while (!done.empty() && done.back().after == done.back().before) session.act(Undo{});  // a step that came to nothing
            REQUIRE(later.plan() == session.plan());
        }
    }
}

TEST_CASE("What was undone can be done again after the copy was taken up, and the copy goes on from there", "[app][drafts]") {
    auto session = opened();
    Disk disk;
    for (const char* each : {"Uno", "Due", "Tre"}) {
        session.act(title(each));
        disk.autosave(session);
    }
    session.act(Undo{});
    disk.autosave(session);
    auto later = disk.restored();
    CHECK(later.plan().title == "Due");
    later.act(Redo{});
    CHECK(later.plan().title == "Tre");
    disk.autosave(later);
    later.act(title("Quattro"));
    disk.autosave(later);
    CHECK(later.effect<ExtendDraft>());
    auto last = disk.restored();
    CHECK(last.plan().title == "Quattro");
    for (const char* each : {"Tre", "Due", "Uno"}) {
        last.act(Undo{});
        CHECK(last.plan().title == each);
    }
    last.act(Undo{});
    CHECK_FALSE(last.app.document->unsaved());
    CHECK_FALSE(last.app.document->history.can_undo());
}

TEST_CASE("The state amid a drag is in the copy too; the step that comes of it takes its place", "[app][drafts]") {
    auto session = opened();
    Disk disk;
    for (const char* each : {"U", "Un", "Uno"}) {
        session.act(EditPlan{plan::SetPlanText{plan::PlanText::title, each}, "digitando"});
        disk.autosave(session);
    }
    auto later = disk.restored();
    CHECK(later.plan().title == "Uno");
    later.act(Undo{});
    CHECK(later.plan() == small_plan());
}

TEST_CASE("Where a part of the copy could not be written the next one begins anew", "[app][drafts]") {
    auto session = opened();
    session.act(title("Uno"));
    session.act(AutosaveDue{july});
    session.act(StorageDenied{"no room"});
    session.act(title("Due"));
    Disk disk;
    disk.autosave(session);
    CHECK(session.effect<WriteDraft>());
    CHECK(disk.restored().plan() == session.plan());
}

TEST_CASE("Giving up an old copy leaves alone the one of the open plan that has taken its place", "[app][drafts]") {
    auto session = opened();
    session.act(DraftFound{"piano.cruscotto.json", format::write_plan(small_plan()), july});
    Disk disk;
    session.act(title("Uno"));
    disk.autosave(session);
    session.act(DiscardDraft{});
    disk.after(session);
    CHECK_FALSE(session.app.draft);
    session.act(title("Due"));
    disk.autosave(session);
    CHECK(disk.restored().plan() == session.plan());
}

TEST_CASE("An old copy that nothing has taken the place of is given up whatever is open", "[app][drafts]") {
    for (const char* name : {"piano.cruscotto.json", "altro.cruscotto.json"}) {
        INFO(name);
        auto session = opened();
        session.act(DraftFound{name, format::write_plan(small_plan()), july});
        session.act(title("Uno"));
        session.act(DiscardDraft{});
        REQUIRE(session.effect<DropDraft>());
        CHECK(session.effect<DropDraft>()->file_name == name);
    }
}

TEST_CASE("What the file is to remember goes with the copy", "[app][drafts]") {
    auto session = opened();
    Disk disk;
    session.act(title("Uno"));
    disk.autosave(session);
    session.act(KeepHistory{true});
    disk.autosave(session);
    CHECK(format::keeps_history(disk.restored().plan()));
}

TEST_CASE("A copy that ends amid a step gives what came before, and a copy is read as a plan", "[app][drafts]") {
    auto session = opened();
    Disk disk;
    session.act(title("Uno"));
    disk.autosave(session);
    const std::size_t whole = disk.draft.size();
    session.act(title("Due"));
    disk.autosave(session);
    const auto read = format::read_plan(disk.draft);
    CHECK(read.plan == session.plan());
    CHECK(read.issues.empty());
    CHECK(format::base_of(*read.plan) == small_plan());
    for (std::size_t size = whole; size < disk.draft.size(); ++size) {
        const auto draft = format::read_draft(std::string_view(disk.draft).substr(0, size));
        REQUIRE(draft);
        REQUIRE(draft->latest().title == "Uno");
    }
    for (const char* bad : {"\x1e{\"from\":9,\"ways\":[],\"at\":0}", "\x1e{\"from\":0,\"ways\":[{\"set\":{\"title\":\"X\"}}],\"at\":2}", "\x1e{}", "\x1erubbish", "\x1e",
                            "\x1e{\"from\":0,\"ways\":[7],\"at\":1}", "\x1e{\"from\":-1,\"ways\":[],\"at\":0}"}) {
        INFO(bad);
        CHECK(format::read_draft(disk.draft + bad)->latest().title == "Due");
    }
    CHECK_FALSE(format::read_draft("\x1e{}\x1e{}"));
    CHECK_FALSE(format::read_draft("\x1e"));
    CHECK_FALSE(format::read_draft(""));
}
