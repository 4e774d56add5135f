// What a unit has to fill in goes out, is filled in, and comes back; meanwhile the plan goes on.
#include <catch2/catch_test_macros.hpp>

#include "change/diff.hpp"
#include "change/return_file.hpp"
#include "format/plan_file.hpp"
#include "plan/formula.hpp"
#include "support/builders.hpp"
#include "support/random_plan.hpp"

using namespace plan;
using support::decimal;

namespace {

constexpr base::Date year_end{2024, 12, 31};
const UnitId budget{"u1"}, registry{"u2"};

// Of that id, changed in place.
template <class Change>
void change_row(Plan& plan, std::string_view id, Change&& how) {
    for (auto& box : plan.indicators)
        if (box->id.value == id) box = base::with(box, how);
}

void set_value(Plan& plan, std::string_view id, const char* value, const std::string& note = {}) {
    change_row(plan, id, [&](Indicator& row) { row.readings[year_end] = {decimal(value), note, {}}; });
}

// i1 of the budget office, i2 of the registry, i3 a ratio of the budget office; two scenarios, an act, a map.
Plan divided() {
    Plan plan = support::small_plan();
    plan.title = "Piano 2024";
    plan.units = {{.id = budget, .name = "Servizio Bilancio"}, {.id = registry, .name = "Registro imprese"}};
    for (const char* id : {"m1", "m2", "m3"}) plan.measures.push_back(Measure{.id = {id}, .name = std::string("Dato ") + id});
    change_row(plan, "i1", [](Indicator& row) { row.units = {budget}; });
    change_row(plan, "i2", [](Indicator& row) { row.units = {registry}; });
    change_row(plan, "i3", [](Indicator& row) { row.units = {budget}; });
    change_row(plan, "i3", [](Indicator& row) { row.readings.clear(); });
    change_row(plan, "i3", [](Indicator& row) { row.formula = Ratio{{"m1"}, {"m2"}, {}}; });
    plan.scenarios = {{.id = {"s1"}, .name = "Prudente"}};
    plan.acts = {{.id = {"a1"}, .number = "41"}};
    return plan;
}

Plan part() { return *change::make_return(divided(), budget, year_end); }

const Reading* reading(const Plan& plan, std::string_view measure) {
    const auto* found = find(plan, MeasureId{std::string(measure)});
    const auto at = found->readings.find(year_end);
    return at == found->readings.end() ? nullptr : &at->second;
}

Plan with_measure(Plan plan, std::string_view id, const char* value) {
    return *plan::apply(plan, SetReading{MeasureId{std::string(id)}, year_end, Value(decimal(value))});
}

}  // namespace

TEST_CASE("A part holds the unit's rows with all above them and the measures that they read, and is a plan of its own", "[change][return]") {
    const Plan made = part();
    CHECK(check_structure(made).empty());
    REQUIRE(made.indicators.size() == 2);
    CHECK(made.indicators[0]->id.value == "i1");
    CHECK(made.indicators[1]->id.value == "i3");
    CHECK(made.objectives.size() == 3);
    REQUIRE(made.measures.size() == 2);
    CHECK(made.units.size() == 1);
    CHECK(made.scenarios.empty());
    CHECK(made.acts.empty());
    REQUIRE(made.return_of);
    CHECK(made.return_of->title == "Piano 2024");
    CHECK(made.return_of->unit == budget);
    CHECK(made.return_of->awaited.size() == 4);  // two rows, two measures
    const auto loaded = format::read_plan(format::write_plan(made));
    REQUIRE(loaded.plan);
    CHECK(*loaded.plan == made);
}

TEST_CASE("That a plan is a part is a difference like any other", "[change][return]") {
    Plan unmarked = part();
    unmarked.return_of.reset();
    CHECK(*change::apply(part(), change::diff(part(), unmarked)) == unmarked);
    CHECK(*change::apply(unmarked, change::diff(unmarked, part())) == part());
}

TEST_CASE("There is no part for a unit that the plan does not have, and none where nothing is to be filled in", "[change][return]") {
    CHECK(change::make_return(divided(), {"u9"}, year_end).error().front().code == "unknown-unit");
    CHECK(change::make_return(divided(), budget, {2031, 12, 31}).error().front().code == "return-empty");
}

TEST_CASE("What was filled in becomes the plan's, and only that", "[change][return]") {
    Plan back = with_measure(part(), "m1", "40");
    set_value(back, "i1", "12", "verbale n. 4");
    change_row(back, "i3", [](Indicator& row) { row.assessments[year_end] = {decimal("80"), "OIV", "", {}}; });
    const Plan plan = divided();
    const auto taken = change::take_return(plan, back);
    REQUIRE(taken);
    CHECK(taken->contested.empty());
    CHECK(taken->elsewhere.empty());
    Plan expected = with_measure(plan, "m1", "40");
    set_value(expected, "i1", "12", "verbale n. 4");
    change_row(expected, "i3", [](Indicator& row) { row.assessments[year_end] = {decimal("80"), "OIV", "", {}}; });
    CHECK(*change::apply(plan, taken->edits) == expected);
}

