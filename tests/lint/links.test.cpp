#include <catch2/catch_test_macros.hpp>

#include "lint/checking.hpp"
#include "words/issue_words.hpp"

using namespace support;

namespace {

plan::Plan linked(std::vector<std::pair<const char*, const char*>> links) {
    plan::Plan plan = with_objective(small_plan(), "o3", "ente", "0");
    plan = with_objective(std::move(plan), "o4", "o1", "100", plan::Level::operative);
    for (const auto& [cause, effect] : links) plan.links.push_back({{cause}, {effect}, "", {}});
    return plan;
}

Codes of_map(const plan::Plan& plan, const std::string& id) {
    Codes codes = codes_at(plan, id);
    std::erase_if(codes, [](const std::string& code) { return !code.contains("link"); });
    return codes;
}

}  // namespace

TEST_CASE("Without links nothing is said of the map", "[lint][map]") {
    for (const char* id : {"o1", "o2", "o3"}) CHECK(of_map(linked({}), id).empty());
}

TEST_CASE("A strategic objective that no link touches is noted once others have links", "[lint][map]") {
    const auto plan = linked({{"o1", "o2"}});
    CHECK(of_map(plan, "o3") == Codes{"objective-without-links"});
    CHECK(of_map(plan, "o1").empty());
    CHECK(of_map(plan, "o4").empty());
}

TEST_CASE("A link whose end was removed, or is not on the map, is told at its cause", "[lint][map]") {
    CHECK(of_map(linked({{"o1", "o4"}, {"o1", "o2"}, {"o2", "o3"}}), "o1") == Codes{"link-end-off-map"});
    auto plan = linked({{"o1", "o2"}, {"o1", "o3"}});
    plan = *plan::apply(plan, plan::SetRemoved{plan::ObjectiveId{"o2"}, true});
    CHECK(of_map(plan, "o1") == Codes{"link-end-removed"});
}

TEST_CASE("Causes in a circle are told with the way round", "[lint][map]") {
    const auto plan = linked({{"o1", "o2"}, {"o2", "o3"}, {"o3", "o1"}});
    CHECK(of_map(plan, "o3") == Codes{"link-cycle"});
    for (const auto& issue : lint::check(plan))
        if (issue.code == "link-cycle") CHECK(words::words(issue, words::Lang::it).contains("o1 → o2 → o3 → o1"));
    CHECK(of_map(linked({{"o1", "o2"}, {"o2", "o3"}, {"o1", "o3"}}), "o1").empty());
}
