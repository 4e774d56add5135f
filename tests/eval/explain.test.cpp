// What is told of how a score came about is what was computed.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "eval/explain.hpp"
#include "eval/random_tree.hpp"
#include "support/random_plan.hpp"

namespace {

bool close(std::optional<double> a, std::optional<double> b) { return a && b ? std::abs(*a - *b) < 1e-12 : a.has_value() == b.has_value(); }

// The mean of what counts, by what it weighs.
std::optional<double> mean_of(const eval::Sum& sum) {
    double all = 0, units = 0;
    for (const eval::Addend& each : sum.addends) {
        if (each.units == 0 || !each.counted) continue;
        all += each.units * *each.counted;
        units += each.units;
    }
    return units > 0 ? std::optional(all / units) : std::nullopt;
}

}  // namespace

TEST_CASE("What is told of a unit adds up to its score, one line for each indicator that it answers for", "[eval][explain][law]") {
    std::size_t told = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const auto plan = support::random_plan(seed);
        auto question = *eval::question_for(plan, plan.year, base::end_of_year(plan.year));
        for (const auto missing : {plan::MissingPolicy::redistribute, plan::MissingPolicy::zero, plan::MissingPolicy::previous, plan::MissingPolicy::unknown}) {
            question.missing = missing;
            const auto program = eval::compile(plan, question);
            const auto results = eval::evaluate(program, eval::read_values(plan, question));
            for (std::size_t i = 0; i < plan.units.size(); ++i) {
                CAPTURE(seed, i, static_cast<int>(missing));
                const auto steps = eval::explain(plan, program, results, plan.units[i].id);
                const auto* unit = std::get_if<eval::UnitStep>(&steps.front().what);
                REQUIRE(unit);
                CHECK(unit->unit == i);
                CHECK(steps.size() == 1 + unit->sum.addends.size());
                if (!results.units[i].scored) continue;
                CHECK(close(unit->sum.result, results.units[i].counted));
                if (results.units[i].counted) CHECK(close(mean_of(unit->sum), results.units[i].counted));
                ++told;
            }
        }
    }
    CHECK(told > 100);
}
