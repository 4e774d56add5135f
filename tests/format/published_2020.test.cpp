// Every field of the 2020 plan file against the transcription of the published plan.
//
// How the document stands in the file:
//   mission "011_Competitività…"   area, code and name; the label whole in its printed.mission, for the map too
//   programme                      a node of level programme under its strategic objective; four that share one
//                                  row are one node, printed.programmes keeps them apart
//   perspective                    one each, with its other spellings; printed.perspective where a section has another
//   note, notes                    revisions in the row
//   weight, weight_indicator       the two columns are equal in every row (doubt): one weight
//   weight_pct empty               a merged weight (doubt): it stands on the objective, its two rows have none
//   managers, po                   scorecards outside the ente's tree; objectives of level individual below
//   owner, services, area          the cells as printed; `units` says which units they mean
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "format/telling.hpp"

namespace {

using namespace published;

constexpr Difference differences[] = {
    {"map[0].objectives[2]", "3, Promozione integrata del territorio", "3. Promozione integrata del territorio", "printed \"3,\": the code of a box is the objective's"},
    {"map[0].objectives[3]", "4, Infrastutture Portualità Logistica Gestione Strategica delle partecipazioni societarie",
     "4. Infrastutture Portualità Logistica Gestione Strategica delle partecipazioni societarie", "likewise \"4,\""},
};

std::string flag(const std::optional<bool>& value) { return value ? *value ? "X" : "-" : ""; }

class Telling2020 : public Telling {
public:
    using Telling::Telling;

    const Flat& tell() {
        say_source("document");
        say("year", std::to_string(plan_.year));
        for (std::size_t i = 0; i < plan_.strategy_map.size(); ++i) tell_map(plan_.strategy_map[i], at("map", i) + '.');
        const auto strategic = of_level(plan::Level::strategic), operative = of_level(plan::Level::operative);
        for (std::size_t i = 0; i < strategic.size(); ++i) tell_strategic(*strategic[i], at("strategic", i) + '.');
        for (std::size_t i = 0; i < operative.size(); ++i) tell_operative(*operative[i], at("operative", i) + '.');
        std::size_t managers = 0, po = 0;
        for (const auto* card : of_level(plan::Level::scorecard)) {
            if (card->name.starts_with("RESPONSABILE PO ")) tell_po(*card, at("po", po++) + '.');
            else tell_manager(*card, at("managers", managers++) + '.');
        }
        for (std::size_t i = 0; i < plan_.doubts.size(); ++i) tell_doubt(plan_.doubts[i], at("doubts", i) + '.');
        return said();
    }

private:
    void tell_map(const plan::MapRow& row, const std::string& path) {
        say(path + "perspective", row.name);
        CHECK(std::ranges::find(plan_.perspectives, row.perspective, &plan::Perspective::id)->name == row.name);
        for (std::size_t i = 0; i < row.boxes.size(); ++i) {
            const auto& box = row.boxes[i];
            const auto* objective = plan::find(plan_, box.objective);
            REQUIRE(objective);
            CHECK(objective->code == box.code);
            CHECK(objective->perspective == row.perspective);
            const std::string mission = printed(parent_of(*objective).printed, "mission");
            if (i > 0) CHECK(said_[path + "mission"] == mission);
            say(path + "mission", mission);
            say(at(path + "objectives", i), box.code + ". " + box.name);
        }
    }

    void tell_strategic(const plan::Objective& objective, const std::string& path) {
        const auto& area = parent_of(objective);
        say(path + "mission", printed(area.printed, "mission"));
        CHECK(printed(area.printed, "mission") == area.code + '_' + area.name);
        say(path + "code", objective.code);
        say(path + "name", objective.name);
        const auto rows = indicators_of(objective.id);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string row = at(path + "indicators", i) + '.';
            say(row + "name", rows[i]->name);
            for (const int year : plan_.years) say(row + "targets." + std::to_string(year), target_of(*rows[i], year));
            say(row + "owner", rows[i]->owner);
            const auto notes = notes_in_row(rows[i]->id.value);
            for (std::size_t n = 0; n < notes.size(); ++n) say(at(row + "notes", n), notes[n]->text);
        }
    }

