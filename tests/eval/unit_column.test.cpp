// What the column of units makes of a ratio.
#include <catch2/catch_test_macros.hpp>

#include "eval/evaluate.hpp"
#include "support/builders.hpp"

using namespace support;

namespace {

// 40 of 50, under a target of 80 without a unit.
std::optional<double> reached(const char* unit) {
    auto plan = with_indicator(with_objective(empty_plan(), "o", "ente"), "i", "o", nullptr, ">= 80");
    for (const auto& [id, value] : {std::pair{"n", "40"}, std::pair{"d", "50"}}) {
        plan::Measure measure{.id = {id}, .name = id};
        measure.readings[{2024, 12, 31}] = {decimal(value), {}, {}};
        plan.measures.push_back(measure);
    }
    plan.indicators.front() = base::with(plan.indicators.front(), [&](plan::Indicator& indicator) {
        indicator.unit = unit;
        indicator.formula = plan::Ratio{{"n"}, {"d"}, {}};
    });
    return eval::evaluate(plan, *eval::question_for(plan, 2024, {2024, 12, 31})).indicators.front().achievement.raw;
}

}  // namespace

TEST_CASE("A ratio counts in per cent where the column says so, in whatever words", "[eval]") {
    for (const char* unit : {"%", "Percentuale", "percentuale", "perc.", "valore %", "% di atti"}) {
        CAPTURE(unit);
        CHECK(reached(unit) == 1);
    }
    for (const char* unit : {"", "N.", "indice"}) {
        CAPTURE(unit);
        CHECK(reached(unit) == 0.01);
    }
}
