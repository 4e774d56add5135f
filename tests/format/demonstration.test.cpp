// The demonstration plan shows every state that its targets can come to.
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "eval/evaluate.hpp"
#include "format/files.hpp"
#include "format/plan_file.hpp"

namespace {

plan::Plan demonstration() {
    auto loaded = format::read_plan(support::demonstration_plan());
    REQUIRE(loaded.plan);
    return std::move(*loaded.plan);
}

eval::Results results(const plan::Plan& plan, base::Date at, std::optional<plan::MissingPolicy> missing = {}) {
    return eval::evaluate(plan, *eval::question_for(plan, 2024, at, {}, missing));
}

std::set<eval::Status> states(const eval::Results& results) {
    std::set<eval::Status> found;
    for (const auto& indicator : results.indicators) found.insert(indicator.status);
    return found;
}

}  // namespace

TEST_CASE("at year end the demonstration's score is between 80 and 92 per cent, by either policy for what is missing") {
    const auto plan = demonstration();
    for (const auto policy : {plan::MissingPolicy::zero, plan::MissingPolicy::redistribute}) {
        const auto year_end = results(plan, {2024, 12, 31}, policy);
        const auto& body = year_end.nodes[year_end.body].figure;
        REQUIRE(body.score);
        CHECK(*body.score > 0.80);
        CHECK(*body.score < 0.92);
        CHECK(body.coverage < 1);
    }
}

TEST_CASE("the demonstration has met, missed, missing and monitored indicators, at half year also some not due") {
    using enum eval::Status;
    const auto plan = demonstration();
    CHECK(states(results(plan, {2024, 12, 31})) == std::set{met, missed, no_data, monitored});
    CHECK(states(results(plan, {2024, 6, 30})) == std::set{met, missed, no_data, monitored, not_due});
    int missing = 0, slightly = 0, badly = 0, beyond = 0, ratios = 0;
    const auto year_end = results(plan, {2024, 12, 31});
    for (std::size_t i = 0; i < plan.indicators.size(); ++i) {
        const auto& raw = year_end.indicators[i].achievement.raw;
        missing += year_end.indicators[i].status == no_data;
        slightly += raw && *raw < 1 && *raw > 0.95;
        badly += raw && *raw < 0.6;
        beyond += raw && *raw > 1.1;
        ratios += plan.indicators[i]->formula && std::holds_alternative<plan::Ratio>(*plan.indicators[i]->formula);
    }
    CHECK(missing == 3);
    CHECK(slightly >= 3);
    CHECK(badly >= 3);
    CHECK(beyond >= 3);
    CHECK(ratios == 9);
}
