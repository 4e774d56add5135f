// Scores of the tree above the indicators: domain.md, section 5.
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <stdexcept>
#include <string>
#include <tuple>

#include "eval/evaluate.hpp"
#include "support/builders.hpp"

using namespace support;
using eval::Status;
using eval::WeightRule;
using plan::IndicatorId;
using plan::ObjectiveId;

namespace {

constexpr base::Date year_end{2024, 12, 31};

eval::Results at(const plan::Plan& plan, base::Date day = year_end) {
    return eval::evaluate(plan, *eval::question_for(plan, day.year, day));
}

struct Seen {
    const plan::Plan& plan;
    eval::Results results;

    const eval::NodeResult& node(const std::string& id) const {
        for (std::size_t i = 0; i < plan.objectives.size(); ++i)
            if (plan.objectives[i]->id.value == id) return results.nodes[i];
        throw std::out_of_range(id);
    }
    const eval::IndicatorResult& indicator(const std::string& id) const {
        for (std::size_t i = 0; i < plan.indicators.size(); ++i)
            if (plan.indicators[i]->id.value == id) return results.indicators[i];
        throw std::out_of_range(id);
    }
    double score(const std::string& id) const { return node(id).figure.score.value(); }
};

Seen seen(const plan::Plan& plan, base::Date day = year_end) { return {plan, at(plan, day)}; }

plan::Plan changed(const plan::Plan& plan, const plan::Edit& edit) { return plan::apply(plan, edit).value(); }

bool close(double a, double b) { return std::abs(a - b) < 1e-12; }

// An objective "o" under the ente, alone.
plan::Plan one_objective() { return with_objective(empty_plan(), "o", "ente"); }

}  // namespace

TEST_CASE("A score is the weighted mean of the scored children, up to the ente", "[eval]") {
    const auto plan = small_plan();
    const auto found = seen(plan);
    CHECK(close(found.score("o1"), 0.5 * 1 + 0.5 * 0.75));
    CHECK(close(found.score("o2"), 90.0 / 95));
    CHECK(close(found.score("ente"), 0.6 * 0.875 + 0.4 * 90 / 95));
    CHECK(found.node("o1").effective_weight == 0.6);
    CHECK(found.indicator("i2").share_of_body == 0.3);
    CHECK(found.indicator("i3").weight_rule == WeightRule::implied);
    CHECK(found.node("ente").share_of_body == 1);
    CHECK(found.node("ente").light == eval::Light::green);
    CHECK(found.indicator("i2").light == eval::Light::amber);
}

TEST_CASE("Twelve weights that add to 100,00 with full marks give exactly 100 %", "[eval]") {
    auto plan = one_objective();
    plan = with_indicator(plan, "i0", "o", "8.37", ">= 1 N.", "1");
    for (int i = 1; i < 12; ++i) plan = with_indicator(plan, "i" + std::to_string(i), "o", "8.33", ">= 1 N.", "1");
    const auto found = seen(plan);
    CHECK(found.score("ente") == 1);
    CHECK(found.node("ente").figure.low == 1);
    CHECK(found.node("ente").figure.high == 1);
    CHECK(found.node("ente").figure.coverage == 1);
}

TEST_CASE("The weight groups of the published plans sum exactly", "[eval]") {
    for (const auto& [first, others, count] : {std::tuple{"33.34", "33.33", 3}, {"14.28", "14.29", 7}, {"16.70", "16.66", 6}}) {
        auto plan = with_indicator(one_objective(), "i0", "o", first, ">= 1 N.", "1");
        for (int i = 1; i < count; ++i) plan = with_indicator(plan, "i" + std::to_string(i), "o", others, ">= 1 N.", "1");
        CHECK(seen(plan).score("o") == 1);
    }
}

TEST_CASE("Managers' cards that add to 70 weigh as they are: the expected total changes no score", "[eval]") {
    auto plan = with_indicator(one_objective(), "i1", "o", "40", ">= 10 N.", "5");
    plan = with_indicator(plan, "i2", "o", "30", ">= 10 N.", "10");
    const double score = seen(plan).score("o");
    CHECK(close(score, (40 * 0.5 + 30) / 70));
    CHECK(seen(changed(plan, plan::SetExpectedTotal{ObjectiveId{"o"}, decimal("70")})).score("o") == score);
}

TEST_CASE("No weights in a group: plain mean. One of several without: out of the score", "[eval]") {
    auto plan = with_indicator(one_objective(), "i1", "o", nullptr, ">= 10 N.", "5");
    plan = with_indicator(plan, "i2", "o", nullptr, ">= 10 N.", "10");
    CHECK(seen(plan).score("o") == 0.75);
    CHECK(seen(plan).indicator("i1").weight_rule == WeightRule::equal);

    plan = changed(plan, plan::SetWeight{IndicatorId{"i2"}, decimal("100.00")});
    CHECK(seen(plan).score("o") == 1);
    CHECK(seen(plan).indicator("i1").weight_rule == WeightRule::absent);
    CHECK(seen(plan).indicator("i1").effective_weight == 0);
    CHECK(seen(plan).indicator("i1").status == Status::missed);
}

