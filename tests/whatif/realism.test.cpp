// Targets against history, by examples worked out by hand.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "support/builders.hpp"
#include "support/random_plan.hpp"
#include "whatif/realism.hpp"

namespace {

using whatif::Realism;
using whatif::Verdict;

bool close(double a, double b, double tolerance = 1e-9) { return std::abs(a - b) <= tolerance; }

// One indicator; the values of the years before 2024, the last of them 2023's.
Realism realism_of(const char* target, const std::vector<const char*>& past) {
    auto plan = support::with_objective(support::empty_plan(), "o1", "ente");
    plan = support::with_indicator(std::move(plan), "i1", "o1", nullptr, target);
    for (std::size_t i = 0; i < past.size(); ++i)
        plan = *plan::apply(plan, plan::SetPast{{"i1"}, 2024 - static_cast<int>(past.size() - i), support::decimal(past[i])});
    const auto ground = whatif::ground_of(plan, *eval::question_for(plan, 2024, base::end_of_year(2024)));
    return whatif::realism(ground, std::vector<std::size_t>{0}).front();
}

const std::vector<const char*> five{"10", "12", "11", "13", "14"};  // 2019–2023

}  // namespace

TEST_CASE("The trend is that of least squares, its range that of a new value", "[whatif][realism]") {
    // x̄ 2021, ȳ 12, Σ(x − x̄)² 10, Σ(x − x̄)(y − ȳ) 9; left over 0,04 + 0,81 + 1 + 0,01 + 0,04 = 1,9.
    const Realism found = realism_of(">= 14,5 N.", five);
    REQUIRE(found.trend);
    CHECK(close(found.trend->a_year, 0.9));
    CHECK(close(found.trend->projected, 14.7));
    const double deviation = std::sqrt(1.9 / 3 * 2.1);
    CHECK(close(*found.trend->high, 14.7 + 1.638 * deviation));
    CHECK(close(*found.trend->low, 14.7 - 1.638 * deviation));
    // Of Student's t with three degrees: ½ + (θ + sin θ cos θ)/π, tan θ = t/√3.
    const double angle = std::atan(0.2 / deviation / std::sqrt(3.0));
    CHECK(close(*found.chance, 0.5 + (angle + std::sin(angle) * std::cos(angle)) / std::acos(-1.0)));
}

TEST_CASE("How far a target goes is told as a share and in usual changes", "[whatif][realism]") {
    const auto up = *realism_of(">= 14,5 N.", five).ambition;  // from 14, which changed by 2, 1, 2, 1
    CHECK((close(up.way, 0.5) && close(*up.share, 0.5 / 14) && close(*up.usual_changes, 0.5 / 1.5)));
    const auto down = *realism_of("<= 9 N.", five).ambition;
    CHECK((close(down.way, -5) && close(*down.share, 5.0 / 14) && close(*down.usual_changes, 5 / 1.5)));
    CHECK(realism_of(">= 13 N.", five).ambition->way == 0);
    CHECK_FALSE(realism_of(">= 13 N.", {"12"}).ambition->usual_changes);
    CHECK_FALSE(realism_of(">= 13 N.", {"0", "0"}).ambition->share);
}

TEST_CASE("Verdicts on targets", "[whatif][realism]") {
    struct Case { const char* target; std::vector<const char*> past; Verdict verdict; std::size_t met; };
    for (const auto& [target, past, verdict, met] : {
             Case{">= 10 N.", {}, Verdict::no_history, 0},
             Case{"Rispetto termini c.p.c.", five, Verdict::no_history, 0},
             Case{"Anno di rilevazione", five, Verdict::no_history, 0},
             Case{">= 10 N.", five, Verdict::met_every_year, 5},
             Case{">= 13,5 N.", five, Verdict::already_met, 1},
             Case{"> 14 N.", five, Verdict::in_reach, 0},
             Case{">= 14,5 N.", five, Verdict::in_reach, 0},
             Case{">= 16 N.", five, Verdict::ambitious, 0},
             Case{">= 17 N.", five, Verdict::out_of_reach, 0},
             Case{"<= 10 N.", five, Verdict::ambitious, 1},  // once it was
             Case{"<= 9 N.", five, Verdict::out_of_reach, 0},
             Case{"tra 14,5 e 15", five, Verdict::in_reach, 0},
             Case{"tra 15 e 14,5", five, Verdict::in_reach, 0},  // its ends the other way round
             Case{"tra 15 e 10", five, Verdict::met_every_year, 5},
             Case{"= 15 N.", five, Verdict::ambitious, 0},
             Case{"<= 16 gg", {"20", "18", "16"}, Verdict::already_met, 1},
             Case{"<= 14 gg", {"20", "18", "16"}, Verdict::in_reach, 0},  // a straight line: no range about it
             Case{"<= 13 gg", {"20", "18", "16"}, Verdict::out_of_reach, 0},
             Case{">= 14 N.", {"10", "12"}, Verdict::in_reach, 0},
             Case{">= 15 N.", {"10", "12"}, Verdict::too_short, 0},
             Case{">= 11 N.", {"12", "10"}, Verdict::ambitious, 1},
             Case{">= 13 N.", {"12"}, Verdict::too_short, 0},
             Case{">= 12 N.", {"12"}, Verdict::already_met, 1}}) {
        CAPTURE(target, past.size());
        const Realism found = realism_of(target, past);
        CHECK(whatif::name_of(found.verdict) == whatif::name_of(verdict));
        CHECK(found.met == met);
        CHECK((found.verdict == Verdict::no_history) == found.years.empty());
    }
}

