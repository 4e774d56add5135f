#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "change/diff.hpp"
#include "format/history.hpp"
#include "support/builders.hpp"
#include "support/random_edits.hpp"
#include "support/random_plan.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;

namespace {

plan::Edit target(const char* indicator, const char* text) { return plan::SetTarget{{indicator}, 2024, text}; }

plan::Plan after(plan::Plan plan, const std::vector<plan::Edit>& edits) { return *change::apply(std::move(plan), edits); }

void edit(Session& session, plan::Edit what) { session.act(EditPlan{std::move(what), {}}); }

FileRead colleague(const std::vector<plan::Edit>& edits) {
    return {"piano-collega.cruscotto.json", format::write_plan(after(small_plan(), edits)), 9};
}

// A target changed here; a colleague's copy of the same file comes in and is merged.
Session merging(const std::vector<plan::Edit>& theirs) {
    Session session = opened();
    edit(session, target("i2", "<= 14 gg"));
    session.act(colleague(theirs));
    REQUIRE(session.app.arrived);
    session.act(OpenBeside{});
    REQUIRE(session.app.document->comparison);
    REQUIRE(session.app.document->comparison->merging);
    return session;
}

const Comparison& comparison(const Session& session) { return *session.app.document->comparison; }
const Merging& merge_of(const Session& session) { return *comparison(session).merging; }
const change::Conflict& conflict(const Session& session, std::size_t at) { return merge_of(session).merged.conflicts.at(at); }

const std::string& target_of(const plan::Plan& plan, const char* id) { return plan::find(plan, plan::IndicatorId{id})->targets.at(2024).text; }

std::vector<std::string> told(const Session& session) {
    std::vector<std::string> words;
    for (const std::size_t i : comparison(session).shown) words.push_back(comparison(session).states->lines[i].words);
    return words;
}

void compare(Session& session) { session.act(ShowPlace{Place::compare}); }

void arrange(Session& session, void (*change)(CompareView&)) {
    CompareView view = session.app.view.compare;
    change(view);
    session.act(ArrangeCompare{view});
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("The open plan stands beside its last save, with the score of each row in both", "[app][compare]") {
    Session session = opened();
    const double before = session.body_score();
    edit(session, target("i2", "<= 25 gg"));
    edit(session, plan::SetWeight{plan::ObjectiveId{"o1"}, decimal("50")});
    compare(session);
    CHECK(told(session) == Told{"o1 Obiettivo o1", "Peso dell'obiettivo o1: 60 → 50", "Target 2024 di i2: <= 16 → <= 25 gg"});
    const ComparedStates& states = *comparison(session).states;
    CHECK(states.from == "L'ultimo salvataggio");
    CHECK(states.to == "Il piano aperto");
    CHECK(*states.from_body.figure.score == before);
    CHECK(*states.to_body.figure.score == session.body_score());
    const auto line = std::ranges::find(states.lines, "i2", &ComparedLine::id);
    REQUIRE(line != states.lines.end());
    CHECK(line->kind == ChangeKind::target);
    REQUIRE(line->before);
    REQUIRE(line->after);
    CHECK(*line->before < *line->after);
}

TEST_CASE("Differences are found by kind and by text, headings go with them", "[app][compare]") {
    Session session = opened();
    edit(session, target("i2", "<= 14 gg"));
    edit(session, plan::SetWeight{plan::IndicatorId{"i1"}, decimal("40")});
    edit(session, plan::SetText{plan::IndicatorId{"i3"}, plan::TextField::name, "Puntualità"});
    edit(session, plan::SetReading{plan::IndicatorId{"i3"}, {2024, 6, 30}, plan::Value(decimal("91"))});
    compare(session);
    const auto count = [&](ChangeKind kind) { return comparison(session).by_kind[static_cast<std::size_t>(kind)]; };
    CHECK(count(ChangeKind::target) == 1);
    CHECK(count(ChangeKind::weight) == 1);
    CHECK(count(ChangeKind::renamed) == 1);
    CHECK(count(ChangeKind::value) == 1);
    arrange(session, [](CompareView& view) { view.kind = ChangeKind::weight; });
    CHECK(told(session) == Told{"o1 Obiettivo o1", "Peso di i1: 50 → 40"});
    arrange(session, [](CompareView& view) { view.text = "PUNTUALITA"; });
    CHECK(told(session).empty());
    arrange(session, [](CompareView& view) { view.kind.reset(); });
    CHECK(told(session).size() == 2);
    arrange(session, [](CompareView& view) { view.text = "obiettivo o2"; });
    CHECK(told(session).size() == 3);  // a heading that is found brings what stands under it
}

TEST_CASE("The differences shown are copied as a table with scores and points", "[app][compare]") {
    Session session = opened();
    edit(session, target("i2", "<= 25 gg"));
    compare(session);
    session.act(CopyComparison{});
    const auto* copied = session.effect<CopyText>();
    REQUIRE(copied);
    CHECK(copied->text.starts_with("Obiettivo\tTipo\tModifica\tPrima\tDopo\tPunteggio in “L'ultimo salvataggio” (%)\tPunteggio in “Il piano aperto” (%)\tDifferenza (punti)\n"));
    CHECK(copied->text.contains("o1 Obiettivo o1\tTarget\tTarget 2024 di i2: <= 16 → <= 25 gg\t<= 16 gg\t<= 25 gg\t"));
    CHECK(std::ranges::count(copied->text, '\n') == 2);
}

TEST_CASE("A file asked for beside the plan leaves the plan open", "[app][compare]") {
    Session session = opened();
    session.act(AskOther{});
    CHECK(session.effect<AskOpenFile>());
    const auto other = with_indicator(with_objective(empty_plan(), "x1", "ente"), "x2", "x1", "100", ">= 1 N.");
    session.act(FileRead{"altro.json", format::write_plan(other), 9});
    CHECK(session.plan() == small_plan());
    REQUIRE(session.app.document->other);
    CHECK(session.app.document->other->name == "altro.json");
    CHECK(comparison(session).states->to == "altro.json");
    CHECK_FALSE(comparison(session).states->lines.empty());
    session.act(CloseOther{});
    CHECK_FALSE(session.app.document->other);
    CHECK(comparison(session).states->to == "Il piano aperto");
}

TEST_CASE("A file that was not picked after all is no longer awaited once the place is left", "[app][compare]") {
    Session session = opened();
    session.act(AskOther{});
    session.act(ShowPlace{Place::plan});
    session.act(FileRead{"altro.json", format::write_plan(empty_plan()), 9});
    CHECK(session.app.document->file_name == "altro.json");
}

TEST_CASE("Another state of the open plan is asked about; the same one, and any other plan, is not", "[app][compare]") {
    Session session = opened();
    session.act(FileRead{"copia.json", format::write_plan(small_plan()), 8});
    CHECK(session.app.document->file_name == "copia.json");
    session.act(colleague({target("i2", "<= 12 gg")}));
    REQUIRE(session.app.arrived);
    CHECK(session.plan() == small_plan());
    session.act(Dismiss{});
    CHECK_FALSE(session.app.arrived);
    session.act(colleague({target("i2", "<= 12 gg")}));
    session.act(OpenInstead{});
    CHECK(target_of(session.plan(), "i2") == "<= 12 gg");
    CHECK(session.app.document->file_name == "piano-collega.cruscotto.json");
    CHECK(session.app.document->file == 9);
    session.act(FileRead{"altro.json", format::write_plan(empty_plan()), 8});
    CHECK(session.app.document->file_name == "altro.json");
}

TEST_CASE("In the place of unsaved changes it opens only after a question; staying forgets it", "[app][compare]") {
    Session session = opened();
    edit(session, target("i1", ">= 12 N."));
    session.act(colleague({target("i2", "<= 12 gg")}));
    session.act(OpenInstead{});
    REQUIRE(session.app.question);
    session.act(Dismiss{});
    CHECK_FALSE(session.app.question);
    CHECK_FALSE(session.app.arrived);
    session.act(colleague({target("i2", "<= 12 gg")}));
    session.act(OpenInstead{});
    session.act(Confirm{});
    CHECK_FALSE(session.app.question);
    CHECK(target_of(session.plan(), "i2") == "<= 12 gg");
    CHECK(target_of(session.plan(), "i1") == ">= 10 N.");
}

TEST_CASE("A colleague's file is merged: what one changed is taken, what both changed is chosen, one step of the history", "[app][compare]") {
    Session session = merging({target("i2", "<= 12 gg"), target("i3", ">= 97,00 %")});
    const plan::Plan mine = session.plan();
    CHECK(merge_of(session).base == BaseFrom::saved);
    CHECK(merge_of(session).places == Told{"Target 2024 di i2"});
    REQUIRE(merge_of(session).from_theirs.size() == 1);
    CHECK(merge_of(session).from_theirs[0].words == "Target 2024 di i3: >= 95,00 % → >= 97,00 %");
    CHECK_FALSE(comparison(session).result);
    session.act(AcceptMerge{});
    CHECK(session.plan() == mine);  // not before everything is decided
    session.act(DecideConflict{conflict(session, 0).place, change::Take::theirs});
    REQUIRE(comparison(session).result);
    CHECK(comparison(session).result->issues.empty());
    const std::size_t steps = session.app.document->history.done.size();
    session.act(AcceptMerge{});
    CHECK(target_of(session.plan(), "i2") == "<= 12 gg");
    CHECK(target_of(session.plan(), "i3") == ">= 97,00 %");
    CHECK(session.app.document->history.done.size() == steps + 1);
    CHECK(session.app.document->file_name == "piano.cruscotto.json");
    session.act(Undo{});
    CHECK(session.plan() == mine);
    session.act(Redo{});
    CHECK(target_of(session.plan(), "i3") == ">= 97,00 %");
}

TEST_CASE("A third value is typed, read by the rule of its field", "[app][compare]") {
    Session session = opened();
    edit(session, plan::SetWeight{plan::IndicatorId{"i1"}, decimal("40")});
    session.act(colleague({plan::SetWeight{plan::IndicatorId{"i1"}, decimal("70")}}));
    session.act(OpenBeside{});
    REQUIRE(can_type(session.app, 0));
    CHECK_FALSE(typed_choice(session.app, 0, "molto"));
    CHECK_FALSE(typed_choice(session.app, 0, "-3"));
    auto edited = typed_choice(session.app, 0, "55,5");
    REQUIRE(edited);
    session.act(DecideConflict{conflict(session, 0).place, *edited, "55,5"});
    CHECK(typed_text(session.app, conflict(session, 0)) == "55,5");
    session.act(AcceptMerge{});
    CHECK(plan::find(session.plan(), plan::IndicatorId{"i1"})->weight == decimal("55.5"));
}

TEST_CASE("A choice can be withdrawn; the rest is decided at once; the next open conflict is shown", "[app][compare]") {
    Session session = opened();
    for (const char* id : {"i1", "i2", "i3"}) edit(session, plan::SetText{plan::IndicatorId{id}, plan::TextField::code, std::string("Nostro ") + id});
    std::vector<plan::Edit> theirs;
    for (const char* id : {"i1", "i2", "i3"}) theirs.push_back(plan::SetText{plan::IndicatorId{id}, plan::TextField::code, std::string("Loro ") + id});
    session.act(colleague(theirs));
    session.act(OpenBeside{});
    REQUIRE(merge_of(session).merged.conflicts.size() == 3);
    session.act(DecideConflict{conflict(session, 1).place, change::Take::theirs});
    CHECK(session.app.view.compare.conflict == 2);
    CHECK(comparison(session).decided == 1);
    session.act(DecideConflict{conflict(session, 1).place, {}});
    CHECK(session.app.view.compare.conflict == 1);
    CHECK(comparison(session).decided == 0);
    session.act(DecideConflict{conflict(session, 0).place, change::Take::theirs});
    session.act(DecideRest{change::Take::ours});
    CHECK(comparison(session).decided == 3);
    session.act(AcceptMerge{});
    CHECK(plan::find(session.plan(), plan::IndicatorId{"i1"})->code == "Loro i1");
    CHECK(plan::find(session.plan(), plan::IndicatorId{"i2"})->code == "Nostro i2");
}

TEST_CASE("What the merge makes wrong is told before it is accepted", "[app][compare]") {
    Session session = opened();
    edit(session, plan::SetWeight{plan::ObjectiveId{"o1"}, decimal("50")});
    edit(session, plan::SetWeight{plan::ObjectiveId{"o2"}, decimal("50")});
    session.act(colleague({plan::SetWeight{plan::ObjectiveId{"o1"}, decimal("70")}, plan::SetWeight{plan::ObjectiveId{"o2"}, decimal("30")}}));
    session.act(OpenBeside{});
    REQUIRE(merge_of(session).merged.conflicts.size() == 2);
    session.act(DecideConflict{conflict(session, 0).place, change::Take::ours});
    session.act(DecideConflict{conflict(session, 1).place, change::Take::theirs});
    REQUIRE(comparison(session).result);
    CHECK(std::ranges::count(comparison(session).result->issues, "weight-sum", &base::Issue::code) == 1);
    session.act(DecideConflict{conflict(session, 1).place, change::Take::ours});
    CHECK(comparison(session).result->issues.empty());
}

TEST_CASE("The base is what the file says, else the last save while it may be it, else none; whoever merges may say otherwise", "[app][compare]") {
    const plan::Plan theirs = after(small_plan(), {target("i2", "<= 12 gg")});
    Document document{.plan = after(small_plan(), {target("i2", "<= 14 gg")}), .saved = small_plan(), .file_name = "piano"};
    OtherFile other{"loro.json", theirs};
    CHECK(base_for(document, other) == small_plan());
    document.saved = document.plan;  // what was saved since may be missing in theirs
    CHECK_FALSE(base_for(document, other));
    CHECK(bases_at_hand(document, other) == std::vector{BaseFrom::saved, BaseFrom::none});
    other.base = after(small_plan(), {target("i1", ">= 11 N.")});
    CHECK(base_for(document, other) == other.base);
    document.saved = {};
    CHECK(bases_at_hand(document, other) == std::vector{BaseFrom::file, BaseFrom::none});

    Session session = merging({target("i2", "<= 12 gg"), target("i3", ">= 97,00 %")});
    arrange(session, [](CompareView& view) { view.base = BaseFrom::none; });
    CHECK_FALSE(merge_of(session).merged.with_base);
    CHECK(merge_of(session).merged.conflicts.size() == 2);
}

TEST_CASE("A row that one erased and the other changed waits for a choice, and comes back where theirs is taken", "[app][compare]") {
    Session session = opened();
    edit(session, plan::Erase{plan::IndicatorId{"i2"}});
    session.act(colleague({target("i2", "<= 12 gg")}));
    session.act(OpenBeside{});
    REQUIRE(merge_of(session).merged.conflicts.size() == 1);
    CHECK_FALSE(can_type(session.app, 0));
    session.act(DecideConflict{conflict(session, 0).place, change::Take::theirs});
    session.act(AcceptMerge{});
    CHECK(target_of(session.plan(), "i2") == "<= 12 gg");
}

TEST_CASE("Saving amid a merge changes nothing of it", "[app][compare]") {
    Session session = merging({target("i2", "<= 12 gg"), target("i3", ">= 97,00 %")});
    session.act(Save{});
    session.act(Saved{"piano.cruscotto.json", some_file});
    CHECK(merge_of(session).base == BaseFrom::saved);
    CHECK(merge_of(session).merged.conflicts.size() == 1);
}

TEST_CASE("Choices stay while the plan is edited beside the merge, and the place follows the language", "[app][compare]") {
    Session session = merging({target("i2", "<= 12 gg")});
    session.act(DecideConflict{conflict(session, 0).place, change::Take::theirs});
    edit(session, plan::SetWeight{plan::IndicatorId{"i1"}, decimal("50.5")});
    CHECK(comparison(session).decided == 1);
    session.act(SetLang{words::Lang::en});
    CHECK(merge_of(session).places == Told{"Target 2024 of i2"});
    session.act(ShowPlace{Place::plan});
    CHECK_FALSE(session.app.document->comparison);
}

TEST_CASE("Whatever two colleagues did, the merge accepted is the plan that was shown, in one step", "[app][compare]") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        INFO("seed " << seed);
        const auto [base, ours, theirs] = colleagues(seed, 6);
        Session session;
        session.app.document = Document{.plan = ours, .saved = base, .file_name = "piano"};
        session.app.document->other = std::make_shared<const OtherFile>(OtherFile{"loro.json", theirs, base});
        session.act(SetYear{base.year});
        session.act(ShowPlace{Place::compare});
        REQUIRE(comparison(session).states);
        arrange(session, [](CompareView& view) { view.pane = ComparePane::merge; });
        session.act(DecideRest{change::Take::theirs});
        CHECK(comparison(session).decided == merge_of(session).merged.conflicts.size());
        REQUIRE(comparison(session).result);
        if (!comparison(session).result->plan) continue;  // choices that do not go together are told
        const plan::Plan shown = *comparison(session).result->plan;
        session.act(AcceptMerge{});
        CHECK(session.plan() == shown);
        CHECK(session.app.document->history.done.size() == (shown == ours ? 0U : 1U));
        session.act(Undo{});
        CHECK(session.plan() == ours);
    }
}

