#include "format/scenario_file.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_adapters.hpp>
#include <catch2/generators/catch_generators_random.hpp>
#include <random>

#include "format/plan_file.hpp"
#include "support/builders.hpp"

using namespace format;

namespace {

plan::Scenario prudent() {
    return {.id = {"s1"}, .name = "Prudente “</script>”", .note = "due righe\nqui", .edits = {
        plan::SetTargetCell{{"i2"}, 2024, plan::TargetCell{"<= 20 gg", {}, {}}},
        plan::SetReading{plan::IndicatorId{"i1"}, {2024, 12, 31}, support::decimal("9.5")},
        plan::SetWeight{plan::ObjectiveId{"o1"}, std::nullopt},
    }};
}

}  // namespace

TEST_CASE("A scenario alone is read back as it was written", "[format][law]") {
    const ScenarioFile file{prudent(), "Piano di prova"};
    const auto read = read_scenario(write_scenario(file));
    REQUIRE(read);
    CHECK(*read == file);
    CHECK(write_scenario(*read) == write_scenario(file));
}

TEST_CASE("A plan is no scenario, and a scenario no plan", "[format]") {
    CHECK_FALSE(read_scenario(write_plan(support::small_plan())));
    CHECK_FALSE(read_plan(write_scenario({prudent(), "Piano"})).plan);
}

TEST_CASE("What is not wholly a scenario of this version is none", "[format]") {
    for (const char* text : {"", "[]", "{}", "7", R"({"format":"cruscotto-scenario","version":1})",
                             R"({"format":"cruscotto-scenario","version":2,"scenario":{"id":"s1","name":"A"}})",
                             R"({"format":"cruscotto-scenario","version":1,"scenario":{"id":"s1","name":"A","edits":[{"set":"altro"}]}})",
                             R"({"format":"altro","version":1,"scenario":{"id":"s1","name":"A"}})"}) {
        CAPTURE(text);
        CHECK_FALSE(read_scenario(text));
    }
    CHECK(read_scenario(R"({"format":"cruscotto-scenario","version":1,"scenario":{"id":"s1","name":"A"}})"));
}

TEST_CASE("Any bytes in place of a scenario are told from one, also a scenario with a changed byte", "[format][law]") {
    const auto seed = GENERATE(take(20, random(1u, 1'000'000u)));
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    std::string bytes = write_scenario({prudent(), "Piano"});
    for (int i = 0; i < 50; ++i) {
        bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
        if (const auto read = read_scenario(bytes)) CHECK(read_scenario(write_scenario(*read)) == read);
        CHECK_FALSE(read_scenario(bytes.substr(0, random() % bytes.size())));
    }
}