TEST_CASE("A part that came back as it was sent changes nothing, whatever the plan did meanwhile", "[change][return]") {
    Plan plan = divided();
    set_value(plan, "i1", "99");
    const auto taken = change::take_return(plan, part());
    REQUIRE(taken);
    CHECK(taken->edits.empty());
    CHECK(taken->contested.empty());
}

TEST_CASE("Where unit and plan both wrote, what returns stands and is told; what was only emptied does not erase", "[change][return]") {
    Plan plan = divided();
    set_value(plan, "i1", "99");
    Plan back = part();
    set_value(back, "i1", "12");
    const auto taken = change::take_return(plan, back);
    REQUIRE(taken);
    CHECK(taken->contested == std::vector<std::string>{"i1"});
    CHECK(identical(find(*change::apply(plan, taken->edits), IndicatorId{"i1"})->readings.at(year_end).value, Value(decimal("12"))));
    change_row(back, "i1", [](Indicator& row) { row.readings.clear(); });
    const auto emptied = change::take_return(plan, back);
    REQUIRE(emptied);
    CHECK(emptied->contested == std::vector<std::string>{"i1"});
    CHECK(emptied->edits.empty());
    // Where the plan stayed as it was, what the unit takes back is taken back.
    const auto withdrawn = change::take_return(divided(), back);
    REQUIRE(withdrawn);
    CHECK(withdrawn->edits.size() == 1);
}

TEST_CASE("What is different elsewhere in the file is told and left out", "[change][return]") {
    Plan back = part();
    set_value(back, "i1", "12");
    change_row(back, "i1", [](Indicator& row) { row.targets[2024].text = ">= 1 N."; });
    change_row(back, "i1", [](Indicator& row) { row.weight = decimal("1"); });
    change_row(back, "i1", [](Indicator& row) { row.readings[{2023, 12, 31}] = {decimal("7"), {}, {}}; });
    back.title = "Il mio piano";
    const auto taken = change::take_return(divided(), back);
    REQUIRE(taken);
    CHECK(taken->edits.size() == 1);
    CHECK(taken->elsewhere.size() == 4);
    Plan expected = divided();
    set_value(expected, "i1", "12");
    CHECK(*change::apply(divided(), taken->edits) == expected);
}

TEST_CASE("A list of what is awaited that was lengthened by hand opens nothing", "[change][return]") {
    Plan back = part();
    back.indicators.push_back(divided().indicators[1]);
    set_value(back, "i2", "3");
    back.units = divided().units;
    back.return_of->awaited.push_back({"i2", {}, {}, {}});
    const auto taken = change::take_return(divided(), back);
    REQUIRE(taken);
    CHECK(taken->edits.empty());
    CHECK_FALSE(taken->elsewhere.empty());
}

TEST_CASE("A part of another plan is refused, and so is a whole plan", "[change][return]") {
    CHECK(change::take_return(divided(), divided()).error().front().code == "not-a-return");
    CHECK(change::take_return(support::small_plan(), part()).error().front().code == "return-other-plan");
    CHECK(change::take_return(part(), part()).error().front().code == "return-other-plan");
    Plan other = part();
    for (auto& each : other.return_of->awaited) each.id += "x";
    // What the file says it is for does not decide; what the plan says is the unit's does.
    CHECK(change::take_return(divided(), other).error().front().code == "return-other-plan");
}

TEST_CASE("A measure that others count and an expression of the unit only reads is theirs to enter", "[change][return]") {
    Plan plan = divided();
    change_row(plan, "i2", [](Indicator& row) { row.readings.clear(); });
    change_row(plan, "i2", [](Indicator& row) { row.formula = MeasureRef{{"m3"}, {}}; });
    change_row(plan, "i3", [](Indicator& row) { row.formula = Expression{"100 * [Dato m1] / [Dato m3]", {}}; });
    REQUIRE(measures_of(plan, find(plan, IndicatorId{"i3"})->formula).size() == 2);
    const auto made = change::make_return(plan, budget, year_end);
    REQUIRE(made);
    CHECK(find(*made, MeasureId{"m3"}));
    const auto taken = change::take_return(plan, with_measure(with_measure(*made, "m1", "1"), "m3", "2"));
    REQUIRE(taken);
    const Plan after = *change::apply(plan, taken->edits);
    CHECK(reading(after, "m1"));
    CHECK_FALSE(reading(after, "m3"));
    CHECK(taken->elsewhere.size() == 1);
}

