#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "lint/checking.hpp"
#include "words/issue_words.hpp"

using namespace support;

namespace {

plan::Plan trying(std::vector<plan::ScenarioEdit> edits) {
    auto plan = small_plan();
    plan.scenarios = {plan::Scenario{.id = {"s1"}, .name = "Prudente", .edits = std::move(edits)}};
    return plan;
}

plan::ScenarioEdit target(const char* id, const char* text) { return plan::SetTargetCell{{id}, 2024, plan::TargetCell{text, {}, {}}}; }
plan::ScenarioEdit weight(const char* id, const char* text) { return plan::SetWeight{plan::IndicatorId{id}, decimal(text)}; }

}  // namespace

TEST_CASE("What a scenario tries of the plan is checked under the scenario", "[lint][scenario]") {
    const base::Date at{2024, 12, 31};
    struct Row {
        const char* what;
        std::vector<plan::ScenarioEdit> edits;
        Codes codes;
    };
    const std::vector<Row> rows{
        {"a sound one", {target("i1", ">= 9 N."), weight("i1", "40"), weight("i2", "60")}, {}},
        {"a target of a row that is gone", {target("i9", ">= 9 N.")}, {"scenario-edit-lost"}},
        {"a weight of an objective that is gone", {plan::SetWeight{plan::ObjectiveId{"o9"}, decimal("5")}}, {"scenario-edit-lost"}},
        {"a value of a measure that is gone", {plan::SetReading{plan::MeasureId{"m9"}, at, std::nullopt}}, {"scenario-edit-lost"}},
        {"a profile that is gone", {plan::ChooseProfile{{"mio"}}}, {"scenario-edit-lost"}},
        {"the target of the plan", {target("i1", ">= 10 N.")}, {"scenario-edit-idle"}},
        {"the weight of the plan", {weight("i1", "50.00")}, {"scenario-edit-idle"}},
        {"the value of the plan", {plan::SetReading{plan::IndicatorId{"i1"}, at, plan::Value(decimal("10"))}}, {"scenario-edit-idle"}},
        {"no assessment where there is none", {plan::SetAssessment{{"i1"}, at, std::nullopt}}, {"scenario-edit-idle"}},
        {"the profile of the plan", {plan::ChooseProfile{{"proporzionale"}}}, {"scenario-edit-idle"}},
        {"weights that add up no more", {weight("i1", "40")}, {"scenario-weight-sum"}},
        {"an impossible date", {target("i1", "31/04/2024")}, {"impossible-date"}},
        {"a direction that nobody confirmed", {target("i1", "12")}, {"direction-unknown"}},
    };
    for (const auto& [what, edits, codes] : rows) {
        INFO(what);
        CHECK(codes_at(trying(edits), "s1") == codes);
        CHECK(lint::check(trying(edits)).size() == codes.size());
    }
}

TEST_CASE("An edit that is lost is told with the scenario, the row, the cell and what it said", "[lint][scenario]") {
    auto plan = trying({target("i9", ">= 9 N."), target("i8", ">= 8 N.")});
    auto issues = lint::check(plan);
    REQUIRE(issues.size() == 2);
    CHECK(issues[0].args == std::vector<std::string>{"Prudente", "i9", "target.i9.2024", ">= 9 N."});
    CHECK(words::words(issues[0], words::Lang::it) ==
          "Nello scenario “Prudente” la modifica “target.i9.2024” (>= 9 N.) non ha più effetto: nel piano “i9” non c'è. Si può togliere dallo scenario");
    plan.accepted = {{"scenario-edit-lost", "s1", lint::detail_of(issues[0]), "Verrà reinserito", {}}};
    issues = lint::check(plan);
    CHECK(issues[0].accepted);
    CHECK_FALSE(issues[1].accepted);
}

TEST_CASE("Two scenarios of one name are told at the second", "[lint][scenario]") {
    auto plan = trying({});
    plan.scenarios.push_back({.id = {"s2"}, .name = "Prudente"});
    CHECK(codes_at(plan, "s1").empty());
    CHECK(codes_at(plan, "s2") == Codes{"scenario-name-twice"});
}

TEST_CASE("Weights that do not add up in the plan either are the plan's own fault", "[lint][scenario]") {
    auto plan = trying({weight("i1", "40")});
    plan = with_indicator(std::move(plan), "i4", "o1", "5", ">= 1 N.");
    CHECK(codes_at(plan, "s1").empty());
}
