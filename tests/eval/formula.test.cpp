#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <map>

#include "eval/calculation.hpp"
#include "eval/evaluate.hpp"
#include "support/builders.hpp"

using namespace support;

namespace {

const base::Date year_end{2024, 12, 31};

plan::Plan with_measure(plan::Plan plan, std::string id, std::string name, std::map<int, const char*> values) {
    plan::Measure measure{.id = {id}, .name = std::move(name)};
    for (const auto& [year, value] : values) measure.readings[base::end_of_year(year)] = {decimal(value), {}, {}};
    plan.measures.push_back(measure);
    return plan;
}

plan::Plan with_formula(plan::Plan plan, std::string id, std::string parent, std::string target, std::string formula,
                        const char* weight = "100") {
    plan = with_indicator(std::move(plan), id, std::move(parent), weight, std::move(target));
    return *plan::apply(plan, plan::SetFormula{{id}, plan::Expression{std::move(formula), {}}});
}

// Ricavi 120, 100 the year before; Costi 80 and 90; nothing yet for Utenti; Zero is 0.
plan::Plan accounts() {
    auto plan = with_objective(empty_plan(), "o1", "ente", "100");
    plan = with_measure(std::move(plan), "m1", "Ricavi", {{2023, "100"}, {2024, "120"}});
    plan = with_measure(std::move(plan), "m2", "Costi", {{2023, "90"}, {2024, "80"}});
    plan = with_measure(std::move(plan), "m3", "Utenti", {{2023, "7"}});
    return with_measure(std::move(plan), "m4", "Zero", {{2024, "0"}});
}

eval::Question at_year_end(const plan::Plan& plan, plan::MissingPolicy missing = plan::MissingPolicy::redistribute) {
    return *eval::question_for(plan, 2024, year_end, {}, missing);
}

const eval::IndicatorResult& row(const plan::Plan& plan, const eval::Results& results, const std::string& id) {
    for (std::size_t i = 0; i < plan.indicators.size(); ++i)
        if (plan.indicators[i]->id.value == id) return results.indicators[i];
    throw std::out_of_range(id);
}

eval::IndicatorResult scored(const std::string& target, const std::string& formula) {
    const auto plan = with_formula(accounts(), "i1", "o1", target, formula);
    return row(plan, eval::evaluate(plan, at_year_end(plan)), "i1");
}

std::string value_of(const std::string& formula) {
    const auto actual = scored(">= 1", formula).actual;
    if (!actual) return "none";
    if (const auto* number = std::get_if<base::Decimal>(&*actual)) return base::to_string(*number);
    const auto& ratio = std::get<base::Quotient>(*actual);
    return base::to_string(ratio.numerator) + "/" + base::to_string(ratio.denominator);
}

bool close(double a, double b) { return std::abs(a - b) < 1e-9; }

}  // namespace

TEST_CASE("A written formula is worked out from the measures it names", "[eval][formula]") {
    const std::vector<std::pair<const char*, const char*>> rows{
        {"Ricavi", "120"},
        {"Ricavi - Costi", "40"},
        {"Ricavi / Costi", "120/80"},
        {"\"ricavi\"/[m2]", "120/80"},
        {"100 × Costi / Ricavi", "66.666666667"},
        {"Costi : 3", "26.666666667"},
        {"-Costi : 3", "-26.666666667"},
        {"0,1 + 0,2", "0.3"},
        {"Ricavi × 10 %", "12"},
        {"min(Ricavi; Costi; 90,5)", "80"},
        {"max(Ricavi; Costi)", "120"},
        {"media(Ricavi; Costi; 100)", "100"},
        {"somma(Ricavi; Costi)", "200"},
        {"se(Ricavi > Costi; 1; 0)", "1"},
        {"se(Ricavi <= Costi; 1; 0)", "0"},
        {"se(Zero = 0; 5; Ricavi / Zero)", "5"},
        {"se(Ricavi ≠ 120; Utenti; 3)", "3"},
        {"precedente(Ricavi)", "100"},
        {"Ricavi - Ricavi[anno-1]", "20"},
        {"\"Ricavi\"[2023] + \"Ricavi\"[2024]", "220"},
        {"Ricavi[2025]", "none"},
        {"Ricavi[anno-2]", "none"},
        {"Ricavi + Utenti", "none"},
        {"min(Ricavi; Utenti)", "none"},
        {"Utenti[anno-1]", "7"},
        {"Ricavi × 999999999999 × 999999999999", "none"}};
    for (const auto& [formula, value] : rows) {
        CAPTURE(formula);
        CHECK(value_of(formula) == value);
    }
}

