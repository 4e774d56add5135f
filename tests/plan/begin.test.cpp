#include "plan/begin.hpp"

#include <catch2/catch_test_macros.hpp>

#include "format/plan_file.hpp"
#include "support/builders.hpp"

using namespace support;

namespace {

plan::Plan of_2024() {
    plan::Plan plan = small_plan();
    plan.title = "Piano della performance 2024-2026";
    plan.years = {2024, 2025, 2026};
    plan.indicators[0] = base::with(plan.indicators[0], [](plan::Indicator& i) {
        i.targets[2025] = {">= 12 N.", {}, {}};
        i.readings[{2024, 6, 30}] = {decimal("4"), {}, {}};
        i.assessments[{2024, 12, 31}] = {decimal("80"), {}, {}, {}};
        i.source_line = 12;
    });
    plan.indicators[1] = base::with(plan.indicators[1], [](plan::Indicator& i) { i.removed = true; });
    plan.acts = {plan::Act{.id = {"a1"}, .number = "97"}};
    plan.revisions = {plan::Revision{.act = plan::ActId{"a1"}, .on = "i1", .text = "Aggiornato"}, plan::Revision{.act = plan::ActId{"a1"}, .kind = plan::RevisionKind::removed, .on = "i2", .text = "Eliminato"}};
    plan.scenarios = {plan::Scenario{.id = {"s1"}, .name = "Prova"}};
    return plan;
}

}  // namespace

TEST_CASE("An empty scorecard can be walked, written and read again", "[plan]") {
    const plan::Plan plan = plan::empty_scorecard(2027);
    CHECK(plan::check_structure(plan).empty());
    CHECK(plan.perspectives.size() == 4);
    CHECK(plan.years == std::vector<int>{2027, 2028, 2029});
    CHECK(format::read_plan(format::write_plan(plan)).plan == plan);
}

TEST_CASE("A plan carried on has the targets of its years, an empty last column, and the year end as history", "[plan]") {
    const plan::Plan next = plan::rolled_on(of_2024());
    CHECK(plan::check_structure(next).empty());
    CHECK(next.year == 2025);
    CHECK(next.years == std::vector<int>{2025, 2026, 2027});
    CHECK(next.title == "Piano della performance 2025-2026");
    const plan::Indicator& first = *next.indicators[0];
    CHECK(first.targets.size() == 1);
    CHECK(first.targets.at(2025).text == ">= 12 N.");
    CHECK(first.readings.size() == 1);
    CHECK(first.readings.contains({2024, 12, 31}));
    CHECK(first.assessments.empty());
    CHECK_FALSE(first.source_line);
}

TEST_CASE("Acts stay as history; removed rows and what was only tried are left behind", "[plan]") {
    const plan::Plan next = plan::rolled_on(of_2024());
    CHECK(next.acts.size() == 1);
    CHECK_FALSE(plan::find(next, plan::IndicatorId{"i2"}));
    CHECK(next.scenarios.empty());
    CHECK(plan::find(next, plan::IndicatorId{"i1"}));
}
