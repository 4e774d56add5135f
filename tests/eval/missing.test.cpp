// Missing data: the figure by each policy, the interval and the coverage (domain.md, section 5).
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "eval/evaluate.hpp"
#include "support/builders.hpp"

using namespace support;
using plan::IndicatorId;
using plan::MissingPolicy;

namespace {

constexpr base::Date year_end{2024, 12, 31};
constexpr base::Date half_year{2024, 6, 30};

bool close(double a, double b) { return std::abs(a - b) < 1e-12; }

// Weights 50, 25, 25; two measured, at 100 % and 60 %; the third only half a year before, at 40 %.
plan::Plan one_missing() {
    auto plan = with_objective(empty_plan(), "o", "ente");
    plan = with_indicator(plan, "i1", "o", "50", ">= 10 N.", "10");
    plan = with_indicator(plan, "i2", "o", "25", ">= 10 N.", "6");
    plan = with_indicator(plan, "i3", "o", "25", ">= 10 N.");
    return *plan::apply(plan, plan::SetReading{IndicatorId{"i3"}, half_year, plan::Value(decimal("4"))});
}

eval::Figure body(const plan::Plan& plan, MissingPolicy policy, std::optional<base::Decimal> cap = base::Decimal(100)) {
    auto question = *eval::question_for(plan, 2024, year_end, {}, policy);
    question.profile.cap = cap;
    const auto results = eval::evaluate(plan, question);
    return results.nodes[results.body].figure;
}

}  // namespace

TEST_CASE("A missing value: four policies, four figures, one interval and one coverage", "[eval]") {
    const auto plan = one_missing();
    CHECK(close(*body(plan, MissingPolicy::redistribute).score, (50 + 15) / 75.0));
    CHECK(close(*body(plan, MissingPolicy::zero).score, 0.65));
    CHECK_FALSE(body(plan, MissingPolicy::unknown).score);
    CHECK(close(*body(plan, MissingPolicy::previous).score, 0.75));
    for (const auto policy : {MissingPolicy::redistribute, MissingPolicy::zero, MissingPolicy::unknown, MissingPolicy::previous}) {
        const auto figure = body(plan, policy);
        CHECK(close(figure.low, 0.65));
        CHECK(close(figure.high, 0.9));
        CHECK(figure.coverage == 0.75);
    }
}

TEST_CASE("Of the period before the later of value and judgement counts, of one day as the method says", "[eval]") {
    const auto judged = [](base::Date day, const char* percent) {
        return *plan::apply(one_missing(), plan::SetAssessment{IndicatorId{"i3"}, day, plan::Assessment{.percent = decimal(percent)}});
    };
    CHECK(close(*body(judged({2023, 12, 31}, "20"), MissingPolicy::previous).score, 0.75));  // the value of June is later
    CHECK(close(*body(judged({2024, 9, 30}, "20"), MissingPolicy::previous).score, 0.70));
    CHECK(close(*body(judged(half_year, "20"), MissingPolicy::previous).score, 0.70));
    auto question = *eval::question_for(one_missing(), 2024, year_end, {}, MissingPolicy::previous);
    question.profile.basis = plan::Basis::measurement;
    const auto results = eval::evaluate(judged({2024, 9, 30}, "20"), question);
    CHECK(close(*results.nodes[results.body].figure.score, 0.75));
}

TEST_CASE("A missing indicator has no score of its own, whatever its parent makes of it", "[eval]") {
    const auto results = eval::evaluate(one_missing(), *eval::question_for(one_missing(), 2024, year_end));
    const auto& row = results.indicators[2];
    CHECK_FALSE(row.figure.score);
    CHECK(row.figure.low == 0);
    CHECK(row.figure.high == 1);
    CHECK(row.figure.coverage == 0);
    CHECK(row.light == eval::Light::none);
    CHECK(row.status == eval::Status::no_data);
    CHECK(row.achievement.reason == eval::Reason::not_measured);
    CHECK(row.effective_weight == 0.25);
}

TEST_CASE("With nothing measured the figure is unknown or zero, as the policy says, and the interval is whole", "[eval]") {
    auto plan = with_objective(empty_plan(), "o", "ente");
    plan = with_indicator(plan, "i1", "o", nullptr, ">= 10 N.");
    CHECK_FALSE(body(plan, MissingPolicy::redistribute).score);
    CHECK_FALSE(body(plan, MissingPolicy::unknown).score);
    CHECK_FALSE(body(plan, MissingPolicy::previous).score);
    CHECK(body(plan, MissingPolicy::zero).score == 0);
    CHECK(body(plan, MissingPolicy::zero).low == 0);
    CHECK(body(plan, MissingPolicy::zero).high == 1);
    CHECK(body(plan, MissingPolicy::zero).coverage == 0);
}

TEST_CASE("The interval ends at the cap; without one, at full marks or at the best figure of the plan", "[eval]") {
    CHECK(close(body(one_missing(), MissingPolicy::zero, base::Decimal(120)).high, 0.65 + 0.25 * 1.2));
    CHECK(close(body(one_missing(), MissingPolicy::zero, {}).high, 0.9));
    const auto plan = *plan::apply(one_missing(), plan::SetReading{IndicatorId{"i1"}, year_end, plan::Value(decimal("30"))});
    CHECK(close(body(plan, MissingPolicy::zero, {}).high, 0.5 * 3 + 0.15 + 0.25 * 3));
}

TEST_CASE("What cannot be computed is missing, with its reason", "[eval]") {
    auto plan = one_missing();
    plan = *plan::apply(plan, plan::SetTarget{{"i2"}, 2024, "x ≤ x-1"});
    const auto results = eval::evaluate(plan, *eval::question_for(plan, 2024, year_end));
    CHECK(results.indicators[1].status == eval::Status::no_data);
    CHECK(results.indicators[1].achievement.reason == eval::Reason::no_previous_value);
    CHECK(results.indicators[1].actual);
    CHECK(results.nodes[results.body].figure.coverage == 0.5);
}

TEST_CASE("The question takes the profile's policy of the day, unless told otherwise", "[eval]") {
    const auto plan = one_missing();
    CHECK(eval::question_for(plan, 2024, half_year)->missing == MissingPolicy::redistribute);
    CHECK(eval::question_for(plan, 2024, year_end)->missing == MissingPolicy::zero);
    CHECK(eval::question_for(plan, 2024, year_end, {}, MissingPolicy::unknown)->missing == MissingPolicy::unknown);
    const auto refused = eval::question_for(plan, 2024, year_end, plan::ProfileId{"inventato"});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().front().code == "unknown-profile");
}
