// The published text of 2018, tab-separated, imported whole without a word said about its columns, set
// against its reviewed transcription. Every difference is named.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <set>

#include "format/files.hpp"
#include "format/plan_file.hpp"
#include "support/transcription.hpp"
#include "table/import.hpp"
#include "table/text.hpp"

namespace {

using support::Json;

const std::string& text_2018() {
    static const std::string bytes = support::file_bytes(support::in_repository("tests/sources/2018-cruscotto-rolling.txt"));
    return bytes;
}

const table::Preview& preview_2018() {
    static const auto preview = [] {
        const auto reading = table::read_table(text_2018()).value();
        return table::preview(reading, {.columns = guessed_columns(reading), .into = {}, .year = {}, .title = {}});
    }();
    return preview;
}

const plan::Plan& plan_2018() {
    static const auto plan = table::imported(preview_2018()).value();
    return plan;
}

// Headings that the published text lost: a reader inferred them, the import leaves the rows under 3.
const std::map<int, std::string> lost_headings{{397, "5"}, {398, "5"}, {399, "5"}, {400, "5"}, {404, "6"}, {405, "6"}, {406, "6"},
                                               {408, "8"}, {409, "8"}, {411, "9"}, {412, "9"}, {414, "9"}, {417, "12"}, {418, "12"},
                                               {422, "14"}};
// Cells that the transcription mended: a word split by the column's width, the marks of italics.
const std::set<int> mended_services{380, 414};
const std::set<int> mended_names{505};

template <class Node>
std::map<int, const Node*> by_line(const std::vector<base::Box<Node>>& nodes, std::optional<plan::Level> level = {}) {
    std::map<int, const Node*> found;
    for (const auto& each : nodes) {
        if constexpr (std::is_same_v<Node, plan::Objective>)
            if (each->level != level) continue;
        if (each->source_line) found[*each->source_line] = &*each;
    }
    return found;
}

int line_of(const Json& row) { return std::stoi(row["line"].scalar); }
std::string flag(std::optional<bool> value) { return !value ? "" : *value ? "X" : "-"; }
std::string target(const plan::Indicator& indicator, int year) {
    const auto found = indicator.targets.find(year);
    return found == indicator.targets.end() ? "" : found->second.text;
}

std::string note_on(const std::string& id) {
    for (const auto& each : plan_2018().revisions)
        if (each.on == id) return each.text;
    return {};
}

}  // namespace

TEST_CASE("2018: the whole text is objectives, indicators, targets and notes, with no column chosen by hand", "[table]") {
    const auto& preview = preview_2018();
    CHECK(preview.year == 2018);
    CHECK(preview.objectives == 4 + 14 + 194);
    CHECK(preview.indicators == 49 + 273);
    CHECK(preview.targets == 195 + 273 + 1);
    CHECK(preview.notes == 24 + 17);
    const auto& plan = plan_2018();
    CHECK(plan::check_structure(plan).empty());
    CHECK(plan.years == std::vector{2016, 2017, 2018, 2019, 2020});
    CHECK(plan.title == "CRUSCOTTO STRATEGICO");
    CHECK(plan.revisions.size() == 41);
    CHECK(plan.units.size() == 6);
    CHECK(std::ranges::none_of(preview.issues, [](const auto& issue) { return issue.severity == base::Severity::error; }));
}

TEST_CASE("2018: every strategic row is as transcribed", "[table]") {
    const auto objectives = by_line(plan_2018().objectives, plan::Level::strategic);
    const auto indicators = by_line(plan_2018().indicators);
    const Json source = support::transcription(2018);
    REQUIRE(source["strategic"].items.size() == 14);
    for (const Json& printed : source["strategic"].items) {
        INFO("line " << line_of(printed));
        REQUIRE(objectives.contains(line_of(printed)));
        const auto& objective = *objectives.at(line_of(printed));
        CHECK(objective.code == printed["code"].scalar);
        CHECK(objective.name == printed["name"].scalar);
        CHECK(plan::find(plan_2018(), *objective.parent)->name == printed["ambito"].scalar);
        for (const Json& row : printed["indicators"].items) {
            INFO("line " << line_of(row));
            REQUIRE(indicators.contains(line_of(row)));
            const auto& indicator = *indicators.at(line_of(row));
            CHECK(indicator.parent == objective.id);
            CHECK(indicator.name == row["name"].scalar);
            for (const auto& [year, text] : row["targets"].members) CHECK(target(indicator, std::stoi(year)) == text.scalar);
            CHECK(note_on(indicator.id.value) == row["note"].scalar);
        }
    }
}

