// Laws of scoring and roll-up on random plans (the seed is printed with a failure).
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>
#include <tuple>
#include <vector>

#include "eval/evaluate.hpp"
#include "eval/line.hpp"
#include "eval/random_tree.hpp"

using plan::MissingPolicy;

namespace {

constexpr std::uint64_t plans = 400;

struct Sample {
    plan::Plan plan;
    eval::Question question;
};

Sample sample(std::uint64_t seed) {
    const auto plan = eval_test::random_tree(seed);
    return {plan, eval_test::random_question(plan, seed)};
}

template <class Change>
plan::Plan with_every_weight(plan::Plan plan, Change change) {
    const auto change_weight = [&](auto& node) {
        if (node.weight) node.weight = change(*node.weight);
    };
    for (auto& box : plan.objectives) box = base::with(box, change_weight);
    for (auto& box : plan.indicators) box = base::with(box, change_weight);
    return plan;
}

// Every child and indicator of the node that has an effective weight.
template <class Visit>
void for_each_member(const Sample& sample, const eval::Results& results, std::size_t node, Visit visit) {
    const auto& id = sample.plan.objectives[node]->id;
    for (std::size_t i = 0; i < results.nodes.size(); ++i)
        if (sample.plan.objectives[i]->parent == id && results.nodes[i].effective_weight > 0) visit(results.nodes[i]);
    for (std::size_t i = 0; i < results.indicators.size(); ++i)
        if (sample.plan.indicators[i]->parent == id && results.indicators[i].effective_weight > 0)
            visit(results.indicators[i]);
}

}  // namespace

TEST_CASE("Multiplying all weights by the same number changes no score", "[eval][law]") {
    for (std::uint64_t seed = 1; seed <= plans; ++seed) {
        CAPTURE(seed);
        const auto [plan, question] = sample(seed);
        const auto before = eval::evaluate(plan, question);
        for (const int k : {2, 3, 7, 1000}) {
            const auto times_k = [&](const base::Decimal& weight) { return base::Decimal(weight.units() * k, weight.places()); };
            CHECK(eval::evaluate(with_every_weight(plan, times_k), question).nodes == before.nodes);
        }
        const auto more_places = [](const base::Decimal& weight) { return base::Decimal(weight.units() * 100, weight.places() + 2); };
        CHECK(eval::evaluate(with_every_weight(plan, more_places), question).nodes == before.nodes);
    }
}

TEST_CASE("The number that what-ifs take a value for scores what the value scores", "[eval][law]") {
    std::size_t ratios = 0;
    for (std::uint64_t seed = 1; seed <= plans; ++seed) {
        const auto [plan, question] = sample(seed);
        const auto program = eval::compile(plan, question);
        const auto results = eval::evaluate(plan, question);
        for (std::size_t i = 0; i < results.indicators.size(); ++i) {
            const auto& row = results.indicators[i];
            if (!row.measurement || !row.measurement->score || !std::holds_alternative<base::Quotient>(*row.actual)) continue;
            const auto number = eval::number_in(*row.actual, row.target, program.contexts[i]);
            REQUIRE(number);
            CAPTURE(seed, plan.indicators[i]->id.value, row.target->text, plan.indicators[i]->unit, *number);
            std::vector<double> around;  // a third has no decimal: what it meets may lie on either side of it
            for (const double beside : {-1e-7, 0.0, 1e-7})
                around.push_back(eval::achieve(row.target, *eval::decimal_of(*number + beside), program.contexts[i], question.profile).score.value());
            CHECK(std::ranges::min(around) - 1e-4 <= *row.measurement->score);
            CHECK(*row.measurement->score <= std::ranges::max(around) + 1e-4);
            ++ratios;
        }
    }
    CHECK(ratios > 100);
}

