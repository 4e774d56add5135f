#include "change/diff.hpp"

#include <catch2/catch_test_macros.hpp>

#include "format/plan_file.hpp"
#include "support/builders.hpp"
#include "support/random.hpp"
#include "support/random_plan.hpp"
#include "words/phrases.hpp"

using namespace support;

namespace {

// The same to the digit: the bytes of the file are.
void check_leads_there(const plan::Plan& a, const plan::Plan& b) {
    const auto edits = change::diff(a, b);
    plan::Plan at = a;
    std::string written = format::write_plan(at);
    for (const plan::Edit& edit : edits) {
        auto after = plan::apply(at, edit);
        REQUIRE(after);
        const std::string said = words::describe(edit, at, words::Lang::it);
        INFO(said);
        CHECK_FALSE(said.empty());
        std::string next = format::write_plan(*after);
        CHECK(next != written);
        at = std::move(*after);
        written = std::move(next);
    }
    CHECK(at == b);
    CHECK(written == format::write_plan(b));
}

// A plan whose things are partly those of one plan and partly those of another with the same ids.
template <class T>
void mix(Random& random, std::vector<base::Box<T>>& into, const std::vector<base::Box<T>>& from, int percent) {
    for (auto& box : into)
        for (const auto& other : from)
            if (other->id == box->id && random.chance(percent)) box = other;
}
plan::Plan mixed(Random& random, plan::Plan into, const plan::Plan& from, int percent) {
    mix(random, into.objectives, from.objectives, percent);
    mix(random, into.indicators, from.indicators, percent);
    mix(random, into.measures, from.measures, percent);
    return into;
}

constexpr RandomPlanSize small{.objectives = 4, .indicators = 6, .measures = 3, .years = 2};

}  // namespace

TEST_CASE("The differences of any two states of a plan lead from one to the other", "[change][law]") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        INFO("seed " << seed);
        check_leads_there(random_plan(seed, small), random_plan(seed + 5000, {.objectives = 5, .indicators = 5, .measures = 4, .years = 2}));
    }
}

TEST_CASE("So do those of a plan in which some rows have changed", "[change][law]") {
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        INFO("seed " << seed);
        Random random(seed);
        const auto plan = random_plan(seed, small);
        const auto after = mixed(random, plan, random_plan(seed + 9000, small), 15);
        if (plan::check_structure(after).empty()) check_leads_there(plan, after);
    }
}

TEST_CASE("Scenarios differ edit by edit, layer by layer", "[change][scenario]") {
    auto a = small_plan();
    const auto weight = [](const char* text) { return plan::SetWeight{plan::IndicatorId{"i1"}, decimal(text)}; };
    const plan::ChooseProfile on_off{{"on-off"}};
    const auto scenario = [](const char* id, std::vector<plan::ScenarioEdit> edits) { return plan::Scenario{.id = {id}, .name = id, .edits = std::move(edits)}; };
    a.scenarios = {scenario("s1", {weight("40")}), scenario("s2", {weight("50"), on_off}), scenario("s3", {})};
    auto b = a;
    b.scenarios = {scenario("s2", {weight("50.0")}), scenario("s3", {}), scenario("s1", {weight("40"), on_off})};
    b.scenarios[1].note = "nota";
    const auto edits = change::diff(a, b);
    check_leads_there(a, b);
    REQUIRE(edits.size() == 5);
    CHECK(std::holds_alternative<plan::StopTrying>(edits[0]));
    CHECK(std::holds_alternative<plan::TryOut>(edits[1]));
    CHECK(std::holds_alternative<plan::PutScenario>(edits[2]));
    CHECK(std::holds_alternative<plan::TryOut>(edits[3]));
    CHECK(std::holds_alternative<plan::MoveScenario>(edits[4]));
    b.scenarios = {b.scenarios[0]};
    check_leads_there(a, b);
    check_leads_there(b, a);
}

TEST_CASE("A plan does not differ from itself", "[change][law]") {
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const auto plan = random_plan(seed);
        const auto edits = change::diff(plan, *format::read_plan(format::write_plan(plan)).plan);
        INFO("seed " << seed << ": " << (edits.empty() ? "" : words::describe(edits.front(), plan, words::Lang::it)));
        CHECK(edits.empty());
    }
}

TEST_CASE("A step that leaves the rows where they are is told alone, in a large plan too", "[change]") {
    plan::Plan now = random_plan(7, {.objectives = 20'000, .indicators = 100'000, .measures = 1'000, .years = 2, .unknown_fields = false});
    for (const char* name : {"Uno", "Due", "Tre"}) {
        const plan::Plan before = now;
        now = *plan::apply(before, plan::SetText{now.indicators.back()->id, plan::TextField::name, name});
        const auto edits = change::diff(before, now);
        REQUIRE(edits.size() == 1);
        CHECK(std::get<plan::SetText>(edits.front()).text == name);
    }
}
