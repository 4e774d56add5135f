// Which value an evaluation reads from the plan.
#include <catch2/catch_test_macros.hpp>

#include "eval/evaluate.hpp"
#include "support/builders.hpp"

using namespace support;
using plan::IndicatorId;
using plan::MeasureId;

namespace {

constexpr base::Date year_end{2024, 12, 31};
constexpr base::Date half_year{2024, 6, 30};

plan::Plan with_measure(plan::Plan plan, std::string id, const char* value, base::Date day = year_end) {
    plan::Measure measure{.id = {id}, .name = id};
    measure.readings[day] = {decimal(value), {}, {}};
    plan.measures.push_back(measure);
    return plan;
}

plan::Plan one_indicator(std::string target) {
    return with_indicator(with_objective(empty_plan(), "o", "ente"), "i", "o", nullptr, std::move(target));
}

plan::Plan with_value(const plan::Plan& plan, base::Date day, plan::Value value) {
    return plan::apply(plan, plan::SetReading{IndicatorId{"i"}, day, value}).value();
}

plan::Plan with_unit(const plan::Plan& plan, std::string unit) {
    return plan::apply(plan, plan::SetText{IndicatorId{"i"}, plan::TextField::unit, std::move(unit)}).value();
}

plan::Plan with_ratio(const plan::Plan& plan) {
    return plan::apply(plan, plan::SetFormula{{"i"}, plan::Formula(plan::Ratio{{"n"}, {"d"}})}).value();
}

eval::IndicatorResult seen(const plan::Plan& plan, base::Date day = year_end) {
    return eval::evaluate(plan, *eval::question_for(plan, day.year, day)).indicators.front();
}

}  // namespace

TEST_CASE("Only a reading of that very day is the day's value", "[eval]") {
    const auto plan = with_value(one_indicator(">= 10 N."), {2024, 12, 30}, decimal("10"));
    CHECK_FALSE(seen(plan).actual);
    CHECK(seen(plan, {2024, 12, 30}).achievement.met == true);
    const auto values = eval::read_values(plan, *eval::question_for(plan, 2024, year_end));
    REQUIRE(values.previous_actuals[0]);
    CHECK(values.previous_actuals[0]->day == base::Date{2024, 12, 30});
}

TEST_CASE("A measure is entered once and read by every indicator that names it", "[eval]") {
    auto plan = with_measure(one_indicator(">= 10 N."), "n", "12");
    plan = with_indicator(plan, "j", "o", nullptr, ">= 24 N.");
    for (const char* id : {"i", "j"}) plan = *plan::apply(plan, plan::SetFormula{{id}, plan::Formula(plan::MeasureRef{{"n"}})});
    const auto results = eval::evaluate(plan, *eval::question_for(plan, 2024, year_end));
    CHECK(results.indicators[0].achievement.raw == 1.2);
    CHECK(results.indicators[1].achievement.raw == 0.5);
}

TEST_CASE("A ratio under a target in per cent: 40 of 50 is 80 %", "[eval]") {
    auto plan = with_measure(with_measure(one_indicator(">= 80,00 %"), "n", "40"), "d", "50");
    plan = with_ratio(plan);
    CHECK(seen(plan).achievement.raw == 1);
    CHECK(eval::identical(*seen(plan).actual, base::Quotient{decimal("40"), decimal("50")}));
    plan = *plan::apply(plan, plan::SetReading{MeasureId{"d"}, year_end, plan::Value(decimal("0"))});
    CHECK_FALSE(seen(plan).actual);
    CHECK(seen(plan).status == eval::Status::no_data);
    CHECK(seen(plan).achievement.reason == eval::Reason::zero_denominator);
    plan = *plan::apply(plan, plan::SetReading{MeasureId{"d"}, year_end, std::nullopt});
    CHECK(seen(plan).achievement.reason == eval::Reason::not_measured);
}

TEST_CASE("A ratio converts by the target's unit, or by the indicator's where the target has none", "[eval]") {
    const auto ratio = [](std::string target, std::string unit) {
        auto plan = with_measure(with_measure(one_indicator(std::move(target)), "n", "40"), "d", "50");
        return seen(with_unit(with_ratio(plan), std::move(unit))).achievement.raw;
    };
    CHECK(ratio(">= 80", "%") == 1);
    CHECK(ratio(">= 0,8", "N.") == 1);
    CHECK(ratio(">= 0,8 N.", "%") == 1);
}

TEST_CASE("In per cent a ratio keeps its exact value", "[eval]") {
    const auto percent = [](const char* numerator, const char* denominator) { return eval::in_per_cent({decimal(numerator), decimal(denominator)}); };
    CHECK(base::compare(percent("2", "3"), {decimal("200"), decimal("3")}) == 0);
    CHECK(base::compare(percent("1.25", "3"), {decimal("125"), decimal("3")}) == 0);
    CHECK(base::compare(percent("999999999999999999", "3"), {decimal("999999999999999999"), decimal("0.03")}) == 0);
    CHECK(percent("999999999999999999", "999999999.99999999").to_double() > 0);
}

