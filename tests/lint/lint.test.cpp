#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "lint/checking.hpp"
#include "support/random_plan.hpp"
#include "words/issue_words.hpp"

using namespace support;

TEST_CASE("A sound plan has nothing to check", "[lint]") { CHECK(lint::check(small_plan()).empty()); }

TEST_CASE("Weights that do not add up are said of their parent, with sum and expected total", "[lint]") {
    auto plan = with_indicator(small_plan(), "i4", "o1", "5", ">= 1");
    const auto issues = lint::check(plan);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == "weight-sum");
    CHECK(issues[0].place.id == "o1");
    CHECK(issues[0].args == std::vector<std::string>{"o1", "105", "100"});
    plan.objectives[1] = base::with(plan.objectives[1], [](auto& o) { o.expected_total = decimal("105"); });
    CHECK(lint::check(plan).empty());
}

TEST_CASE("A weight missing among weighted ones, and a group without any, are said", "[lint]") {
    CHECK(codes_at(with_indicator(small_plan(), "i4", "o1", nullptr, ">= 1"), "i4") == Codes{"weight-missing"});
}

TEST_CASE("A part of a plan without any weight says so once, where it begins", "[lint]") {
    auto plan = with_objective(empty_plan(), "o1", "ente");
    for (const char* id : {"i1", "i2"}) plan = with_indicator(std::move(plan), id, "o1", nullptr, ">= 1");
    CHECK(codes_at(plan, "o1") == Codes{"weights-none"});
    plan = with_objective(std::move(plan), "o2", "ente");
    for (const char* id : {"i3", "i4"}) plan = with_indicator(std::move(plan), id, "o2", nullptr, ">= 1");
    CHECK(codes_at(plan, "ente") == Codes{"weights-none"});
    CHECK(lint::check(plan).size() == 1);
    plan.objectives[0] = base::with(plan.objectives[0], [](auto& o) { o.aggregator = plan::Aggregator::mean; });
    CHECK(codes_at(plan, "ente").empty());
    CHECK(codes_at(plan, "o2") == Codes{"weights-none"});
}

TEST_CASE("An only child without weight counts 100 and is said only where others have theirs written", "[lint]") {
    auto plan = small_plan();
    CHECK(codes_at(plan, "i3").empty());
    plan = with_objective(std::move(plan), "o3", "ente", "0");
    plan = with_indicator(std::move(plan), "i4", "o3", "100", ">= 1");
    CHECK(codes_at(plan, "i3") == Codes{"weight-implied"});
}

TEST_CASE("A confirmed direction is no longer an issue", "[lint]") {
    const auto plan = plan::apply(with_targets({{2024, "5"}}), plan::ConfirmDirection{{"x"}, 2024, expr::Direction::at_least});
    CHECK(codes_at(*plan, "x").empty());
}

TEST_CASE("What was removed by a revision, with all that stands below it, is not checked", "[lint]") {
    auto plan = with_targets({{2024, "31/06/2024"}});
    CHECK(codes_at(plan, "x") == Codes{"impossible-date"});
    plan.objectives.back() = base::with(plan.objectives.back(), [](auto& o) { o.removed = true; });
    CHECK(codes_at(plan, "x").empty());
}

TEST_CASE("An issue of any check stays in the list when it is accepted with a reason", "[lint]") {
    auto plan = with_targets({{2023, "Entro 31-12-2023"}, {2024, "Entro 31-12-2023"}, {2025, "1/13/2025"}}, "Due [descrizione] da definire");
    plan.indicators.back() = base::with(plan.indicators.back(), [](auto& i) { i.note = "deliberazione della Giunta n. del 3 marzo 2024"; });
    const auto before = lint::check(plan);
    REQUIRE(before.size() >= 4);
    for (const auto& issue : before) {
        CHECK_FALSE(issue.accepted);
        plan = *plan::apply(plan, plan::Accept{{issue.code, issue.place.id, lint::detail_of(issue), "così nel testo", {}}});
    }
    const auto after = lint::check(plan);
    REQUIRE(after.size() == before.size());
    for (const auto& issue : after) {
        CAPTURE(issue.code);
        CHECK(issue.accepted);
        CHECK(lint::acceptance_of(plan, issue)->reason == "così nel testo");
    }
    CHECK(lint::acceptance_of(with_targets({}), before.front()) == nullptr);
}

TEST_CASE("Every issue of a random plan has words in both languages and a place inside its text", "[lint]") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        const auto plan = random_plan(seed);
        for (const auto& issue : lint::check(plan)) {
            CAPTURE(issue.code);
            CHECK(std::ranges::binary_search(words::issue_codes(), issue.code));
            CHECK(words::words(issue, words::Lang::it).find('{') == std::string::npos);
            if (issue.place.span) CHECK(issue.place.span->begin <= issue.place.span->end);
        }
    }
}

TEST_CASE("Checked in parts, row by row, a plan has the same issues", "[lint]") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        INFO("seed " << seed);
        const auto plan = random_plan(seed);
        const auto outline = plan::outline(plan);
        lint::CheckInParts checking(plan, outline);
        while (checking.go_on(1)) {}
        CHECK(checking.issues() == lint::check(plan));
    }
}

TEST_CASE("A plan of 100 000 indicators is checked in one go", "[lint]") {
    const auto plan = random_plan(7, {.objectives = 20'000, .indicators = 100'000, .measures = 1'000, .years = 2, .unknown_fields = false});
    CHECK(lint::check(plan).size() > 50'000);
}
