#include <catch2/catch_test_macros.hpp>

#include "lint/lint.hpp"
#include "support/builders.hpp"
#include "words/issue_words.hpp"

using namespace support;

namespace {

plan::Plan with_formula(const std::string& text, std::string parent = "o2") {
    auto plan = small_plan();
    for (const auto& [id, name, unit] : {std::tuple{"m1", "Durata", "gg"}, {"m2", "Spesa", "€"}, {"m3", "Pratiche", "N."},
                                         {"m4", "Pratiche pervenute", "n."}, {"m5", "Giacenza", ""}})
        plan.measures.push_back(plan::Measure{.id = {id}, .name = name, .unit = unit});
    return *plan::apply(with_indicator(std::move(plan), "x", std::move(parent), "100", ">= 1"),
                        plan::SetFormula{{"x"}, plan::Expression{text, {}}});
}

base::Issues issues_of(const std::string& text, std::string parent = "o2") {
    base::Issues found;
    for (const auto& issue : lint::check(with_formula(text, std::move(parent))))
        if (issue.place.path == "formula.expression") found.push_back(issue);
    return found;
}

}  // namespace

TEST_CASE("A formula is checked for what it cannot mean, with the place in its text", "[lint][formula]") {
    struct Row {
        const char *text, *codes, *marked;
    };
    for (const auto& [text, codes, marked] : std::vector<Row>{
             {"Pratiche / \"Pratiche pervenute\"", "", ""},
             {"100 × Pratiche / m4 − 5", "", ""},
             {"Pratiche + \"Pratiche pervenute\"", "", ""},
             {"Durata + Giacenza", "", ""},
             {"Durata / Pratiche + Spesa / Pratiche", "", ""},
             {"Durata + Spesa", "formula-units", "Durata + Spesa"},
             {"max(Durata × 2; Spesa)", "formula-units", "max(Durata × 2; Spesa)"},
             {"se(Durata > Spesa; 1; 0)", "formula-units", "Durata > Spesa"},
             {"risultato(o1) + Spesa", "formula-units", "risultato(o1) + Spesa"},
             {"Spesa / (3 − 3)", "formula-division-by-zero", "(3 − 3)"},
             {"Spesa : 0,00", "formula-division-by-zero", "0,00"},
             {"Pippo + 1", "formula-unknown-measure", "Pippo"},
             {"risultato(\"Area X\")", "formula-unknown-node", "\"Area X\""},
             {"(Spesa + 1", "formula-unclosed", "("},
             {"modifiche() / 2", "formula-edits", "modifiche()"}}) {
        CAPTURE(text);
        const auto found = issues_of(text);
        REQUIRE(found.size() == (*codes ? 1 : 0));
        if (found.empty()) continue;
        CHECK(found[0].code == codes);
        CHECK(found[0].place.id == "x");
        REQUIRE(found[0].place.span);
        CHECK(std::string(text).substr(found[0].place.span->begin, found[0].place.span->end - found[0].place.span->begin) == marked);
    }
}

TEST_CASE("Every problem of one formula is said", "[lint][formula]") {
    CHECK(issues_of("Pippo + Pluto / 0").size() == 3);
}

TEST_CASE("A circle is named along its path", "[lint][formula]") {
    const auto found = issues_of("risultato(ente)", "o1");
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "formula-cycle");
    CHECK(found[0].args == std::vector<std::string>{"x → Ente → o1 → x"});
    CHECK(words::words(found[0], words::Lang::it).contains("x → Ente → o1 → x"));
    CHECK(issues_of("risultato(o2)", "o1").empty());
}