TEST_CASE("Each year is scored against today's target", "[whatif][realism]") {
    const Realism found = realism_of("<= 16 gg", {"20", "32", "8"});
    REQUIRE(found.years.size() == 3);
    CHECK((found.years[0].year == 2021 && found.years[2].year == 2023));
    CHECK((found.years[0].score == 0.75 && found.years[1].score == 0 && found.years[2].score == 1));
    CHECK((!found.years[0].met && !found.years[1].met && found.years[2].met));
}

TEST_CASE("Chances without a range are shares of the years", "[whatif][realism]") {
    CHECK(realism_of(">= 11 N.", {"12", "10"}).chance == 0.5);
    CHECK(realism_of(">= 14 N.", {"12", "13", "14"}).chance == 1);  // a straight line goes on
    CHECK_FALSE(realism_of(">= 14 N.", {}).chance);
}

TEST_CASE("Days are held against the day of the year", "[whatif][realism]") {
    auto plan = support::with_objective(support::empty_plan(), "o1", "ente");
    plan = support::with_indicator(std::move(plan), "i1", "o1", nullptr, "Entro 30/06/2024");
    const auto note = [&](const base::Date& day) {
        plan = *plan::apply(plan, plan::SetReading{plan::IndicatorId{"i1"}, base::end_of_year(day.year), plan::Value(day)});
    };
    note({2020, 2, 29});
    note({2022, 7, 10});
    note({2023, 7, 1});
    const auto ground = whatif::ground_of(plan, *eval::question_for(plan, 2024, base::end_of_year(2024)));
    const Realism found = whatif::realism(ground, std::vector<std::size_t>{0}).front();
    CHECK(found.days);
    REQUIRE(found.years.size() == 3);
    CHECK((found.years[0].value == 60 && found.years[1].value == 192 && found.years[2].value == 183));
    CHECK(found.target.high == 182);
    CHECK((found.met == 1 && found.ambition->way == -1));
    CHECK(found.verdict == Verdict::ambitious);
}

TEST_CASE("Student's t is that of the tables", "[whatif][realism]") {
    struct Row { int freedom; double nine_tenths, far; };  // 0,90 and 0,975
    for (const auto& [freedom, nine_tenths, far] : {Row{1, 3.0777, 12.7062}, Row{2, 1.8856, 4.3027}, Row{3, 1.6377, 3.1824}, Row{4, 1.5332, 2.7764},
                                                    Row{9, 1.3830, 2.2622}, Row{10, 1.3722, 2.2281}, Row{18, 1.3304, 2.1009}}) {
        CAPTURE(freedom);
        CHECK(close(whatif::student_below(nine_tenths, freedom), 0.9, 1e-5));
        CHECK(close(whatif::student_below(-nine_tenths, freedom), 0.1, 1e-5));
        CHECK(close(whatif::student_below(far, freedom), 0.975, 1e-5));
        CHECK(whatif::student_below(0, freedom) == 0.5);
    }
}

TEST_CASE("Whatever the plan, a verdict agrees with its years and its range", "[whatif][realism][law]") {
    std::size_t told = 0;
    for (std::uint64_t seed = 1; seed <= 80; ++seed) {
        auto plan = support::random_plan(seed);
        plan.year = 2025;
        const auto ground = whatif::ground_of(plan, *eval::question_for(plan, 2025, base::end_of_year(2025)));
        std::vector<std::size_t> all;
        for (std::size_t i = 0; i < plan.indicators.size(); ++i) all.push_back(i);
        for (const Realism& found : whatif::realism(ground, all)) {
            CAPTURE(seed, found.indicator, whatif::name_of(found.verdict));
            if (found.verdict == Verdict::no_history) continue;
            ++told;
            CAPTURE(ground.results.indicators[found.indicator].target->text, found.years.back().value, found.target.low, found.target.high);
            for (const auto& year : found.years) CHECK(year.met == found.target.holds(year.value));
            CHECK((found.ambition->way == 0) == found.years.back().met);
            CHECK((*found.chance >= 0 && *found.chance <= 1));
            if (found.verdict == Verdict::out_of_reach) CHECK((found.met == 0 && found.trend->low));
        }
    }
    CHECK(told > 100);
}