TEST_CASE("A file that others changed on disk is read again and merged, then a save goes into it as they left it", "[app][compare]") {
    Session session = opened();
    edit(session, target("i2", "<= 14 gg"));
    session.act(Save{});
    session.act(NotSaved{SaveProblem::changed_on_disk, ""});
    CHECK(session.app.message->issue.code == "file-changed-on-disk");
    session.act(colleague({target("i3", ">= 97,00 %")}));
    REQUIRE(session.app.arrived);
    CHECK(session.app.arrived->on_disk);
    session.act(OpenBeside{});
    REQUIRE(comparison(session).result);
    session.act(AcceptMerge{});
    CHECK(target_of(session.plan(), "i2") == "<= 14 gg");
    CHECK(target_of(session.plan(), "i3") == ">= 97,00 %");
    CHECK(session.app.document->file == 9);
    session.act(Undo{});
    CHECK(target_of(session.plan(), "i3") == ">= 95,00 %");
}

TEST_CASE("What stands on disk already as here is saved; another plan in its place is told and not opened", "[app][compare]") {
    Session session = opened();
    edit(session, target("i2", "<= 14 gg"));
    session.act(NotSaved{SaveProblem::changed_on_disk, ""});
    session.act(colleague({target("i2", "<= 14 gg")}));
    CHECK_FALSE(session.app.document->unsaved());
    edit(session, target("i2", "<= 15 gg"));
    session.act(NotSaved{SaveProblem::changed_on_disk, ""});
    plan::Plan other = empty_plan();
    other.body = "Un altro ente";
    other.objectives.front() = plan::Objective{.id = {"altro"}, .level = plan::Level::body, .name = "Un altro ente"};
    session.act(FileRead{"piano.json", format::write_plan(other), 9});
    CHECK(target_of(session.plan(), "i2") == "<= 15 gg");
    CHECK(session.app.document->unsaved());
    CHECK_FALSE(session.app.arrived);
}

