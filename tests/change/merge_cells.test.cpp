// Every cell that can be edited, written differently by two colleagues.
#include <catch2/catch_test_macros.hpp>

#include "change/diff.hpp"
#include "change/merge.hpp"
#include "support/builders.hpp"
#include "words/merging.hpp"

using namespace support;
using change::Take;
using plan::IndicatorId;
using plan::MeasureId;
using plan::ObjectiveId;

namespace {

const base::Date june{2024, 6, 30};

plan::Plan after(plan::Plan plan, const std::vector<plan::Edit>& edits) { return *change::apply(std::move(plan), edits); }

plan::Plan base_plan() {
    auto plan = small_plan();
    plan.units = {{.id = {"u1"}, .name = "Area I"}, {.id = {"u2"}, .name = "Area II"}, {.id = {"u3"}, .name = "Servizio"}};
    plan.perspectives = {{.id = {"p1"}, .name = "Utenti"}, {.id = {"p2"}, .name = "Processi"}};
    plan.objectives.push_back(plan::Objective{.id = {"s1"}, .level = plan::Level::scorecard, .name = "Scheda", .expected_total = base::Decimal(100)});
    plan = *plan::apply(plan, plan::InsertMeasure{{.id = {"m1"}, .name = "Rilasci", .readings = {{june, {decimal("3"), {}, {}}}}}});
    plan = *plan::apply(plan, plan::SetReading{IndicatorId{"i1"}, june, plan::Value(decimal("3"))});
    return plan;
}

std::vector<std::pair<plan::Edit, plan::Edit>> cells() {
    const IndicatorId i1{"i1"};
    const ObjectiveId o1{"o1"};
    std::vector<std::pair<plan::Edit, plan::Edit>> all;
    const auto both = [&](auto a, auto b) { all.emplace_back(plan::Edit(std::move(a)), plan::Edit(std::move(b))); };
    using enum plan::TextField;
    for (const auto field : {code, name, description, unit, owner, services, area, formula_note, note}) both(plan::SetText{i1, field, "Nostro"}, plan::SetText{i1, field, "Loro"});
    for (const auto field : {code, name, description, mission, programme, owner, area, note}) both(plan::SetText{o1, field, "Nostro"}, plan::SetText{o1, field, "Loro"});
    for (const auto field : {plan::MeasureText::name, plan::MeasureText::unit, plan::MeasureText::note})
        both(plan::SetMeasureText{{"m1"}, field, "Nostro"}, plan::SetMeasureText{{"m1"}, field, "Loro"});
    for (const auto field : {plan::PlanText::title, plan::PlanText::body, plan::PlanText::note, plan::PlanText::source}) both(plan::SetPlanText{field, "Nostro"}, plan::SetPlanText{field, "Loro"});
    for (const auto figure : {plan::RuleFigure::scale, plan::RuleFigure::baseline, plan::RuleFigure::low_threshold, plan::RuleFigure::high_threshold})
        both(plan::SetRuleFigure{i1, figure, decimal("1")}, plan::SetRuleFigure{i1, figure, decimal("2")});
    for (const auto flag : {plan::Flag::in_tree, plan::Flag::in_productivity}) both(plan::SetFlag{i1, flag, true}, plan::SetFlag{i1, flag, false});
    both(plan::SetWeight{i1, decimal("40")}, plan::SetWeight{i1, decimal("70")});
    both(plan::SetTarget{i1, 2024, ">= 11 N."}, plan::SetTarget{i1, 2024, ">= 12 N."});
    both(plan::SetReading{i1, june, plan::Value(decimal("4"))}, plan::SetReading{i1, june, plan::Value(decimal("5"))});
    both(plan::SetReading{MeasureId{"m1"}, june, plan::Value(decimal("4"))}, plan::SetReading{MeasureId{"m1"}, june, plan::Value(decimal("5"))});
    both(plan::SetReadingNote{i1, june, "Nostro"}, plan::SetReadingNote{i1, june, "Loro"});
    both(plan::SetReadingNote{MeasureId{"m1"}, june, "Nostro"}, plan::SetReadingNote{MeasureId{"m1"}, june, "Loro"});
    both(plan::SetAssessment{i1, june, plan::Assessment{decimal("80"), "OIV", "", {}}}, plan::SetAssessment{i1, june, plan::Assessment{decimal("90"), "OIV", "", {}}});
    both(plan::SetTypology{i1, plan::Typology::volume}, plan::SetTypology{i1, plan::Typology::quality});
    both(plan::SetGrowth{i1, plan::Growth::cumulative}, plan::SetGrowth{i1, plan::Growth::level});
    both(plan::SetFormula{i1, plan::Expression{"Rilasci", {}}}, plan::SetFormula{i1, plan::Expression{"Rilasci * 2", {}}});
    both(plan::SetReference{i1, 2024, decimal("1")}, plan::SetReference{i1, 2024, decimal("2")});
    both(plan::SetLevels{i1, {"basso", "alto"}}, plan::SetLevels{i1, {"basso", "medio"}});
    both(plan::SetExpected{i1, {{6, 30, base::Decimal(40)}}}, plan::SetExpected{i1, {{6, 30, base::Decimal(60)}}});
    both(plan::SetEstimate{i1, plan::UniformEstimate{decimal("1"), decimal("2"), {}}}, plan::SetEstimate{i1, plan::UniformEstimate{decimal("1"), decimal("3"), {}}});
    both(plan::SetPast{i1, 2022, decimal("1")}, plan::SetPast{i1, 2022, decimal("2")});
    both(plan::SetLevel{o1, plan::Level::operative}, plan::SetLevel{o1, plan::Level::programme});
    both(plan::SetAggregator{o1, plan::Aggregator::worst}, plan::SetAggregator{o1, plan::Aggregator::best});
    both(plan::SetExpectedTotal{{"s1"}, decimal("70")}, plan::SetExpectedTotal{{"s1"}, decimal("80")});
    both(plan::SetSharing{o1, plan::Sharing{decimal("1"), decimal("1"), {}}}, plan::SetSharing{o1, plan::Sharing{decimal("1"), decimal("2"), {}}});
    both(plan::SetPerspective{o1, plan::PerspectiveId{"p1"}}, plan::SetPerspective{o1, plan::PerspectiveId{"p2"}});
    both(plan::SetResources{o1, decimal("1000")}, plan::SetResources{o1, decimal("2000")});
    return all;
}

}  // namespace

