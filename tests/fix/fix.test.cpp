#include "fix/fixing.hpp"
#include "lint/checking.hpp"

using namespace support;
using Told = std::vector<std::string>;

namespace {

plan::Plan with_weights(std::vector<const char*> weights) {
    auto plan = with_objective(empty_plan(), "o1", "ente", "100");
    for (const char* weight : weights) {
        const std::string id = "i" + std::to_string(plan.indicators.size() + 1);
        plan = with_indicator(std::move(plan), id, "o1", weight, ">= 10 N.");
    }
    return plan;
}

// Of the group's sum, or else of the weight that is missing in it.
Told told_of_weights(const plan::Plan& plan) {
    const auto issues = lint::check(plan);
    for (const auto& [code, id] : {std::pair{"weight-sum", "o1"}, {"weight-missing", "i2"}, {"weights-zero", "o1"}})
        if (const auto* issue = find_issue(issues, code, id)) return told(plan, fix::fixes_for(plan, *issue));
    FAIL("no issue of weights");
    return {};
}

plan::Plan with_codes(std::vector<const char*> codes) {
    auto plan = with_objective(empty_plan(), "o1", "ente", "100");
    for (const char* code : codes) {
        plan::Indicator indicator{.id = {"i" + std::to_string(plan.indicators.size() + 1)}, .parent = {"o1"}, .code = code, .name = code};
        indicator.targets[2024] = {">= 10 N.", {}, {}};
        plan.indicators.push_back(indicator);
    }
    return plan;
}

}  // namespace

TEST_CASE("Weights are brought to their total, or the only missing one is written", "[fix]") {
    struct Row {
        std::vector<const char*> weights;
        Told told;
    };
    for (const auto& [weights, expected] : std::vector<Row>{
             {{"50", "30"}, {"Peso di i1: 50 → 62,50; Peso di i2: 30 → 37,50"}},
             {{"33.33", "33.33", "33.33"}, {"Peso di i1: 33,33 → 33,34"}},
             {{"60", "50"}, {"Peso di i1: 60 → 54,55; Peso di i2: 50 → 45,45"}},
             {{"50", nullptr, "30"}, {"Peso di i2: (vuoto) → 20"}},
             {{"50", nullptr, nullptr}, {}},      // which of the two?
             {{"70", nullptr, "30"}, {}},         // nothing is left for it
             {{"70", nullptr, "50"}, {}},
             {{"0", "0"}, {}},                    // all monitored
             {{"0", "50", "30"}, {"Peso di i2: 50 → 62,50; Peso di i3: 30 → 37,50"}},
             {{"0.001", "100"}, {}}}) {           // the small one would count no more
        const auto plan = with_weights(weights);
        CHECK(told_of_weights(plan) == expected);
    }
}

TEST_CASE("A group that declares its total is brought to that, and an only child takes all of it", "[fix]") {
    auto plan = with_weights({"50", "30"});
    plan.objectives[1] = base::with(plan.objectives[1], [](plan::Objective& o) { o.expected_total = decimal("70"); });
    CHECK(told_of_weights(plan) == Told{"Peso di i1: 50 → 43,75; Peso di i2: 30 → 26,25"});
    auto only = with_objective(with_weights({"100"}), "o2", "ente", "0");
    only = with_indicator(std::move(only), "x", "o2", nullptr, ">= 10 N.");
    CHECK(told(only, fixes_of(only, "weight-implied", "x")) == Told{"Peso di x: (vuoto) → 100"});
}

TEST_CASE("A manager's card may also declare what its weights add up to", "[fix]") {
    auto plan = small_plan();
    plan.objectives.push_back(plan::Objective{.id = {"c1"}, .level = plan::Level::scorecard, .code = "c1", .name = "Scheda"});
    plan = with_indicator(std::move(plan), "x", "c1", "40", ">= 10 N.");
    plan = with_indicator(std::move(plan), "y", "c1", "30", ">= 10 N.");
    const auto fixes = fixes_of(plan, "weight-sum", "c1");
    REQUIRE(fixes.size() == 2);
    CHECK(fixes[0].kind == fix::Kind::balance_weights);
    CHECK(fixes[1].kind == fix::Kind::declare_total);
    CHECK(lint::check(fixed(plan, fixes[1])).empty());
}