TEST_CASE("A score lies between those of the scored children; of one child it is the same", "[eval][law]") {
    for (std::uint64_t seed = 1; seed <= plans; ++seed) {
        auto its = sample(seed);
        its.question.missing = MissingPolicy::redistribute;
        const auto results = eval::evaluate(its.plan, its.question);
        for (std::size_t node = 0; node < results.nodes.size(); ++node) {
            CAPTURE(seed, its.plan.objectives[node]->id.value);
            if (its.plan.objectives[node]->aggregator == plan::Aggregator::all_met) continue;
            std::vector<double> scores;
            for_each_member(its, results, node, [&](const auto& member) {
                if (member.figure.score) scores.push_back(*member.figure.score);
            });
            const auto& score = results.nodes[node].figure.score;
            CHECK(score.has_value() == !scores.empty());
            if (!score || scores.empty()) continue;
            CHECK(*score >= *std::ranges::min_element(scores));
            CHECK(*score <= *std::ranges::max_element(scores));
        }
    }
}

TEST_CASE("Effective weights add to 1 in every node that is scored", "[eval][law]") {
    for (std::uint64_t seed = 1; seed <= plans; ++seed) {
        const auto its = sample(seed);
        const auto results = eval::evaluate(its.plan, its.question);
        for (std::size_t node = 0; node < results.nodes.size(); ++node) {
            CAPTURE(seed, its.plan.objectives[node]->id.value);
            double weights = 0;
            for_each_member(its, results, node, [&](const auto& member) { weights += member.effective_weight; });
            CHECK(std::abs(weights - (results.nodes[node].scored ? 1 : 0)) < 1e-12);
        }
    }
}

// All met gives 0 or 100 %: with a higher cap a sibling may stand above whatever it can reach, with a
// floor below it.
TEST_CASE("The redistributed score lies in the interval, and coverage between 0 and 1", "[eval][law]") {
    const auto all_met = [](const auto& objective) { return objective->aggregator == plan::Aggregator::all_met; };
    for (std::uint64_t seed = 1; seed <= plans; ++seed) {
        auto [plan, question] = sample(seed);
        question.missing = MissingPolicy::redistribute;
        if (std::ranges::any_of(plan.objectives, all_met)) question.profile = plan::proportional_profile();
        const auto results = eval::evaluate(plan, question);
        for (std::size_t node = 0; node < results.nodes.size(); ++node) {
            CAPTURE(seed, plan.objectives[node]->id.value);
            const eval::Figure& figure = results.nodes[node].figure;
            CHECK(figure.low <= figure.high);
            CHECK(figure.coverage >= 0);
            CHECK(figure.coverage <= 1);
            if (figure.coverage == 1) CHECK(figure.low == figure.high);
            if (!figure.score) continue;
            CHECK(*figure.score >= figure.low - 1e-12);
            CHECK(*figure.score <= figure.high + 1e-12);
        }
    }
}

TEST_CASE("Met, and only then, an indicator stands at 100 % or more before the cap", "[eval][law]") {
    for (std::uint64_t seed = 1; seed <= plans; ++seed) {
        const auto [plan, question] = sample(seed);
        for (const auto& row : eval::evaluate(plan, question).indicators) {
            CAPTURE(seed, row.target->text);
            CHECK(row.achievement.met.has_value() == row.achievement.raw.has_value());
            CHECK(row.achievement.raw.has_value() == row.achievement.score.has_value());
            if (row.achievement.met) CHECK(*row.achievement.met == (*row.achievement.raw >= 1));
        }
    }
}

TEST_CASE("Raising a value never lowers an at-least achievement, nor raises an at-most one", "[eval][law]") {
    eval_test::Dice dice(11);
    for (int i = 0; i < 4000; ++i) {
        const std::string value = base::to_string(base::Decimal(dice.below(40001) - 20000, dice.below(4)));
        const auto more = expr::parse_target(dice.one_of(">= ", "> ") + value).value;
        const auto less = expr::parse_target(dice.one_of("<= ", "< ") + value).value;
        const base::Decimal low(dice.below(40001) - 20000, dice.below(4));
        const base::Decimal high(low.units() + dice.below(50), low.places());
        const eval::Context context{.scale = dice.chance(50) ? std::optional(base::Decimal(3)) : std::nullopt};
        CAPTURE(i, value, base::to_string(low), base::to_string(high));
        const auto raw = [&](const expr::Target& target, const base::Decimal& actual) {
            return *eval::achieve(target, actual, context, plan::proportional_profile()).raw;
        };
        CHECK(raw(more, low) <= raw(more, high));
        CHECK(raw(less, low) >= raw(less, high));
    }
}

