#include "plan/responsible.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"

using namespace support;

namespace {

plan::Plan with_units() {
    plan::Plan plan = small_plan();
    plan.units = {plan::OrgUnit{.id = {"area"}, .name = "Area I"}, plan::OrgUnit{.id = {"servizio"}, .name = "Servizio", .parent = plan::UnitId{"area"}}};
    plan.objectives[1] = base::with(plan.objectives[1], [](plan::Objective& o) { o.units = {{"area"}}; o.owner = "Anna"; });
    plan.indicators[1] = base::with(plan.indicators[1], [](plan::Indicator& i) { i.units = {{"servizio"}}; });
    return plan;
}

}  // namespace

TEST_CASE("A row has the units and the owner it says, else those of the nearest objective above", "[plan]") {
    const auto plan = with_units();
    const auto all = plan::responsible_for_indicators(plan);
    CHECK(*all[0].units == std::vector<plan::UnitId>{{"area"}});
    CHECK(*all[0].owner == "Anna");
    CHECK(*all[1].units == std::vector<plan::UnitId>{{"servizio"}});
    CHECK(*all[1].owner == "Anna");
    CHECK(all[2].units->empty());
    CHECK(all[2].owner->empty());
}

TEST_CASE("A service is within its area, the area not within the service", "[plan]") {
    const auto plan = with_units();
    CHECK(plan::is_within(plan, {"servizio"}, {"area"}));
    CHECK(plan::is_within(plan, {"area"}, {"area"}));
    CHECK_FALSE(plan::is_within(plan, {"area"}, {"servizio"}));
    CHECK_FALSE(plan::is_within(plan, {"nessuno"}, {"area"}));
}

TEST_CASE("An indicator involves an area when one of its units is the area or a part of it", "[plan]") {
    const auto plan = with_units();
    const auto all = plan::responsible_for_indicators(plan);
    REQUIRE(plan::unit_within(plan, all[1], {"area"}));
    CHECK(plan::unit_within(plan, all[1], {"area"})->value == "servizio");
    CHECK_FALSE(plan::unit_within(plan, all[0], {"servizio"}));
    CHECK_FALSE(plan::unit_within(plan, all[2], {"area"}));
}
