#include "eval/exact.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "eval/random_tree.hpp"
#include "support/builders.hpp"

using base::Decimal;
using support::decimal;

namespace {

eval::Proportion of(const Decimal& a, const Decimal& b) { return eval::proportion(std::array{a}, std::array{b}); }

}  // namespace

TEST_CASE("A proportion is the double nearest to the exact one", "[eval]") {
    CHECK(eval::divide(decimal("0.3"), decimal("0.1")) == 3);
    CHECK(eval::divide(decimal("14.29"), decimal("100")) == 0.1429);
    CHECK(eval::divide(decimal("-9.90"), decimal("9.9")) == -1);
    CHECK(eval::divide(decimal("0"), decimal("-7")) == 0);
    CHECK(eval::divide(decimal("999999999999999999"), decimal("0.000000001")) == 999999999999999999e9);
    CHECK(eval::divide(decimal("0.000000001"), decimal("-999999999999999999")) == -1e-9 / 999999999999999999.0);
}

TEST_CASE("On which side of one a proportion lies is exact beyond the reach of doubles", "[eval]") {
    const Decimal more = decimal("999999999.999999999");
    const Decimal less = decimal("999999999.999999998");
    CHECK(of(more, less).to_one > 0);
    CHECK(of(less, more).to_one < 0);
    CHECK(of(more, more).to_one == 0);
    CHECK(of(base::negated(more), less).to_one < 0);
    CHECK(of(base::negated(more), base::negated(less)).to_one > 0);
}

TEST_CASE("Wide numbers give what small ones give", "[eval][law]") {
    eval_test::Dice dice(20240630);
    for (int i = 0; i < 3000; ++i) {
        const Decimal a(dice.below(2000001) - 1000000, dice.below(4));
        const Decimal b(1 + dice.below(1000000), dice.below(4));
        const Decimal wide(999999999999999989, 9);  // prime: cannot be simplified away
        CAPTURE(i, base::to_string(a), base::to_string(b));
        const auto narrow = of(a, b);
        const auto widened = eval::proportion(std::array{a, wide, wide}, std::array{wide, b, wide});
        CHECK(narrow.value == widened.value);
        CHECK(narrow.to_one == widened.to_one);
    }
}

TEST_CASE("A greater number never gets a smaller proportion", "[eval][law]") {
    eval_test::Dice dice(7);
    for (int i = 0; i < 3000; ++i) {
        const Decimal target(1 + static_cast<std::int64_t>(dice.next() % 999999999999999999u), dice.below(10));
        const Decimal low(static_cast<std::int64_t>(dice.next() % 999999999999999990u), dice.below(10));
        const Decimal high(low.units() + 1 + dice.below(9), low.places());
        CAPTURE(i, base::to_string(target), base::to_string(low), base::to_string(high));
        CHECK(of(low, target).value <= of(high, target).value);
        CHECK((of(low, target).value >= 1) >= (of(low, target).to_one >= 0));
    }
}

TEST_CASE("A product is exact or not given", "[eval]") {
    CHECK(eval::multiply(decimal("0.05"), decimal("40"))->units() == 2);
    CHECK(eval::multiply(decimal("-1.5"), decimal("1.5")) == decimal("-2.25"));
    CHECK(eval::multiply(decimal("999999999"), decimal("999999999")) == decimal("999999998000000001"));
    CHECK_FALSE(eval::multiply(decimal("9999999999"), decimal("9999999999")));
    CHECK_FALSE(eval::multiply(decimal("0.000001"), decimal("0.0001")));
}