TEST_CASE("The earlier year of a target is the same day of that year, else its end, else unknown", "[eval]") {
    auto plan = with_value(one_indicator("x ≤ x-1"), half_year, decimal("18"));
    plan = with_value(plan, year_end, decimal("30"));
    CHECK(seen(plan, half_year).achievement.reason == eval::Reason::no_previous_value);
    CHECK_FALSE(seen(plan, half_year).achievement.score);
    plan = with_value(plan, {2023, 12, 31}, decimal("40"));
    CHECK(seen(plan, half_year).achievement.raw == 2 - 18 / 40.0);
    plan = with_value(plan, {2023, 6, 30}, decimal("20"));
    CHECK(seen(plan, half_year).achievement.raw == 2 - 18 / 20.0);
    CHECK(seen(plan).achievement.raw == 2 - 30 / 40.0);
}

TEST_CASE("A target may name the earlier year; its per cent then belongs to the increase", "[eval]") {
    auto plan = with_value(one_indicator("+5% rispetto al 2023"), {2023, 12, 31}, decimal("200"));
    CHECK(seen(with_value(plan, year_end, decimal("210"))).achievement.met == true);
    CHECK(seen(with_value(plan, year_end, decimal("209.99"))).achievement.met == false);
    plan = with_unit(with_ratio(with_measure(with_measure(plan, "n", "84"), "d", "100")), "%");
    CHECK(seen(plan).achievement.reason == eval::Reason::no_previous_value);
    plan = *plan::apply(plan, plan::SetReading{MeasureId{"n"}, {2023, 12, 31}, plan::Value(decimal("40"))});
    plan = *plan::apply(plan, plan::SetReading{MeasureId{"d"}, {2023, 12, 31}, plan::Value(decimal("50"))});
    CHECK(seen(plan).achievement.raw == 1);
}

TEST_CASE("Values have the unit that the target says, else per cent where the indicator has them; that of a change is not theirs", "[eval]") {
    struct Case {
        const char* target;
        const char* unit;
        std::optional<expr::Unit> of_values;
    };
    using enum expr::Unit;
    const Case cases[] = {{">= 80 %", "", percent}, {"<= 16 gg", "%", days}, {">= 80", "%", percent}, {">= 80", "gg", {}},
                          {"+5% rispetto al 2023", "gg", {}}, {"+5% rispetto al 2023", "%", percent}, {"+5 gg rispetto al 2023", "", {}},
                          {"tra 80% e 90%", "", percent}, {"entro 31/12/2024", "", {}}};
    for (const Case& each : cases) {
        CAPTURE(each.target, each.unit);
        CHECK(seen(with_unit(one_indicator(each.target), each.unit)).unit == each.of_values);
    }
}

TEST_CASE("A bare number uses the confirmed direction, else the proposed one, and says which", "[eval]") {
    auto plan = with_value(one_indicator("25 gg"), year_end, decimal("20"));
    plan = *plan::apply(plan, plan::SetText{IndicatorId{"i"}, plan::TextField::name, "Tempo medio di pagamento"});
    CHECK(seen(plan).direction == expr::Direction::at_most);
    CHECK(seen(plan).direction_proposed);
    CHECK(seen(plan).achievement.raw == 1.2);
    plan = *plan::apply(plan, plan::ConfirmDirection{{"i"}, 2024, expr::Direction::at_least});
    CHECK(seen(plan).direction == expr::Direction::at_least);
    CHECK_FALSE(seen(plan).direction_proposed);
    CHECK(seen(plan).achievement.raw == 0.8);
}

TEST_CASE("A zero target reads the scale that the indicator declares", "[eval]") {
    auto plan = with_value(one_indicator("<= 0 N."), year_end, decimal("1"));
    CHECK(seen(plan).achievement.raw == 0);
    CHECK(seen(plan).achievement.reason == eval::Reason::zero_target);
    plan = *plan::apply(plan, plan::SetRuleFigure{{"i"}, plan::RuleFigure::scale, decimal("4")});
    CHECK(seen(plan).achievement.raw == 0.75);
}

TEST_CASE("A two-condition target asks for the value by its day", "[eval]") {
    const auto plan = with_value(one_indicator(">= 100 % entro 31/12/2024"), half_year, decimal("60"));
    CHECK(seen(plan, half_year).achievement.raw == 0.6);
    CHECK(seen(with_value(plan, year_end, decimal("100"))).achievement.met == true);
    CHECK(seen(plan, {2024, 3, 31}).status == eval::Status::not_due);
}
