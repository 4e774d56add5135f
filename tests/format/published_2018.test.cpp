// Every field of the 2018 plan file against the transcription of the published plan.
//
// How the document stands in the file:
//   ambito "011_ Competitività…"        area, code and name; the label whole in its printed.ambito
//   operative[]                         under the strategic objective of its code; printed.section, printed.heading
//   strategic_code_inferred             inferred "strategic_code"
//   albero, produttivita X, -, empty    in_tree, in_productivity true, false, absent
//   note, note_inferred, detached_notes revisions: in the row; decided for the row; of a table, with `place`
//   name_raw                            printed.name
//   services, area, owner               the cells as printed; `units` says which units they mean
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "format/telling.hpp"

namespace {

using namespace published;

constexpr Difference differences[] = {
    {"conventions[*]", {}, {}, "about the transcription, not the plan"},
};

std::string flag(const std::optional<bool>& value) { return value ? *value ? "X" : "-" : ""; }

class Telling2018 : public Telling {
public:
    using Telling::Telling;

    const Flat& tell() {
        say_source("document");
        say("title", plan_.title);
        say("year", std::to_string(plan_.year));
        const auto strategic = of_level(plan::Level::strategic), operative = of_level(plan::Level::operative);
        for (std::size_t i = 0; i < strategic.size(); ++i) tell_strategic(*strategic[i], at("strategic", i) + '.');
        for (std::size_t i = 0; i < operative.size(); ++i) tell_operative(*operative[i], at("operative", i) + '.');
        std::size_t next = 0;
        for (const auto& each : plan_.revisions)
            if (!each.place.empty()) tell_detached(each, at("detached_notes", next++) + '.');
        for (std::size_t i = 0; i < plan_.doubts.size(); ++i) tell_doubt(i);
        return said();
    }

private:
    void tell_strategic(const plan::Objective& objective, const std::string& path) {
        const auto& area = parent_of(objective);
        say(path + "ambito", printed(area.printed, "ambito"));
        CHECK(printed(area.printed, "ambito").find(area.name) != std::string::npos);
        say(path + "code", objective.code);
        say(path + "name", objective.name);
        say(path + "weight_pct", text_of(objective.weight));
        say(path + "resources_eur", text_of(objective.resources));
        say(path + "perspective", perspective_of(objective));
        say(path + "mission", objective.mission);
        say(path + "programme", objective.programme);
        say(path + "line", number(objective.source_line));
        const auto rows = indicators_of(objective.id);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string row = at(path + "indicators", i) + '.';
            for (const int year : plan_.years) say(row + "targets." + std::to_string(year), target_of(*rows[i], year));
            say(row + "weight_pct", text_of(rows[i]->weight));
            say(row + "owner", rows[i]->owner);
            tell_row(*rows[i], row);
        }
    }