TEST_CASE("The text of a target is put right in the one place that is wrong", "[fix]") {
    struct Row {
        const char* code;
        Targets targets;
        int at;
        Told told;
    };
    for (const auto& [code, targets, at, expected] : std::vector<Row>{
             {"impossible-date", {{2024, "31/06/2024"}}, 2024, {"Target 2024 di x: 31/06/2024 → 30/06/2024"}},
             {"impossible-date", {{2024, "Entro 31-04-2024"}}, 2024, {"Target 2024 di x: Entro 31-04-2024 → Entro 30-04-2024"}},
             {"impossible-date", {{2023, "100 % entro 29/02/2023"}}, 2023, {"Target 2023 di x: 100 % entro 29/02/2023 → 100 % entro 28/02/2023"}},
             {"impossible-date", {{2024, "entro il 31 aprile 2024"}}, 2024, {"Target 2024 di x: entro il 31 aprile 2024 → entro il 30 aprile 2024"}},
             {"impossible-date", {{2024, "31/31/2024"}}, 2024, {}},
             {"date-without-year", {{2024, "entro 30/09"}}, 2024, {"Target 2024 di x: entro 30/09 → entro 30/09/2024"}},
             {"date-without-year", {{2024, "entro 31/01"}}, 2024, {"Target 2024 di x: entro 31/01 → entro 31/01/2024", "Target 2024 di x: entro 31/01 → entro 31/01/2025"}},
             {"date-without-year", {{2024, "entro il 31 gennaio dell'anno successivo"}}, 2024,
              {"Target 2024 di x: entro il 31 gennaio dell'anno successivo → entro il 31 gennaio 2025"}},
             {"date-without-year", {{2024, "entro il 30/09 dell'anno dopo"}}, 2024, {"Target 2024 di x: entro il 30/09 dell'anno dopo → entro il 30/09/2025"}},
             {"date-without-year", {{2024, "entro il 31 gennaio (dell'anno seguente)"}}, 2024, {}},
             {"impossible-date", {{2024, "29/02/2023"}}, 2024, {"Target 2024 di x: 29/02/2023 → 29/02/2024"}},
             {"impossible-date", {{2024, "29/02/23"}}, 2024, {"Target 2024 di x: 29/02/23 → 29/02/24"}},
             {"impossible-date", {{2024, "entro 2023-02-29"}}, 2024, {"Target 2024 di x: entro 2023-02-29 → entro 2024-02-29"}},
             {"impossible-date", {{2025, "29/02/2023"}}, 2025, {"Target 2025 di x: 29/02/2023 → 28/02/2023"}},
             {"date-outside-year", {{2024, "31/12/2023"}}, 2024, {"Target 2024 di x: 31/12/2023 → 31/12/2024"}},
             {"date-outside-year", {{2024, "31/12/23"}}, 2024, {"Target 2024 di x: 31/12/23 → 31/12/24"}},
             {"date-outside-plan", {{2024, "Entro 31/12/2019"}}, 2024, {"Target 2024 di x: Entro 31/12/2019 → Entro 31/12/2024"}},
             {"date-outside-plan", {{2023, "29/02/2020"}}, 2023, {}},  // 2023 has no such day
             {"date-repeated", {{2023, "Entro 31-12-2023"}, {2024, "Entro 31-12-2023"}, {2025, "Entro 31-12-2023"}}, 2024,
              {"Target 2024 di x: Entro 31-12-2023 → Entro 31-12-2024; Target 2025 di x: Entro 31-12-2023 → Entro 31-12-2025"}},
             {"date-repeated", {{2023, "31/12/2025"}, {2024, "31/12/2025"}}, 2024, {}},  // not copied from a year of its own
             {"date-repeated", {{2023, "31/12/2025"}, {2024, "31/12/2025"}, {2025, "31/12/2025"}}, 2024, {}},  // one deadline, at the end
             {"range-reversed", {{2024, "tra 90% e 80%"}}, 2024, {"Target 2024 di x: tra 90% e 80% → tra 80% e 90%"}}}) {
        auto plan = with_targets(targets);
        plan.indicators.back() = base::with(plan.indicators.back(), [](plan::Indicator& i) { i.code = "x"; });
        CAPTURE(code, targets.at(at));
        CHECK(told(plan, fixes_of(plan, code, "x")) == expected);
    }
}

