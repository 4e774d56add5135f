#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <set>
#include <string>

#include "words/issue_words.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

using words::Lang;
using words::Text;

TEST_CASE("Numbers, percentages and dates are written as each language writes them", "[words]") {
    CHECK(words::number(*base::parse_decimal("1600.00"), Lang::it) == "1.600,00");
    CHECK(words::number(*base::parse_decimal("-283500.5"), Lang::it) == "−283.500,5");
    CHECK(words::number(*base::parse_decimal("1600.00"), Lang::en) == "1,600.00");
    CHECK(words::percent(0.74994, Lang::it) == "74,99\u00a0%");
    CHECK(words::percent(1, Lang::en) == "100.00%");
    CHECK(words::date({2024, 6, 30}, Lang::it) == "30/06/2024");
    CHECK(words::date({2024, 6, 30}, Lang::en) == "30 Jun 2024");
}

TEST_CASE("Rounding for display is half up", "[words]") {
    CHECK(words::number(0.125, 2, Lang::en) == "0.13");
    CHECK(words::number(1.005, 2, Lang::en) == "1.01");
    CHECK(words::number(94.736842, 2, Lang::it) == "94,74");
    CHECK(words::number(-2.0202, 2, Lang::it) == "−2,02");
    CHECK(words::number(0, 2, Lang::it) == "0,00");
}

TEST_CASE("Every text exists in both languages, with the same particulars", "[words]") {
    struct Row {
        const char *key, *it, *en;
    };
    const std::vector<Row> rows{
#define TEXT(key, it, en) {#key, it, en},
#include "words/texts.def"
#undef TEXT
#define ISSUE(code, it, en) {code, it, en},
#include "words/issues.def"
#undef ISSUE
    };
    std::set<std::string> seen;
    for (const auto& [key, it, en] : rows) {
        CAPTURE(key);
        CHECK(seen.insert(key).second);
        CHECK(std::string(it).empty() == std::string(en).empty());
        for (const std::string slot : {"{0}", "{1}", "{2}", "{3}", "{#0}", "{#1}", "{#2}", "{#3}"})
            CHECK(std::string(it).contains(slot) == std::string(en).contains(slot));
    }
}

TEST_CASE("An issue is told in words, its particulars filled in", "[words]") {
    const base::Issue issue{"not-a-number", base::Severity::error, {}, {"12x"}};
    CHECK(words::words(issue, Lang::it).contains("“12x”"));
    CHECK(words::words({"never-heard-of", base::Severity::error, {}, {}}, Lang::it) == "never-heard-of");
}