TEST_CASE("A change of unit changes nothing: both numbers a thousand times as great, or as a ratio", "[eval][law]") {
    eval_test::Dice dice(12);
    for (int i = 0; i < 2000; ++i) {
        expr::Target target = expr::parse_target(dice.one_of(">= 7", "<= 7", "> 7", "< 7", "= 7")).value;
        const base::Decimal t(dice.below(20001) - 10000, 2);
        const base::Decimal a(dice.chance(20) ? t.units() : dice.below(20001) - 10000, 2);
        if (t.is_zero()) continue;
        CAPTURE(i, target.text, base::to_string(t), base::to_string(a));
        const auto scored = [&](const base::Decimal& wanted, const eval::Actual& actual) {
            target.conditions[0].value = wanted;
            const auto found = eval::achieve(target, actual, {}, plan::proportional_profile());
            return std::tuple(found.met, found.raw, found.score, found.reason);
        };
        const auto plain = scored(t, a);
        CHECK(scored(base::Decimal(t.units() * 10), base::Decimal(a.units() * 10)) == plain);
        CHECK(scored(t, base::Quotient{base::Decimal(a.units() * 7, 2), base::Decimal(7)}) == plain);
    }
}

// What is missing now may turn out anything between the floor and the cap; since every aggregator
// rises with its children, its extremes are among the completions where each is at one or the other.
TEST_CASE("The interval is that of all extreme completions, tried one by one", "[eval][law]") {
    std::size_t tried = 0;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        auto [plan, question] = sample(seed);
        question.profile.cap = base::Decimal(100);
        question.profile.floor = base::Decimal(0);
        const auto now = eval::evaluate(plan, question);
        const auto program = eval::compile(plan, question);
        if (!program.composites.empty()) continue;  // their value follows from others: it is no completion of its own
        std::vector<std::size_t> missing;
        for (std::size_t i = 0; i < now.indicators.size(); ++i)
            if (now.indicators[i].effective_weight > 0 && !now.indicators[i].figure.score) missing.push_back(i);
        if (missing.empty() || missing.size() > 7) continue;
        CAPTURE(seed);
        std::vector low(plan.objectives.size(), std::numeric_limits<double>::infinity());
        std::vector high(plan.objectives.size(), -std::numeric_limits<double>::infinity());
        for (std::size_t mask = 0; mask < std::size_t{1} << missing.size(); ++mask) {
            auto values = eval::read_values(plan, question);
            for (std::size_t i = 0; i < missing.size(); ++i)
                values.assessments[missing[i]] = plan::Assessment{base::Decimal(mask >> i & 1 ? 100 : 0), "", "", {}};
            const auto completed = eval::evaluate(program, values);
            for (std::size_t node = 0; node < low.size(); ++node) {
                if (!now.nodes[node].scored || now.nodes[node].share_of_body == 0) continue;
                low[node] = std::min(low[node], completed.nodes[node].figure.score.value());
                high[node] = std::max(high[node], completed.nodes[node].figure.score.value());
            }
        }
        for (std::size_t node = 0; node < low.size(); ++node) {
            if (low[node] > high[node]) continue;
            CAPTURE(plan.objectives[node]->id.value);
            CHECK(std::abs(low[node] - now.nodes[node].figure.low) < 1e-12);
            CHECK(std::abs(high[node] - now.nodes[node].figure.high) < 1e-12);
        }
        ++tried;
    }
    CHECK(tried > 200);
}
