// Every field of the 2023 plan file against the transcription of the published plan.
//
// How the document stands in the file:
//   years "2023", "2025"        the first and the last of plan.years
//   weight_pct 8.37, 20.0       "8.37", "20.00": exact decimals with the printed digits
//   numerator, denominator      measures, one for each text
//   value_2022                  past; a date, which is no decimal, as printed in printed.value_2022
//   name_note, algorithm_note   printed.name_note, formula_note
//   agency                      an area of the ente, named by its heading
//   individual                  scorecards outside the ente's tree; their objectives weigh what their rows add to
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "format/telling.hpp"

namespace {

using namespace published;

constexpr Difference differences[] = {
    {"strategic[*].operative[*].indicators[*].unit", "date", "", "\"date\" is no printed unit (doubt 1): the target is a date"},
    {"agency[*].indicators[*].unit", "date", "", "likewise"},
};

std::string typology(const std::optional<plan::Typology>& typology) {
    if (!typology) return "";
    switch (*typology) {
        case plan::Typology::outcome: return "Outcome";
        case plan::Typology::efficiency: return "Efficienza";
        case plan::Typology::effectiveness: return "Efficacia";
        case plan::Typology::volume: return "Volume";
        case plan::Typology::quality: return "Qualità";
    }
    return "";
}

class Telling2023 : public Telling {
public:
    using Telling::Telling;

    const Flat& tell() {
        say_source("document", "page_header");
        say("title", plan_.title);
        say("years[0]", std::to_string(plan_.years.front()));
        say("years[1]", std::to_string(plan_.years.back()));
        const auto strategic = of_level(plan::Level::strategic);
        for (std::size_t i = 0; i < strategic.size(); ++i) {
            const std::string path = at("strategic", i) + '.';
            say(path + "code", strategic[i]->code);
            say(path + "name", strategic[i]->name);
            tell_operative(*strategic[i], path + "operative");
        }
        const auto areas = of_level(plan::Level::area);
        REQUIRE(areas.size() == 1);
        say("agency_header", areas[0]->name);
        tell_operative(*areas[0], "agency");
        const auto cards = of_level(plan::Level::scorecard);
        for (std::size_t i = 0; i < cards.size(); ++i) tell_individual(*cards[i], at("individual", i) + '.');
        for (std::size_t i = 0; i < plan_.doubts.size(); ++i) tell_doubt(plan_.doubts[i], at("doubts", i) + '.');
        return said();
    }

private:
    void tell_operative(const plan::Objective& parent, const std::string& list) {
        const auto objectives = below(parent.id);
        for (std::size_t i = 0; i < objectives.size(); ++i) {
            const auto& objective = *objectives[i];
            const std::string path = at(list, i) + '.';
            tell_objective(objective, path);
            say(path + "weight_pct", short_number(objective.weight));
            for (std::size_t u = 0; u < objective.units.size(); ++u)
                say(at(path + "units", u), plan::find(plan_, objective.units[u])->name);
            const auto rows = indicators_of(objective.id);
            for (std::size_t r = 0; r < rows.size(); ++r) {
                const std::string row = at(path + "indicators", r) + '.';
                tell_row(*rows[r], row);
                say(row + "unit", rows[r]->unit);
                say(row + "value_2022", value_of_2022(*rows[r]));
            }
        }
    }

    void tell_individual(const plan::Objective& card, const std::string& path) {
        say(path + "holder", card.name);
        const auto objectives = below(card.id);
        for (std::size_t i = 0; i < objectives.size(); ++i) {
            const std::string objective = at(path + "objectives", i) + '.';
            tell_objective(*objectives[i], objective);
            const auto rows = indicators_of(objectives[i]->id);
            for (std::size_t r = 0; r < rows.size(); ++r) {
                tell_row(*rows[r], at(objective + "indicators", r) + '.');
                CHECK(rows[r]->unit.empty());
            }
        }
    }

    void tell_objective(const plan::Objective& objective, const std::string& path) {
        say(path + "code", objective.code);
        say(path + "name", objective.name);
        say(path + "description", objective.description);
    }

