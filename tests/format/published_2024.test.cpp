// Every field of the 2024 plan file against the transcription of the published plan.
//
// How the document stands in the file:
//   weight_pct, weight_raw         weight: an exact decimal with the printed digits; 14,29% is "14.29"
//   resources_eur, resources_raw   resources, likewise; an empty cell is no value
//   ambito "011- Utenti…"          area, code and name: the printed label divided at its dash; whole in printed.ambito
//   ambito_label_printed           inferred "ambito_label" where it is not
//   name_raw, header_raw           printed.name; printed.header, the cells between " | "
//   strategic_map                  a box also names its objective; a row its perspective, which knows that spelling
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "format/telling.hpp"

namespace {

using namespace published;

constexpr Difference differences[] = {
    {"conventions[*]", {}, {}, "about the transcription, not the plan"},
};

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

class Telling2024 : public Telling {
public:
    using Telling::Telling;

    const Flat& tell() {
        say_source("document");
        say("title", plan_.title);
        say("body", plan_.body);
        say("year", std::to_string(plan_.year));
        const auto strategic = of_level(plan::Level::strategic);
        for (std::size_t i = 0; i < strategic.size(); ++i) tell_objective(*strategic[i], at("strategic", i) + '.');
        for (std::size_t i = 0; i < plan_.strategy_map.size(); ++i) tell_map(plan_.strategy_map[i], at("strategic_map", i) + '.');
        for (std::size_t i = 0; i < plan_.doubts.size(); ++i) tell_doubt(i);
        return said();
    }

private:
    void tell_objective(const plan::Objective& objective, const std::string& path) {
        say(path + "code", objective.code);
        say(path + "name", objective.name);
        say_if_any(path + "name_raw", printed(objective.printed, "name"));
        say(path + "weight_pct", short_number(objective.weight));
        say(path + "weight_raw", as_printed(objective.weight, "%"));
        say(path + "resources_eur", short_number(objective.resources));
        say(path + "resources_raw", as_printed(objective.resources, " €"));
        say(path + "perspective", perspective_of(objective));
        say(path + "mission", objective.mission);
        say(path + "programme", objective.programme);
        say(path + "line", number(objective.source_line));
        const auto& area = parent_of(objective);
        const std::string label = printed(area.printed, "ambito");
        CHECK(label.starts_with(area.code));
        CHECK(label.ends_with("- " + area.name));
        say(path + "ambito", label);
        say(path + "ambito_label_printed", is_inferred(objective.inferred, "ambito_label") ? "false" : "true");
        const auto header = parts(printed(objective.printed, "header"), " | ");
        for (std::size_t i = 0; i < header.size(); ++i) say(at(path + "header_raw", i), header[i]);
        const auto rows = indicators_of(objective.id);
        for (std::size_t i = 0; i < rows.size(); ++i) tell_row(*rows[i], at(path + "indicators", i) + '.');
    }

    void tell_row(const plan::Indicator& indicator, const std::string& path) {
        say(path + "name", indicator.name);
        say(path + "weight_pct", short_number(indicator.weight));
        say(path + "weight_raw", as_printed(indicator.weight, "%"));
        say(path + "owner", indicator.owner);
        say(path + "note", indicator.note);
        say(path + "line", number(indicator.source_line));
        for (const int year : plan_.years) say(path + "targets." + std::to_string(year), target_of(indicator, year));
    }

    void tell_map(const plan::MapRow& row, const std::string& path) {
        const auto perspective = std::ranges::find(plan_.perspectives, row.perspective, &plan::Perspective::id);
        CHECK((perspective->name == row.name || std::ranges::find(perspective->also, row.name) != perspective->also.end()));
        say(path + "perspective", row.name);
        say(path + "line", number(row.source_line));
        for (std::size_t i = 0; i < row.boxes.size(); ++i) {
            say(at(path + "objectives", i) + ".code", row.boxes[i].code);
            say(at(path + "objectives", i) + ".name", row.boxes[i].name);
        }
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

std::string total(const plan::Plan& plan, const plan::ObjectiveId& parent) {
    base::Decimal sum;
    for (const auto& box : plan.objectives)
        if (box->parent == parent && box->weight) sum = *base::add(sum, *box->weight);
    for (const auto& box : plan.indicators)
        if (box->parent == parent && box->weight) sum = *base::add(sum, *box->weight);
    return base::to_string(sum);
}

}  // namespace

TEST_CASE("the 2024 plan file says what the published plan says, field by field", "[published]") {
    const auto plan = plan_of(2024);
    compare(2024, Telling2024(plan).tell(), differences);
}

TEST_CASE("the 2024 plan has its 4 ambiti, 14 strategic objectives and 58 indicators", "[published]") {
    const auto plan = plan_of(2024);
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

TEST_CASE("no value is invented in the 2024 plan", "[published]") {
    const auto plan = plan_of(2024);
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

TEST_CASE("every weight group of the 2024 plan adds to exactly 100", "[published]") {
    const auto plan = plan_of(2024);
    for (const auto& box : plan.objectives) {
        INFO(box->code << ' ' << box->name);
        if (box->level != plan::Level::body) CHECK(base::parse_decimal(total(plan, box->id)) == base::Decimal(100));
    }
}

TEST_CASE("each box of the strategy map names the objective of its code", "[published]") {
    const auto plan = plan_of(2024);
    for (const auto& row : plan.strategy_map)
        for (const auto& box : row.boxes) {
            INFO(box.code);
            const auto* objective = plan::find(plan, box.objective);
            REQUIRE(objective);
            CHECK((objective->code.size() < 2 ? "0" : "") + objective->code == box.code);
            CHECK(objective->perspective == row.perspective);
        }
}
