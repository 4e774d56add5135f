#include "lint/lint.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"
#include "words/issue_words.hpp"

using namespace support;

namespace {

std::vector<std::string> codes_at(const plan::Plan& plan, const std::string& id) {
    std::vector<std::string> codes;
    for (const auto& issue : lint::check(plan))
        if (issue.place.id == id) codes.push_back(issue.code);
    return codes;
}

using Codes = std::vector<std::string>;

plan::Plan with_targets(std::map<int, std::string> targets, std::string name = "Numero di incontri") {
    plan::Indicator indicator{.id = {"x"}, .parent = {"o1"}, .name = std::move(name), .weight = decimal("0")};
    for (auto& [year, text] : targets) indicator.targets[year] = {text, {}, {}};
    auto plan = small_plan();
    plan.indicators.push_back(indicator);
    return plan;
}

}  // namespace

TEST_CASE("A sound plan has nothing to check", "[lint]") { CHECK(lint::check(small_plan()).empty()); }

TEST_CASE("Weights that do not add up are said of their parent, with sum and expected total", "[lint]") {
    auto plan = with_indicator(small_plan(), "i4", "o1", "5", ">= 1");
    const auto issues = lint::check(plan);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == "weight-sum");
    CHECK(issues[0].place.id == "o1");
    CHECK(issues[0].args == std::vector<std::string>{"o1", "105", "100"});
    plan.objectives[1] = base::with(plan.objectives[1], [](auto& o) { o.expected_total = decimal("105"); });
    CHECK(lint::check(plan).empty());
}

TEST_CASE("A weight missing among weighted ones, and a group without any, are said", "[lint]") {
    CHECK(codes_at(with_indicator(small_plan(), "i4", "o1", nullptr, ">= 1"), "i4") == Codes{"weight-missing"});
    auto plan = with_objective(empty_plan(), "o1", "ente");
    plan = with_indicator(std::move(plan), "i1", "o1", nullptr, ">= 1");
    plan = with_indicator(std::move(plan), "i2", "o1", nullptr, ">= 1");
    CHECK(codes_at(plan, "o1") == Codes{"weights-none"});
}

TEST_CASE("Targets are checked each and over the years", "[lint]") {
    struct Row {
        const char* what;
        std::map<int, std::string> targets;
        const char* name;
        Codes codes;
    };
    const std::vector<Row> rows{
        {"a date outside its year", {{2024, "Entro 31-12-2023"}}, "Carta dei servizi", {"date-outside-year"}},
        {"a target that relaxes", {{2023, ">= 21,00 %"}, {2024, ">= 10,00 %"}}, "Capacità", {"target-relaxes"}},
        {"a time that relaxes", {{2023, "<= 10 gg"}, {2024, "<= 12 gg"}}, "Tempo medio", {"target-relaxes"}},
        {"a unit that changes", {{2023, ">= 10 N."}, {2024, ">= 10 %"}}, "Incontri", {"unit-changes"}},
        {"a duration wanted long", {{2024, ">= 10 gg"}}, "Tempo medio di pagamento", {"direction-against-name"}},
        {"an impossible date", {{2024, "31/06/2024"}}, "Carta dei servizi", {"impossible-date"}},
        {"a bare number", {{2024, "5"}}, "Numero di incontri", {"direction-proposed"}},
        {"no target at all", {}, "Numero di incontri", {"indicator-without-targets"}},
        {"nothing wrong", {{2023, ">= 10 N."}, {2024, ">= 12 N."}}, "Numero di incontri", {}}};
    for (const auto& [what, targets, name, codes] : rows) {
        CAPTURE(what);
        CHECK(codes_at(with_targets(targets, name), "x") == codes);
    }
}

TEST_CASE("A confirmed direction is no longer an issue", "[lint]") {
    const auto plan = plan::apply(with_targets({{2024, "5"}}), plan::ConfirmDirection{{"x"}, 2024, expr::Direction::at_least});
    CHECK(codes_at(*plan, "x").empty());
}

TEST_CASE("Names: missing, placeholders, codes twice, objectives that measure nothing", "[lint]") {
    auto plan = with_objective(small_plan(), "o3", "ente", "0");
    CHECK(codes_at(plan, "o3") == Codes{"objective-without-indicators"});
    plan = *plan::apply(small_plan(), plan::SetText{plan::IndicatorId{"i1"}, plan::TextField::name, "Da definire"});
    CHECK(codes_at(plan, "i1") == Codes{"placeholder-text"});
    plan = *plan::apply(small_plan(), plan::SetText{plan::IndicatorId{"i1"}, plan::TextField::code, "i2"});
    CHECK(codes_at(plan, "i2") == Codes{"duplicate-code"});
}

TEST_CASE("An accepted issue stays in the list with its reason", "[lint]") {
    const auto before = with_targets({{2024, "Entro 31-12-2023"}}, "Carta");
    const auto issue = lint::check(before).front();
    const auto plan = plan::apply(before, plan::Accept{{issue.code, issue.place.id, lint::detail_of(issue), "così nel testo", {}}});
    REQUIRE(plan);
    REQUIRE(lint::check(*plan).size() == 1);
    CHECK(lint::acceptance_of(*plan, issue)->reason == "così nel testo");
    CHECK(lint::acceptance_of(before, issue) == nullptr);
}