TEST_CASE("A share of a whole counts in per cent under a % target, what is in per cent already does not", "[eval][formula]") {
    const std::vector<std::pair<const char*, double>> rows{
        {"Costi / Ricavi", 0.8 / 1.2},        {"Costi / Ricavi × 100", 0.8 / 1.2}, {"100 * Costi / Ricavi", 0.8 / 1.2},
        {"(Ricavi - Costi) / Ricavi", 1 / 3.0}, {"1 - Costi / Ricavi", 1 / 3.0},     {"66 %", 0.66},
        {"Costi × 50 %", 0.4},                {"(Costi + 40) / 2", 0.6},           {"media(Costi / Ricavi; 1)", (2 / 3.0 + 1) / 2},
        {"se(Ricavi > 0; Costi / Ricavi; 0)", 2 / 3.0}};
    for (const auto& [formula, score] : rows) {
        CAPTURE(formula);
        CHECK(close(*scored(">= 100 %", formula).achievement.raw, score));
    }
}

TEST_CASE("Whether a target is met is decided exactly", "[eval][formula]") {
    CHECK(scored(">= 66,666666666 %", "Costi / Ricavi").achievement.met == true);
    CHECK(scored(">= 66,666666667 %", "Costi / Ricavi").achievement.met == false);
    CHECK(scored("= 150 %", "Ricavi / Costi").achievement.met == true);
    CHECK(scored("= 0,3", "0,1 × 3").achievement.met == true);
    CHECK(scored("= 1", "1 / 3 + 1 / 3 + 1 / 3").achievement.met == true);
}

TEST_CASE("A formula without a value says why", "[eval][formula]") {
    CHECK(scored(">= 1", "Ricavi / Zero").achievement.reason == eval::Reason::zero_denominator);
    CHECK(scored(">= 1", "max(Ricavi / Zero; 1)").achievement.reason == eval::Reason::zero_denominator);
    CHECK(scored(">= 1", "Ricavi + Utenti").achievement.reason == eval::Reason::not_measured);
    CHECK(scored(">= 1", "Ricavi +").achievement.reason == eval::Reason::bad_formula);
    CHECK(scored(">= 1", "Pippo").achievement.reason == eval::Reason::bad_formula);
    CHECK(scored(">= 1", "modifiche()").achievement.reason == eval::Reason::no_history);
}

