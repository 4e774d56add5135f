#include "base/decimal.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_adapters.hpp>
#include <catch2/generators/catch_generators_random.hpp>
#include <random>

using base::Decimal;

TEST_CASE("Three weight groups of the published plans add to exactly 100,00", "[base]") {
    const std::vector<std::vector<std::string>> groups{
        {"14.28", "14.29", "14.28", "14.29", "14.29", "14.29", "14.28"},
        {"8.33", "8.33", "8.33", "8.33", "8.33", "8.33", "8.33", "8.33", "8.33", "8.33", "8.33", "8.37"},
        {"33.33", "33.33", "33.34"}};
    for (const auto& group : groups) {
        Decimal sum;
        for (const auto& weight : group) sum = base::add(sum, base::parse_decimal(weight).value()).value();
        CHECK(base::to_string(sum) == "100.00");
    }
}

TEST_CASE("The canonical form reads and prints itself", "[base]") {
    for (const std::string text : {"0", "0.00", "-9.90", "14.29", "283500.00", "999999999999999999", "0.000000001"}) {
        CAPTURE(text);
        const auto value = base::parse_decimal(text);
        REQUIRE(value);
        CHECK(base::to_string(*value) == text);
    }
}

TEST_CASE("What is not a canonical number is refused, never guessed", "[base]") {
    for (const std::string text : {"", "-", ".", "1.", ".5", "1,5", "+1", "1e3", "NaN", "1 000", "1.2.3", "--1", "0x10",
                                   "1234567890123456789", "0.0000000001"}) {
        CAPTURE(text);
        CHECK_FALSE(base::parse_decimal(text));
    }
}

TEST_CASE("Numbers are read as an Italian officer writes them", "[base]") {
    struct Row {
        std::string written, meant;
    };
    const std::vector<Row> rows{{"1.600,00", "1600.00"}, {"1600", "1600"},         {"1,45", "1.45"},
                                {"1.5", "1.5"},          {"1.600", "1600"},        {"283.500,00", "283500.00"},
                                {"−9,90", "-9.90"},      {"-13", "-13"},           {"+5", "5"},
                                {"1 600", "1600"},       {"0.125", "0.125"},       {"1.600.000", "1600000"},
                                {"12.34", "12.34"},      {"1.6000", "1.6000"},     {"0,40", "0.40"}};
    for (const auto& [written, meant] : rows) {
        CAPTURE(written);
        const auto value = base::parse_italian_decimal(written);
        REQUIRE(value);
        CHECK(base::to_string(*value) == meant);
    }
}

TEST_CASE("Words and broken groups are not numbers", "[base]") {
    for (const std::string text : {"", "abc", "1,2,3", "1.60.000", "1.600,", ",5", "12,5%", "1.6.0", "--2"}) {
        CAPTURE(text);
        CHECK_FALSE(base::parse_italian_decimal(text));
    }
}

TEST_CASE("95.00 equals 95 but is written differently", "[base]") {
    const Decimal short_form(95), long_form(9500, 2);
    CHECK(short_form == long_form);
    CHECK_FALSE(base::identical(short_form, long_form));
}

TEST_CASE("Order agrees with subtraction, whatever the digits", "[base][law]") {
    const auto seed = GENERATE(take(20, random(1u, 1'000'000u)));
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    for (int i = 0; i < 200; ++i) {
        const auto number = [&] {
            return Decimal(static_cast<std::int64_t>(random() % 2'000'000'000) - 1'000'000'000, static_cast<int>(random() % 5));
        };
        const Decimal a = number(), b = number();
        const auto difference = base::add(a, base::negated(b)).value();
        CHECK((a < b) == difference.is_negative());
        CHECK((a == b) == difference.is_zero());
    }
}

TEST_CASE("Ratios are compared exactly where doubles are not able to", "[base]") {
    using base::Quotient;
    const Decimal big(999'999'999'999'999'999), next(999'999'999'999'999'998);
    CHECK(base::compare(Quotient{big, next}, Quotient{Decimal(1)}) > 0);
    CHECK(base::compare(Quotient{next, big}, Quotient{Decimal(1)}) < 0);
    CHECK(base::compare(Quotient{Decimal(1), Decimal(3)}, Quotient{Decimal(2), Decimal(6)}) == 0);
    CHECK(base::compare(Quotient{Decimal(-1), Decimal(3)}, Quotient{Decimal(-1), Decimal(2)}) > 0);
    CHECK(base::compare(Quotient{Decimal(1), Decimal(-3)}, Quotient{Decimal(-2), Decimal(6)}) == 0);
    CHECK(base::compare(Quotient{Decimal(1, 9), big}, Quotient{Decimal(0)}) > 0);
}
