// The tornado against one value set after the other.
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <numeric>

#include "support/builders.hpp"
#include "support/random_plan.hpp"
#include "whatif/tornado.hpp"

namespace {

eval::Kernel kernel_of(const plan::Plan& plan) {
    const auto question = *eval::question_for(plan, plan.year, base::end_of_year(plan.year));
    return {eval::compile(plan, question), eval::read_values(plan, question)};
}

std::vector<std::size_t> all_of(const eval::Kernel& kernel) {
    std::vector<std::size_t> all(kernel.indicators());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

}  // namespace

TEST_CASE("What moves the body most comes first, with both ends", "[tornado]") {
    // o1 60: i1 >= 10 at 10, i2 <= 16 at 20; o2 40: i3 >= 95 at 90.
    const auto kernel = kernel_of(support::small_plan());
    const auto bars = whatif::tornado(kernel, kernel.body(), whatif::reaches_around(kernel, all_of(kernel), 0.1));
    REQUIRE(bars.size() == 3);
    CHECK(bars[0].indicator == 1);                          // 18 to 22: 87,5 % to 62,5 % of 30 points
    CHECK(std::abs(bars[0].spread() - 0.075) < 1e-12);
    CHECK(*bars[0].at_low > *bars[0].at_high);
    CHECK(bars[1].indicator == 2);                          // 81 to 99: 85,26 % to 100 % of 40 points
    CHECK(std::abs(bars[1].spread() - 0.4 * (1 - 81.0 / 95)) < 1e-12);
    CHECK(bars[2].indicator == 0);                          // 9 to 11: 90 % to 100 % of 30 points
    CHECK(std::abs(bars[2].spread() - 0.03) < 1e-12);
}

TEST_CASE("Own ranges are P10 to P90 of an estimate, and all of the past", "[tornado]") {
    auto plan = support::small_plan();
    const auto estimate = [&](const char* id, plan::Estimate given) { plan = *plan::apply(plan, plan::SetEstimate{{id}, given}); };
    estimate("i1", plan::UniformEstimate{support::decimal("0"), support::decimal("20"), {}});
    estimate("i3", plan::PastEstimate{});
    auto third = *plan.indicators[2];
    third.past = {{2021, support::decimal("60")}, {2022, support::decimal("80")}, {2023, support::decimal("70")}};
    plan.indicators[2] = third;
    const auto ground = whatif::ground_of(plan, *eval::question_for(plan, 2024, base::end_of_year(2024)));
    const auto reaches = whatif::reaches_of(whatif::outlook(ground, ground.program.body));
    REQUIRE(reaches.size() == 3);
    CHECK((std::abs(reaches[0].low - 2) < 1e-9 && std::abs(reaches[0].high - 18) < 1e-9));
    CHECK((reaches[1].low > 18 && reaches[1].high < 22));  // the value ± 10 %, triangular
    CHECK((reaches[2].low == 60 && reaches[2].high == 80));
}

TEST_CASE("What has no number has no bar", "[tornado]") {
    auto plan = support::with_indicator(support::small_plan(), "i4", "o2", "5", "Entro 31/12/2024", "90");
    auto dated = *plan.indicators[3];
    dated.readings[{2024, 12, 31}].value = base::Date{2024, 5, 2};
    plan.indicators[3] = dated;
    const auto kernel = kernel_of(plan);
    CHECK(all_of(kernel).size() - whatif::reaches_around(kernel, all_of(kernel), 0.1).size() == 1);
}

TEST_CASE("Bars over targets say what the plan scores with those targets", "[tornado]") {
    const auto plan = support::small_plan();
    const auto question = *eval::question_for(plan, 2024, base::end_of_year(2024));
    const auto ground = whatif::ground_of(plan, question);
    const auto bars = whatif::tornado_of_targets(ground, ground.program.body, std::vector<std::size_t>{0, 1, 2}, 0.1);
    REQUIRE(bars.size() == 3);
    CHECK(bars[0].indicator == 1);  // <= 16 gg at 20: from 14,4 to 17,6
    const auto score_with = [&](const char* id, const char* text) {
        return eval::evaluate(*plan::apply(plan, plan::SetTarget{{id}, 2024, text}), question).nodes[0].figure.score;
    };
    CHECK((std::abs(bars[0].low - 14.4) < 1e-12 && std::abs(bars[0].high - 17.6) < 1e-12));
    CHECK(std::abs(*bars[0].at_low - *score_with("i2", "<= 14,4 gg")) < 1e-12);
    CHECK(std::abs(*bars[0].at_high - *score_with("i2", "<= 17,6 gg")) < 1e-12);
    CHECK(std::abs(*bars[1].at_low - *score_with("i3", ">= 85,5 %")) < 1e-12);
    CHECK(std::abs(*bars[2].at_high - *score_with("i1", ">= 11 N.")) < 1e-12);
}

TEST_CASE("A tornado over own ranges says what the kernel says of each end", "[tornado][law]") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto kernel = kernel_of(support::random_plan(seed));
        std::vector<whatif::Reach> reaches;
        for (const std::size_t i : all_of(kernel)) reaches.push_back({i, 1.0 + static_cast<double>(seed), 40.0});
        const auto bars = whatif::tornado(kernel, kernel.body(), reaches);
        REQUIRE(bars.size() == reaches.size());
        for (std::size_t k = 0; k < bars.size(); ++k) {
            CAPTURE(seed, bars[k].indicator);
            if (k > 0) CHECK(bars[k - 1].spread() >= bars[k].spread());
            eval::Kernel one = kernel;
            one.set(bars[k].indicator, bars[k].low);
            CHECK(one.body_score().has_value() == bars[k].at_low.has_value());
            if (bars[k].at_low) CHECK(std::abs(*one.body_score() - *bars[k].at_low) < 1e-12);
            one.set(bars[k].indicator, bars[k].high);
            if (bars[k].at_high) CHECK(std::abs(*one.body_score() - *bars[k].at_high) < 1e-12);
        }
    }
}
