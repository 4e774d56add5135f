#include "plan/layers.hpp"

#include <catch2/catch_test_macros.hpp>

#include "plan/edit.hpp"
#include "support/builders.hpp"

using namespace support;
using plan::IndicatorId;
using plan::ScenarioId;

namespace {

plan::SetTargetCell target(const std::string& text) { return {{"i1"}, 2024, plan::TargetCell{text, {}, {}}}; }

plan::Plan with_two_layers() {
    auto plan = small_plan();
    plan = *plan::apply(plan, plan::PutScenario{{.id = {"s1"}, .name = "Prudente", .edits = {target(">= 5 N.")}}});
    return *plan::apply(plan, plan::PutScenario{{.id = {"s2"}, .name = "Sfidante", .edits = {target(">= 50 N.")}}});
}

std::string target_under(const plan::Plan& plan, std::vector<ScenarioId> layers) {
    return find(plan::with_scenarios(plan, layers).plan, IndicatorId{"i1"})->targets.at(2024).text;
}

}  // namespace

TEST_CASE("A scenario leaves the rows of the plan as they are", "[plan][scenario]") {
    const auto plan = with_two_layers();
    CHECK(plan.indicators == small_plan().indicators);
    CHECK(target_under(plan, {}) == small_plan().indicators[0]->targets.at(2024).text);
}

TEST_CASE("Layers lie in the order of the plan, the last on top, whatever order they are named in", "[plan][scenario]") {
    auto plan = with_two_layers();
    CHECK(target_under(plan, {{"s1"}}) == ">= 5 N.");
    CHECK(target_under(plan, {{"s2"}, {"s1"}}) == ">= 50 N.");
    plan = *plan::apply(plan, plan::MoveScenario{{"s2"}, 0});
    CHECK(target_under(plan, {{"s2"}, {"s1"}}) == ">= 5 N.");
}

TEST_CASE("What a scenario said of a cell is replaced, and can be left as in the plan again", "[plan][scenario]") {
    auto plan = with_two_layers();
    plan = *plan::apply(plan, plan::TryOut{{"s1"}, target(">= 7 N.")});
    CHECK(find(plan, ScenarioId{"s1"})->edits == std::vector<plan::ScenarioEdit>{target(">= 7 N.")});
    plan = *plan::apply(plan, plan::TryOut{{"s1"}, plan::SetWeight{IndicatorId{"i1"}, decimal("10")}});
    CHECK(find(plan, ScenarioId{"s1"})->edits.size() == 2);
    plan = *plan::apply(plan, plan::StopTrying{{"s1"}, target("")});
    CHECK(find(plan, ScenarioId{"s1"})->edits == std::vector<plan::ScenarioEdit>{plan::SetWeight{IndicatorId{"i1"}, decimal("10")}});
}

TEST_CASE("What the plan does not take any more is left out and told, the rest counts", "[plan][scenario]") {
    auto plan = with_two_layers();
    plan = *plan::apply(plan, plan::TryOut{{"s1"}, plan::SetWeight{IndicatorId{"i2"}, decimal("12")}});
    plan = *plan::apply(plan, plan::Erase{IndicatorId{"i1"}});
    const auto layered = plan::with_scenarios(plan, std::vector<ScenarioId>{{"s1"}});
    REQUIRE(layered.lost.size() == 1);
    CHECK(layered.lost[0].scenario == ScenarioId{"s1"});
    CHECK(layered.lost[0].edit == 0);
    CHECK(layered.lost[0].why.code == "unknown-id");
    CHECK(find(layered.plan, IndicatorId{"i2"})->weight == decimal("12"));
}

TEST_CASE("The ids of scenarios are ids of the plan", "[plan][scenario]") {
    const auto plan = with_two_layers();
    CHECK(plan.next_id == 3);
    const plan::Indicator taken{.id = {"s1"}, .parent = {"o1"}};
    CHECK_FALSE(plan::apply(plan, plan::InsertIndicator{taken, {}}));
    CHECK_FALSE(plan::apply(plan, plan::EraseScenario{{"s9"}}));
}
