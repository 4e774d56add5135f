// The fast evaluator against the plain one of tests/support, on random plans.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "eval/evaluate.hpp"
#include "eval/random_tree.hpp"
#include "support/random_plan.hpp"
#include "support/reference_evaluator.hpp"

namespace {

bool close(double a, double b) { return std::abs(a - b) <= 1e-12 * std::max({1.0, std::abs(a), std::abs(b)}); }
bool close(std::optional<double> a, std::optional<double> b) { return a && b ? close(*a, *b) : a.has_value() == b.has_value(); }

void check(const eval::Figure& found, const support::Expected& expected) {
    CAPTURE(found.low, expected.low, found.high, expected.high, found.coverage, expected.coverage);
    CHECK(close(found.score, expected.score));
    CHECK(close(found.low, expected.low));
    CHECK(close(found.high, expected.high));
    CHECK(close(found.coverage, expected.coverage));
}

void check(const plan::Plan& plan, const eval::Question& question) {
    REQUIRE(plan::check_structure(plan).empty());
    const auto results = eval::evaluate(plan, question);
    const auto expected = support::reference_evaluate(plan, question);
    for (std::size_t i = 0; i < plan.objectives.size(); ++i) {
        const auto& id = plan.objectives[i]->id.value;
        CAPTURE(id);
        check(results.nodes[i].figure, expected.at(id));
        CHECK(results.nodes[i].scored == expected.at(id).in);
        CHECK(close(results.nodes[i].effective_weight, expected.at(id).effective_weight));
        CHECK(close(results.nodes[i].share_of_body, expected.at(id).share_of_body));
    }
    REQUIRE(results.units.size() == plan.units.size());
    for (std::size_t i = 0; i < plan.units.size(); ++i) {
        const auto& id = plan.units[i].id.value;
        CAPTURE(id);
        check(results.units[i].figure, expected.at(id));
        CHECK(results.units[i].scored == expected.at(id).in);
    }
    for (std::size_t i = 0; i < plan.indicators.size(); ++i) {
        const auto& row = results.indicators[i];
        const auto& id = plan.indicators[i]->id.value;
        CAPTURE(id, row.target->text, eval::name_of(row.achievement.reason));
        check(row.figure, expected.at(id));
        CHECK(eval::name_of(row.status) == expected.at(id).status);
        CHECK(row.achievement.met == expected.at(id).met);
        CHECK(close(row.achievement.raw, expected.at(id).raw));
        CHECK(close(row.effective_weight, expected.at(id).effective_weight));
        CHECK(close(row.share_of_body, expected.at(id).share_of_body));
    }
}

}  // namespace

TEST_CASE("The fast evaluator says what the plain one says, on deep and ragged trees", "[eval][law]") {
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        CAPTURE(seed);
        const auto plan = eval_test::random_tree(seed);
        check(plan, eval_test::random_question(plan, seed));
    }
}

TEST_CASE("The fast evaluator says what the plain one says, by every method", "[eval][law]") {
    for (std::uint64_t seed = 1; seed <= 900; ++seed) {
        const auto plan = eval_test::random_tree(seed);
        auto question = eval_test::random_question(plan, seed);
        question.profile = eval_test::random_profile(seed);
        REQUIRE(plan::check_profile(question.profile).empty());
        CAPTURE(seed, question.profile.name);
        check(plan, question);
    }
}

TEST_CASE("The fast evaluator says what the plain one says, on plans that use every field", "[eval][law]") {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        CAPTURE(seed);
        const auto plan = support::random_plan(seed);
        for (const base::Date at : {base::Date{2023, 12, 31}, {2024, 6, 30}, {2025, 12, 31}}) {
            CAPTURE(base::to_iso(at));
            auto question = *eval::question_for(plan, at.year, at);
            question.missing = static_cast<plan::MissingPolicy>(seed % 4);
            check(plan, question);
        }
    }
}