TEST_CASE("Weight 0 is monitored: its achievement is shown and not scored", "[eval]") {
    auto plan = with_indicator(one_objective(), "i1", "o", "0.00", ">= 75,00 %", "60");
    plan = with_indicator(plan, "i2", "o", "100", ">= 10 N.", "10");
    const auto found = seen(plan);
    CHECK(found.score("o") == 1);
    CHECK(found.indicator("i1").status == Status::monitored);
    CHECK(found.indicator("i1").achievement.score == 0.8);
    CHECK(found.indicator("i1").figure.score == 0.8);
    CHECK(found.indicator("i1").effective_weight == 0);
}

TEST_CASE("A removed indicator, and all below a removed objective, leave the weights to the others", "[eval]") {
    auto plan = changed(small_plan(), plan::SetRemoved{IndicatorId{"i1"}, true});
    CHECK(seen(plan).score("o1") == 0.75);
    CHECK(seen(plan).indicator("i1").status == Status::removed);
    CHECK(seen(plan).indicator("i2").effective_weight == 1);

    plan = changed(small_plan(), plan::SetRemoved{ObjectiveId{"o1"}, true});
    CHECK(close(seen(plan).score("ente"), 90.0 / 95));
    CHECK_FALSE(seen(plan).node("o1").scored);
    CHECK(seen(plan).node("o1").weight_rule == WeightRule::out);
    CHECK(seen(plan).indicator("i2").status == Status::removed);
    CHECK(seen(plan).indicator("i2").share_of_body == 0);
}

TEST_CASE("A survey year and a year without target are out of the weights", "[eval]") {
    auto plan = changed(small_plan(), plan::SetTarget{{"i1"}, 2024, "Anno di rilevazione"});
    CHECK(seen(plan).score("o1") == 0.75);
    CHECK(seen(plan).indicator("i1").status == Status::survey);
    CHECK(seen(plan).indicator("i1").achievement.reason == eval::Reason::survey_year);
    CHECK(seen(plan).indicator("i1").actual);

    plan = changed(small_plan(), plan::SetTarget{{"i1"}, 2024, ""});
    CHECK(seen(plan).score("o1") == 0.75);
    CHECK(seen(plan).indicator("i1").status == Status::not_due);
    CHECK(seen(plan).indicator("i1").target->conditions.empty());
}

TEST_CASE("A date still to come is out of everything until it has a value", "[eval]") {
    auto plan = with_indicator(one_objective(), "i1", "o", "60", "Entro 31-12-2024");
    plan = with_indicator(plan, "i2", "o", "40", ">= 10 N.");
    plan = changed(plan, plan::SetReading{IndicatorId{"i2"}, {2024, 6, 30}, plan::Value(decimal("5"))});
    const base::Date half_year{2024, 6, 30};
    CHECK(seen(plan, half_year).indicator("i1").status == Status::not_due);
    CHECK(seen(plan, half_year).score("o") == 0.5);
    CHECK(seen(plan, half_year).node("o").figure.coverage == 1);
    CHECK(seen(plan, half_year).indicator("i2").effective_weight == 1);

    const auto early = changed(plan, plan::SetReading{IndicatorId{"i1"}, half_year, plan::Value(base::Date{2024, 5, 2})});
    CHECK(seen(early, half_year).indicator("i1").status == Status::met);
    CHECK(seen(early, half_year).score("o") == 0.8);

    CHECK(seen(plan).indicator("i1").status == Status::no_data);
    CHECK(seen(plan).node("o").figure.coverage == 0);
}

TEST_CASE("A node with nothing scored below it is out of its parent's group", "[eval]") {
    auto plan = with_objective(small_plan(), "o3", "ente", "20");
    CHECK(seen(plan).node("o1").effective_weight == 0.6);
    CHECK_FALSE(seen(plan).node("o3").scored);
    CHECK(seen(plan).node("o3").weight_rule == WeightRule::out);

    plan = with_indicator(plan, "i9", "o3", nullptr, "Entro 31-12-2024");
    CHECK(seen(plan, {2024, 6, 30}).node("o3").weight_rule == WeightRule::out);
    CHECK(seen(plan, {2024, 6, 30}).node("o1").effective_weight == 0.6);
    CHECK(seen(plan).node("o1").effective_weight == 0.5);
    CHECK(seen(plan).node("o3").weight_rule == WeightRule::written);
}

