#include "eval/due.hpp"

#include <catch2/catch_test_macros.hpp>

#include "eval/evaluate.hpp"
#include "support/builders.hpp"

using namespace support;
using eval::Due;

namespace {

Due due_of(const plan::Plan& plan, const char* id, base::Date day = {2024, 12, 31}) {
    const auto question = *eval::question_for(plan, 2024, day);
    const auto results = eval::evaluate(eval::compile(plan, question), eval::read_values(plan, question));
    const auto all = eval::due_at(plan, results);
    for (std::size_t i = 0; i < plan.indicators.size(); ++i)
        if (plan.indicators[i]->id.value == id) return all[i];
    FAIL("no indicator " << id);
    return Due::removed;
}

plan::Plan ratio_with(const char* numerator, const char* denominator) {
    plan::Plan plan = with_indicator(small_plan(), "x", "o1", "0", ">= 80 %");
    for (const auto& [id, value] : {std::pair{"m1", numerator}, std::pair{"m2", denominator}}) {
        plan = *plan::apply(plan, plan::InsertMeasure{{.id = {id}, .name = std::string("Dato ") + id}});
        if (value) plan = *plan::apply(plan, plan::SetReading{plan::MeasureId{id}, base::Date{2024, 12, 31}, plan::Value(decimal(value))});
    }
    return *plan::apply(plan, plan::SetFormula{plan::IndicatorId{"x"}, plan::Formula(plan::Ratio{{"m1"}, {"m2"}, {}})});
}

}  // namespace

TEST_CASE("What is due is told by what stands at that very day", "[eval][due]") {
    struct Case { const char* target; const char* value; Due due; };
    const Case cases[] = {
        {">= 10", "8", Due::entered}, {">= 10", nullptr, Due::missing}, {"Rispetto dei termini c.p.c.", nullptr, Due::judgement},
        {"", nullptr, Due::not_due},  {"", "8", Due::entered},          {"Rilevazione", nullptr, Due::missing},
    };
    for (const Case& each : cases) {
        INFO("“" << each.target << "”");
        CHECK(due_of(with_indicator(small_plan(), "x", "o1", "10", each.target, each.value), "x") == each.due);
    }
}

TEST_CASE("A value of another day does not do for this one", "[eval][due]") {
    const auto plan = with_indicator(small_plan(), "x", "o1", "10", ">= 10", "8");
    CHECK(due_of(plan, "x", {2024, 6, 30}) == Due::missing);
}

TEST_CASE("A ratio is due until both its measures stand there", "[eval][due]") {
    CHECK(due_of(ratio_with(nullptr, nullptr), "x") == Due::missing);
    CHECK(due_of(ratio_with("40", nullptr), "x") == Due::partly);
    CHECK(due_of(ratio_with(nullptr, "50"), "x") == Due::partly);
    CHECK(due_of(ratio_with("40", "50"), "x") == Due::entered);
}

TEST_CASE("A formula is due as long as it gives no figure, whatever else it names", "[eval][due]") {
    struct Case { const char* formula; const char* first; const char* second; Due due; };
    for (const Case& each : {Case{"se([Dato m1] = 0; 100; 100 * [Dato m2] / [Dato m1])", "0", nullptr, Due::entered}, Case{"100 * [Dato m1] / precedente([Dato m1])", "40", nullptr, Due::partly},
                             Case{"100 * [Dato m1] / [Dato m2]", "40", "0", Due::entered}, Case{"100 * [Dato m1] / [Dato m2]", "40", nullptr, Due::partly}}) {
        CAPTURE(each.formula);
        auto plan = ratio_with(each.first, each.second);
        plan = *plan::apply(plan, plan::SetFormula{plan::IndicatorId{"x"}, plan::Formula(plan::Expression{each.formula, {}})});
        CHECK(due_of(plan, "x") == each.due);
    }
    auto earlier = ratio_with("40", nullptr);
    earlier = *plan::apply(earlier, plan::SetReading{plan::MeasureId{"m2"}, base::Date{2023, 12, 31}, plan::Value(decimal("50"))});
    earlier = *plan::apply(earlier, plan::SetFormula{plan::IndicatorId{"x"}, plan::Formula(plan::Expression{"100 * [Dato m1] / [Dato m2][2023]", {}})});
    CHECK(due_of(earlier, "x") == Due::entered);
}

TEST_CASE("A judgement that the method does not count leaves the value to be entered", "[eval][due]") {
    auto plan = with_indicator(small_plan(), "x", "o1", "10", ">= 10");
    plan = *plan::apply(plan, plan::SetAssessment{{"x"}, base::Date{2024, 12, 31}, plan::Assessment{decimal("80"), {}, {}, {}}});
    CHECK(due_of(plan, "x") == Due::entered);
    plan.profiles = {plan::Profile{.id = {"p1"}, .name = "Solo misurazione", .basis = plan::Basis::measurement}};
    plan.profile = {"p1"};
    CHECK(due_of(plan, "x") == Due::missing);
}

TEST_CASE("What a person has judged is done, what a revision removed and what follows from scores is nobody's to enter", "[eval][due]") {
    auto plan = with_indicator(small_plan(), "x", "o1", "10", "Rispetto dei termini c.p.c.");
    plan = *plan::apply(plan, plan::SetAssessment{{"x"}, base::Date{2024, 12, 31}, plan::Assessment{decimal("80"), {}, {}, {}}});
    CHECK(due_of(plan, "x") == Due::entered);
    auto removed = with_indicator(small_plan(), "x", "o1", "10", ">= 10");
    removed.indicators.back() = base::with(removed.indicators.back(), [](plan::Indicator& i) { i.removed = true; });
    CHECK(due_of(removed, "x") == Due::removed);
    auto composite = with_indicator(small_plan(), "x", "o1", "10", ">= 80 %");
    composite = *plan::apply(composite, plan::SetFormula{plan::IndicatorId{"x"}, plan::Formula(plan::Expression{"punteggio(o2)", {}})});
    CHECK(due_of(composite, "x") == Due::computed);
}

TEST_CASE("Somebody is to enter what is open or entered, not what is computed, removed or not due", "[eval]") {
    for (const Due due : {Due::missing, Due::partly, Due::judgement, Due::entered}) CHECK(eval::is_wanted(due));
    for (const Due due : {Due::not_due, Due::computed, Due::removed}) CHECK_FALSE(eval::is_wanted(due));
}

TEST_CASE("What has no value, missed its target or was judged not met falls short", "[eval]") {
    struct Case {
        eval::Status status;
        std::optional<bool> met;
        bool short_of_it;
    };
    using eval::Status;
    for (const Case& each : {Case{Status::missed, false, true}, Case{Status::no_data, {}, true}, Case{Status::manual, false, true}, Case{Status::manual, true, false},
                             Case{Status::met, true, false}, Case{Status::not_due, {}, false}, Case{Status::removed, {}, false}, Case{Status::monitored, false, false}}) {
        eval::IndicatorResult result;
        result.status = each.status;
        result.achievement.met = each.met;
        CAPTURE(static_cast<int>(each.status));
        CHECK(eval::falls_short(result) == each.short_of_it);
    }
}
