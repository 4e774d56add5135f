// Weights that rebalance, against their sum, their order and every other way to round them.
#include <catch2/catch_test_macros.hpp>
#include <bit>

#include "support/builders.hpp"
#include "support/random.hpp"
#include "whatif/rebalance.hpp"

namespace {

using support::decimal;
using whatif::Balance;
using whatif::rebalance;
using whatif::Rest;
using whatif::Share;

// "50* 25 25 -": a star freezes, a dash is a missing weight.
std::vector<Share> rows_of(const std::string& text) {
    std::vector<Share> rows;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = text.find(' ', at);
        if (end == std::string::npos) end = text.size();
        std::string word = text.substr(at, end - at);
        const bool frozen = word.ends_with('*');
        if (frozen) word.pop_back();
        rows.push_back({word == "-" ? std::nullopt : base::parse_decimal(word), frozen});
        at = end + 1;
    }
    return rows;
}

std::string told(const Balance& balance) {
    std::string text;
    for (const auto& weight : balance.weights) text += (text.empty() ? "" : " ") + (weight ? base::to_string(*weight) : "-");
    return balance.reached ? text : text + " !";
}

base::Decimal sum_of(const Balance& balance) {
    base::Decimal sum;
    for (const auto& weight : balance.weights)
        if (weight) sum = *base::add(sum, *weight);
    return sum;
}

std::vector<Share> random_rows(support::Random& random) {
    std::vector<Share> rows;
    for (int i = random.between(1, 9); i > 0; --i) {
        Share row{base::Decimal(random.chance(15) ? 0 : random.between(0, 4000), 2), random.chance(25)};
        if (random.chance(5)) row.weight = base::Decimal(random.between(0, 40000), 3);
        if (random.chance(10)) row.weight.reset();
        rows.push_back(row);
    }
    return rows;
}

std::vector<Share> with(std::vector<Share> rows, const Balance& balance) {
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].weight = balance.weights[i];
    return rows;
}

void check_laws(const std::vector<Share>& rows, std::optional<std::size_t> changed, const Balance& balance, const Rest& rest) {
    if (balance.reached) CHECK(sum_of(balance) == rest.total);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i == changed) continue;
        if (rows[i].frozen) CHECK(balance.weights[i] == rows[i].weight);
        if (balance.weights[i]) CHECK(!balance.weights[i]->is_negative());
        for (std::size_t j = 0; !rest.on && j < rows.size(); ++j) {
            if (j == changed || rows[i].frozen || rows[j].frozen || !rows[i].weight || !rows[j].weight) continue;
            if (*rows[i].weight < *rows[j].weight) CHECK(*balance.weights[i] <= *balance.weights[j]);
        }
    }
}

}  // namespace

TEST_CASE("Weights rebalance in hundredths", "[whatif][rebalance]") {
    struct Case { const char* rows; int changed; const char* wanted; int on; const char* after; };
    for (const auto& [rows, changed, wanted, on, after] : {
             Case{"50 30 20", 0, "40", -1, "40.00 36.00 24.00"},
             Case{"50 30 20", 0, "50", -1, "50 30 20"},
             Case{"50 30* 20", 0, "40", -1, "40.00 30 30.00"},
             Case{"50 30* 20", 0, "90", -1, "70.00 30 0.00"},
             Case{"50 30* 20", 0, "-5", -1, "0.00 30 70.00"},
             Case{"50 30* 20*", 0, "40", -1, "50 30 20"},
             Case{"50 60* 50*", 0, "40", -1, "0.00 60 50 !"},
             Case{"10 30 30 30", 0, "0", -1, "0.00 33.34 33.33 33.33"},
             Case{"10 30 30 30", 0, "0", 3, "0.00 33.33 33.33 33.34"},
             Case{"100 0 0 0", 0, "90", -1, "90.00 3.34 3.33 3.33"},
             Case{"100 50 0 -", 0, "90", -1, "90.00 10.00 0 -"},
             Case{"- - -", 0, "40", -1, "40.00 30.00 30.00"},
             Case{"33.333* 33.333 33.334", 1, "30", -1, "33.333 30.000 36.667"},
             Case{"50 50", 0, "12.345", -1, "12.35 87.65"},
             Case{"50* 50", 0, "20", -1, "20.00 80.00"},
             Case{"40 40 15", -1, "", -1, "42.11 42.10 15.79"},
             Case{"40 40 15", -1, "", 2, "42.10 42.10 15.80"},
             Case{"8 8 8 8 8 8 8 8 8 8 8 8", -1, "", 11, "8.33 8.33 8.33 8.33 8.33 8.33 8.33 8.33 8.33 8.33 8.33 8.37"},
             Case{"40 40* 15*", -1, "", -1, "45.00 40 15"},
             Case{"60* 50*", -1, "", -1, "60 50 !"},
             Case{"60* 50* 10", -1, "", -1, "60 50 0.00 !"},
             Case{"33.333 33.333 33.334", -1, "", -1, "33.333 33.333 33.334"},
             Case{"", -1, "", -1, " !"}}) {
        const auto all = rows_of(rows);
        const Rest rest{.on = on < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(on))};
        CAPTURE(rows, changed, wanted, on);
        CHECK(told(changed < 0 ? rebalance(all, rest) : rebalance(all, static_cast<std::size_t>(changed), decimal(wanted), rest)) == after);
    }
}