    void tell_row(const plan::Indicator& indicator, const std::string& path) {
        say(path + "name", indicator.name);
        say_if_any(path + "name_note", printed(indicator.printed, "name_note"));
        say(path + "weight_pct", short_number(indicator.weight));
        say(path + "typology", typology(indicator.typology));
        say(path + "target_2023", target_of(indicator, plan_.year));
        CHECK(indicator.targets.size() == 1);
        say_if_any(path + "algorithm_note", indicator.formula_note);
        const auto measures = plan::measures_of(indicator.formula);
        REQUIRE(!measures.empty());
        say(path + "numerator", plan::find(plan_, measures[0])->name);
        say(path + "denominator", measures.size() > 1 ? plan::find(plan_, measures[1])->name : "");
    }

    static std::string value_of_2022(const plan::Indicator& indicator) {
        const auto past = indicator.past.find(2022);
        if (past == indicator.past.end()) return printed(indicator.printed, "value_2022");
        std::string text = base::to_string(past->second);
        std::ranges::replace(text, '.', ',');
        return text;
    }

    void tell_doubt(const plan::Doubt& doubt, const std::string& path) {
        say(path + "where", doubt.where);
        say(path + "issue", doubt.question);
        say(path + "choice", doubt.decision);
    }
};

base::Decimal total_below(const Telling& told, const plan::Objective& parent) {
    base::Decimal sum;
    for (const auto* objective : told.below(parent.id)) sum = *base::add(sum, objective->weight.value());
    return sum;
}

}  // namespace

TEST_CASE("the 2023 plan file says what the published plan says, field by field", "[published]") {
    const auto plan = plan_of(2023);
    compare(2023, Telling2023(plan).tell(), differences);
}

TEST_CASE("the weights of 2023 keep two places and add to 100 in every group of objectives and on every card", "[published]") {
    const auto plan = plan_of(2023);
    const Telling told(plan);
    for (const auto& box : plan.indicators)
        if (box->weight) CHECK(box->weight->places() == 2);
    for (const auto level : {plan::Level::strategic, plan::Level::area, plan::Level::scorecard})
        for (const auto* each : told.of_level(level)) {
            INFO(each->name);
            CHECK(total_below(told, *each) == base::Decimal(100));
        }
    for (const auto* card : told.of_level(plan::Level::scorecard)) CHECK(card->expected_total == base::Decimal(100));
}

TEST_CASE("an individual objective of 2023 weighs what its rows add to", "[published]") {
    const auto plan = plan_of(2023);
    const Telling told(plan);
    for (const auto* objective : told.of_level(plan::Level::individual)) {
        INFO(objective->code);
        base::Decimal sum;
        for (const auto* row : told.indicators_of(objective->id)) sum = *base::add(sum, row->weight.value());
        CHECK(objective->weight == sum);
        CHECK(objective->expected_total == sum);
    }
}

TEST_CASE("a measure of 2023 that is an indicator's whole value counts in its unit, but for a percentage", "[published]") {
    const auto plan = plan_of(2023);
    std::map<std::string, std::string> units;
    for (const auto& box : plan.indicators) {
        const auto measures = plan::measures_of(box->formula);
        if (measures.size() == 1 && box->unit != "%") units[measures[0].value] = box->unit;
    }
    for (const auto& box : plan.measures) CHECK(box->unit == units[box->id.value]);
}

TEST_CASE("the 2023 plan: 14 strategic objectives, 83 and 12 operative ones, 17 of five holders, 140 indicators", "[published]") {
    const auto plan = plan_of(2023);
    const Telling told(plan);
    CHECK(told.of_level(plan::Level::strategic).size() == 14);
    CHECK(told.of_level(plan::Level::operative).size() == 83 + 12);
    CHECK(told.of_level(plan::Level::individual).size() == 17);
    CHECK(told.of_level(plan::Level::scorecard).size() == 5);
    CHECK(plan.indicators.size() == 101 + 14 + 25);
    CHECK(plan.units.size() == 8 + 1);
}
