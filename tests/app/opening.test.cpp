// Large files: opened in parts, so that the page answers meanwhile.
#include <catch2/catch_test_macros.hpp>

#include "app/opening.hpp"
#include "eval/evaluate.hpp"
#include "lint/lint.hpp"
#include "plan/outline.hpp"
#include "support/session.hpp"

namespace {

using namespace app;
using support::opened;
using support::Session;

constexpr int many = 25'000;

FileRead large_file() {
    std::string bytes = R"({"format": "cruscotto-plan", "version": 1, "title": "Piano grande", "year": 2024, "years": [2024], "next_id": 1,
        "objectives": [{"id": "ente", "level": "body", "name": "Ente"}], "indicators": [)";
    const std::string note(100, 'n');
    for (int i = 0; i < many; ++i)
        bytes += (i == 0 ? R"({"id": "i)" : R"(, {"id": "i)") + std::to_string(i) + R"(", "parent": "ente", "name": "N. pratiche evase nell'anno )" +
                 std::to_string(i) + R"(", "targets": {"2024": {"text": ">= 10 N."}}, "note": ")" + note + R"("})";
    return {"grande.cruscotto.json", bytes + "]}", 9};
}

Session at_work_on_a_small_plan() {
    auto session = opened();
    session.act(EditPlan{plan::SetPlanText{plan::PlanText::title, "Titolo nuovo"}});
    REQUIRE(session.app.document->unsaved());
    return session;
}

}  // namespace

TEST_CASE("A large file is opened in parts that tell how far it is, and shows what one opened at once would", "[app][opening]") {
    Session session;
    session.act(large_file());
    CHECK_FALSE(session.app.document);
    double share = 0;
    std::size_t turns = 0;
    for (; session.effect<NextTurn>(); ++turns) {
        REQUIRE(session.app.opening);
        CHECK(session.app.opening->share() >= share);
        CHECK(session.app.opening->share() < 1);
        share = session.app.opening->share();
        session.act(GoOn{});
    }
    CHECK(turns > 8);
    CHECK_FALSE(session.app.opening);
    REQUIRE(session.app.document);
    CHECK(session.app.document->file_name == "grande.cruscotto.json");
    CHECK_FALSE(session.app.document->unsaved());
    const plan::Plan& plan = session.plan();
    CHECK(plan.indicators.size() == many);
    const Derived& derived = *session.app.document->derived;
    CHECK(derived.results.question == question_of(session.app));
    CHECK(derived.results == eval::evaluate(plan, question_of(session.app)));
    CHECK(derived.issues == lint::check(plan));
    CHECK(derived.outline.size() == many + 1);
    CHECK(derived.visible.size() == many + 1);
}

TEST_CASE("The opening of a large file can be given up: what was open stays, unsaved work and all", "[app][opening]") {
    for (const std::size_t turns : {0, 2, 6}) {
        auto session = at_work_on_a_small_plan();
        session.act(large_file());
        for (std::size_t turn = 0; turn < turns; ++turn) session.act(GoOn{});
        const bool by_escape = turns == 2;
        session.act(by_escape ? Action(Dismiss{}) : Action(StopWork{}));
        CHECK_FALSE(session.app.opening);
        session.act(GoOn{});
        CHECK_FALSE(session.effect<NextTurn>());
        CHECK(session.plan().title == "Titolo nuovo");
        CHECK(session.app.document->unsaved());
    }
}

TEST_CASE("Unsaved changes that may be left behind for a large file are left only once it is there", "[app][opening]") {
    auto session = at_work_on_a_small_plan();
    session.act(large_file());
    session.go_on();
    REQUIRE(session.app.question);
    CHECK(session.plan().title == "Titolo nuovo");

    session.act(Confirm{});
    session.act(GoOn{});
    CHECK(session.app.document->unsaved());
    CHECK_FALSE(session.effect<DropDraft>());
    session.act(StopWork{});
    CHECK(session.app.document->unsaved());

    session.act(large_file());
    session.go_on();
    REQUIRE(session.app.question);
    session.act(Confirm{});
    session.go_on();
    CHECK(session.app.document->file_name == "grande.cruscotto.json");
    CHECK(session.effect<DropDraft>());
    CHECK(session.effect<KeepVersion>());
}

TEST_CASE("A large file that holds another state of the open plan waits beside it, and may take its place", "[app][opening]") {
    Session session;
    session.act(large_file());
    session.go_on();
    session.act(EditPlan{plan::SetPlanText{plan::PlanText::title, "Titolo nuovo"}});
    FileRead theirs = large_file();
    theirs.name = "loro.cruscotto.json";
    session.act(theirs);
    session.go_on();
    REQUIRE(session.app.arrived);
    session.act(OpenInstead{});
    REQUIRE(session.app.question);
    session.act(Confirm{});
    CHECK(session.app.document->unsaved());
    session.go_on();
    CHECK(session.app.document->file_name == "loro.cruscotto.json");
    CHECK_FALSE(session.app.document->unsaved());
}

TEST_CASE("A large file with an error is refused as a small one is", "[app][opening]") {
    FileRead broken = large_file();
    broken.bytes.resize(broken.bytes.size() - 3);
    Session session;
    session.act(broken);
    session.go_on();
    CHECK_FALSE(session.app.document);
    REQUIRE(session.app.refusal);
    CHECK(session.app.refusal->issues == format::read_plan(broken.bytes).issues);
    CHECK(session.app.refusal->partial);
}