TEST_CASE("Other totals than 100, finer ones too", "[whatif][rebalance]") {
    CHECK(told(rebalance(rows_of("10 20 30"), {.total = decimal("70")})) == "11.67 23.33 35.00");
    CHECK(told(rebalance(rows_of("1 1 1"), {.total = decimal("1.000")})) == "0.334 0.333 0.333");
    CHECK(told(rebalance(rows_of("10 20"), {.total = decimal("0")})) == "0.00 0.00");
    CHECK(told(rebalance(rows_of("900000000 1"), {})) == "900000000 1 !");
}

TEST_CASE("Rebalanced weights add up to the total; frozen ones stay, order is kept, twice is once", "[whatif][rebalance][law]") {
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        CAPTURE(seed);
        support::Random random(seed);
        const auto rows = random_rows(random);
        const Rest rest{.total = random.chance(80) ? base::Decimal(100) : base::Decimal(random.between(1, 20000), 2),
                        .on = random.chance(30) ? std::optional(random.below(rows.size())) : std::nullopt};
        const auto all = rebalance(rows, rest);
        check_laws(rows, std::nullopt, all, rest);
        CHECK(told(rebalance(with(rows, all), rest)) == told(all));
        const std::size_t changed = random.below(rows.size());
        const auto one = rebalance(rows, changed, base::Decimal(random.between(-1000, 12000), 2), rest);
        check_laws(rows, changed, one, rest);
        CHECK(told(rebalance(with(rows, one), changed, *one.weights[changed], rest)) == told(one));
    }
}

TEST_CASE("No other rounding to hundredths is nearer to the exact shares", "[whatif][rebalance][law]") {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        support::Random random(seed);
        std::vector<Share> rows;
        std::vector<std::int64_t> parts;
        std::int64_t whole = 0;
        for (int i = random.between(2, 8); i > 0; --i) {
            parts.push_back(random.between(1, 12));
            rows.push_back({base::Decimal(parts.back()), false});
            whole += parts.back();
        }
        if (whole == 100) continue;
        const auto balance = rebalance(rows);
        // Errors in units of a hundredth divided by `whole`; a set bit rounds up, the lowest is the first row.
        std::int64_t over = 10'000;
        for (const std::int64_t part : parts) over -= part * 10'000 / whole;
        std::int64_t least = -1;
        unsigned best = 0;
        for (unsigned up = 0; up < 1u << parts.size(); ++up) {
            if (std::popcount(up) != over) continue;
            std::int64_t error = 0;
            for (std::size_t i = 0; i < parts.size(); ++i) {
                const std::int64_t off = (up >> i & 1 ? whole : 0) - parts[i] * 10'000 % whole;
                error += off * off;
            }
            if (least < 0 || error < least) best = up, least = error;
        }
        for (std::size_t i = 0; i < parts.size(); ++i)
            CHECK(balance.weights[i]->units() == (balance.weights[i]->places() == 0 ? parts[i] : parts[i] * 10'000 / whole + (best >> i & 1)));
    }
}
