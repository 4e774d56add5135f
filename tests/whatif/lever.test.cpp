#include "whatif/lever.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "plan/layers.hpp"
#include "support/builders.hpp"
#include "support/random_plan.hpp"

using namespace support;
using plan::IndicatorId;

namespace {

plan::Plan plan_with(const std::string& target, const std::string& value) {
    auto plan = with_indicator(small_plan(), "x", "o1", "0", target);
    if (!value.empty()) plan = *plan::apply(plan, plan::SetReading{IndicatorId{"x"}, base::Date{2024, 12, 31}, **plan::read_value(value)});
    return plan;
}

struct Case {
    const char* target;
    const char* value;
    whatif::LeverOf of;
    std::int64_t to;
    const char* becomes;  // the target's text, or the value
};

const whatif::Lever& lever_of(const std::vector<whatif::Lever>& levers, whatif::LeverOf of) {
    return *std::ranges::find(levers, of, &whatif::Lever::of);
}

}  // namespace

TEST_CASE("A lever writes its cell in the words of the plan", "[whatif][lever]") {
    using enum whatif::LeverOf;
    const Case cases[] = {
        {">= 95,00 %", "90,5", target, 9000, ">= 90,00 %"},
        {"<= 16 gg", "20", target, 14, "<= 14 gg"},
        {"almeno 20 eventi", "18", target, 25, "almeno 25 eventi"},
        {"tempo medio 25 gg", "18", target, 30, "tempo medio 30 gg"},
        {"tra 10 e 20", "18", target, 12, "tra 12 e 20"},
        {"25", "18", target, 30, "30"},
        {"100 % entro 31/12/2024", "80", target, 90, "90 % entro 31/12/2024"},
        {"entro 31/12/2024", "30/06/2024", target, 19997, "entro 01/10/2024"},
        {">= 95,00 %", "90,5", value, 9999, "99.99"},
        {"<= 16 gg", "20", value, 15, "15"},
        {"entro 31/12/2024", "30/06/2024", value, 19998, "2024-10-02"},
    };
    for (const Case& each : cases) {
        INFO(each.target << " → " << each.becomes);
        const auto plan = plan_with(each.target, each.value);
        const auto question = *eval::question_for(plan, 2024, {2024, 12, 31});
        const auto ground = whatif::ground_of(plan, question);
        const auto levers = whatif::levers_of(ground, plan, plan.indicators.size() - 1);
        const auto edit = whatif::moved(lever_of(levers, each.of), each.to);
        const auto after = plan::tried(plan, edit);
        if (each.of == target)
            CHECK(plan::find(after, IndicatorId{"x"})->targets.at(2024).text == each.becomes);
        else if (const auto* number = std::get_if<base::Decimal>(&*std::get<plan::SetReading>(edit).value))
            CHECK(base::to_string(*number) == each.becomes);
        else
            CHECK(base::to_iso(std::get<base::Date>(*std::get<plan::SetReading>(edit).value)) == each.becomes);
    }
}

TEST_CASE("A percentage slides from 0 to 100, a count to twice what is asked for or was had", "[whatif][lever]") {
    struct Range { const char* target; const char* value; const char* low; const char* high; };
    const Range ranges[] = {
        {">= 95,00 %", "90,5", "0.00", "100.00"}, {">= 120 %", "90", "0", "250"}, {"<= 16 gg", "20", "0", "50"},
        {">= 20 N.", "", "0", "50"}, {">= 0,35", "0,2", "0.00", "1.00"}, {">= -5", "3", "-10.0", "10.0"},
    };
    for (const Range& range : ranges) {
        INFO(range.target);
        const auto plan = plan_with(range.target, range.value);
        const auto ground = whatif::ground_of(plan, *eval::question_for(plan, 2024, {2024, 12, 31}));
        const auto levers = whatif::levers_of(ground, plan, plan.indicators.size() - 1);
        const auto& lever = lever_of(levers, whatif::LeverOf::target);
        CHECK(base::to_string(whatif::number_at(lever, lever.low)) == range.low);
        CHECK(base::to_string(whatif::number_at(lever, lever.high)) == range.high);
    }
}

TEST_CASE("A value under a change of another one slides in its own unit, and is asked for what the change comes to", "[whatif][lever]") {
    struct Case { const char* target; const char* asked; };
    for (const Case& each : {Case{"+5% rispetto al 2023", "63.0"}, {"mantenimento del valore 2023", "60"}, {">= 62 gg", "62"}}) {
        INFO(each.target);
        auto plan = plan_with(each.target, "50");
        plan = *plan::apply(plan, plan::SetReading{IndicatorId{"x"}, base::Date{2023, 12, 31}, plan::Value(decimal("60"))});
        plan = *plan::apply(plan, plan::ConfirmDirection{{"x"}, 2024, expr::Direction::at_least});
        const auto ground = whatif::ground_of(plan, *eval::question_for(plan, 2024, {2024, 12, 31}));
        const auto levers = whatif::levers_of(ground, plan, plan.indicators.size() - 1);
        const auto& lever = lever_of(levers, whatif::LeverOf::value);
        CHECK(lever.unit != expr::Unit::percent);
        REQUIRE(lever.asked);
        CHECK(whatif::number_at(lever, *lever.asked).to_double() == decimal(each.asked).to_double());
        CHECK(*lever.asked <= lever.high);
    }
}

