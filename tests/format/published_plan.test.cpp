// Every field of the 2024 plan file against the transcription of the published plan
// (tests/sources/2024-piano-indicatori.json), through the product's own reader.
//
// Deliberate differences:
//   transcription               plan file                 why
//   weight_pct, weight_raw      weight                    exact decimal with the printed digits: 14,29% is "14.29"
//   resources_eur, resources_raw resources                likewise; an empty cell is no value
//   ambito "011- Utenti…"       area, code and name       the printed label divided at its dash
//   name_raw                    –                         bold marks of the conversion; name has the words
//   header_raw, ambito_label_printed, conventions, operative (empty)   –   about the transcription, not the plan
//   targets null                no target                 an empty cell is no value
//   owner, note null            empty                     the plan prints none
//   map code "01"               objective o1, code "01"   a box also names its objective
//   doubt id 1, 2, 3…           –                         their order
//   –                           aggregator mean of the body, its note, periods, next_id   the plan weighs no ambito
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <map>
#include <string>
#include <vector>

#include "format/files.hpp"
#include "format/json_input.hpp"
#include "format/plan_file.hpp"

namespace {

// The transcription as path → scalar: "strategic[0].indicators[3].targets.2024" → ">= 75,00 %". A null is "".
using Flat = std::map<std::string, std::string>;

void flatten(format::JsonInput& in, const std::string& path, Flat& flat) {
    switch (in.peek()) {
        case format::Kind::object:
            in.object([&](std::string_view key) { flatten(in, path.empty() ? std::string(key) : path + '.' + std::string(key), flat); });
            break;
        case format::Kind::array:
            in.array([&](std::size_t index) { flatten(in, path + '[' + std::to_string(index) + ']', flat); });
            break;
        case format::Kind::text: flat[path] = *in.text(); break;
        case format::Kind::number: flat[path] = *in.number(); break;
        case format::Kind::boolean: flat[path] = *in.boolean() ? "true" : "false"; break;
        case format::Kind::null:
            flat[path] = "";
            in.skip();
            break;
        case format::Kind::bad: in.skip(); break;
    }
}

Flat transcription() {
    const std::string bytes = support::file_bytes(support::in_repository("tests/sources/2024-piano-indicatori.json"));
    format::JsonInput in(bytes);
    Flat flat;
    flatten(in, "", flat);
    REQUIRE(in.problems().empty());
    return flat;
}

plan::Plan published() {
    auto loaded = format::read_plan(support::published_plan());
    REQUIRE(loaded.plan);
    CHECK(loaded.issues.empty());
    return std::move(*loaded.plan);
}

// 14.29 → 14,29% · 283500.00 → 283.500,00 €
std::string as_printed(const std::optional<base::Decimal>& number, std::string_view unit) {
    if (!number) return "";
    std::string text = base::to_string(*number);
    const auto point = text.find('.');
    REQUIRE(point == text.size() - 3);
    text[point] = ',';
    for (std::size_t at = point; at > 3; at -= 3) text.insert(at - 3, 1, '.');
    return text + std::string(unit);
}

std::string line(const std::optional<int>& source_line) { return source_line ? std::to_string(*source_line) : ""; }

// What the plan file says at the paths of the transcription.
class Retold {
public:
    explicit Retold(const plan::Plan& plan) : plan_(plan) {
        said_["title"] = plan.title;
        said_["body"] = plan.body;
        said_["year"] = std::to_string(plan.year);
        std::size_t next = 0;
        for (const auto& box : plan.objectives)
            if (box->level == plan::Level::strategic) tell(*box, "strategic[" + std::to_string(next++) + "].");
        for (std::size_t i = 0; i < plan.strategy_map.size(); ++i) tell(plan.strategy_map[i], "strategic_map[" + std::to_string(i) + "].");
        for (std::size_t i = 0; i < plan.doubts.size(); ++i) tell(plan.doubts[i], i);
    }
    Flat said() && { return std::move(said_); }

private:
    void tell(const plan::Objective& objective, const std::string& at) {
        said_[at + "code"] = objective.code;
        said_[at + "name"] = objective.name;
        said_[at + "weight_raw"] = as_printed(objective.weight, "%");
        said_[at + "resources_raw"] = as_printed(objective.resources, " €");
        said_[at + "perspective"] = std::ranges::find(plan_.perspectives, *objective.perspective, &plan::Perspective::id)->name;
        said_[at + "mission"] = objective.mission;
        said_[at + "programme"] = objective.programme;
        said_[at + "line"] = line(objective.source_line);
        const auto* area = plan::find(plan_, *objective.parent);
        said_[at + "ambito"] = area->code + "- " + area->name;
        std::size_t next = 0;
        for (const auto& box : plan_.indicators)
            if (box->parent == objective.id) tell(*box, at + "indicators[" + std::to_string(next++) + "].");
    }

    void tell(const plan::Indicator& indicator, const std::string& at) {
        said_[at + "name"] = indicator.name;
        said_[at + "weight_raw"] = as_printed(indicator.weight, "%");
        said_[at + "owner"] = indicator.owner;
        said_[at + "note"] = indicator.note;
        said_[at + "line"] = line(indicator.source_line);
        for (const int year : plan_.years) said_[at + "targets." + std::to_string(year)] = "";
        for (const auto& [year, cell] : indicator.targets) said_[at + "targets." + std::to_string(year)] = cell.text;
    }

