#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>

#include "expr/reading.hpp"

TEST_CASE("every target of the four published plans is read as a person reads it", "[expr][target]") {
    const auto published = test::cases("published.tsv");
    REQUIRE(published.size() == 295);
    for (const auto& [text, expected] : published) {
        CAPTURE(text);
        CHECK(test::reading(text) == expected);
    }
}

TEST_CASE("of the published targets only two are prose", "[expr][target]") {
    std::vector<std::string> prose;
    for (const auto& one : test::cases("published.tsv"))
        if (expr::parse_target(one.text).value.conditions.front().kind == expr::TargetKind::prose) prose.push_back(one.text);
    CHECK(prose == std::vector<std::string>{"Rispetto tempistica cpc e statuto e regolamento", "Rispetto termini c.p.c."});
}

TEST_CASE("the wordings of other bodies are read too", "[expr][target]") {
    const auto others = test::cases("other_bodies.tsv");
    REQUIRE(others.size() >= 150);
    for (const auto& [text, expected] : others) {
        CAPTURE(text);
        CHECK(test::reading(text) == expected);
    }
}
