// A plan as a workbook: every table there, figures as figures, and in the roll-up formulas that come to the scores.
// That a spreadsheet works them out to the same is tests/cli/sheets.test.mjs.
#include "report/workbook.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "eval/evaluate.hpp"
#include "support/builders.hpp"
#include "support/random_plan.hpp"

using namespace support;
using report::WorkbookTable;
using words::Lang;

namespace {

struct Made {
    plan::Plan plan;
    plan::MissingPolicy missing = plan::MissingPolicy::redistribute;
    eval::Results results = eval::evaluate(plan, *eval::question_for(plan, plan.year, base::end_of_year(plan.year), {}, missing));
    book::Sheet sheet(WorkbookTable table) const { return report::workbook_sheet({plan, results}, table, Lang::it); }
};

const book::Formula& formula_at(const book::Sheet& sheet, std::size_t row, std::size_t column) {
    return std::get<book::Formula>(sheet.rows.at(row).at(column).content);
}

constexpr std::size_t weight = 5, raw = 6, below = 7, value = 11, adds = 12, score = 13, coverage = 14;

}  // namespace

TEST_CASE("every table has a sheet, whose name the command line knows", "[report][workbook]") {
    const Made made{small_plan()};
    const book::Book book = report::workbook({made.plan, made.results}, Lang::it);
    REQUIRE(book.sheets.size() == 8);
    CHECK(book.title == "Piano di prova");
    for (const char* name : {"obiettivi", "indicatori", "misurazione", "calcolo", "metodo", "schede", "atti", "scenari"}) {
        CAPTURE(name);
        REQUIRE(report::workbook_table_named(name));
        CHECK(report::name_of(*report::workbook_table_named(name)) == name);
    }
    CHECK(!report::workbook_table_named("tutto"));
    for (const book::Sheet& sheet : book.sheets)
        for (const auto& row : sheet.rows) CHECK(row.size() <= sheet.columns.size());
}

TEST_CASE("siblings stand one below the other, so that an objective adds up a range", "[report][workbook]") {
    const book::Sheet sheet = Made{small_plan()}.sheet(WorkbookTable::roll_up);
    REQUIRE(sheet.rows.size() == 6);  // the body, its two objectives, two indicators of one and one of the other
    CHECK(formula_at(sheet, 0, below).text == "IF(SUMPRODUCT(F3:F4,--ISNUMBER(M3:M4))=0,\"\",SUMPRODUCT(F3:F4,M3:M4)/SUMPRODUCT(F3:F4,--ISNUMBER(M3:M4)))");
    CHECK(formula_at(sheet, 0, value).text == "H2");
    CHECK(formula_at(sheet, 1, weight).text == "E3");
    CHECK(formula_at(sheet, 4, raw).text == "1-(20-16)/ABS(16)");
    CHECK(formula_at(sheet, 4, value).text == "MAX('Metodo'!$B$5,MIN('Metodo'!$B$6,G6))");
    CHECK(formula_at(sheet, 4, adds).text == "IF(ISNUMBER(N6),N6,\"\")");
    CHECK(formula_at(sheet, 0, coverage).text == "J2*SUMPRODUCT(F3:F4,O3:O4)/SUM(F3:F4)");
}

TEST_CASE("what misses a strict target by equality stays below 100 % in the sheet, and a root with nothing to score empty", "[report][workbook]") {
    const book::Sheet sheet = Made{with_indicator(empty_plan(), "x", "ente", "100", "> 3", "3")}.sheet(WorkbookTable::roll_up);
    CHECK(formula_at(sheet, 1, raw).text == "1+(3-3)/ABS(3)-2E-12");
    const book::Sheet nothing = Made{with_indicator(empty_plan(), "x", "ente", "100", "> 3")}.sheet(WorkbookTable::roll_up);
    CHECK(formula_at(nothing, 0, value).text == "I2");  // the group knows that there is nothing
    const book::Sheet empty = Made{with_indicator(empty_plan(), "x", "ente", "0", "> 3", "3")}.sheet(WorkbookTable::roll_up);
    CHECK(empty.rows.at(0).at(adds) == book::Cell{});
}

TEST_CASE("what stands in a formula's cell is the core's score, whatever the plan and the policy", "[report][workbook]") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed)
        for (const auto missing : {plan::MissingPolicy::redistribute, plan::MissingPolicy::zero, plan::MissingPolicy::unknown, plan::MissingPolicy::previous}) {
            CAPTURE(seed);
            const Made made{random_plan(seed), missing};
            const book::Sheet sheet = made.sheet(WorkbookTable::roll_up);
            CHECK(sheet.rows.size() == made.plan.objectives.size() + made.plan.indicators.size());
            std::vector<double> scores, shown;
            for (const eval::NodeResult& each : made.results.nodes)
                if (each.figure.score) scores.push_back(*each.figure.score);
            for (const auto& row : sheet.rows) {
                const auto* formula = std::get_if<book::Formula>(&row.at(score).content);
                const bool objective = row.at(0) != book::text("Indicatore");
                if (formula && objective && std::holds_alternative<double>(formula->cached)) shown.push_back(std::get<double>(formula->cached));
            }
            std::ranges::sort(scores);
            std::ranges::sort(shown);
            CHECK(shown == scores);
        }
}

TEST_CASE("weights, values and days are figures and days, not words", "[report][workbook]") {
    const Made made{small_plan()};
    const book::Sheet indicators = made.sheet(WorkbookTable::indicators), measurement = made.sheet(WorkbookTable::measurement);
    CHECK(indicators.rows.at(0).at(3) == book::number(50, 0));
    CHECK(measurement.rows.at(0).at(3) == book::day({2024, 12, 31}));
    CHECK(measurement.rows.at(1).at(6) == book::number(20, 0));
    CHECK(measurement.rows.at(1).at(9) == book::per_cent(0.75));
}