TEST_CASE("modifiche() counts the objectives that acts of the plan's year have touched", "[eval][formula]") {
    auto plan = with_objective(accounts(), "o2", "ente", "0");
    plan = with_objective(std::move(plan), "o3", "o2", "100", plan::Level::operative);
    plan = with_indicator(std::move(plan), "i3", "o3", "50", ">= 1");
    plan = with_indicator(std::move(plan), "i4", "o3", "50", ">= 1");
    plan.acts = {{.id = {"d1"}, .date = base::Date{2023, 12, 1}}, {.id = {"d2"}}, {.id = {"d3"}, .date = base::Date{2024, 7, 1}},
                 {.id = {"d4"}, .date = base::Date{2024, 10, 1}}};
    const auto revised = [](const char* act, const char* on) {
        return plan::Revision{.act = plan::ActId{act}, .on = on, .text = "Aggiornato"};
    };
    plan.revisions = {revised("d1", "o1"), revised("d2", "o1"), revised("d3", "i3"), revised("d4", "i4"), revised("d4", "o3"),
                      revised("d4", "o1"), revised("d4", ""), {.on = "o2", .text = "Aggiornato"}};
    const auto count = [&](const char* formula, base::Date day) {
        const auto asked = with_formula(plan, "i1", "o1", ">= 1", formula);
        const auto actual = row(asked, eval::evaluate(asked, *eval::question_for(asked, 2024, day)), "i1").actual;
        REQUIRE(actual);
        return base::to_string(std::get<base::Decimal>(*actual));
    };
    CHECK(count("modifiche()", {2024, 6, 30}) == "0");
    CHECK(count("modifiche()", {2024, 7, 1}) == "1");
    CHECK(count("modifiche()", year_end) == "2");
    CHECK(count("modifiche(ente)", year_end) == "2");
    CHECK(count("modifiche(o2)", year_end) == "1");
    CHECK(count("modifiche(i4)", year_end) == "1");
    CHECK(count("modifiche(o1)", {2024, 9, 30}) == "0");
    plan.units = {{.id = {"u1"}, .name = "AREA I"}, {.id = {"u2"}, .name = "Servizio Promozione", .parent = plan::UnitId{"u1"}}, {.id = {"u3"}, .name = "AREA II"}};
    plan = *plan::apply(plan, plan::SetUnits{plan::IndicatorId{"i3"}, {{"u2"}}});
    plan = *plan::apply(plan, plan::SetUnits{plan::ObjectiveId{"o1"}, {{"u3"}}});
    CHECK(count("modifiche(u2)", {2024, 9, 30}) == "1");
    CHECK(count("modifiche(\"Area I\")", year_end) == "1");  // of the service within it; i4 and o3 are nobody's
    CHECK(count("modifiche(u3)", year_end) == "1");
    CHECK(count("modifiche(u3)", {2024, 9, 30}) == "0");
    plan = with_objective(std::move(plan), "a1", "ente", "0", plan::Level::area);  // gathers objectives and is none
    plan.revisions.push_back(revised("d4", "a1"));
    CHECK(count("modifiche()", year_end) == "2");
    CHECK(count("modifiche(a1)", year_end) == "1");
    plan.revisions.clear();
    CHECK(count("modifiche()", year_end) == "0");
    const auto share = with_formula(plan, "i1", "o1", "<= 10 %", "modifiche() / Ricavi");
    CHECK(row(share, eval::evaluate(share, at_year_end(share)), "i1").achievement.met == true);
}

TEST_CASE("An expression that is a ratio is the same as the ratio", "[eval][formula]") {
    for (const char* target : {">= 80 %", "<= 150 %", "> 1", "= 150 %", "tra 80% e 90%", "x ≤ x-1", "Entro 31/12/2024"}) {
        CAPTURE(target);
        const auto written = with_formula(accounts(), "i1", "o1", target, "Ricavi / Costi");
        const auto plain = *plan::apply(written, plan::SetFormula{{"i1"}, plan::Ratio{{"m1"}, {"m2"}, {}}});
        CHECK(eval::evaluate(written, at_year_end(written)).indicators == eval::evaluate(plain, at_year_end(plain)).indicators);
    }
}

TEST_CASE("A target against an earlier year reads the formula of that year", "[eval][formula]") {
    const auto lower = scored("x ≤ x-1", "Costi / Ricavi");
    CHECK(lower.achievement.met == true);
    CHECK(close(*lower.achievement.raw, 2 - (80.0 / 120) / (90.0 / 100)));
}

TEST_CASE("A composite indicator reads the score of a node in per cent", "[eval][formula][composite]") {
    auto plan = with_objective(small_plan(), "o3", "ente", "10");
    plan = with_formula(std::move(plan), "c1", "o3", ">= 80 %", "risultato(o1)");
    const auto results = eval::evaluate(plan, at_year_end(plan));
    const auto& composite = row(plan, results, "c1");
    CHECK(std::get<base::Decimal>(*composite.actual) == decimal("87.5"));  // 10 of 10 and 75 %
    CHECK(composite.achievement.met == true);
    CHECK(composite.figure == eval::Figure{1, 1, 1, 1});
    for (const char* same : {"punteggio(\"Obiettivo o1\")", "score(o1)", "risultato(i1) / 2 + risultato(i2) / 2"}) {
        CAPTURE(same);
        const auto other = *plan::apply(plan, plan::SetFormula{{"c1"}, plan::Expression{same, {}}});
        CHECK(eval::identical(*row(other, eval::evaluate(other, at_year_end(other)), "c1").actual, decimal("87.5")));
    }
}

