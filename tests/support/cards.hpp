// A plan with two managers' cards, for tests.
#pragma once
#include "support/builders.hpp"

namespace support {

// "sg" of 70 points: an objective of 30 with two indicators, one of 40 that reads the ente's score. "po" of 100:
// two indicators of its own, the second without a value.
inline plan::Plan plan_with_cards() {
    plan::Plan plan = small_plan();
    plan.units = {plan::OrgUnit{.id = {"u1"}, .name = "Segreteria generale"}, plan::OrgUnit{.id = {"u2"}, .name = "Servizio Staff"}};
    plan::Objective sg{.id = {"sg"}, .level = plan::Level::scorecard, .name = "SG", .expected_total = decimal("70"), .owner = "Anna Rossi", .units = {{"u1"}}};
    plan::Objective po{.id = {"po"}, .level = plan::Level::scorecard, .name = "P.O. Staff", .units = {{"u2"}}};
    plan.objectives.push_back(sg);
    plan = with_objective(std::move(plan), "c1", "sg", "30", plan::Level::individual);
    plan = with_objective(std::move(plan), "c2", "sg", "40", plan::Level::individual);
    plan.objectives.push_back(po);
    for (const std::size_t i : {plan.objectives.size() - 3, plan.objectives.size() - 2})
        plan.objectives[i] = base::with(plan.objectives[i], [](plan::Objective& o) { o.expected_total = o.weight; });
    plan = with_indicator(std::move(plan), "k1", "c1", "10", ">= 10 N.", "5");
    plan = with_indicator(std::move(plan), "k2", "c1", "20", ">= 10 N.", "10");
    plan = with_indicator(std::move(plan), "k3", "c2", "40", ">= 100,00 %");
    plan.indicators.back() = base::with(plan.indicators.back(), [](plan::Indicator& i) { i.formula = plan::Expression{"risultato(\"ente\")", {}}; });
    plan = with_indicator(std::move(plan), "p1", "po", "60", ">= 4 N.", "3");
    return with_indicator(std::move(plan), "p2", "po", "40", ">= 2 N.");
}

}  // namespace support
