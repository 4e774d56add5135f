#include <catch2/catch_test_macros.hpp>

#include "plan/outline.hpp"
#include "support/builders.hpp"

using namespace support;

namespace {

std::vector<std::string> codes(const plan::Plan& plan) {
    std::vector<std::string> all;
    for (const auto& issue : plan::check_structure(plan)) all.push_back(issue.code);
    return all;
}

}  // namespace

TEST_CASE("A sound plan has nothing to report", "[plan]") { CHECK(codes(small_plan()).empty()); }

TEST_CASE("Every fault of the structure is found, all at once", "[plan]") {
    auto plan = with_indicator(small_plan(), "i1", "nowhere", nullptr, "1");
    plan.indicators.push_back(plan::Indicator{.id = {"i8"}, .parent = {"o1"}, .formula = plan::MeasureRef{{"m9"}}});
    plan.objectives.push_back(plan::Objective{.id = {"due"}, .level = plan::Level::body});
    plan.profile = {"sconosciuto"};
    CHECK(codes(plan) ==
          std::vector<std::string>{"duplicate-id", "two-bodies", "unknown-parent", "unknown-measure", "unknown-profile"});
}

TEST_CASE("A scorecard is a root of its own beside the body, and nothing else is", "[plan]") {
    auto plan = small_plan();
    plan.objectives.insert(plan.objectives.begin(), plan::Objective{.id = {"s1"}, .level = plan::Level::scorecard, .name = "SG"});
    plan = with_indicator(std::move(plan), "i90", "s1", "70", "1");
    CHECK(codes(plan).empty());
    const auto rows = plan::outline(plan);
    CHECK(plan::id_of(rows[0].node) == "ente");
    CHECK(plan::id_of(rows[6].node) == "s1");
    CHECK(rows[6].depth == 0);
    CHECK(rows[7].depth == 1);
    plan = with_objective(std::move(plan), "a", "ente");
    plan.objectives.back() = base::with(plan.objectives.back(), [](plan::Objective& a) { a.level = plan::Level::scorecard; });
    CHECK(codes(plan) == std::vector<std::string>{"body-with-parent"});
}

TEST_CASE("Units, acts and rows that revisions name must be there; no unit stands within itself", "[plan]") {
    auto plan = small_plan();
    plan.units = {{.id = {"u1"}, .name = "AREA I", .parent = plan::UnitId{"u2"}}, {.id = {"u2"}, .name = "Servizio", .parent = plan::UnitId{"u1"}}};
    plan.objectives[1] = base::with(plan.objectives[1], [](plan::Objective& o) { o.units = {{"u1"}, {"u9"}}; });
    plan.revisions = {{.act = plan::ActId{"d9"}, .on = "i77", .candidates = {"o1"}}};
    CHECK(codes(plan) == std::vector<std::string>{"unknown-unit", "unit-cycle", "unit-cycle", "unknown-act", "unknown-node"});
}

TEST_CASE("Objectives that stand under one another in a circle are named along it, once", "[plan]") {
    auto plan = with_objective(small_plan(), "a", "b");
    plan = with_objective(std::move(plan), "b", "c");
    plan = with_objective(std::move(plan), "c", "a");
    const auto issues = plan::check_structure(plan);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == "parent-cycle");
    CHECK(issues[0].args[0] == "a → b → c → a");
}

TEST_CASE("The outline walks the tree in reading order with depths and ends", "[plan]") {
    const auto rows = plan::outline(small_plan());
    REQUIRE(rows.size() == 6);
    CHECK(plan::id_of(rows[1].node) == "o1");
    CHECK(rows[1].depth == 1);
    CHECK(rows[1].end == 4);
    CHECK(rows[0].end == 6);
    CHECK(rows[2].is_indicator());
    CHECK(rows[2].end == 3);
}

TEST_CASE("A plan ten thousand levels deep is walked without exhausting the stack", "[plan]") {
    auto plan = empty_plan();
    std::string above = "ente";
    for (int i = 0; i < 10'000; ++i) {
        const std::string id = "d" + std::to_string(i);
        plan = with_objective(std::move(plan), id, above);
        above = id;
    }
    CHECK(plan::outline(plan).back().depth == 10'000);
    CHECK(codes(plan).empty());
}