TEST_CASE("2018: every operative row is as transcribed, but for lost headings and two mended splits", "[table]") {
    const auto objectives = by_line(plan_2018().objectives, plan::Level::operative);
    const auto indicators = by_line(plan_2018().indicators);
    const Json source = support::transcription(2018);
    CHECK(objectives.size() == 194);
    REQUIRE(source["operative"].items.size() == 194);
    for (const Json& printed : source["operative"].items) {
        const int line = line_of(printed);
        INFO("line " << line);
        REQUIRE(objectives.contains(line));
        const auto& objective = *objectives.at(line);
        CHECK(objective.name == printed["objective"].scalar);
        const std::string code = lost_headings.contains(line) ? "3" : printed["strategic_code"].scalar;
        CHECK(plan::find(plan_2018(), *objective.parent)->code == code);
        if (lost_headings.contains(line)) CHECK(printed["strategic_code"].scalar == lost_headings.at(line));
        const auto* unit = objective.units.empty() ? nullptr : plan::find(plan_2018(), objective.units[0]);
        CHECK((unit ? unit->name : "AREA SG") == printed["area_section"].scalar);
        CHECK(objective.services == printed["services"].scalar);
        for (const Json& row : printed["indicators"].items) {
            INFO("line " << line_of(row));
            REQUIRE(indicators.contains(line_of(row)));
            const auto& indicator = *indicators.at(line_of(row));
            CHECK(indicator.parent == objective.id);
            CHECK(indicator.name == row[mended_names.contains(line_of(row)) ? "name_raw" : "name"].scalar);
            CHECK(target(indicator, 2018) == row["target"].scalar);
            if (!mended_services.contains(line_of(row))) CHECK(indicator.services == row["services"].scalar);
            CHECK(indicator.area == row["area"].scalar);
            CHECK(indicator.owner == row["owner"].scalar);
            CHECK(flag(indicator.in_tree) == row["albero"].scalar);
            CHECK(flag(indicator.in_productivity) == row["produttivita"].scalar);
            CHECK(note_on(indicator.id.value) == row["note"].scalar);
        }
    }
}

TEST_CASE("2018: every note that stands in no row is a revision without a row, with its place", "[table]") {
    std::map<int, const plan::Revision*> detached;
    for (const auto& each : plan_2018().revisions)
        if (each.on.empty()) detached[each.source_line.value()] = &each;
    const Json source = support::transcription(2018);
    CHECK(detached.size() == source["detached_notes"].items.size());
    for (const Json& note : source["detached_notes"].items) {
        INFO("line " << line_of(note));
        REQUIRE(detached.contains(line_of(note)));
        CHECK(detached.at(line_of(note))->text == note["text"].scalar);
        CHECK(!detached.at(line_of(note))->place.empty());
    }
}

TEST_CASE("2018: notes are bound to the act that they misprint, or to the rolling that they do not number", "[table]") {
    const auto& plan = plan_2018();
    REQUIRE(plan.acts.size() == 2);
    CHECK(plan.acts[0].number.empty());
    CHECK(plan.acts[0].subject == "Rolling annuale");
    CHECK(plan.acts[1].number == "97");
    CHECK(plan.acts[1].date == base::Date{2018, 7, 26});
    CHECK(plan.acts[1].body == "Giunta");
    for (const auto& each : plan.revisions) {
        INFO(each.text);
        const bool names_it = each.text.find("deliberazione") != std::string::npos;
        REQUIRE(each.act);
        CHECK(*each.act == plan.acts[names_it ? 1 : 0].id);
    }
}

TEST_CASE("importing the same table into the plan that it made changes nothing", "[table]") {
    const auto reading = table::read_table(text_2018()).value();
    const auto again = table::preview(reading, {.columns = guessed_columns(reading), .into = plan_2018(), .year = {}, .title = {}});
    CHECK(again.edits.empty());
    CHECK(again.objectives == 0);
    CHECK(again.indicators == 0);
    CHECK(table::imported(again) == plan_2018());
}

TEST_CASE("what is imported is a plan that is written and read", "[table]") {
    const auto loaded = format::read_plan(format::write_plan(plan_2018()));
    CHECK(loaded.plan == plan_2018());
}
