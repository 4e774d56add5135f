#include "eval/perspectives.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "eval/evaluate.hpp"
#include "support/builders.hpp"

using namespace support;

namespace {

eval::Results results_of(const plan::Plan& plan) {
    const auto question = *eval::question_for(plan, 2024, {2024, 12, 31});
    return eval::evaluate(eval::compile(plan, question), eval::read_values(plan, question));
}

plan::Plan drawn(const char* of_o1, const char* of_o2) {
    plan::Plan plan = small_plan();
    plan.perspectives = {plan::Perspective{.id = {"p1"}, .name = "Imprese"}, plan::Perspective{.id = {"p2"}, .name = "Processi"}};
    if (of_o1) plan = *plan::apply(plan, plan::SetPerspective{{"o1"}, plan::PerspectiveId{of_o1}});
    if (of_o2) plan = *plan::apply(plan, plan::SetPerspective{{"o2"}, plan::PerspectiveId{of_o2}});
    return plan;
}

}  // namespace

TEST_CASE("A perspective with all objectives of the body has the body's score", "[eval]") {
    const auto plan = drawn("p1", "p1");
    const auto results = results_of(plan);
    const auto all = eval::perspectives(plan, results);
    REQUIRE(all.size() == 1);
    CHECK(all[0].objectives.size() == 2);
    CHECK(*all[0].result.figure.score == Catch::Approx(*results.nodes[results.body].figure.score));
    CHECK(all[0].result.share_of_body == Catch::Approx(1));
}

TEST_CASE("A perspective with one objective has that objective's score and its share of the body", "[eval]") {
    const auto plan = drawn("p1", "p2");
    const auto results = results_of(plan);
    const auto all = eval::perspectives(plan, results);
    REQUIRE(all.size() == 2);
    CHECK(*all[0].result.figure.score == Catch::Approx(*results.nodes[1].figure.score));
    CHECK(all[0].result.share_of_body == Catch::Approx(0.6));
    CHECK(*all[1].result.figure.score == Catch::Approx(*results.nodes[2].figure.score));
}

TEST_CASE("Objectives in no perspective stand together at the end; a plan without perspectives has none", "[eval]") {
    const auto plan = drawn("p2", nullptr);
    const auto all = eval::perspectives(plan, results_of(plan));
    REQUIRE(all.size() == 2);
    CHECK(all[0].perspective == plan::PerspectiveId{"p2"});
    CHECK_FALSE(all[1].perspective);
    CHECK(eval::perspectives(small_plan(), results_of(small_plan())).empty());
}

TEST_CASE("Of a plan without strategic objectives those below the body count as such, never a removed one", "[eval]") {
    auto plan = with_objective(empty_plan(), "a", "ente", "50", plan::Level::operative);
    plan = with_objective(std::move(plan), "b", "ente", "50", plan::Level::operative);
    plan = with_objective(std::move(plan), "c", "a", "50", plan::Level::operative);
    CHECK(eval::strategic_objectives(plan) == std::vector<std::size_t>{1, 2});
    plan.objectives[2] = base::with(plan.objectives[2], [](plan::Objective& o) { o.removed = true; });
    CHECK(eval::strategic_objectives(plan) == std::vector<std::size_t>{1});
}
