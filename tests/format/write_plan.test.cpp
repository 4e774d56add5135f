#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "format/files.hpp"
#include "format/plan_file.hpp"
#include "plan/edit.hpp"
#include "support/builders.hpp"
#include "support/random_plan.hpp"

using format::read_plan;
using format::write_plan;

namespace {

constexpr auto empty_plan_bytes = R"({
  "format": "cruscotto-plan",
  "version": 1,
  "title": "Piano di prova",
  "year": 2024,
  "years": [2024],
  "profile": "proporzionale",
  "next_id": 1,
  "periods": [
    {"name": "SAL", "date": "06-30"},
    {"name": "Consuntivo", "date": "12-31"}
  ],
  "objectives": [
    {
      "id": "ente",
      "level": "body",
      "name": "Ente"
    }
  ]
}
)";

// The canonical text with a part replaced, as a person would do it in an editor.
std::string replaced(std::string text, std::string_view what, std::string_view by) {
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

std::string fmt(std::string_view bytes) {
    const auto loaded = read_plan(bytes);
    REQUIRE(loaded.plan);
    return write_plan(*loaded.plan);
}

}  // namespace

TEST_CASE("a plan is written with its fields in order, two spaces a level and a final newline") {
    CHECK(write_plan(support::empty_plan()) == empty_plan_bytes);
}

TEST_CASE("targets, readings, formulas and assessments have one short form each") {
    auto plan = support::empty_plan();
    plan.measures = {plan::Measure{.id = {"m1"}, .name = "N. fatture pagate"}, plan::Measure{.id = {"m2"}, .name = "N. fatture"}};
    plan::Indicator indicator{.id = {"i1"}, .parent = {"ente"}, .name = "Fatture"};
    indicator.targets = {{2023, {">= 1 N.", {}, {}}}, {2024, {"2", expr::Direction::at_least, {}}}};
    indicator.readings = {{{2023, 6, 30}, {base::Decimal(1850, 2), "", {}}},
                          {{2023, 12, 31}, {base::Date{2024, 5, 30}, "", {}}},
                          {{2024, 6, 30}, {true, "", {}}},
                          {{2024, 9, 30}, {plan::LevelName{"Medio"}, "OIV", {}}},
                          {{2024, 12, 31}, {base::Decimal(0), "nessuna", {}}}};
    indicator.formula = plan::Ratio{{"m1"}, {"m2"}, {}};
    indicator.assessments = {{{2024, 12, 31}, {base::Decimal(80), "OIV", "", {}}}};
    plan.indicators = {indicator};
    const std::string bytes = write_plan(plan);
    auto written = plan;
    indicator.formula = plan::Expression{"\"N. fatture\" / 2", {}};
    written.indicators = {indicator};
    CHECK(write_plan(written).contains(R"(      "formula": {"expression": "\"N. fatture\" / 2"},)"));
    CHECK(bytes.find(R"(      "formula": {"numerator": "m1", "denominator": "m2"},
      "targets": {
        "2023": ">= 1 N.",
        "2024": {"text": "2", "direction": "at_least"}
      },
      "readings": {
        "2023-06-30": "18.50",
        "2023-12-31": "2024-05-30",
        "2024-06-30": true,
        "2024-09-30": {"level": "Medio", "note": "OIV"},
        "2024-12-31": {"value": "0", "note": "nessuna"}
      },
      "assessments": {
        "2024-12-31": {"percent": "80", "author": "OIV"}
      }
)") != std::string::npos);
    CHECK(read_plan(bytes).plan == plan);
}

TEST_CASE("a scenario is written with what each edit sets, of which kind of thing, and to what", "[scenario]") {
    auto plan = support::small_plan();
    const base::Date at{2024, 12, 31};
    plan.scenarios = {plan::Scenario{.id = {"s1"}, .name = "Prudente", .on = false, .edits = {
        plan::SetTargetCell{{"i1"}, 2024, plan::TargetCell{">= 9 N.", {}, {}}},
        plan::SetTargetCell{{"i2"}, 2024, std::nullopt},
        plan::SetTargetCell{{"i99"}, 2024, plan::TargetCell{"9", expr::Direction::at_least, {}}},
        plan::SetReading{plan::IndicatorId{"i1"}, at, plan::Value(base::Decimal(1850, 2))},
        plan::SetReading{plan::MeasureId{"m99"}, at, std::nullopt},
        plan::SetReading{plan::IndicatorId{"i2"}, at, plan::Value(plan::LevelName{"Medio"})},
        plan::SetAssessment{{"i1"}, at, plan::Assessment{base::Decimal(80), "OIV", "", {}}},
        plan::SetWeight{plan::ObjectiveId{"o1"}, base::Decimal(2000, 2)},
        plan::SetWeight{plan::IndicatorId{"i1"}, std::nullopt},
        plan::ChooseProfile{{"on-off"}}}}};
    const std::string bytes = write_plan(plan);
    CHECK(bytes.contains(R"(  "scenarios": [
    {
      "id": "s1",
      "name": "Prudente",
      "on": false,
      "edits": [
        {"set": "target", "indicator": "i1", "year": 2024, "target": ">= 9 N."},
        {"set": "target", "indicator": "i2", "year": 2024, "target": null},
        {"set": "target", "indicator": "i99", "year": 2024, "target": {"text": "9", "direction": "at_least"}},
        {"set": "value", "indicator": "i1", "at": "2024-12-31", "value": "18.50"},
        {"set": "value", "measure": "m99", "at": "2024-12-31", "value": null},
        {"set": "value", "indicator": "i2", "at": "2024-12-31", "level": "Medio"},
        {"set": "assessment", "indicator": "i1", "at": "2024-12-31", "assessment": {"percent": "80", "author": "OIV"}},
        {"set": "weight", "objective": "o1", "weight": "20.00"},
        {"set": "weight", "indicator": "i1", "weight": null},
        {"set": "profile", "profile": "on-off"}
      ]
    }
  ]
}
)"));
    const auto loaded = read_plan(bytes);
    CHECK(loaded.issues.empty());
    CHECK(loaded.plan == plan);
}

