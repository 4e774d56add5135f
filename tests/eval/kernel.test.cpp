// The kernel against the evaluator it stands in for, and its updates against itself from scratch.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "eval/kernel.hpp"
#include "eval/random_tree.hpp"
#include "support/builders.hpp"
#include "support/random_plan.hpp"

namespace {

bool close(std::optional<double> a, std::optional<double> b) {
    if (!a || !b) return a.has_value() == b.has_value();
    return std::abs(*a - *b) <= 1e-12 * std::max({1.0, std::abs(*a), std::abs(*b)});
}

void agree(const plan::Plan& plan, const eval::Kernel& kernel, const eval::Results& results) {
    for (std::size_t i = 0; i < results.nodes.size(); ++i) {
        CAPTURE(plan.objectives[i]->id.value, kernel.score(i).value_or(-9), results.nodes[i].figure.score.value_or(-9));
        CHECK(close(kernel.score(i), results.nodes[i].figure.score));
    }
    for (std::size_t i = 0; i < results.units.size(); ++i) CHECK(close(kernel.unit_score(i), results.units[i].figure.score));
    for (std::size_t i = 0; i < results.indicators.size(); ++i) {
        CAPTURE(plan.indicators[i]->id.value, results.indicators[i].target->text);
        CHECK(close(kernel.indicator_score(i), results.indicators[i].figure.score));
    }
}

// Every score, bit for bit.
std::vector<std::optional<double>> scores(const eval::Kernel& kernel) {
    std::vector<std::optional<double>> all;
    for (std::size_t i = 0; i < kernel.objectives(); ++i) all.push_back(kernel.score(i));
    for (std::size_t i = 0; i < kernel.indicators(); ++i) all.push_back(kernel.indicator_score(i));
    return all;
}

// A value as people have them: few places, often right on the target.
base::Decimal some_value(support::Random& random) {
    const int places = random.between(0, 2);
    return base::Decimal(random.between(-20, 130) * (places == 2 ? 7 : 1), places);
}

// Changes values of the kernel and of the evaluator alike, some of them away.
void change(eval::Kernel& kernel, eval::Values& values, support::Random& random) {
    if (values.actuals.empty()) return;
    const std::size_t indicator = random.below(values.actuals.size());
    if (random.chance(25)) {
        kernel.clear(indicator);
        values.actuals[indicator] = std::nullopt;
        return;
    }
    const base::Decimal value = some_value(random);
    kernel.set(indicator, value.to_double());
    values.actuals[indicator] = value;
}

void check_changes(const plan::Plan& plan, const eval::Question& question, std::uint64_t seed) {
    const auto program = eval::compile(plan, question);
    auto values = eval::read_values(plan, question);
    eval::Kernel kernel(program, values);
    agree(plan, kernel, eval::evaluate(program, values));
    support::Random random(seed);
    for (int round = 0; round < 6; ++round) {
        for (int i = 0; i < 12; ++i) change(kernel, values, random);
        agree(plan, kernel, eval::evaluate(program, values));
        const auto updated = scores(kernel);
        kernel.evaluate();
        CHECK(scores(kernel) == updated);
    }
}

}  // namespace

TEST_CASE("The kernel gives the evaluator's scores, under every policy and aggregator, whatever changes", "[kernel][eval][law]") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        const auto plan = eval_test::random_tree(seed);
        check_changes(plan, eval_test::random_question(plan, seed), seed);
    }
}

TEST_CASE("The kernel gives the evaluator's scores on plans that use every field", "[kernel][eval][law]") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        const auto plan = support::random_plan(seed);
        for (const base::Date at : {base::Date{2023, 12, 31}, {2024, 6, 30}, {2025, 12, 31}}) {
            auto question = *eval::question_for(plan, at.year, at);
            question.missing = static_cast<plan::MissingPolicy>(seed % 4);
            check_changes(plan, question, seed);
        }
    }
}

TEST_CASE("The kernel gives the evaluator's scores under every shipped profile and either basis", "[kernel][eval][law]") {
    for (const plan::Profile& shipped : plan::shipped_profiles())
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            CAPTURE(shipped.id.value, seed);
            const auto plan = eval_test::random_tree(seed);
            auto question = eval_test::random_question(plan, seed);
            question.profile = shipped;
            if (seed % 2 == 0) question.profile.basis = plan::Basis::measurement;
            if (seed % 3 == 0) question.profile.bands_at = plan::BandsAt::nodes;
            check_changes(plan, question, seed);
        }
}

TEST_CASE("After thousands of changes an update is still equal to a full evaluation, bit for bit", "[kernel][eval]") {
    for (const std::uint64_t seed : {1u, 2u, 3u}) {
        const auto plan = support::random_plan(seed, {.objectives = 60, .indicators = 400});
        for (const auto missing : {plan::MissingPolicy::redistribute, plan::MissingPolicy::zero}) {
            auto question = *eval::question_for(plan, 2024, {2024, 12, 31});
            question.missing = missing;
            eval::Kernel kernel(eval::compile(plan, question), eval::read_values(plan, question));
            support::Random random(seed);
            for (int i = 0; i < 5000; ++i) {
                const std::size_t indicator = random.below(plan.indicators.size());
                random.chance(10) ? kernel.clear(indicator) : kernel.set(indicator, some_value(random).to_double() * 1.1);
            }
            const auto updated = scores(kernel);
            kernel.evaluate();
            CHECK(scores(kernel) == updated);
        }
    }
}

TEST_CASE("A kernel decides met and missed as the decimals do, right at the target", "[kernel][eval]") {
    struct Case { const char* target; double value; bool met; };
    for (const auto& [target, value, met] : {
             Case{">= 95,00 %", 95, true}, {"> 3,5", 3.5, false}, {"> 3,5", 3.51, true}, {"<= 16 gg", 16, true},
             {"< 20%", 20, false}, {">= -9,90 %", -9.9, true}, {">= -9,90 %", -9.91, false}, {"<= -13 N.", -13, true},
             {"= 100,00 %", 100, true}, {"= 100,00 %", 99.99, false}, {">= 0,1", 0.1, true}, {">= 0,3", 0.1 + 0.2, true}}) {
        CAPTURE(target, value);
        const auto plan = support::with_indicator(support::empty_plan(), "i1", "ente", "100", target);
        const auto question = *eval::question_for(plan, 2024, {2024, 12, 31});
        eval::Kernel kernel(eval::compile(plan, question), eval::read_values(plan, question));
        kernel.set(0, value);
        REQUIRE(kernel.body_score());
        CHECK((*kernel.body_score() >= 1) == met);
    }
}

TEST_CASE("Children that are all met make a met parent, however their weights divide", "[kernel][eval]") {
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        support::Random random(seed);
        auto plan = support::with_objective(support::empty_plan(), "o1", "ente");
        for (int i = random.between(1, 12); i > 0; --i) {
            const auto weight = base::to_string(base::Decimal(random.between(1, 9999), 2));
            plan = support::with_indicator(std::move(plan), "i" + std::to_string(i), "o1", weight.c_str(), ">= 3", "7");
        }
        const auto question = *eval::question_for(plan, 2024, {2024, 12, 31});
        eval::Kernel kernel(eval::compile(plan, question), eval::read_values(plan, question));
        CHECK(kernel.body_score() == 1);
        kernel.evaluate();
        CHECK(kernel.body_score() == 1);
    }
}