TEST_CASE("Each conflict tells who changed it last on either side, and when, as far as the files do", "[app][compare]") {
    const plan::Plan sent = format::with_entry(small_plan(), nullptr, {.when = "2024-06-28T12:00+02:00", .who = "Anna Neri", .what = {"Inizio"}});
    Session session = opened(sent);
    Preferences mine;
    mine.who = "Anna Neri";
    session.act(Prefer{mine});
    edit(session, target("i2", "<= 14 gg"));
    session.act(Save{});
    REQUIRE(session.effect<AskMoment>());
    session.act(MomentTold{session.effect<AskMoment>()->what, {1'720'000'000'000, 120}});
    session.act(Saved{"piano.cruscotto.json", some_file});
    edit(session, target("i1", ">= 11 N."));

    const plan::Plan once = format::with_entry(after(sent, {target("i1", ">= 12 N."), target("i2", "<= 12 gg")}), &sent, {.when = "2024-07-05T09:30+02:00", .who = "Dario Blu"});
    const plan::Plan twice = format::with_entry(after(once, {target("i2", "<= 13 gg")}), &once, {.when = "2024-07-08T17:05+02:00"});
    session.act(FileRead{"loro.cruscotto.json", format::write_plan(twice), 9});
    session.act(OpenBeside{});
    CHECK(merge_of(session).places == Told{"Target 2024 di i1", "Target 2024 di i2"});
    CHECK(merge_of(session).changed_ours == Told{"Ultima modifica: Anna Neri, non ancora salvata", "Ultima modifica: 03/07/2024, 11:46, Anna Neri"});
    CHECK(merge_of(session).changed_theirs == Told{"Ultima modifica: 05/07/2024, 09:30, Dario Blu", "Ultima modifica: 08/07/2024, 17:05, senza nome"});
}