TEST_CASE("A unit's score is the part of the ente's that rests on its indicators; a manager's card reads it live", "[eval][formula][composite]") {
    auto plan = small_plan();  // o1 (60): i1 met, i2 at 75 %; o2 (40): i3
    plan.units = {{.id = {"u1"}, .name = "AREA I", .also = {"AI"}}, {.id = {"u2"}, .name = "Servizio Promozione", .parent = plan::UnitId{"u1"}}};
    plan = *plan::apply(plan, plan::SetUnits{plan::IndicatorId{"i2"}, {{"u2"}}});
    plan = *plan::apply(plan, plan::SetUnits{plan::ObjectiveId{"o2"}, {{"u1"}}});
    plan.objectives.push_back(plan::Objective{.id = {"s1"}, .level = plan::Level::scorecard, .name = "DIR AI", .expected_total = base::Decimal(50)});
    const auto results = [&](const char* formula) {
        const auto with_card = with_formula(plan, "c1", "s1", ">= 90 %", formula, "50");
        return std::pair{with_card, eval::evaluate(with_card, at_year_end(with_card))};
    };
    const auto [carded, found] = results("risultato(\"Area I\")");
    const double second = *row(carded, found, "i2").figure.score, third = *row(carded, found, "i3").figure.score;
    const double shares[] = {found.indicators[1].share_of_body, found.indicators[2].share_of_body};
    const double expected = (shares[0] * second + shares[1] * third) / (shares[0] + shares[1]);
    CHECK(close(*found.units[0].figure.score, expected));
    CHECK(close(*found.units[1].figure.score, second));
    CHECK(close(found.units[0].share_of_body, shares[0] + shares[1]));
    CHECK(close(*row(carded, found, "c1").figure.score, expected / 0.9));
    CHECK(row(carded, found, "c1").share_of_body == 0);  // the card is no part of the ente
    CHECK(eval::evaluate(plan, at_year_end(plan)).nodes[0] == found.nodes[0]);
    SECTION("its spellings find it too") { CHECK(results("risultato(\"AI\")").second.indicators.back().figure == found.indicators.back().figure); }
    SECTION("a card that is itself of the unit's indicators goes round in a circle, which is named") {
        auto round = with_formula(plan, "c1", "o1", ">= 90 %", "risultato(u1)", "50");
        round = *plan::apply(round, plan::SetUnits{plan::IndicatorId{"c1"}, {{"u1"}}});
        const auto program = eval::compile(round, at_year_end(round));
        REQUIRE(program.cycles.size() == 1);
        CHECK(program.cycles[0].size() == 3);  // c1, AREA I, c1
    }
}

TEST_CASE("Composites that read one another are worked out in their order, however they stand", "[eval][formula][composite]") {
    auto plan = empty_plan();
    for (const char* id : {"o1", "o2", "o3"}) plan = with_objective(std::move(plan), id, "ente", "30");
    plan = with_formula(std::move(plan), "c1", "o1", ">= 100", "risultato(o2)");
    plan = with_formula(std::move(plan), "c2", "o2", ">= 100", "risultato(o3)");
    plan = with_indicator(std::move(plan), "i3", "o3", "100", ">= 10 N.", "4");
    const auto results = eval::evaluate(plan, at_year_end(plan));
    CHECK(close(*row(plan, results, "c1").figure.score, 0.4));
    CHECK(close(*results.nodes[results.body].figure.score, 0.4));
}

