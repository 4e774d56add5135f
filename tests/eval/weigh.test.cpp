#include "eval/weigh.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "support/builders.hpp"

using eval::Member;
using plan::Aggregator;
using support::decimal;

namespace {

Member weighing(const char* weight) { return {decimal(weight)}; }
const Member without{};
const Member removed{.weight = decimal("30"), .removed = true, .out = false};
const Member survey{.weight = decimal("30"), .removed = false, .out = true};

// "written 1429 · absent 0"
std::string told(const std::vector<Member>& group, Aggregator aggregator = Aggregator::weighted_mean) {
    std::string text;
    for (const auto& each : eval::weigh(group, aggregator)) {
        if (!text.empty()) text += " · ";
        text += std::string(eval::name_of(each.rule)) + " " + std::to_string(static_cast<long long>(each.units));
    }
    return text;
}

}  // namespace

TEST_CASE("Weights of a group: what each counts for, and by which rule", "[eval]") {
    CHECK(told({weighing("14.29"), weighing("85.71")}) == "written 1429 · written 8571");
    CHECK(told({weighing("14.29"), weighing("20"), weighing("0.5")}) == "written 1429 · written 2000 · written 50");
    CHECK(told({without}) == "implied 1");
    CHECK(told({without, without, without}) == "equal 1 · equal 1 · equal 1");
    CHECK(told({weighing("100.00"), without}) == "written 10000 · absent 0");
    CHECK(told({weighing("0.00"), weighing("50")}) == "monitored 0 · written 5000");
    CHECK(told({weighing("0"), without}) == "monitored 0 · absent 0");
    CHECK(told({}).empty());
}

TEST_CASE("What is removed is no longer of the group; what is out for now still is", "[eval]") {
    CHECK(told({removed, without}) == "out 0 · implied 1");
    CHECK(told({removed, without, without}) == "out 0 · equal 1 · equal 1");
    CHECK(told({survey, without}) == "out 0 · absent 0");
    CHECK(told({survey, weighing("40")}) == "out 0 · written 40");
}

TEST_CASE("A declared mean, worst, best or all met does not look at weights, but zero stays monitored", "[eval]") {
    for (const auto aggregator : {Aggregator::mean, Aggregator::worst, Aggregator::best, Aggregator::all_met})
        CHECK(told({weighing("90"), without, weighing("0"), removed}, aggregator) ==
              "declared_mean 1 · declared_mean 1 · monitored 0 · out 0");
}
