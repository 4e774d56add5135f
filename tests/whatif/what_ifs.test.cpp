// What-ifs in lanes against the kernel set one value after the other; Monte Carlo against what is
// known about its distributions.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <numeric>

#include "support/builders.hpp"
#include "support/random.hpp"
#include "support/random_plan.hpp"
#include "whatif/outlook.hpp"
#include "whatif/streams.hpp"
#include "whatif/what_ifs.hpp"

namespace {

bool close(std::optional<double> a, std::optional<double> b, double tolerance = 1e-12) {
    if (!a || !b) return a.has_value() == b.has_value();
    return std::abs(*a - *b) <= tolerance * std::max({1.0, std::abs(*a), std::abs(*b)});
}

eval::Kernel kernel_of(const plan::Plan& plan, plan::MissingPolicy missing, bool capped = true) {
    auto question = *eval::question_for(plan, plan.year, base::end_of_year(plan.year));
    question.missing = missing;
    if (!capped) question.profile.cap.reset();
    return {eval::compile(plan, question), eval::read_values(plan, question)};
}

// `only_lines`: of indicators whose score is a line of their value, which run in lanes.
std::vector<std::size_t> some_indicators(const eval::Kernel& kernel, support::Random& random, bool only_lines) {
    std::vector<std::size_t> some;
    for (std::size_t i = 0; i < kernel.indicators(); ++i)
        if (random.chance(50) && (!only_lines || kernel.is_line(i))) some.push_back(i);
    return some;
}

void check(const eval::Kernel& kernel, const std::vector<std::size_t>& indicators, support::Random& random) {
    constexpr std::size_t count = 19;  // two blocks and a piece
    std::vector<double> values(indicators.size() * count);
    for (double& value : values) value = random.between(-400, 2600) / 20.0;
    for (std::size_t objective = 0; objective < kernel.objectives(); ++objective) {
        const auto scores = whatif::scores_of(kernel, {indicators, values, count}, objective);
        REQUIRE(scores.size() == count);
        for (std::size_t k = 0; k < count; ++k) {
            eval::Kernel one = kernel;
            for (std::size_t i = 0; i < indicators.size(); ++i) one.set(indicators[i], values[k * indicators.size() + i]);
            CAPTURE(objective, k);
            CHECK(close(scores[k], one.score(objective)));
        }
    }
}

}  // namespace

TEST_CASE("Many what-ifs in one call score what each scores alone", "[whatif][law]") {
    for (std::uint64_t seed = 1; seed <= 24; ++seed) {
        CAPTURE(seed);
        support::Random random(seed);
        for (const bool capped : {true, false}) {  // without a cap scores have no bound, and sums are made anew
            CAPTURE(capped);
            const auto kernel = kernel_of(support::random_plan(seed), static_cast<plan::MissingPolicy>(seed % 4), capped);
            check(kernel, some_indicators(kernel, random, seed % 3 != 0), random);
        }
    }
}

TEST_CASE("A what-if that changes nothing scores as the plan does", "[whatif]") {
    const auto kernel = kernel_of(support::small_plan(), plan::MissingPolicy::redistribute);
    const auto scores = whatif::scores_of(kernel, {{}, {}, 3}, kernel.body());
    CHECK(scores == std::vector(3, kernel.body_score()));
}

TEST_CASE("The last value of an indicator that comes twice counts", "[whatif]") {
    const auto kernel = kernel_of(support::small_plan(), plan::MissingPolicy::redistribute);
    const std::vector<std::size_t> twice{0, 0};
    const std::vector<double> values{10, 5};
    eval::Kernel one = kernel;
    one.set(0, 5);
    CHECK(close(whatif::scores_of(kernel, {twice, values, 1}, kernel.body()).front(), one.body_score()));
}