TEST_CASE("How many things there are is told with its thousands grouped", "[words]") {
    CHECK(words::count(21'932, Lang::it) == "21.932");
    CHECK(words::count(21'932, Lang::en) == "21,932");
    CHECK(words::count(0, Lang::it) == "0");
}

TEST_CASE("Figures in an issue are written as each language writes them, names are left as they are", "[words]") {
    const base::Issue sum{"weight-sum", base::Severity::warning, {}, {"1.10", "1445.52", "100"}};
    CHECK(words::words(sum, Lang::it).starts_with("I pesi sotto “1.10” sommano a 1.445,52, non a 100:"));
    CHECK(words::words(sum, Lang::en).starts_with("The weights under “1.10” add to 1,445.52, not 100:"));
    const base::Issue gap{"band-gap", base::Severity::error, {}, {"−∞", "12.5"}};
    CHECK(words::words(gap, Lang::it).starts_with("Fra −∞ e 12,5 "));
}

TEST_CASE("An edit is told in the plan's own words", "[words]") {
    plan::Plan plan;
    plan.objectives.push_back(plan::Objective{.id = {"ente"}, .level = plan::Level::body, .name = "Ente"});
    plan::Indicator indicator{.id = {"i1"}, .parent = {"ente"}, .code = "09.14"};
    indicator.targets[2025] = {"<= 16 gg", {}, {}};
    plan.indicators.push_back(indicator);
    CHECK(words::describe(plan::SetTarget{{"i1"}, 2025, "<= 14 gg"}, plan, Lang::it) ==
          "Target 2025 di 09.14: <= 16 gg → <= 14 gg");
    const plan::Estimate between = plan::TriangularEstimate{base::Decimal(10), base::Decimal(125, 1), base::Decimal(15), {}};
    CHECK(words::describe(plan::SetEstimate{{"i1"}, between}, plan, Lang::it) ==
          "Stima del valore di 09.14: (vuoto) → triangolare da 10 a 15, più probabile 12,5");
    plan = *plan::apply(plan, plan::SetEstimate{{"i1"}, between});
    const plan::Estimate normal = plan::NormalEstimate{base::Decimal(12), base::Decimal(2), {}};
    CHECK(words::describe(plan::SetEstimate{{"i1"}, normal}, plan, Lang::en) ==
          "Estimate of the value of 09.14: triangular from 10 to 15, most likely 12.5 → normal, mean 12 and deviation 2");
    CHECK(words::name(plan::Estimate(plan::PastEstimate{}), Lang::it) == "valori degli anni precedenti");
    CHECK(words::describe(plan::SetWeight{plan::IndicatorId{"i1"}, base::Decimal(1429, 2)}, plan, Lang::it) ==
          "Peso di 09.14: (vuoto) → 14,29");
    CHECK(words::describe(plan::SetReading{plan::IndicatorId{"i1"}, {2024, 6, 30}, plan::Value(base::Date{2024, 5, 2})}, plan,
                          Lang::it) == "Valore al 30/06/2024 di 09.14: (vuoto) → 02/05/2024");
}

TEST_CASE("What a target was understood to say is said in words", "[words]") {
    struct Row {
        const char *target, *it;
    };
    const std::vector<Row> rows{{">= 95,00 %", "almeno 95,00\u00a0%"},
                                {"<= 16 gg", "al massimo 16\u00a0giorni"},
                                {"Entro 31-12-2024", "entro il 31/12/2024"},
                                {"> 3,5", "più di 3,5"},
                                {"x ≤ x-1", "al massimo il valore dell'anno prima"},
                                {"mantenimento del valore 2023", "il valore del 2023"},
                                {"+5% rispetto al 2023", "almeno +5\u00a0% rispetto al valore del 2023"},
                                {"-2 gg rispetto all'anno precedente", "al massimo −2\u00a0giorni rispetto al valore dell'anno prima"},
                                {"+5% rispetto alla media cluster", "almeno +5\u00a0% rispetto a media cluster"},
                                {"≥ media cluster", "almeno media cluster"},
                                {"> Medio", "più di Medio"},
                                {"< 1 gg", "meno di 1\u00a0giorno"},
                                {"almeno 1 mese", "almeno 1\u00a0mese"},
                                {">= 1 h", "almeno 1\u00a0ora"},
                                {"Anno di rilevazione", "anno di rilevazione"}};
    for (const auto& [target, it] : rows) {
        CAPTURE(target);
        CHECK(words::reading_of(expr::parse_target(target).value, Lang::it) == it);
    }
}

TEST_CASE("A ratio is shown as the one figure that the target looks at", "[words]") {
    const auto measured = [](const char* target, eval::Actual actual) {
        eval::IndicatorResult result;
        result.target = expr::parse_target(target).value;
        result.unit = expr::unit_of_values(result.target->conditions.front());
        result.actual = std::move(actual);
        return words::measured(result, Lang::it);
    };
    const base::Quotient ratio{base::Decimal(40), base::Decimal(50)};
    CHECK(measured(">= 75,00 %", ratio) == "80,00\u00a0%");
    CHECK(measured("<= 1,45", ratio) == "0,80");
    CHECK(measured(">= 20 N.", base::Decimal(18)) == "18");
    CHECK(measured(">= 75,00 %", base::Decimal(7410, 2)) == "74,10\u00a0%");
    CHECK(measured(">= 75,00 %", base::Date{2024, 6, 30}) == "30/06/2024");
    CHECK(measured("+5 % rispetto al 2023", base::Decimal(18)) == "18");
}
