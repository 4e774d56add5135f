#include "eval/bullet.hpp"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "eval/evaluate.hpp"
#include "eval/random_tree.hpp"
#include "support/builders.hpp"

using Catch::Approx;
using namespace support;
using eval::Light;

namespace {

struct Asked {
    plan::Plan plan;
    eval::Results results;
};

Asked asked(const plan::Plan& plan, base::Date day = {2024, 12, 31}) { return {plan, eval::evaluate(plan, *eval::question_for(plan, 2024, day))}; }

std::optional<eval::Bullet> bullet_of(const char* target, const char* value) {
    const auto [plan, results] = asked(with_indicator(empty_plan(), "x", "ente", nullptr, target, value));
    return eval::bullet(plan, results, 0);
}

const eval::Stretch* stretch_at(const eval::Bullet& bullet, double value) {
    const auto found = std::ranges::find_if(bullet.stretches, [&](const eval::Stretch& each) { return each.from <= value && value <= each.to; });
    return found == bullet.stretches.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("The stretches of the lights follow the target's direction", "[eval]") {
    struct Case {
        const char* target;
        const char* value;
        Light first, last;
    };
    for (const Case& each : {Case{">= 100 N.", "95", Light::red, Light::green}, Case{"<= 16 gg", "20", Light::green, Light::red}, Case{">= 95,00 %", "90", Light::red, Light::green}}) {
        CAPTURE(each.target);
        const auto bullet = bullet_of(each.target, each.value);
        REQUIRE(bullet);
        CHECK(bullet->stretches.front().light == each.first);
        CHECK(bullet->stretches.back().light == each.last);
        CHECK(bullet->stretches.front().from == Approx(bullet->low));
        CHECK(bullet->stretches.back().to == Approx(bullet->high));
        CHECK(bullet->value.has_value());
    }
}

TEST_CASE("A share has the scale of shares, of a range both ends are told", "[eval]") {
    const auto share = bullet_of(">= 95,00 %", "90");
    CHECK(share->low == 0);
    CHECK(share->high == 100);
    CHECK(share->target == Approx(95));
    for (const char* target : {"tra 80% e 90%", "tra 90% e 80%"}) {
        CAPTURE(target);
        const auto range = bullet_of(target, "70");
        REQUIRE(range);
        CHECK(range->target == Approx(80));
        CHECK(*range->target_high == Approx(90));
    }
}

TEST_CASE("A change of another value is drawn as what it comes to, in the unit of the values", "[eval]") {
    struct Case {
        const char* unit;
        std::optional<expr::Unit> drawn;
    };
    for (const Case& each : {Case{"gg", {}}, Case{"%", expr::Unit::percent}}) {
        CAPTURE(each.unit);
        auto plan = with_indicator(empty_plan(), "x", "ente", nullptr, "+5% rispetto al 2023", "62");
        plan = *plan::apply(plan, plan::SetText{plan::IndicatorId{"x"}, plan::TextField::unit, each.unit});
        plan = *plan::apply(plan, plan::SetReading{plan::IndicatorId{"x"}, base::Date{2023, 12, 31}, plan::Value(decimal("60"))});
        const auto [its, results] = asked(plan);
        const auto bullet = eval::bullet(its, results, 0);
        REQUIRE(bullet);
        CHECK(bullet->target == Approx(63));
        CHECK(bullet->unit == each.drawn);
    }
}

TEST_CASE("What has no number for a target has no scale", "[eval]") {
    for (const char* target : {"31/12/2024", "Rispetto termini c.p.c.", "Anno di rilevazione", "ON/OFF"}) {
        CAPTURE(target);
        CHECK_FALSE(bullet_of(target, nullptr));
    }
    CHECK(bullet_of(">= 10", nullptr));
    CHECK_FALSE(bullet_of(">= 10", nullptr)->value);
}

TEST_CASE("At the half year what should be there by then stands on the scale", "[eval]") {
    auto plan = with_indicator(empty_plan(), "x", "ente", nullptr, ">= 10 N.");
    plan = *plan::apply(plan, plan::SetReading{plan::IndicatorId{"x"}, base::Date{2024, 6, 30}, plan::Value(decimal("4"))});
    const auto [same, results] = asked(plan, {2024, 6, 30});
    const auto bullet = eval::bullet(same, results, 0);
    REQUIRE(bullet->expected);
    CHECK(*bullet->expected == Approx(10 * results.indicators[0].expected));
}

TEST_CASE("A value stands in the stretch of its own light", "[eval][law]") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const auto plan = eval_test::random_tree(seed);
        const auto results = eval::evaluate(plan, eval_test::random_question(plan, seed));
        for (std::size_t i = 0; i < plan.indicators.size(); ++i) {
            const auto& result = results.indicators[i];
            const auto bullet = eval::bullet(plan, results, i);
            if (!bullet || !bullet->value || !result.measurement || result.valuation) continue;
            CAPTURE(seed, plan.indicators[i]->id.value);
            CHECK(*bullet->value >= bullet->low);
            CHECK(*bullet->value <= bullet->high);
            const eval::Stretch* stretch = stretch_at(*bullet, *bullet->value);
            REQUIRE(stretch);
            const double step = (bullet->high - bullet->low) / 100;  // on an edge either of two will do
            const bool inside = *bullet->value - stretch->from > step && stretch->to - *bullet->value > step;
            const bool bound = result.target->conditions.size() == 1 && expr::is_bound(result.target->conditions.front().kind);
            if (inside && bound) CHECK(stretch->light == result.light);
        }
    }
}

TEST_CASE("The values over time are those of earlier years, then of the periods up to the day", "[eval]") {
    auto plan = with_indicator(empty_plan(), "x", "ente", nullptr, ">= 10 N.", "12");
    plan.indicators[0] = base::with(plan.indicators[0], [](plan::Indicator& i) {
        i.past[2022] = decimal("7");
        i.readings[{2023, 12, 31}] = {decimal("8"), {}, {}};
        i.readings[{2024, 6, 30}] = {decimal("5"), {}, {}};
    });
    const auto [same, results] = asked(plan);
    const auto history = eval::history(same, results, 0);
    REQUIRE(history.size() == 4);
    CHECK(history[0].year == 2022);
    CHECK(history[0].value == Approx(7));
    CHECK_FALSE(history[1].day);
    CHECK(history[2].day == base::Date{2024, 6, 30});
    CHECK(history[3].value == Approx(12));
}