TEST_CASE("Children and indicators of one objective are two groups: children only, unless it says how they share", "[eval]") {
    auto plan = with_objective(small_plan(), "o11", "o1");
    plan = with_indicator(plan, "i9", "o11", nullptr, ">= 10 N.", "2");
    CHECK(seen(plan).score("o1") == 0.2);
    CHECK(seen(plan).indicator("i1").weight_rule == WeightRule::out);
    CHECK(seen(plan).indicator("i1").status == Status::met);

    plan = changed(plan, plan::SetSharing{ObjectiveId{"o1"}, plan::Sharing{decimal("30"), decimal("70")}});
    CHECK(close(seen(plan).score("o1"), 0.3 * 0.2 + 0.7 * 0.875));
    CHECK(seen(plan).node("o11").effective_weight == 0.3);
    CHECK(seen(plan).indicator("i1").effective_weight == 0.35);

    plan = changed(plan, plan::SetRemoved{ObjectiveId{"o11"}, true});
    CHECK(seen(plan).score("o1") == 0.875);
}

TEST_CASE("An empty child objective does not silence its parent's indicators", "[eval]") {
    const auto plan = with_objective(small_plan(), "o11", "o1", "100");
    CHECK(seen(plan).score("o1") == 0.875);
}

TEST_CASE("Worst, best, plain mean and all met, where the objective declares them", "[eval]") {
    const auto with = [](plan::Aggregator aggregator) {
        auto plan = with_indicator(one_objective(), "i1", "o", "90", ">= 10 N.", "10");
        plan = with_indicator(plan, "i2", "o", "10", ">= 10 N.", "4");
        return seen(changed(plan, plan::SetAggregator{ObjectiveId{"o"}, aggregator})).score("o");
    };
    CHECK(close(with(plan::Aggregator::weighted_mean), 0.94));
    CHECK(with(plan::Aggregator::mean) == 0.7);
    CHECK(with(plan::Aggregator::worst) == 0.4);
    CHECK(with(plan::Aggregator::best) == 1);
    CHECK(with(plan::Aggregator::all_met) == 0);
}

TEST_CASE("All met is not met by a strict target that is only equalled", "[eval]") {
    auto plan = with_indicator(one_objective(), "i1", "o", "50", "> 3,5", "3.5");
    plan = changed(plan, plan::SetAggregator{ObjectiveId{"o"}, plan::Aggregator::all_met});
    CHECK(seen(plan).score("o") == 0);
    CHECK(seen(plan).indicator("i1").status == Status::missed);
}

TEST_CASE("A manual assessment of the day stands for the computed figure", "[eval]") {
    auto plan = changed(small_plan(), plan::SetTarget{{"i1"}, 2024, "Rispetto termini c.p.c."});
    CHECK(seen(plan).indicator("i1").status == Status::no_data);
    CHECK(seen(plan).indicator("i1").achievement.reason == eval::Reason::needs_judgement);

    plan = changed(plan, plan::SetAssessment{{"i1"}, year_end, plan::Assessment{decimal("80"), "OIV", "verbale 3", {}}});
    CHECK(seen(plan).indicator("i1").status == Status::manual);
    CHECK(seen(plan).indicator("i1").achievement.reason == eval::Reason::judged);
    CHECK(seen(plan).indicator("i1").achievement.score == 0.8);
    CHECK(seen(plan).indicator("i1").achievement.met == false);
    CHECK(close(seen(plan).score("o1"), 0.5 * 0.8 + 0.5 * 0.75));
}

TEST_CASE("Stop-lights change exactly at their thresholds", "[eval]") {
    const plan::Profile profile;
    CHECK(eval::light_of({}, profile) == eval::Light::none);
    CHECK(eval::light_of(0.7 - 1e-9, profile) == eval::Light::red);
    CHECK(eval::light_of(0.7, profile) == eval::Light::amber);
    CHECK(eval::light_of(std::nextafter(0.9, 0), profile) == eval::Light::green);  // 90 % but for the last digit of a sum
    CHECK(eval::light_of(0.9 - 1e-9, profile) == eval::Light::amber);
    CHECK(eval::light_of(0.9, profile) == eval::Light::green);
}

TEST_CASE("The same evaluation twice is the same; another value is another", "[eval]") {
    const auto plan = small_plan();
    CHECK(at(plan) == at(plan));
    CHECK_FALSE(at(plan) == at(changed(plan, plan::SetReading{IndicatorId{"i1"}, year_end, plan::Value(decimal("9"))})));
}

TEST_CASE("A tree ten thousand levels deep is evaluated without recursion", "[eval]") {
    plan::Plan plan = empty_plan();
    std::string parent = "ente";
    for (int i = 0; i < 10'000; ++i) {
        const std::string id = "o" + std::to_string(i);
        plan.objectives.push_back(plan::Objective{.id = {id}, .parent = ObjectiveId{parent}, .level = plan::Level::operative});
        parent = id;
    }
    plan = with_indicator(std::move(plan), "i", parent, "100", ">= 10 N.", "7");
    const auto results = at(plan);
    CHECK(results.nodes.front().figure.score == 0.7);
    CHECK(results.indicators.front().share_of_body == 1);
}