TEST_CASE("links of the strategy map and places of its boxes are written one a line, and not at all where there are none", "[map]") {
    auto plan = support::small_plan();
    CHECK_FALSE(write_plan(plan).contains("\"links\""));
    CHECK_FALSE(write_plan(plan).contains("map_places"));
    plan.links = {{{"o1"}, {"o2"}, "", {}}, {{"o2"}, {"o1"}, "al contrario", {{"x", "[1]"}}}};
    plan.map_places = {{{"o2"}, 1, {}}, {{"o1"}, 2, {}}};
    const std::string bytes = write_plan(plan);
    CHECK(bytes.contains(R"(  "links": [
    {"cause": "o1", "effect": "o2"},
    {"cause": "o2", "effect": "o1", "note": "al contrario", "x": [1]}
  ],
  "map_places": [
    {"objective": "o2", "column": 1},
    {"objective": "o1", "column": 2}
  ])"));
    const auto loaded = read_plan(bytes);
    CHECK(loaded.plan == plan);
}

TEST_CASE("what no plan would take cannot be put in a scenario, for its file could not be read again", "[scenario]") {
    auto plan = support::small_plan();
    plan.scenarios = {plan::Scenario{.id = {"s1"}, .name = "Prudente"}};
    const plan::SetWeight negative{plan::IndicatorId{"i1"}, base::Decimal(-1)};
    const plan::SetAssessment beyond{{"i1"}, {2024, 12, 31}, plan::Assessment{base::Decimal(101), "", "", {}}};
    CHECK(plan::apply(plan, plan::TryOut{{"s1"}, negative}).error().front().code == "negative-weight");
    CHECK(plan::apply(plan, plan::TryOut{{"s1"}, beyond}).error().front().code == "assessment-range");
    CHECK_FALSE(plan::apply(plan, plan::PutScenario{{.id = {"s2"}, .name = "Due", .edits = {negative}}}));
}

TEST_CASE("a profile without a cap says so") {
    auto plan = support::empty_plan();
    plan.profiles = {plan::Profile{.id = {"mio"}, .cap = std::nullopt}};
    CHECK(write_plan(plan).find("\"cap\": null") != std::string::npos);
    CHECK(read_plan(write_plan(plan)).plan == plan);
}

TEST_CASE("fields in any order, spacing, escapes and bare numbers come out in the canonical form") {
    const auto other = replaced(replaced(empty_plan_bytes, "\"title\": \"Piano di prova\",\n", ""), "[2024],",
                                "[ 2024 ],\r\n\t\"title\" :\"Piano\\u0020d\\u0069 prova\" ,");
    CHECK(fmt(other) == empty_plan_bytes);
}