TEST_CASE("Where a file keeps no history, a conflict names the file", "[app][compare]") {
    Session session = merging({target("i2", "<= 12 gg")});
    CHECK(merge_of(session).changed_ours == Told{"Modifica non ancora salvata"});
    CHECK(merge_of(session).changed_theirs == Told{"Dal file “piano-collega.cruscotto.json”"});
    session.act(CloseOther{});
    FileRead dated = colleague({target("i2", "<= 11 gg")});
    dated.modified = Moment{1'720'000'000'000, 120};
    session.act(std::move(dated));
    session.act(OpenBeside{});
    CHECK(merge_of(session).changed_theirs == Told{"Dal file “piano-collega.cruscotto.json”, salvato il 03/07/2024, 11:46"});
}

TEST_CASE("A file on disk that cannot be read any more is not waited for: the next one opened is a file like any other", "[app][compare]") {
    Session session = opened();
    edit(session, target("i2", "<= 14 gg"));
    session.act(NotSaved{SaveProblem::changed_on_disk, ""});
    session.act(FileRead{"piano.json", "<<<<<<< HEAD", 9});
    REQUIRE(session.app.refusal);
    CHECK_FALSE(session.app.document->awaits_disk);
    session.act(colleague({target("i3", ">= 97,00 %")}));
    REQUIRE(session.app.arrived);
    CHECK_FALSE(session.app.arrived->on_disk);
}
