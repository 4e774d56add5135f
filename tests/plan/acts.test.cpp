#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"

using namespace support;
using plan::ActId;

namespace {

plan::Act act(std::string id, std::string number, std::optional<base::Date> date) {
    return {.id = {std::move(id)}, .body = "Giunta", .number = std::move(number), .date = date};
}

// a1 in March and a2 in July, a revision under each and one without.
plan::Plan revised() {
    auto plan = small_plan();
    plan.acts = {act("a1", "12", base::Date{2024, 3, 1}), act("a2", "97", base::Date{2024, 7, 26})};
    plan.revisions = {{.act = ActId{"a1"}, .on = "i1", .text = "primo"}, {.act = ActId{"a2"}, .on = "i1", .text = "secondo"}, {.text = "senza"}};
    return plan;
}

std::vector<std::string> ids(const plan::Plan& plan) {
    std::vector<std::string> all;
    for (const plan::Act& each : plan.acts) all.push_back(each.id.value);
    return all;
}

std::string refusal(const plan::Plan& plan, const plan::Edit& edit) {
    const auto after = plan::apply(plan, edit);
    return after ? "" : after.error().front().code;
}

}  // namespace

TEST_CASE("An act corrected stays where it is, unless its day changes", "[plan][acts]") {
    auto plan = *plan::apply(revised(), plan::SetAct{act("a1", "13", base::Date{2024, 3, 1})});
    CHECK(ids(plan) == std::vector<std::string>{"a1", "a2"});
    CHECK(plan.acts[0].number == "13");
    plan = *plan::apply(plan, plan::SetAct{act("a1", "13", base::Date{2024, 9, 1})});
    CHECK(ids(plan) == std::vector<std::string>{"a2", "a1"});
    plan = *plan::apply(plan, plan::SetAct{act("a1", "13", {})});
    CHECK(ids(plan) == std::vector<std::string>{"a1", "a2"});
    CHECK(plan.revisions == revised().revisions);
}

TEST_CASE("An act goes with its revisions, or leaves them without act; the rows stay", "[plan][acts]") {
    const auto kept = *plan::apply(revised(), plan::EraseAct{{"a1"}, plan::OfAct::kept});
    CHECK(ids(kept) == std::vector<std::string>{"a2"});
    REQUIRE(kept.revisions.size() == 3);
    CHECK_FALSE(kept.revisions[0].act);
    CHECK(kept.revisions[0].text == "primo");
    const auto erased = *plan::apply(revised(), plan::EraseAct{{"a1"}, plan::OfAct::erased});
    REQUIRE(erased.revisions.size() == 2);
    CHECK(erased.revisions[0].text == "secondo");
    CHECK(erased.indicators == revised().indicators);
    CHECK(plan::check_structure(kept).empty());
    CHECK(plan::check_structure(erased).empty());
}

TEST_CASE("Of revisions that say the same one is taken away", "[plan][acts]") {
    auto plan = revised();
    plan.revisions.push_back(plan.revisions[0]);
    plan = *plan::apply(plan, plan::EraseRevision{plan.revisions[0]});
    CHECK(plan.revisions.size() == 3);
    CHECK(plan.revisions.back().text == "primo");
}

TEST_CASE("What is not in the register is refused", "[plan][acts]") {
    CHECK(refusal(revised(), plan::SetAct{act("a9", "1", {})}) == "unknown-act");
    CHECK(refusal(revised(), plan::EraseAct{{"a9"}, plan::OfAct::kept}) == "unknown-act");
    CHECK(refusal(revised(), plan::EraseRevision{{.text = "mai scritta"}}) == "no-such-revision");
}