TEST_CASE("A composite that reads what it belongs to has no figure, and the circle is named", "[eval][formula][composite]") {
    auto plan = with_formula(small_plan(), "c1", "o1", ">= 80", "risultato(ente)", "50");
    auto program = eval::compile(plan, at_year_end(plan));
    auto results = eval::evaluate(plan, at_year_end(plan));
    CHECK(row(plan, results, "c1").achievement.reason == eval::Reason::cycle);
    CHECK(row(plan, results, "c1").status == eval::Status::no_data);
    CHECK(close(*results.nodes[1].figure.score, 0.875));
    REQUIRE(program.cycles.size() == 1);
    CHECK(program.cycles[0].size() == 4);  // c1, ente, o1, c1
    CHECK(program.cycles[0].front() == program.cycles[0].back());
    SECTION("one that is only watched is outside of it") {
        plan = *plan::apply(plan, plan::SetWeight{plan::IndicatorId{"c1"}, decimal("0")});
        results = eval::evaluate(plan, at_year_end(plan));
        CHECK(results.nodes[results.body].figure.score.has_value());
        CHECK(row(plan, results, "c1").actual.has_value());
    }
    SECTION("what only reads a circle is no part of it") {
        plan = with_objective(std::move(plan), "o9", "ente", "0");
        plan = with_formula(std::move(plan), "c9", "o9", ">= 80", "risultato(c1)");
        plan = with_formula(std::move(plan), "c8", "o9", ">= 80", "risultato(o1)");
        results = eval::evaluate(plan, at_year_end(plan));
        CHECK(row(plan, results, "c9").achievement.reason == eval::Reason::not_measured);
        CHECK(row(plan, results, "c8").actual.has_value());
    }
}

TEST_CASE("Two composites in a circle, and one that reads itself", "[eval][formula][composite]") {
    auto plan = empty_plan();
    for (const char* id : {"o1", "o2"}) plan = with_objective(std::move(plan), id, "ente", "50");
    plan = with_formula(std::move(plan), "c1", "o1", ">= 80", "risultato(o2)");
    plan = with_formula(std::move(plan), "c2", "o2", ">= 80", "risultato(o1)", "50");
    plan = with_formula(std::move(plan), "c3", "o2", ">= 80", "risultato(c3) + 1", "50");
    const auto program = eval::compile(plan, at_year_end(plan));
    CHECK(program.cycles.size() == 2);
    const auto results = eval::evaluate(plan, at_year_end(plan));
    for (const char* id : {"c1", "c2", "c3"}) CHECK(row(plan, results, id).achievement.reason == eval::Reason::cycle);
}

TEST_CASE("A composite over a score not yet complete has its interval", "[eval][formula][composite]") {
    auto plan = with_indicator(small_plan(), "i4", "o2", "50", ">= 10 N.");  // not measured
    plan = *plan::apply(plan, plan::SetWeight{plan::IndicatorId{"i3"}, decimal("50")});
    plan = with_objective(std::move(plan), "o3", "ente", "10");
    plan = with_formula(std::move(plan), "c1", "o3", ">= 100", "risultato(o2)");
    const auto results = eval::evaluate(plan, at_year_end(plan));
    const auto& found = row(plan, results, "c1").figure;
    const double measured = 90.0 / 95;
    CHECK(close(*found.score, measured));
    CHECK(close(found.low, measured / 2));
    CHECK(close(found.high, measured / 2 + 0.5));
    CHECK(close(found.coverage, 0.5));
    const auto unknown = eval::evaluate(plan, at_year_end(plan, plan::MissingPolicy::unknown));
    CHECK_FALSE(row(plan, unknown, "c1").figure.score);
    CHECK(close(row(plan, unknown, "c1").figure.high, measured / 2 + 0.5));
}

TEST_CASE("The value of a constant part is known without a plan", "[eval][formula]") {
    const auto formula = expr::parse_formula("\"A\" / (2 − 1 × 2)").value;
    CHECK(eval::constant_value(formula, formula.nodes.size() - 2) == base::Decimal(0));
    CHECK_FALSE(eval::constant_value(formula, formula.nodes.size() - 1));
}
