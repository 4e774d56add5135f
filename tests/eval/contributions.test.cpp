#include "eval/contributions.hpp"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "eval/evaluate.hpp"
#include "eval/random_tree.hpp"
#include "support/builders.hpp"

using Catch::Approx;
using namespace support;

namespace {

constexpr std::uint64_t plans = 400;

eval::Contributions of(const plan::Plan& plan, std::size_t node, plan::MissingPolicy missing) {
    const auto question = *eval::question_for(plan, 2024, {2024, 12, 31}, {}, missing);
    return eval::contributions(plan, eval::evaluate(plan, question), node);
}

// i1 (50) met, i2 (50) at three quarters, i4 (100) not measured.
plan::Plan with_a_gap() { return with_indicator(small_plan(), "i4", "o1", "100", ">= 3"); }

}  // namespace

TEST_CASE("What the members of an objective add is its score, whatever is missing and however it is rolled up", "[eval][law]") {
    for (std::uint64_t seed = 1; seed <= plans; ++seed) {
        const auto plan = eval_test::random_tree(seed);
        const auto results = eval::evaluate(plan, eval_test::random_question(plan, seed));
        for (std::size_t node = 0; node < plan.objectives.size(); ++node) {
            CAPTURE(seed, plan.objectives[node]->id.value);
            const auto all = eval::contributions(plan, results, node);
            const auto& result = results.nodes[node];
            CHECK(all.score == result.figure.score);
            CHECK(all.sum.has_value() == result.figure.score.has_value());
            double added = 0, counting = 0, weight = 0;
            for (const auto& each : all.members) {
                added += each.adds;
                counting += each.counts;
                weight += each.weight;
                CHECK(each.open >= 0);
                CHECK(each.lost >= 0);
            }
            if (!all.members.empty()) CHECK(weight == Approx(1));
            if (!all.sum) continue;
            CHECK(added == Approx(*result.counted).margin(1e-9));
            CHECK(counting == Approx(1));
        }
    }
}

TEST_CASE("What is measured and does not reach full marks has lost it; what is not measured is still open", "[eval]") {
    const auto all = of(with_a_gap(), 1, plan::MissingPolicy::zero);
    REQUIRE(all.members.size() == 3);
    CHECK(all.members[0].adds == Approx(0.25));
    CHECK(all.members[0].lost == Approx(0));
    CHECK(all.members[1].adds == Approx(0.1875));
    CHECK(all.members[1].lost == Approx(0.0625));
    CHECK(all.members[2].adds == Approx(0));
    CHECK(all.members[2].open == Approx(0.5));
    CHECK(all.members[2].lost == Approx(0));
}

TEST_CASE("Where missing values leave their weight to the others, these count for more", "[eval]") {
    const auto all = of(with_a_gap(), 1, plan::MissingPolicy::redistribute);
    REQUIRE(all.members.size() == 3);
    CHECK(all.members[0].weight == Approx(0.25));
    CHECK(all.members[0].counts == Approx(0.5));
    CHECK(all.members[2].counts == Approx(0));
    CHECK(all.members[2].open == Approx(0.5));
    CHECK_FALSE(all.members[2].score);
    CHECK(*all.sum == Approx(0.875));
}

TEST_CASE("Of an objective that takes the worst, the worst member answers for the whole score", "[eval]") {
    auto plan = small_plan();
    plan.objectives[1] = base::with(plan.objectives[1], [](plan::Objective& o) { o.aggregator = plan::Aggregator::worst; });
    const auto all = of(plan, 1, plan::MissingPolicy::redistribute);
    REQUIRE(all.members.size() == 2);
    CHECK(all.members[0].adds == Approx(0));
    CHECK(all.members[1].adds == Approx(0.75));
    CHECK(all.members[1].lost == Approx(0.25));
}