    void tell(const plan::MapRow& row, const std::string& at) {
        said_[at + "perspective"] = row.name;
        said_[at + "line"] = line(row.source_line);
        for (std::size_t i = 0; i < row.boxes.size(); ++i) {
            said_[at + "objectives[" + std::to_string(i) + "].code"] = row.boxes[i].code;
            said_[at + "objectives[" + std::to_string(i) + "].name"] = row.boxes[i].name;
        }
    }

    void tell(const plan::Doubt& doubt, std::size_t index) {
        const std::string at = "doubts[" + std::to_string(index) + "].";
        said_[at + "id"] = std::to_string(index + 1);
        said_[at + "question"] = doubt.question;
        said_[at + "decision"] = doubt.decision;
        said_[at + "confidence"] = doubt.confidence;
        for (std::size_t i = 0; i < doubt.source_lines.size(); ++i)
            said_[at + "lines[" + std::to_string(i) + "]"] = std::to_string(doubt.source_lines[i]);
    }

    const plan::Plan& plan_;
    Flat said_;
};

// The table above, as a rule.
bool differs_on_purpose(const std::string& path) {
    constexpr std::string_view parts[] = {"conventions[", "document", "header_raw[", "ambito_label_printed", "name_raw",
                                          "weight_pct", "resources_eur"};
    return std::ranges::any_of(parts, [&](std::string_view part) { return path.find(part) != std::string::npos; });
}

// "011- Utenti…" and "032 - Processi…" are the same label with more or less space.
std::string without_space_before_dash(std::string text) {
    if (const auto at = text.find(" - "); at == 3) text.erase(at, 1);
    return text;
}

std::string total(const plan::Plan& plan, const plan::ObjectiveId& parent) {
    base::Decimal sum;
    for (const auto& box : plan.objectives)
        if (box->parent == parent && box->weight) sum = *base::add(sum, *box->weight);
    for (const auto& box : plan.indicators)
        if (box->parent == parent && box->weight) sum = *base::add(sum, *box->weight);
    return base::to_string(sum);
}

}  // namespace

TEST_CASE("the 2024 plan file says what the published plan says, field by field") {
    auto printed = transcription();
    std::erase_if(printed, [](const auto& entry) { return differs_on_purpose(entry.first); });
    for (auto& [path, text] : printed)
        if (path.ends_with(".ambito")) text = without_space_before_dash(text);
    const auto plan = published();
    auto said = Retold(plan).said();
    CHECK(printed.size() > 700);
    for (const auto& [path, text] : printed) {
        INFO(path);
        CHECK(said.contains(path));
        CHECK(said[path] == text);
    }
    for (const auto& [path, text] : said) {
        INFO(path << ": " << text);
        CHECK(printed.contains(path));
    }
}

TEST_CASE("the 2024 plan has its 4 ambiti, 14 strategic objectives and 58 indicators") {
    const auto plan = published();
    const auto of_level = [&](plan::Level level) {
        return std::ranges::count_if(plan.objectives, [&](const auto& box) { return box->level == level; });
    };
    CHECK(of_level(plan::Level::area) == 4);
    CHECK(of_level(plan::Level::strategic) == 14);
    CHECK(plan.indicators.size() == 58);
    CHECK(plan.perspectives.size() == 4);
    CHECK(plan.strategy_map.size() == 4);
    CHECK(plan.years == std::vector{2023, 2024, 2025, 2026});
}

TEST_CASE("no value is invented in the 2024 plan") {
    const auto plan = published();
    CHECK_FALSE(plan.demonstration);
    CHECK(plan.measures.empty());
    for (const auto& box : plan.indicators) {
        CHECK(box->readings.empty());
        CHECK(box->assessments.empty());
        CHECK_FALSE(box->formula);
        CHECK_FALSE(box->typology);
        CHECK(box->unit.empty());
    }
}

TEST_CASE("every weight group of the 2024 plan adds to exactly 100") {
    const auto plan = published();
    for (const auto& box : plan.objectives) {
        INFO(box->code << ' ' << box->name);
        if (box->level != plan::Level::body) CHECK(base::parse_decimal(total(plan, box->id)) == base::Decimal(100));
    }
}

TEST_CASE("each box of the strategy map names the objective of its code") {
    const auto plan = published();
    for (const auto& row : plan.strategy_map)
        for (const auto& box : row.boxes) {
            INFO(box.code);
            const auto* objective = plan::find(plan, box.objective);
            REQUIRE(objective);
            CHECK((objective->code.size() < 2 ? "0" : "") + objective->code == box.code);
            CHECK(objective->perspective == row.perspective);
        }
}

TEST_CASE("the demonstration plan is the published one with values, and says that it is one") {
    const auto loaded = format::read_plan(support::demonstration_plan());
    REQUIRE(loaded.plan);
    plan::Plan stripped = *loaded.plan;
    CHECK(stripped.demonstration);
    CHECK(stripped.title.find("DIMOSTRATIVI") != std::string::npos);
    CHECK(stripped.note.find("inventati") != std::string::npos);
    const auto original = published();
    stripped.demonstration = false;
    stripped.title = original.title;
    stripped.note = original.note;
    stripped.measures.clear();
    for (auto& box : stripped.indicators)
        box = base::with(box, [](plan::Indicator& indicator) {
            indicator.readings.clear();
            indicator.formula.reset();
        });
    CHECK(stripped == original);
}