    void tell_operative(const plan::Objective& objective, const std::string& path) {
        say(path + "area_section", printed(objective.printed, "section"));
        say(path + "strategic_code", parent_of(objective).code);
        say(path + "strategic_heading", printed(objective.printed, "heading"));
        say(path + "strategic_code_inferred", is_inferred(objective.inferred, "strategic_code") ? "true" : "false");
        say(path + "objective", objective.name);
        say(path + "line", number(objective.source_line));
        say_if_any(path + "services", objective.services);
        say_if_any(path + "area", objective.area);
        tell_decided(objective.id.value, path);
        const auto rows = indicators_of(objective.id);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string row = at(path + "indicators", i) + '.';
            say(row + "target", target_of(*rows[i], plan_.year));
            CHECK(rows[i]->targets.size() <= 1);
            say(row + "services", rows[i]->services);
            say(row + "area", rows[i]->area);
            say_if_any(row + "owner", rows[i]->owner);
            say(row + "albero", flag(rows[i]->in_tree));
            say(row + "produttivita", flag(rows[i]->in_productivity));
            tell_row(*rows[i], row);
        }
    }

    void tell_row(const plan::Indicator& indicator, const std::string& path) {
        say(path + "name", indicator.name);
        say_if_any(path + "name_raw", printed(indicator.printed, "name"));
        say(path + "line", number(indicator.source_line));
        const auto notes = notes_in_row(indicator.id.value);
        REQUIRE(notes.size() <= 1);
        say(path + "note", notes.empty() ? "" : notes[0]->text);
        tell_decided(indicator.id.value, path);
    }

    void tell_decided(const std::string& id, const std::string& path) {
        const auto* note = note_decided(id);
        if (!note) return;
        say(path + "note_inferred", note->text);
        say(path + "note_inferred_line", number(note->source_line));
    }

    void tell_detached(const plan::Revision& revision, const std::string& path) {
        const auto place = parts(revision.place, ", ");
        REQUIRE(place.size() == 2);
        say(path + "line", number(revision.source_line));
        say(path + "text", revision.text);
        say(path + "area_section", place[0]);
        say(path + "strategic_code", place[1]);
        say(path + "decided_line", line_of(revision.on));
        say(path + "confidence", revision.confidence);
        say(path + "reason", revision.reason);
        for (std::size_t i = 0; i < revision.candidates.size(); ++i)
            say(at(path + "candidate_lines", i), line_of(revision.candidates[i]));
    }

    void tell_doubt(std::size_t index) {
        const auto& doubt = plan_.doubts[index];
        const std::string path = at("doubts", index) + '.';
        say(path + "id", std::to_string(index + 1));
        say(path + "question", doubt.question);
        say(path + "decision", doubt.decision);
        say(path + "confidence", doubt.confidence);
        for (std::size_t i = 0; i < doubt.source_lines.size(); ++i)
            say(at(path + "lines", i), std::to_string(doubt.source_lines[i]));
    }
};

}  // namespace

TEST_CASE("the 2018 plan file says what the published plan says, field by field", "[published]") {
    const auto plan = plan_of(2018);
    compare(2018, Telling2018(plan).tell(), differences);
}

TEST_CASE("the 2018 plan has 49 strategic and 273 operative indicators of seven sections", "[published]") {
    const auto plan = plan_of(2018);
    const Telling told(plan);
    CHECK(told.of_level(plan::Level::area).size() == 4);
    CHECK(told.of_level(plan::Level::strategic).size() == 14);
    CHECK(told.of_level(plan::Level::operative).size() == 194);
    CHECK(plan.indicators.size() == 49 + 273);
    std::set<std::string> sections;
    for (const auto* each : told.of_level(plan::Level::operative)) {
        sections.insert(printed(each->printed, "section"));
        REQUIRE(!each->units.empty());
        CHECK(plan::find(plan, each->units[0])->name == printed(each->printed, "section"));
    }
    CHECK(sections.size() == 7);
}

TEST_CASE("the 41 notes of the 2018 plan: those that name an act, and the one that no act can be told of", "[published]") {
    const auto plan = plan_of(2018);
    std::map<std::string, int> numbers, kinds;
    for (const auto& each : plan.revisions) {
        const auto* act = each.act ? plan::find(plan, *each.act) : nullptr;
        ++numbers[act ? act->number : "none"];
        ++kinds[std::string(plan::name_of(each.kind))];
    }
    // Without number: "Modificato in sede di rolling annuale", on eleven rows of the dashboard.
    CHECK(numbers == std::map<std::string, int>{{"97", 29}, {"", 11}, {"none", 1}});
    CHECK(kinds == std::map<std::string, int>{{"updated", 28}, {"removed", 8}, {"inserted", 3}, {"unclear", 2}});
    CHECK(std::ranges::count_if(plan.indicators, [](const auto& box) { return box->removed; }) == 6);
    CHECK(std::ranges::count_if(plan.objectives, [](const auto& box) { return box->removed; }) == 1);
}