TEST_CASE("Every lever of a plan stands within its ends, and moved to where it stands it changes no score", "[whatif][lever]") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        const auto plan = random_plan(seed);
        const auto question = *eval::question_for(plan, plan.year, base::end_of_year(plan.year));
        const auto ground = whatif::ground_of(plan, question);
        for (std::size_t i = 0; i < plan.indicators.size(); ++i)
            for (const auto& lever : whatif::levers_of(ground, plan, i)) {
                CHECK(lever.low < lever.high);
                if (!lever.at) continue;
                CHECK(lever.low <= *lever.at);
                CHECK(*lever.at <= lever.high);
                CHECK(lever.at == lever.base);
                const auto moved = whatif::moved(lever, *lever.at);
                const auto* cell = std::get_if<plan::SetTargetCell>(&moved);
                INFO(lever.target.text << " → " << (cell ? cell->cell->text : std::string("a value")) << " of " << plan.indicators[i]->name << ' ' << static_cast<int>(lever.of) << static_cast<int>(lever.scale));
                const auto same = plan::tried(plan, moved);
                CHECK(eval::evaluate(same, question).nodes == ground.results.nodes);
            }
    }
}

TEST_CASE("A value kept in a measure slides as the target asks: a day, done or not, a level", "[whatif][lever]") {
    struct Case { const char* target; const char* value; whatif::LeverScale scale; };
    const Case cases[] = {{"entro 31/12/2024", "30/06/2024", whatif::LeverScale::day},
                          {"SI", "si", whatif::LeverScale::yes_no},
                          {">= 20", "18", whatif::LeverScale::number}};
    for (const Case& each : cases) {
        INFO(each.target);
        plan::Plan plan = plan_with(each.target, "");
        plan = *plan::apply(plan, plan::InsertMeasure{{.id = {"m"}, .name = "Dato"}});
        plan = *plan::apply(plan, plan::SetFormula{IndicatorId{"x"}, plan::Formula(plan::MeasureRef{{"m"}})});
        plan = *plan::apply(plan, plan::SetReading{plan::MeasureId{"m"}, base::Date{2024, 12, 31}, **plan::read_value(each.value)});
        const auto ground = whatif::ground_of(plan, *eval::question_for(plan, 2024, {2024, 12, 31}));
        const auto levers = whatif::levers_of(ground, plan, plan.indicators.size() - 1);
        const auto& lever = lever_of(levers, whatif::LeverOf::value);
        CHECK(lever.scale == each.scale);
        CHECK(lever.at == lever.base);
        CHECK(lever.at.has_value());
    }
}

TEST_CASE("A level slides along the levels of its scale, as target and as value", "[whatif][lever]") {
    plan::Plan plan = plan_with("livello medio", "");
    plan = *plan::apply(plan, plan::SetLevels{IndicatorId{"x"}, {"basso", "medio", "alto"}});
    plan = *plan::apply(plan, plan::SetReading{IndicatorId{"x"}, base::Date{2024, 12, 31}, plan::Value(plan::LevelName{"basso"})});
    const auto question = *eval::question_for(plan, 2024, {2024, 12, 31});
    const auto levers = whatif::levers_of(whatif::ground_of(plan, question), plan, plan.indicators.size() - 1);
    for (const auto& [of, at, to, met] : {std::tuple{whatif::LeverOf::target, 1, 0, true}, {whatif::LeverOf::value, 0, 1, true}, {whatif::LeverOf::target, 1, 2, false}}) {
        const auto& lever = lever_of(levers, of);
        CHECK(lever.scale == whatif::LeverScale::level);
        CHECK(lever.low == 0);
        CHECK(lever.high == 2);
        CHECK(lever.at == at);
        const auto after = eval::evaluate(plan::tried(plan, whatif::moved(lever, to)), question);
        CHECK(after.indicators.back().achievement.met == met);
    }
}

TEST_CASE("A judgement slides from 0 to 100 and keeps who gave it and why; where there is none, one can be tried", "[whatif][lever]") {
    for (const bool given : {true, false}) {
        INFO((given ? "given" : "not given"));
        plan::Plan plan = plan_with("mantenimento della qualità percepita", "");
        if (given) plan = *plan::apply(plan, plan::SetAssessment{IndicatorId{"x"}, base::Date{2024, 12, 31}, plan::Assessment{*base::parse_decimal("80.5"), "OIV", "verbale 3", {}}});
        const auto question = *eval::question_for(plan, 2024, {2024, 12, 31});
        const auto levers = whatif::levers_of(whatif::ground_of(plan, question), plan, plan.indicators.size() - 1);
        const auto& lever = lever_of(levers, whatif::LeverOf::assessment);
        CHECK(base::to_string(whatif::number_at(lever, lever.high)) == (given ? "100.0" : "100"));
        CHECK(lever.at == (given ? std::optional<std::int64_t>(805) : std::nullopt));
        CHECK(lever.base == lever.at);
        const auto tried = plan::tried(plan, whatif::moved(lever, given ? 600 : 60));
        const auto& assessment = plan::find(tried, IndicatorId{"x"})->assessments.at({2024, 12, 31});
        CHECK(assessment.percent == base::Decimal(60));
        CHECK(assessment.author == (given ? "OIV" : ""));
        CHECK(assessment.note == (given ? "verbale 3" : ""));
        CHECK(eval::evaluate(tried, question).indicators.back().achievement.score == 0.6);
    }
}
