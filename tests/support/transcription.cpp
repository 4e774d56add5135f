#include "support/transcription.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

#include "support/places.hpp"

namespace support {
namespace {

using plan::Level;

constexpr std::pair<int, const char*> files[] = {{2018, "2018-cruscotto-rolling"}, {2020, "2020-plan-rolling"},
                                                 {2023, "2023-albero-performance"}, {2024, "2024-piano-indicatori"}};

// 14,29% where the transcription keeps the printed digits, else its number.
std::optional<base::Decimal> weight_of(const Json& row) {
    std::string printed = row["weight_raw"].scalar;
    if (printed.ends_with('%')) return base::parse_italian_decimal(std::string_view(printed).substr(0, printed.size() - 1));
    const Json& number = row["weight_pct"].is_null() ? row["weight"] : row["weight_pct"];
    return number.is_null() ? std::nullopt : base::parse_decimal(number.scalar);
}

std::string note_of(const Json& row) {
    if (!row["note"].is_null()) return row["note"].scalar;
    if (!row["note_inferred"].is_null()) return row["note_inferred"].scalar;
    std::string all;
    for (const Json& note : row["notes"].items) all += (all.empty() ? "" : "\n") + note.scalar;
    return all;
}

bool says_removed(const std::string& note) {
    return note.find("Eliminato") != std::string::npos || note.find("eliminato l'indicatore") != std::string::npos;
}

std::optional<plan::Typology> typology_of(const Json& printed) {
    using enum plan::Typology;
    static const std::map<std::string, plan::Typology> words{
        {"Outcome", outcome}, {"Efficienza", efficiency}, {"Efficacia", effectiveness}, {"Volume", volume}, {"Qualità", quality}};
    const auto found = words.find(printed.scalar);
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

std::string joined(const Json& list) {
    std::string all;
    for (const Json& each : list.items) all += (all.empty() ? "" : ", ") + each.scalar;
    return all;
}

class Laying {
public:
    Laying(const Json& source, int year) : source_(source) {
        plan_.title = source["title"].scalar;
        plan_.body = source["body"].scalar;
        plan_.year = year;
        plan_.years = {year};
        plan_.periods = {{"SAL", 6, 30, {}}, {"Consuntivo", 12, 31, {}}};
        plan::Objective body{.id = {"ente"}, .level = Level::body, .name = "Ente"};
        body.aggregator = plan::Aggregator::mean;
        plan_.objectives.emplace_back(body);
    }

    plan::Plan lay() {
        for (const Json& objective : source_["strategic"].items) lay_strategic(objective);
        for (const Json& objective : source_["operative"].items) lay_operative(objective);
        lay_agency();
        for (const Json& card : source_["managers"].items) lay_manager(card);
        for (const Json& card : source_["po"].items) lay_card(card);
        for (const Json& card : source_["individual"].items) lay_holder(card);
        for (const Json& note : source_["detached_notes"].items)
            if (note["decided_line"].is_null()) plan_.note += (plan_.note.empty() ? "" : "\n") + note["text"].scalar;
        return std::move(plan_);
    }

private:
    plan::ObjectiveId add(plan::Objective objective) {
        objective.id = {"o" + std::to_string(plan_.objectives.size())};
        objective.removed = says_removed(objective.note);
        plan_.objectives.emplace_back(objective);
        return objective.id;
    }

    plan::Objective objective(Level level, const Json& printed, const plan::ObjectiveId& parent) {
        plan::Objective made{.parent = parent, .level = level, .code = printed["code"].scalar, .name = printed["name"].scalar,
                             .description = printed["description"].scalar, .weight = weight_of(printed)};
        made.programme = printed["programme"].scalar;
        made.mission = printed["mission"].scalar;
        made.owner = printed["units"].is_null() ? printed["area_section"].scalar : joined(printed["units"]);
        made.note = note_of(printed);
        if (!printed["line"].is_null()) made.source_line = std::stoi(printed["line"].scalar);
        return made;
    }

    // Ambiti are printed as a label on each strategic objective.
    plan::ObjectiveId area_of(const Json& strategic) {
        if (strategic["ambito"].is_null()) return {"ente"};
        const std::string label = strategic["ambito"].scalar.substr(0, 3);
        if (!areas_.contains(label))
            areas_[label] = add({.parent = plan::ObjectiveId{"ente"}, .level = Level::area, .code = label,
                                 .name = strategic["ambito"].scalar});
        return areas_[label];
    }

    void lay_strategic(const Json& printed) {
        const auto id = strategic_[printed["code"].scalar] = add(objective(Level::strategic, printed, area_of(printed)));
        lay_indicators(printed, id);
        for (const Json& operative : printed["operative"].items)
            lay_indicators(operative, add(objective(Level::operative, operative, id)));
    }

    void lay_operative(const Json& printed) {
        auto made = objective(Level::operative, printed, strategic_.at(printed["strategic_code"].scalar));
        made.name = printed["objective"].scalar;
        lay_indicators(printed, add(std::move(made)));
    }

    void lay_agency() {
        if (source_["agency"].is_null()) return;
        const auto agency = add({.parent = plan::ObjectiveId{"ente"}, .level = Level::area, .name = source_["agency_header"].scalar});
        for (const Json& printed : source_["agency"].items)
            lay_indicators(printed, add(objective(Level::operative, printed, agency)));
    }

    plan::ObjectiveId add_card(const Json& card, const Json& total) {
        plan::Objective made{.parent = plan::ObjectiveId{"ente"}, .level = Level::individual, .name = card["holder"].scalar};
        if (!total.is_null()) made.expected_total = base::parse_decimal(total.scalar);
        return add(std::move(made));
    }

    void lay_manager(const Json& card) {
        const auto id = add_card(card, card["total_weight"]);
        for (const Json& section : card["sections"].items)
            for (const Json& row : section["rows"].items) lay_indicator(row, id, row["action"].scalar);
    }

    // An objective's rows follow one another, each printing its name.
    void lay_card(const Json& card) {
        const auto id = add_card(card, card["total_weight_pct"]);
        std::string name;
        plan::ObjectiveId under;
        for (const Json& row : card["rows"].items) {
            if (row["objective"].scalar != name)
                under = add({.parent = id, .level = Level::individual, .name = name = row["objective"].scalar});
            lay_indicator(row, under);
            weigh_by_rows(under);
        }
    }

    void lay_holder(const Json& card) {
        const auto id = add_card(card, {});
        for (const Json& printed : card["objectives"].items) {
            const auto under = add(objective(Level::individual, printed, id));
            lay_indicators(printed, under);
            weigh_by_rows(under);
        }
    }

    void weigh_by_rows(const plan::ObjectiveId& id) {
        base::Decimal sum;
        for (const auto& box : plan_.indicators)
            if (box->parent == id && box->weight) sum = *base::add(sum, *box->weight);
        for (auto& box : plan_.objectives)
            if (box->id == id) box = base::with(box, [&](plan::Objective& each) { each.weight = each.expected_total = sum; });
    }

    void lay_indicators(const Json& printed, const plan::ObjectiveId& parent) {
        for (const Json& row : printed["indicators"].items) lay_indicator(row, parent);
    }

    void lay_indicator(const Json& row, const plan::ObjectiveId& parent, std::string description = {}) {
        plan::Indicator made{.id = {"i" + std::to_string(plan_.indicators.size() + 1)}, .parent = parent,
                             .name = row["name"].is_null() ? row["indicator"].scalar : row["name"].scalar,
                             .description = std::move(description), .weight = weight_of(row)};
        made.typology = typology_of(row["typology"]);
        made.unit = row["unit"].scalar == "date" ? "" : row["unit"].scalar;
        made.formula = formula_of(row, made.unit);
        lay_targets(row, made);
        made.owner = row["owner"].is_null() ? row["services"].scalar + (row["area"].is_null() ? "" : " " + row["area"].scalar)
                                            : row["owner"].scalar;
        made.note = note_of(row);
        made.removed = says_removed(made.note);
        if (!row["line"].is_null()) made.source_line = std::stoi(row["line"].scalar);
        plan_.indicators.emplace_back(std::move(made));
    }

    void lay_targets(const Json& row, plan::Indicator& indicator) {
        for (const auto& [year, target] : row["targets"].members) {
            note_year(std::stoi(year));
            if (!target.is_null()) indicator.targets[std::stoi(year)] = {target.scalar, {}, {}};
        }
        for (const auto name : {"target", "target_2023"})
            if (!row[name].is_null()) indicator.targets[plan_.year] = {row[name].scalar, {}, {}};
    }

    void note_year(int year) {
        const auto at = std::ranges::lower_bound(plan_.years, year);
        if (at == plan_.years.end() || *at != year) plan_.years.insert(at, year);
    }

    std::optional<plan::Formula> formula_of(const Json& row, const std::string& unit) {
        if (row["numerator"].is_null()) return std::nullopt;
        const bool single = row["denominator"].is_null();
        const auto numerator = measure(row["numerator"].scalar, single && unit != "%" ? unit : "");
        if (single) return plan::MeasureRef{numerator, {}};
        return plan::Ratio{numerator, measure(row["denominator"].scalar, ""), {}};
    }

    plan::MeasureId measure(const std::string& text, const std::string& unit) {
        const auto [found, is_new] = measures_.emplace(text, plan::MeasureId{"m" + std::to_string(measures_.size() + 1)});
        if (is_new) plan_.measures.emplace_back(plan::Measure{found->second, text, unit, "", {}, {}});
        return found->second;
    }

    const Json& source_;
    plan::Plan plan_;
    std::map<std::string, plan::ObjectiveId> areas_, strategic_;
    std::map<std::string, plan::MeasureId> measures_;
};

}  // namespace

Json transcription(int year) {
    for (const auto& [file_year, name] : files) {
        if (file_year != year) continue;
        std::ifstream file(in_repository(std::string("tests/sources/") + name + ".json"), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        format::JsonInput in(bytes);
        Json tree = json_tree(in);
        if (in.problems().empty() && !tree.members.empty()) return tree;
    }
    throw std::runtime_error("no transcription of " + std::to_string(year));
}

plan::Plan transcribed_plan(int year) {
    const Json source = transcription(year);
    plan::Plan plan = Laying(source, year).lay();
    if (year == 2023) plan.years = {2023, 2024, 2025};  // "2023 2025": the plan's period, targets only of 2023
    return plan;
}

}  // namespace support