TEST_CASE("A cell that two colleagues wrote differently is one conflict, told in words, and either can be taken", "[change][merge][words]") {
    for (const auto& [ours, theirs] : cells()) {
        const auto merged = change::merge(base_plan(), after(base_plan(), {ours}), after(base_plan(), {theirs}));
        REQUIRE(merged.conflicts.size() == 1);
        const change::Conflict& conflict = merged.conflicts.front();
        CHECK(change::place_of(ours) == conflict.place);
        for (const auto lang : {words::Lang::it, words::Lang::en}) {
            const std::string told = words::conflict(conflict, merged, lang);
            INFO(told);
            CHECK(told.size() > 20);
            CHECK(told.find('{') == std::string::npos);
        }
        for (const Take take : {Take::ours, Take::theirs}) {
            const auto resolved = change::resolve(merged, {take});
            REQUIRE(resolved);
            CHECK(change::said_at(*resolved, conflict.place) == (take == Take::ours ? conflict.ours : conflict.theirs));
            CHECK(change::diff(*resolved, after(base_plan(), {take == Take::ours ? ours : theirs})).empty());
        }
    }
}

TEST_CASE("Units that would stand in one another, because each side put one into the other, are a conflict", "[change][merge]") {
    const auto with = [](const char* unit, const char* above) {
        auto plan = base_plan();
        for (plan::OrgUnit& each : plan.units)
            if (each.id.value == unit) each.parent = plan::UnitId{above};
        return plan;
    };
    const auto merged = change::merge(base_plan(), with("u1", "u2"), with("u2", "u1"));
    REQUIRE(merged.conflicts.size() == 2);
    CHECK(merged.issues.empty());
    CHECK(plan::check_structure(merged.plan).empty());
    const auto theirs = change::resolve(merged, {Take::theirs, Take::theirs});
    REQUIRE(theirs);
    CHECK(find(*theirs, plan::UnitId{"u2"})->parent == plan::UnitId{"u1"});
    CHECK(!find(*theirs, plan::UnitId{"u1"})->parent);
}

TEST_CASE("A year that one side took away stays for a target that the other has set in it", "[change][merge]") {
    auto base = base_plan();
    base.years = {2024, 2025};
    auto ours = base;
    ours.years = {2024};
    CHECK(change::merge(base, ours, base).plan.years == std::vector{2024});
    CHECK(change::merge(base, ours, after(base, {plan::SetTarget{{"i1"}, 2025, ">= 12 N."}})).plan.years == std::vector{2024, 2025});
}
