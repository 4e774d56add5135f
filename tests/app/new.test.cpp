#include <catch2/catch_test_macros.hpp>

#include "support/session.hpp"

using namespace app;
using namespace support;

TEST_CASE("A new plan is of the year after today's, unsaved, and asks before unsaved work is left", "[app]") {
    Session session;
    session.act(NewPlan{});
    REQUIRE(session.effect<AskMoment>());
    CHECK(session.effect<AskMoment>()->what == MomentFor::new_plan);
    session.act(MomentTold{MomentFor::new_plan, {1'795'000'000'000, 60}});
    REQUIRE(session.app.document);
    CHECK(session.plan().year == 2027);
    CHECK(session.app.document->unsaved());
    CHECK(session.app.document->file_name == "piano-2027.cruscotto.json");
    session.act(NewPlan{});
    CHECK(session.app.question);
    CHECK_FALSE(session.effect<AskMoment>());
}

TEST_CASE("A plan carried on is another document: the file it came from stays as it is", "[app]") {
    Session session = opened();
    session.act(RollPlan{});
    CHECK(session.plan().year == 2025);
    CHECK(session.app.document->file == 0);
    CHECK(session.app.document->unsaved());
    REQUIRE(session.app.message);
    CHECK(session.app.message->issue.code == "plan-rolled");
}
