// Which fields the published plan files use: those that the tests beside this one compare with the
// transcriptions, and these few that no published plan prints (published_choices.test.cpp and
// published_units.test.cpp look at them):
//   id, parent, level        the tree
//   aggregator, note, sharing   how the ente's figure is composed, said in the body's note
//   units                    what the cells services, area, owner mean
//   formula, measures        one datum printed in several areas; numerator and denominator; composite rows
//   expected_total of an objective   the sum of its rows' weights
//   removed                  a revision says so
// A field that is in a file and not in this table fails, so none is there unchecked.
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

#include "format/files.hpp"
#include "format/telling.hpp"
#include "support/json_tree.hpp"

namespace {

using Names = std::set<std::string>;

support::Json file_of(int year) {
    const std::string bytes = support::published_plan(year);
    format::JsonInput in(bytes);
    return support::json_tree(in);
}

Names fields_of(const support::Json& list) {
    Names names;
    for (const auto& each : list.items)
        for (const auto& [key, value] : each.members) names.insert(key);
    return names;
}

struct Used {
    int year;
    Names objectives, indicators;
};

}  // namespace

TEST_CASE("The published plan files use no field that is not compared", "[published]") {
    const Names tree{"id", "parent", "level", "name", "aggregator", "note", "code", "printed"};
    const auto with = [&](Names more) {
        more.insert(tree.begin(), tree.end());
        return more;
    };
    const Used used[] = {
        {2018,
         with({"sharing", "units", "services", "area", "inferred", "removed", "source_line"}),
         {"id", "parent", "name", "targets", "formula", "owner", "units", "services", "area", "in_tree", "in_productivity", "removed",
          "source_line", "printed"}},
        {2020,
         with({"sharing", "perspective", "units", "weight", "expected_total"}),
         {"id", "parent", "name", "targets", "formula", "weight", "owner", "units", "services", "area", "in_tree", "in_productivity",
          "removed"}},
        {2023,
         {"id", "parent", "level", "name", "aggregator", "note", "code", "description", "units", "weight", "expected_total"},
         {"id", "parent", "name", "weight", "typology", "unit", "formula", "formula_note", "targets", "past", "printed"}},
        {2024,
         with({"weight", "perspective", "mission", "programme", "resources", "inferred", "source_line"}),
         {"id", "parent", "name", "weight", "targets", "source_line"}},
    };
    for (const Used& each : used) {
        CAPTURE(each.year);
        const auto file = file_of(each.year);
        CHECK(fields_of(file["objectives"]) == each.objectives);
        CHECK(fields_of(file["indicators"]) == each.indicators);
    }
}

TEST_CASE("No value is invented in the published plans", "[published]") {
    for (const int year : {2018, 2020, 2023, 2024}) {
        CAPTURE(year);
        const auto plan = published::plan_of(year);
        CHECK_FALSE(plan.demonstration);
        for (const auto& box : plan.measures) CHECK(box->readings.empty());
        for (const auto& box : plan.indicators) {
            CHECK(box->readings.empty());
            CHECK(box->assessments.empty());
        }
    }
}
