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

TEST_CASE("A group without weights above weighted ones, and one that is only monitored, are said in their own words", "[lint]") {
    auto plan = with_objective(with_objective(empty_plan(), "o1", "ente"), "o2", "ente");
    for (const char* id : {"o1", "o2"}) plan = with_indicator(std::move(plan), "i-" + std::string(id), id, "100", ">= 1");
    CHECK(codes_at(plan, "ente") == Codes{"weights-none-here"});
    CHECK(lint::check(plan).size() == 1);
    auto monitored = with_objective(empty_plan(), "o1", "ente");
    for (const char* id : {"i1", "i2"}) monitored = with_indicator(std::move(monitored), id, "o1", "0", ">= 1");
    CHECK(codes_at(monitored, "o1") == Codes{"weights-zero"});
}

TEST_CASE("Of weights that do not add up in both groups of an objective each is accepted by itself", "[lint]") {
    auto plan = with_objective(empty_plan(), "o1", "ente", "100");
    for (const char* id : {"i1", "i2"}) plan = with_indicator(std::move(plan), id, "o1", "35", ">= 1");
    const auto weights = [](const plan::Plan& of) {
        base::Issues found = lint::check(of);
        std::erase_if(found, [](const base::Issue& each) { return each.code != "weight-sum"; });
        return found;
    };
    CHECK(lint::detail_of(weights(plan).at(0)) == "weight");
    for (const char* id : {"o2", "o3"}) {
        plan = with_objective(std::move(plan), id, "o1", "40", plan::Level::operative);
        plan = with_indicator(std::move(plan), "i-" + std::string(id), id, "100", ">= 1");
    }
    const auto both = weights(plan);
    REQUIRE(both.size() == 2);
    CHECK(lint::detail_of(both[0]) == "weight.indicators");
    CHECK(lint::detail_of(both[1]) == "weight.objectives");
    plan = *plan::apply(plan, plan::Accept{{both[0].code, "o1", lint::detail_of(both[0]), "solo 70", {}}});
    CHECK(weights(plan)[0].accepted);
    CHECK_FALSE(weights(plan)[1].accepted);
}

TEST_CASE("What is accepted of a revision stays with its words when another revision goes", "[lint]") {
    auto plan = small_plan();
    plan.acts = {{.id = {"d1"}, .body = "Giunta", .number = "5", .date = base::Date{2024, 3, 1}}};
    plan.revisions = {{.act = plan::ActId{"d1"}, .on = "i1", .text = "Modificato"}, {.text = "Nota A"}, {.text = "Nota B"}};
    const auto found = lint::check(plan);
    REQUIRE(found.size() == 2);
    plan = *plan::apply(plan, plan::Accept{{found[0].code, "", lint::detail_of(found[0]), "sta bene", {}}});
    const auto still_accepted = [](const plan::Plan& of) {
        const auto issues = lint::check(of);
        return issues.size() == 2 && issues[0].args.front() == "Nota A" && issues[0].accepted && !issues[1].accepted;
    };
    CHECK(still_accepted(plan));
    CHECK(still_accepted(*plan::apply(plan, plan::EraseRevision{plan.revisions[0]})));
    CHECK(still_accepted(*plan::apply(plan, plan::EraseAct{{"d1"}, plan::OfAct::erased})));
    CHECK_FALSE(lint::check(*plan::apply(plan, plan::EraseRevision{plan.revisions[1]})).front().accepted);
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

TEST_CASE("Acts that are not in time order are said: which is later is read from the list", "[lint]") {
    auto plan = small_plan();
    plan.acts = {{.id = {"a1"}, .number = "90", .date = base::Date{2024, 9, 10}}, {.id = {"a2"}, .number = "40", .date = base::Date{2024, 5, 10}},
                 {.id = {"a3"}, .number = "41"}, {.id = {"a4"}, .number = "95", .date = base::Date{2024, 9, 10}}};
    REQUIRE(codes_at(plan, "a2") == Codes{"acts-out-of-order"});
    CHECK(lint::check(plan).front().args == std::vector<std::string>{"n. 40 del 10/05/2024", "n. 90 del 10/09/2024"});
    CHECK(lint::check(plan).size() == 1);
    std::swap(plan.acts[0], plan.acts[1]);
    CHECK(lint::check(plan).empty());
}

TEST_CASE("A number has two dates within one series only; the same act registered twice is said", "[lint]") {
    auto plan = small_plan();
    const auto act = [](const char* id, plan::ActKind kind, const char* body, base::Date date) { return plan::Act{.id = {id}, .kind = kind, .body = body, .number = "5", .date = date}; };
    plan.acts = {act("a1", plan::ActKind::deliberation, "Giunta", {2024, 3, 10}), act("a2", plan::ActKind::determination, "Segretario Generale", {2024, 4, 20}),
                 act("a3", plan::ActKind::deliberation, "Consiglio", {2024, 4, 21})};
    CHECK(lint::check(plan).empty());
    plan.acts.push_back(act("a4", plan::ActKind::determination, "Segretario Generale", {2024, 6, 1}));
    CHECK(codes_at(plan, "a4") == Codes{"act-with-two-dates"});
    plan.acts.back().date = base::Date{2024, 4, 21};
    plan.acts.back().kind = plan::ActKind::deliberation;
    plan.acts.back().body = "Consiglio";
    CHECK(codes_at(plan, "a4") == Codes{"act-twice"});
}
