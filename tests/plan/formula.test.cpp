#include "plan/formula.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"

using namespace support;

namespace {

plan::Plan with_measure(plan::Plan plan, std::string id, std::string name) {
    return *plan::apply(plan, plan::InsertMeasure{{.id = {std::move(id)}, .name = std::move(name)}});
}

plan::Plan with_expression(plan::Plan plan, std::string id, std::string text) {
    return *plan::apply(plan, plan::SetFormula{{std::move(id)}, plan::Expression{std::move(text), {}}});
}

std::string expression(const plan::Plan& plan, const char* id) {
    return std::get<plan::Expression>(*plan::find(plan, plan::IndicatorId{id})->formula).text;
}

std::vector<std::string> issues(const plan::Plan& plan, std::string_view text) {
    std::vector<std::string> codes;
    for (const auto& issue : plan::resolve(expr::parse_formula(text).value, plan, plan::Naming(plan)).issues)
        codes.push_back(issue.code + " " + issue.args[0]);
    return codes;
}

using Strings = std::vector<std::string>;

plan::Plan sample() {
    auto plan = with_measure(small_plan(), "m1", "Ricavi propri");
    plan = with_measure(std::move(plan), "m2", "Costi");
    return with_expression(std::move(plan), "i1", "ricavi  PROPRI / \"Costi\" + risultato(Obiettivo o2)");
}

}  // namespace

TEST_CASE("A name is found by id, as written, or without regard to case and accents", "[plan][formula]") {
    auto plan = with_measure(sample(), "m3", "Attività");
    CHECK(issues(plan, "m1 + \"Costi\" + ATTIVITA").empty());
    CHECK(issues(plan, "risultato(ente) + risultato(o1) + risultato(i2) + risultato(\"obiettivo O1\")").empty());
    CHECK(issues(plan, "Ricavi + risultato(m1)") == Strings{"formula-unknown-measure Ricavi", "formula-unknown-node m1"});
    plan = with_measure(std::move(plan), "m4", "costi");
    CHECK(issues(plan, "Costi + costi").empty());
    CHECK(issues(plan, "COSTI") == Strings{"formula-ambiguous COSTI"});
}

TEST_CASE("The measures of an expression are those it names, each once", "[plan][formula]") {
    const auto plan = with_expression(sample(), "i2", "m2 / Costi + \"Ricavi propri\"[anno-1]");
    CHECK(plan::measures_of(plan, plan::find(plan, plan::IndicatorId{"i2"})->formula) ==
          std::vector<plan::MeasureId>{{"m2"}, {"m1"}});
}

TEST_CASE("A measure that gets another name keeps it in the formulas that name it", "[plan][formula]") {
    auto plan = *plan::apply(sample(), plan::SetMeasureText{{"m1"}, plan::MeasureText::name, "Entrate \"proprie\""});
    CHECK(expression(plan, "i1") == "«Entrate \"proprie\"» / \"Costi\" + risultato(Obiettivo o2)");
    SECTION("and its id where the new name says nothing") {
        plan = *plan::apply(plan, plan::SetMeasureText{{"m1"}, plan::MeasureText::name, ""});
        CHECK(expression(plan, "i1") == "\"m1\" / \"Costi\" + risultato(Obiettivo o2)");
    }
    SECTION("and its id where the name is another's too") {
        plan = *plan::apply(plan, plan::SetMeasureText{{"m1"}, plan::MeasureText::name, "Costi"});
        CHECK(expression(plan, "i1") == "\"m1\" / \"m2\" + risultato(Obiettivo o2)");
    }
    SECTION("also when a new measure takes the name") {
        plan = with_measure(plan, "m9", "Costi");
        CHECK(expression(plan, "i1") == "«Entrate \"proprie\"» / \"m2\" + risultato(Obiettivo o2)");
    }
}

TEST_CASE("A node that gets another name or code keeps it in the formulas that read it", "[plan][formula]") {
    auto plan = *plan::apply(sample(), plan::SetText{plan::ObjectiveId{"o2"}, plan::TextField::name, "Servizi digitali"});
    CHECK(expression(plan, "i1") == "ricavi  PROPRI / \"Costi\" + risultato(\"Servizi digitali\")");
    plan = *plan::apply(plan, plan::Erase{plan::ObjectiveId{"o2"}});
    CHECK(expression(plan, "i1") == "ricavi  PROPRI / \"Costi\" + risultato(\"Servizi digitali\")");
    CHECK(issues(plan, expression(plan, "i1")) == Strings{"formula-unknown-node Servizi digitali"});
}