TEST_CASE("unknown fields stay at the end of their object, in their order") {
    const auto given = replaced(replaced(empty_plan_bytes, "\"id\": \"ente\",", "\"zeta\": [1, 2.50, {\"a\": \"\\u00e8\"}], \"id\": \"ente\", \"alfa\": null,"),
                                "\"year\": 2024,", "\"nuovo\": { } ,\n\"year\": 2024,");
    const auto expected = replaced(replaced(empty_plan_bytes, "\"name\": \"Ente\"\n", "\"name\": \"Ente\",\n      \"zeta\": [1,2.50,{\"a\":\"\\u00e8\"}],\n      \"alfa\": null\n"),
                                   "  ]\n}\n", "  ],\n  \"nuovo\": {}\n}\n");
    CHECK(fmt(given) == expected);
    CHECK(fmt(expected) == expected);
}

TEST_CASE("a file without next_id gets the first number that no id has had") {
    auto plan = support::small_plan();
    const auto loaded = read_plan(replaced(write_plan(plan), "  \"next_id\": 1,\n", ""));
    REQUIRE(loaded.plan);
    CHECK(loaded.plan->next_id == 4);
}

TEST_CASE("law: what is written is read back the same, and written again the same") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        INFO("seed " << seed);
        const auto plan = support::random_plan(seed, {.objectives = static_cast<int>(seed % 20), .indicators = static_cast<int>(seed % 50)});
        REQUIRE(plan::check_structure(plan).empty());
        const std::string bytes = write_plan(plan);
        const auto loaded = read_plan(bytes);
        REQUIRE(loaded.issues.empty());
        REQUIRE(loaded.plan == plan);
        REQUIRE(write_plan(*loaded.plan) == bytes);
    }
}

TEST_CASE("law: a seed always gives the same plan") {
    CHECK(support::random_plan(7) == support::random_plan(7));
    CHECK_FALSE(support::random_plan(7) == support::random_plan(8));
}

namespace {

// With a field that no version knows at the head of every object but those whose names are years or
// days; how many were added.
std::pair<std::string, int> with_unknown_fields(std::string_view bytes) {
    std::string grown;
    int added = 0;
    bool in_text = false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        grown += bytes[i];
        if (bytes[i] == '"' && bytes[i - 1] != '\\') in_text = !in_text;
        if (in_text || bytes[i] != '{') continue;
        const auto before = bytes.substr(0, i);
        const auto map = {"\"targets\": ", "\"readings\": ", "\"assessments\": ", "\"references\": ", "\"past\": ", "\"printed\": "};
        if (std::ranges::any_of(map, [&](const char* name) { return before.ends_with(name); })) continue;
        grown += "\"x_new\": " + std::to_string(++added) + ", ";
    }
    return {grown, added};
}

int count(std::string_view text, std::string_view what) {
    int found = 0;
    for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++found;
    return found;
}

}  // namespace

TEST_CASE("law: an unknown field survives in every object of every kind") {
    std::vector<std::string> plans{support::published_plan(), support::demonstration_plan()};
    for (std::uint64_t seed = 1; seed <= 20; ++seed)
        plans.push_back(write_plan(support::random_plan(seed, {.unknown_fields = false})));
    for (const std::string& bytes : plans) {
        const auto [grown, added] = with_unknown_fields(bytes);
        const std::string again = fmt(grown);
        CHECK(added > 20);
        CHECK(count(again, "\"x_new\": ") == added);
        CHECK(fmt(again) == again);
    }
}

TEST_CASE("law: in one line a plan says the same, in fewer bytes") {
    std::vector<plan::Plan> plans{*format::read_plan(support::published_plan()).plan, *format::read_plan(support::demonstration_plan()).plan};
    for (std::uint64_t seed = 1; seed <= 40; ++seed) plans.push_back(support::random_plan(seed));
    for (const plan::Plan& plan : plans) {
        const std::string compact = format::write_compact(plan);
        CHECK(fmt(compact) == write_plan(plan));
        CHECK(compact.size() < write_plan(plan).size());
        CHECK_FALSE(compact.contains('\n'));
    }
}

TEST_CASE("the example plans are in the canonical form") {
    for (const auto& [year, name] : support::published_files) {
        INFO(name);
        CHECK(fmt(support::published_plan(year)) == support::published_plan(year));
        CHECK(fmt(support::demonstration_plan(year)) == support::demonstration_plan(year));
    }
}
