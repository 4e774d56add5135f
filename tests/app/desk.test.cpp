// One tab works on a plan, the others read it.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "format/plan_file.hpp"
#include "support/builders.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;

namespace {

constexpr Moment now{1'720'000'000'000, 120};
const char* const file = "piano.cruscotto.json";

EditPlan title(const char* text) { return {plan::SetPlanText{plan::PlanText::title, text}, {}}; }

// The plan is open here, and another tab works on it.
Session reading() {
    auto session = opened();
    session.act(DeskTold{file, Desk::elsewhere});
    return session;
}

}  // namespace

TEST_CASE("A plan that opens is asked for, and let go when it closes", "[app]") {
    auto session = opened();
    REQUIRE(session.effect<HoldDocument>());
    CHECK(session.effect<HoldDocument>()->file_name == file);
    session.act(Close{});
    REQUIRE(session.effect<HoldDocument>());
    CHECK(session.effect<HoldDocument>()->file_name.empty());
}

TEST_CASE("Whatever would change a plan that another tab works on is refused in words", "[app]") {
    const Action action = GENERATE(
        Action(title("Altro")), Action(EditPlan{plan::SetTarget{{"i1"}, 2024, ">= 3"}, {}}), Action(AddObjective{{"ente"}, plan::Level::strategic}),
        Action(AddIndicator{{"o1"}}), Action(EraseRows{std::vector<plan::NodeRef>{plan::IndicatorId{"i1"}}}), Action(AddScenario{}), Action(Save{}));
    auto session = reading();
    const plan::Plan before = session.plan();
    session.act(action);
    CHECK(session.plan() == before);
    REQUIRE(session.app.message);
    CHECK(session.app.message->issue.code == "open-elsewhere");
    CHECK(session.effects.empty());
    CHECK(session.app.document->history.done.empty());
}

TEST_CASE("A plan that is read can be looked at, saved under another name and closed", "[app]") {
    auto session = reading();
    session.act(SetFilter{"i1"});
    CHECK(session.app.view.filter == "i1");
    session.act(SaveAs{});
    REQUIRE(session.effect<SaveFile>());
    session.act(Saved{"copia.cruscotto.json", 9});
    CHECK_FALSE(session.effect<DropDraft>());  // it is the other tab's
    CHECK(session.effect<HoldDocument>()->file_name == "copia.cruscotto.json");
    session.act(title("Mio"));
    CHECK(session.plan().title == "Mio");
    auto other = reading();
    other.act(Close{});
    CHECK_FALSE(other.app.document);
    CHECK_FALSE(other.effect<DropDraft>());
}

TEST_CASE("No draft is written or dropped of a plan that another tab works on", "[app]") {
    auto session = opened();
    session.act(title("Altro"));
    session.act(DeskTold{file, Desk::elsewhere});
    session.act(AutosaveDue{now});
    CHECK(session.effects.empty());
    CHECK_FALSE(session.app.autosave_scheduled);
}

TEST_CASE("The work passes to the tab that asks: the draft is written first, then nothing more is changed here", "[app]") {
    auto first = opened();
    auto second = reading();
    first.act(title("Di qua"));
    second.act(WorkHere{});
    REQUIRE(second.effect<AskForDocument>());
    CHECK(second.app.document->desk == Desk::coming);

    first.act(HandOverAsked{file, second.effect<AskForDocument>()->plan, now});
    REQUIRE(first.effects.size() >= 2);
    REQUIRE(std::holds_alternative<WriteDraft>(first.effects[0]));
    REQUIRE(std::holds_alternative<HandOver>(first.effects[1]));
    const HandOver given = *first.effect<HandOver>();
    CHECK_FALSE(first.effect<SetTitle>()->unsaved);  // nothing to lose here any more
    first.act(title("Ancora"));
    CHECK(first.plan().title == "Di qua");

    second.act(HandedOver{given.file_name, given.bytes, given.saved, 3, HandedBy::tab});
    CHECK(second.plan() == first.plan());
    CHECK(second.app.document->saved == first.app.document->saved);
    CHECK(second.app.document->unsaved());
    CHECK(second.app.document->file == 3);
    second.act(title("Di là"));
    CHECK(second.plan().title == "Di là");

    second.act(HandOverAsked{file, plan_named(*first.app.document), now});
    const HandOver back = *second.effect<HandOver>();
    first.act(HandedOver{back.file_name, back.bytes, back.saved, some_file, HandedBy::tab});
    CHECK(first.plan().title == "Di là");
    first.act(Close{});
    CHECK(first.app.question);  // its unsaved work is here again
}

TEST_CASE("Of a tab that does not answer the draft is taken, over the file that is open here", "[app]") {
    auto session = reading();
    auto left = session.plan();
    left.title = "Dalla copia automatica";
    session.act(HandedOver{file, format::write_plan(left), {}, 0, HandedBy::draft});
    CHECK(session.plan().title == "Dalla copia automatica");
    CHECK(session.app.document->unsaved());
    CHECK(session.app.document->file == some_file);
    auto without = reading();
    without.act(HandedOver{file, {}, {}, 0, HandedBy::draft});
    CHECK(without.app.document->desk == Desk::here);
    CHECK_FALSE(without.app.document->unsaved());
}

TEST_CASE("Another plan in a file of the same name replaces nothing, and its tab still asks before it closes", "[app]") {
    auto first = opened();
    first.act(title("Di qua"));
    first.act(HandOverAsked{file, "Altro ente\n2019", now});
    CHECK(first.effect<HandOver>()->bytes.empty());
    CHECK(first.effect<SetTitle>()->unsaved);
    auto second = reading();
    auto other = second.plan();
    other.body = "Altro ente";
    second.act(HandedOver{file, format::write_plan(other), {}, 0, HandedBy::tab});
    CHECK(second.plan().body != "Altro ente");
    CHECK(second.app.document->desk == Desk::here);
}

TEST_CASE("A new version waits for the user, and for a file where drafts cannot be kept", "[app]") {
    auto session = opened();
    session.act(NewVersionFound{});
    CHECK(session.app.new_version);
    session.act(title("Altro"));
    session.act(TakeNewVersion{});
    CHECK(session.effect<TakeUpdate>());
    session.act(StorageDenied{"quota"});
    session.act(TakeNewVersion{});
    CHECK_FALSE(session.effect<TakeUpdate>());
    CHECK(session.app.message->issue.code == "update-needs-save");
}