TEST_CASE("A direction that is proposed is confirmed; where nothing proposes one both are offered", "[fix]") {
    const auto plan = with_targets({{2024, "25"}}, "Tempo medio di risposta", "gg");
    const auto proposed = fixes_of(plan, "direction-proposed", "x");
    REQUIRE(proposed.size() == 1);
    CHECK(fix::title(proposed[0], words::Lang::it) == "Conferma il verso: al massimo");
    CHECK(fixed(plan, proposed[0]).indicators.back()->targets.at(2024).confirmed == expr::Direction::at_most);
    const auto unknown = with_targets({{2024, "25"}}, "Zeta");
    CHECK(fixes_of(unknown, "direction-unknown", "x").size() == 2);
}

TEST_CASE("A code used twice becomes the next one where the numbering leaves it free", "[fix]") {
    struct Row {
        std::vector<const char*> codes;
        const char* id;
        Told told;
    };
    for (const auto& [codes, id, expected] : std::vector<Row>{
             {{"01.01", "01.02", "01.02", "01.04"}, "i3", {"Codice di 01.02: 01.02 → 01.03"}},
             {{"1.9", "1.9"}, "i2", {"Codice di 1.9: 1.9 → 1.10"}},
             {{"01", "02", "02", "03"}, "i3", {}},
             {{"A", "A"}, "i2", {}},
             {{"02", "01", "02", "05"}, "i3", {}},       // would be 02 again
             {{"X.1", "Y.7", "X.1"}, "i3", {}}}) {       // another numbering before it
        const auto plan = with_codes(codes);
        CHECK(told(plan, fixes_of(plan, "duplicate-code", id)) == expected);
    }
}

TEST_CASE("A scenario loses what says nothing, its name is told apart, its weights are completed", "[fix][scenario]") {
    auto plan = small_plan();
    const auto weight = [](const char* id, const char* text) { return plan::ScenarioEdit(plan::SetWeight{plan::IndicatorId{id}, decimal(text)}); };
    const plan::ScenarioEdit lost = plan::SetTargetCell{{"i9"}, 2024, plan::TargetCell{">= 9 N.", {}, {}}};
    const plan::ScenarioEdit bare = plan::SetTargetCell{{"i3"}, 2024, plan::TargetCell{"31/06/2024", {}, {}}};
    plan.scenarios = {{.id = {"s1"}, .name = "Prudente", .edits = {weight("i1", "40"), weight("i3", "100"), lost, bare}}, {.id = {"s2"}, .name = "Prudente"}};
    for (const auto& [code, id] : {std::pair{"scenario-edit-lost", "s1"}, {"scenario-weight-sum", "s1"}, {"scenario-name-twice", "s2"}, {"impossible-date", "s1"}}) {
        CAPTURE(code);
        const auto fixes = fixes_of(plan, code, id);
        REQUIRE(fixes.size() == 1);
        plan = fixed(plan, fixes[0]);
        const auto left = lint::check(plan);
        CHECK_FALSE(find_issue(left, code, id));
    }
    CHECK(plan.scenarios[1].name == "Prudente (2)");
    CHECK(plan::place_of(plan.scenarios[0].edits.back()) == "weight.i2");
    CHECK(std::get<plan::SetWeight>(plan.scenarios[0].edits.back()).weight == decimal("60"));
}

TEST_CASE("What asks for a judgement has no fix", "[fix]") {
    const auto plan = with_targets({{2024, ">= 30 gg"}}, "Tempo medio di risposta");
    CHECK(fixes_of(plan, "direction-against-name", "x").empty());
}