TEST_CASE("Rows that nobody measures this year take no value from the unit that measures it", "[change][return]") {
    Plan plan = divided();
    change_row(plan, "i2", [](Indicator& row) { row.readings.clear(); });
    change_row(plan, "i3", [](Indicator& row) { row.formula = Expression{"100 * [Dato m1] / [Dato m3]", {}}; });
    SECTION("removed") {
        change_row(plan, "i2", [](Indicator& row) { row.formula = MeasureRef{{"m3"}, {}}; });
        change_row(plan, "i2", [](Indicator& row) { row.removed = true; });
    }
    SECTION("without a target in the year, and the unit's own") {
        change_row(plan, "i2", [](Indicator& row) { row.formula = Ratio{{"m3"}, {"m1"}, {}}; });
        change_row(plan, "i2", [](Indicator& row) { row.units = {budget}; });
        change_row(plan, "i2", [](Indicator& row) { row.targets.erase(2024); });
    }
    const auto made = change::make_return(plan, budget, year_end);
    REQUIRE(made);
    const auto taken = change::take_return(plan, with_measure(with_measure(*made, "m1", "1"), "m3", "2"));
    REQUIRE(taken);
    const Plan after = *change::apply(plan, taken->edits);
    CHECK(reading(after, "m1"));
    CHECK(reading(after, "m3"));
    CHECK(taken->elsewhere.empty());
}

TEST_CASE("A part for a day that is no period has a period for it, and comes back as any other", "[change][return]") {
    const base::Date autumn{2024, 9, 30};
    const Plan plan = divided();
    const Plan part = *change::make_return(plan, budget, autumn);
    REQUIRE(part.periods.size() == plan.periods.size() + 1);
    const auto there = std::ranges::find_if(part.periods, [](const Period& each) { return each.month == 9 && each.day == 30; });
    REQUIRE(there != part.periods.end());
    CHECK(std::ranges::is_sorted(part.periods, {}, [](const Period& each) { return std::pair(each.month, each.day); }));
    const auto taken = change::take_return(plan, *plan::apply(part, SetReading{MeasureId{"m1"}, autumn, Value(decimal("4"))}));
    REQUIRE(taken);
    CHECK(taken->edits.size() == 1);
    CHECK(taken->elsewhere.empty());
}

TEST_CASE("In a part only what it is for may be written", "[change][return]") {
    const Plan before = part();
    CHECK(change::only_fills_in(before, with_measure(before, "m1", "4")));
    CHECK(change::only_fills_in(before, *plan::apply(before, SetAssessment{{"i1"}, year_end, Assessment{decimal("50"), "", "", {}}})));
    CHECK_FALSE(change::only_fills_in(before, *plan::apply(before, SetReading{MeasureId{"m1"}, {2024, 6, 30}, Value(decimal("4"))})));
    CHECK_FALSE(change::only_fills_in(before, *plan::apply(before, SetText{IndicatorId{"i1"}, TextField::name, "Altro"})));
    CHECK_FALSE(change::only_fills_in(before, *plan::apply(before, Erase{IndicatorId{"i1"}})));
    CHECK_FALSE(change::only_fills_in(divided(), divided()));
}

TEST_CASE("Of random plans and edits, a part that came back changes only cells of its unit and day", "[change][return]") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        const Plan plan = support::random_plan(seed);
        for (const OrgUnit& unit : plan.units) {
            const auto made = change::make_return(plan, unit.id, year_end);
            if (!made) continue;
            CHECK(check_structure(*made).empty());
            Plan back = *made;
            for (auto& box : back.indicators) box = base::with(box, [](Indicator& each) { each.readings[year_end] = {decimal("5"), "nota", {}}; each.name += "!"; });
            for (auto& box : back.measures) box = base::with(box, [](Measure& each) { each.readings[year_end] = {decimal("6"), {}, {}}; });
            const auto taken = change::take_return(plan, back);
            REQUIRE(taken);
            for (const Edit& edit : taken->edits) {
                const auto* value = std::get_if<SetReading>(&edit);
                const auto* note = std::get_if<SetReadingNote>(&edit);
                const auto* extra = std::get_if<SetExtra>(&edit);
                REQUIRE((value || note || extra));
                if (value) CHECK(value->at == year_end);
                if (note) CHECK(note->at == year_end);
            }
            const auto after = change::apply(plan, taken->edits);
            REQUIRE(after);
            // Once taken, it has nothing more to give.
            CHECK(change::take_return(*after, back)->edits.empty());
        }
    }
}