    void tell_operative(const plan::Objective& objective, const std::string& path) {
        const auto& programme = parent_of(objective);
        CHECK(programme.level == plan::Level::programme);
        say(path + "perspective", perspective_of(objective));
        say(path + "strategic_code", parent_of(programme).code);
        CHECK(parent_of(programme).perspective == objective.perspective);
        say(path + "programme", programme.name);
        if (const auto several = printed(programme.printed, "programmes"); !several.empty()) {
            const auto names = parts(several, " | ");
            for (std::size_t i = 0; i < names.size(); ++i) say(at(path + "programmes", i), names[i]);
        }
        say(path + "objective", objective.name);
        const auto rows = indicators_of(objective.id);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string row = at(path + "indicators", i) + '.';
            say(row + "name", rows[i]->name);
            say(row + "target", only_target(*rows[i]));
            say(row + "services", rows[i]->services);
            say(row + "area", rows[i]->area);
            const auto notes = notes_in_row(rows[i]->id.value);
            say(row + "note", notes.empty() ? "" : notes[0]->text);
            for (std::size_t n = 0; n < notes.size() && notes.size() > 1; ++n) say(at(row + "notes", n), notes[n]->text);
        }
    }

    // A section of a card is what follows one another under one code and perspective.
    void tell_manager(const plan::Objective& card, const std::string& path) {
        say(path + "holder", card.name);
        say(path + "total_weight", text_of(card.expected_total));
        std::size_t sections = 0, rows = 0;
        std::string section, before;
        for (const auto* objective : below(card.id)) {
            const std::string head = perspective_of(*objective) + '\n' + objective->code;
            if (head != before) {
                section = at(path + "sections", sections++) + '.';
                rows = 0;
                say(section + "perspective", perspective_of(*objective));
                say(section + "strategic_code", objective->code);
            }
            before = head;
            for (const auto* indicator : indicators_of(objective->id))
                tell_managers_row(*objective, *indicator, at(section + "rows", rows++) + '.');
        }
    }

    void tell_managers_row(const plan::Objective& objective, const plan::Indicator& indicator, const std::string& path) {
        say(path + "weight", text_of(indicator.weight));
        say(path + "weight_indicator", text_of(indicator.weight));
        say(path + "action", objective.name);
        say(path + "indicator", indicator.name);
        say(path + "target", only_target(indicator));
        say(path + "note", only_note(indicator));
    }

    void tell_po(const plan::Objective& card, const std::string& path) {
        say(path + "holder", card.name);
        say(path + "total_weight_pct", text_of(card.expected_total));
        std::size_t next = 0;
        for (const auto* objective : below(card.id)) {
            const auto rows = indicators_of(objective->id);
            const bool merged = std::ranges::none_of(rows, [](const auto* each) { return each->weight.has_value(); });
            for (const auto* indicator : rows) {
                const std::string row = at(path + "rows", next++) + '.';
                say(row + "strategic_code", objective->code);
                say(row + "objective", objective->name);
                say(row + "indicator", indicator->name);
                say(row + "target", only_target(*indicator));
                say(row + "weight_pct", merged && indicator == rows[0] ? text_of(objective->weight) : text_of(indicator->weight));
                say(row + "area", indicator->area);
                say(row + "albero", flag(indicator->in_tree));
                say(row + "produttivita", flag(indicator->in_productivity));
                say(row + "note", only_note(*indicator));
            }
        }
    }

    std::string only_target(const plan::Indicator& indicator) const {
        CHECK(indicator.targets.size() <= 1);
        return target_of(indicator, plan_.year);
    }

    std::string only_note(const plan::Indicator& indicator) const {
        const auto notes = notes_in_row(indicator.id.value);
        REQUIRE(notes.size() <= 1);
        return notes.empty() ? "" : notes[0]->text;
    }

    void tell_doubt(const plan::Doubt& doubt, const std::string& path) {
        const auto colon = doubt.where.find(": ");
        REQUIRE(colon != std::string::npos);
        say(path + "section", doubt.where.substr(0, colon));
        say(path + "where", doubt.where.substr(colon + 2));
        say(path + "issue", doubt.question);
        say(path + "decision", doubt.decision);
        say(path + "confidence", doubt.confidence);
    }
};

base::Decimal total(const std::vector<base::Decimal>& weights) {
    base::Decimal sum;
    for (const auto& each : weights) sum = *base::add(sum, each);
    return sum;
}

}  // namespace

TEST_CASE("the 2020 plan file says what the published plan says, field by field", "[published]") {
    const auto plan = plan_of(2020);
    compare(2020, Telling2020(plan).tell(), differences);
}

TEST_CASE("the cards of 2020 stand outside the ente's tree; managers' add to 70, P.O. sheets to 100", "[published]") {
    const auto plan = plan_of(2020);
    const Telling told(plan);
    const auto cards = told.of_level(plan::Level::scorecard);
    CHECK(cards.size() == 4 + 7);
    for (const auto* card : cards) {
        INFO(card->name);
        CHECK(!card->parent);
        std::vector<base::Decimal> weights;
        for (const auto* objective : told.below(card->id)) {
            REQUIRE(objective->weight);
            weights.push_back(*objective->weight);
            if (!objective->expected_total) continue;  // a merged weight: its rows have none
            std::vector<base::Decimal> rows;
            for (const auto* indicator : told.indicators_of(objective->id)) rows.push_back(indicator->weight.value());
            CHECK(total(rows) == *objective->expected_total);
            CHECK(objective->weight == objective->expected_total);
        }
        CHECK(total(weights) == card->expected_total);
    }
}

TEST_CASE("the attainment of ente and area on the managers' cards is read from their scores", "[published]") {
    const auto plan = plan_of(2020);
    std::map<std::string, int> formulas;
    for (const auto& box : plan.indicators)
        if (box->formula) ++formulas[std::get<plan::Expression>(*box->formula).text];
    CHECK(formulas == std::map<std::string, int>{{"risultato(\"ente\")", 4},
                                                 {"risultato(\"AREA I\")", 1},
                                                 {"risultato(\"AREA II\")", 1},
                                                 {"risultato(\"AREA III\")", 1},
                                                 {"risultato(\"AREA SEGRETERIA GENERALE\")", 1},
                                                 {"modifiche() / \"N° obiettivi programmati ex ante\"", 1}});
}

TEST_CASE("the 99 notes of the 2020 plan stand under four deliberations", "[published]") {
    const auto plan = plan_of(2020);
    std::map<std::string, int> under;
    for (const auto& each : plan.revisions) {
        REQUIRE(each.act);
        ++under[base::to_iso(*plan::find(plan, *each.act)->date)];
        CHECK(!each.on.empty());
    }
    CHECK(under == std::map<std::string, int>{{"2018-07-26", 4}, {"2019-01-31", 16}, {"2019-12-02", 44}, {"2020-07-21", 35}});
    CHECK(std::ranges::count_if(plan.indicators, [](const auto& box) { return box->removed; }) == 11);
}
