#include <catch2/catch_test_macros.hpp>

#include "change/diff.hpp"
#include "change/merge.hpp"
#include "support/builders.hpp"

using namespace support;
using plan::IndicatorId;
using plan::ObjectiveId;

namespace {

plan::Plan after(plan::Plan plan, const std::vector<plan::Edit>& edits) { return *change::apply(std::move(plan), edits); }

// Both wrote the same cell; a third value is typed into it.
struct Case {
    const char* name;
    plan::Edit ours, theirs;
    const char* typed;   // null: no text says such a thing
    const char* refused = nullptr;
};

std::vector<Case> cases() {
    const base::Date june{2024, 6, 30};
    return {{"a target", plan::SetTarget{{"i2"}, 2024, "<= 14 gg"}, plan::SetTarget{{"i2"}, 2024, "<= 12 gg"}, "<= 13 gg"},
            {"a weight", plan::SetWeight{IndicatorId{"i1"}, decimal("40")}, plan::SetWeight{IndicatorId{"i1"}, decimal("70")}, "55,5", "tanto"},
            {"a name", plan::SetText{ObjectiveId{"o1"}, plan::TextField::name, "Nostro"}, plan::SetText{ObjectiveId{"o1"}, plan::TextField::name, "Loro"}, "Di tutti"},
            {"a value", plan::SetReading{IndicatorId{"i1"}, june, plan::Value(decimal("4"))}, plan::SetReading{IndicatorId{"i1"}, june, plan::Value(decimal("5"))}, "4,5", "4 o 5"},
            {"a figure of an earlier year", plan::SetPast{{"i1"}, 2022, decimal("1")}, plan::SetPast{{"i1"}, 2022, decimal("2")}, "3", "tre"},
            {"a figure of the rule", plan::SetRuleFigure{{"i1"}, plan::RuleFigure::baseline, decimal("1")}, plan::SetRuleFigure{{"i1"}, plan::RuleFigure::baseline, decimal("2")}, "3", "x"},
            {"the resources", plan::SetResources{{"o1"}, decimal("1000")}, plan::SetResources{{"o1"}, decimal("2000")}, "1.500,50", "x"},
            {"the plan's title", plan::SetPlanText{plan::PlanText::title, "Nostro"}, plan::SetPlanText{plan::PlanText::title, "Loro"}, "Di tutti"},
            {"a typology", plan::SetTypology{{"i1"}, plan::Typology::volume}, plan::SetTypology{{"i1"}, plan::Typology::quality}, nullptr},
            {"a row that went", plan::Erase{IndicatorId{"i2"}}, plan::SetTarget{{"i2"}, 2024, "<= 12 gg"}, nullptr}};
}

}  // namespace

TEST_CASE("A third value is typed by the rule of its field, and is an edit of that very cell", "[change][merge]") {
    for (const Case& each : cases()) {
        INFO(each.name);
        const auto merged = change::merge(small_plan(), after(small_plan(), {each.ours}), after(small_plan(), {each.theirs}));
        REQUIRE(merged.conflicts.size() == 1);
        const change::Conflict& conflict = merged.conflicts.front();
        CHECK(change::can_be_typed(merged, conflict) == (each.typed != nullptr));
        if (!each.typed) {
            CHECK(change::typed(merged, conflict, "1").error().front().code == "merge-other-place");
            continue;
        }
        const auto edit = change::typed(merged, conflict, each.typed);
        REQUIRE(edit);
        CHECK(change::place_of(*edit) == conflict.place);
        const auto resolved = change::resolve(merged, {*edit});
        REQUIRE(resolved);
        CHECK(change::said_at(*resolved, conflict.place) != conflict.ours);
        CHECK(change::said_at(*resolved, conflict.place) != conflict.theirs);
        if (each.refused) CHECK_FALSE(change::typed(merged, conflict, each.refused));
    }
}

TEST_CASE("Two states of one file share its rows; two files that count their ids from 1 both, or have only a body in common, do not", "[change][match]") {
    CHECK(change::are_of_one_file(small_plan(), after(small_plan(), {plan::Erase{IndicatorId{"i1"}}})));
    CHECK_FALSE(change::are_of_one_file(small_plan(), empty_plan()));
    auto other = with_objective(empty_plan(), "o1", "ente");
    other.objectives.back() = base::with(other.objectives.back(), [](plan::Objective& it) { it.name = "Tutt'altra cosa"; });
    other = with_indicator(std::move(other), "i1", "o1", "100", ">= 1 N.");
    other.indicators.back() = base::with(other.indicators.back(), [](plan::Indicator& it) { it.name = "Visitatori del museo"; });
    CHECK_FALSE(change::are_of_one_file(small_plan(), other));
}
