#include "app/read_only.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/session.hpp"

using namespace app;
using namespace support;

namespace {

Session from_page(PageMode mode) {
    Session session;
    session.act(PagePlan{"piano v3 2024-07-02.cruscotto.json", format::write_plan(small_plan()), mode});
    REQUIRE(session.app.document);
    return session;
}

const EditPlan heavier{plan::SetWeight{plan::IndicatorId{"i1"}, decimal("70")}, {}};

}  // namespace

TEST_CASE("In a read-only page whatever would change the plan is refused with words", "[app]") {
    const Session page = from_page(PageMode::read_only);
    CHECK(page.app.read_only == ReadOnly::page);
    const std::vector<Action> edits{heavier, AddObjective{{"o1"}, plan::Level::operative}, AddIndicator{{"o1"}}, AddScenario{},
                                    Try{{plan::SetTargetCell{{"i2"}, 2024, plan::TargetCell{"<= 20 gg", {}, {}}}}, {}}, AddScorecard{}};
    for (const Action& each : edits) {
        CAPTURE(&each - edits.data());
        Session session = page;
        session.act(each);
        CHECK(session.plan() == page.plan());
        CHECK(session.effects.empty());
        REQUIRE(session.app.message);
        CHECK(session.app.message->issue.code == "read-only-page");
        CHECK_FALSE(session.app.document->history.can_undo());
    }
}

TEST_CASE("In a read-only page one looks around, explains, and saves a copy", "[app]") {
    Session session = from_page(PageMode::read_only);
    session.act(GoTo{"i2"});
    session.act(ShowPlace{Place::dashboard});
    session.act(ShowDerivation{true});
    session.act(SetLang{words::Lang::en});
    CHECK_FALSE(session.app.message);
    session.act(LinkOpened{R"({"format":"cruscotto-scenario","version":1,"scenario":{"id":"s1","name":"A"}})"});
    CHECK_FALSE(session.app.sharing.received);  // it could not be added
    CHECK_FALSE(session.app.document->derived->derivation.empty());
    session.act(SaveAs{});
    REQUIRE(session.effect<SaveFile>());
    CHECK(session.effect<SaveFile>()->bytes == format::write_plan(small_plan()));
}

TEST_CASE("Another plan that is opened in a read-only page takes edits", "[app]") {
    Session session = from_page(PageMode::read_only);
    session.act(FileRead{"altro.json", format::write_plan(small_plan()), some_file});
    CHECK(session.app.read_only == ReadOnly::no);
    session.act(heavier);
    CHECK(session.app.document->unsaved());
    session = from_page(PageMode::read_only);
    session.act(Close{});
    CHECK(session.app.read_only == ReadOnly::no);
}

TEST_CASE("An editable page opens its plan with nothing unsaved, and takes edits", "[app]") {
    Session session = from_page(PageMode::editable);
    CHECK_FALSE(session.app.document->unsaved());
    CHECK(session.app.document->file_name == "piano v3 2024-07-02.cruscotto.json");
    session.act(heavier);
    CHECK(session.app.document->unsaved());
}

TEST_CASE("A page whose plan cannot be read says why", "[app]") {
    Session session;
    session.act(PagePlan{"piano.json", "{", PageMode::read_only});
    CHECK(session.app.refusal);
    CHECK_FALSE(session.app.document);
}