TEST_CASE("The streams are xoshiro128++: their first numbers, and their evenness", "[whatif]") {
    whatif::Streams streams(1);
    double sum = 0;
    double least = 1;
    double most = 0;
    for (int i = 0; i < 20'000; ++i)
        for (const double each : streams.next()) {
            sum += each;
            least = std::min(least, each);
            most = std::max(most, each);
        }
    CHECK(std::abs(sum / 160'000 - 0.5) < 0.004);
    CHECK((least > 0 && least < 1e-4 && most < 1 && most > 1 - 1e-4));
    CHECK(whatif::Streams(7).next() == whatif::Streams(7).next());
    CHECK(whatif::Streams(7).next() != whatif::Streams(8).next());
}

TEST_CASE("An indicator's own estimate comes first; one of the past needs a past", "[whatif]") {
    using namespace whatif;
    auto plan = support::small_plan();
    const auto estimate = [&](const char* id, plan::Estimate given) { plan = *plan::apply(plan, plan::SetEstimate{{id}, given}); };
    estimate("i1", plan::TriangularEstimate{support::decimal("8"), support::decimal("9"), support::decimal("14"), {}});
    estimate("i2", plan::NormalEstimate{support::decimal("18"), support::decimal("1.5"), {}});
    estimate("i3", plan::PastEstimate{});
    const auto outlook_of = [&] {
        const auto ground = ground_of(plan, *eval::question_for(plan, 2024, base::end_of_year(2024)));
        return outlook(ground, ground.program.body);
    };
    const auto before = outlook_of();
    REQUIRE(before.size() == 3);
    const auto& triangular = std::get<Triangular>(before[0].uncertain.value);
    CHECK((before[0].from == Outlook::given && triangular.low == 8 && triangular.mode == 9 && triangular.high == 14));
    CHECK(std::get<Normal>(before[1].uncertain.value).deviation == 1.5);
    CHECK(before[2].from == Outlook::value);
    plan = *plan::apply(plan, plan::SetPast{{"i3"}, 2021, support::decimal("88")});
    plan = *plan::apply(plan, plan::SetPast{{"i3"}, 2023, support::decimal("97")});
    const auto after = outlook_of();
    CHECK(after[2].from == Outlook::given);
    CHECK(std::get<Empirical>(after[2].uncertain.value).values == std::vector<double>{88, 97});
}

TEST_CASE("An estimate begins with what is supposed of the indicator while it has none", "[whatif]") {
    using namespace whatif;
    const auto plan = support::small_plan();
    const auto ground = ground_of(plan, *eval::question_for(plan, 2024, base::end_of_year(2024)));
    const auto figures = [&](std::size_t i, plan::EstimateKind kind) { return plan::figures_of(first_estimate(ground, i, kind)); };
    const auto said = [](std::initializer_list<const char*> texts) {
        std::vector<base::Decimal> all;
        for (const char* text : texts) all.push_back(support::decimal(text));
        return all;
    };
    CHECK(figures(2, plan::EstimateKind::uniform) == said({"81", "99"}));
    CHECK(figures(2, plan::EstimateKind::triangular) == said({"81", "90", "99"}));
    CHECK(figures(2, plan::EstimateKind::normal) == said({"90", "4.5"}));
    CHECK(figures(0, plan::EstimateKind::triangular) == said({"9", "10", "11"}));
    CHECK(figures(0, plan::EstimateKind::past).empty());
}

TEST_CASE("Without distributions of its own a plan is looked at by its past, its values, its targets", "[whatif]") {
    auto plan = support::small_plan();
    auto first = *plan.indicators[0];
    first.past = {{2022, support::decimal("6")}, {2023, support::decimal("12")}};
    plan.indicators[0] = first;
    auto third = *plan.indicators[2];
    third.readings.clear();
    plan.indicators[2] = third;
    const auto ground = whatif::ground_of(plan, *eval::question_for(plan, 2024, base::end_of_year(2024)));
    const auto expected = whatif::outlook(ground, ground.program.body);
    REQUIRE(expected.size() == 3);
    CHECK(expected[0].from == whatif::Outlook::past);
    const auto& past = std::get<whatif::Uniform>(expected[0].uncertain.value);
    CHECK((past.low == 6 && past.high == 12));
    CHECK(expected[1].from == whatif::Outlook::value);
    const auto& value = std::get<whatif::Triangular>(expected[1].uncertain.value);
    CHECK((value.low == 18 && value.mode == 20 && value.high == 22));
    CHECK(expected[2].from == whatif::Outlook::target);
    const auto& target = std::get<whatif::Triangular>(expected[2].uncertain.value);
    CHECK((target.low == 85.5 && target.mode == 95 && target.high == 104.5));
}
