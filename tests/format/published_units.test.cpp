// The units of a row against its cells: each unit is named there by one of its spellings, nothing
// else is named there, and what means everybody means every service and office of the areas named.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "format/telling.hpp"

namespace {

using Ids = std::set<std::string>;

std::vector<std::string> spellings_of(const plan::OrgUnit& unit) {
    auto all = unit.also;
    all.push_back(unit.name);
    return all;
}

// The longest spelling that the text begins with.
const plan::OrgUnit* unit_at(const plan::Plan& plan, std::string_view text, std::size_t& length) {
    const plan::OrgUnit* found = nullptr;
    length = 0;
    for (const auto& unit : plan.units)
        for (const auto& spelling : spellings_of(unit)) {
            const bool ends = text.size() == spelling.size() || !std::isalnum(static_cast<unsigned char>(text[std::min(spelling.size(), text.size() - 1)]));
            if (spelling.size() <= length || !text.starts_with(spelling) || !ends) continue;
            found = &unit;
            length = spelling.size();
        }
    return found;
}

Ids named_in(const plan::Plan& plan, std::string_view cell) {
    Ids ids;
    while (!cell.empty()) {
        std::size_t length = 1;
        if (cell.starts_with("e ")) length = 2;
        else if (!std::string_view(" /-").contains(cell[0])) {
            const auto* unit = unit_at(plan, cell, length);
            INFO("no unit is spelled like this: " << cell);
            REQUIRE(unit);
            ids.insert(unit->id.value);
        }
        cell.remove_prefix(length);
    }
    return ids;
}

bool means_everybody(const std::string& cell) { return cell == "Tutti i Servizi" || cell == "Trasversale"; }

// An area that is named beside one of its own services adds nothing.
Ids without_areas_of_units(const plan::Plan& plan, Ids ids) {
    Ids left = ids;
    for (const auto& id : ids)
        if (const auto& parent = plan::find(plan, plan::UnitId{id})->parent) left.erase(parent->value);
    return left;
}

Ids expected_units(const plan::Plan& plan, const plan::Indicator& row) {
    const Ids areas = named_in(plan, means_everybody(row.area) ? "" : row.area);
    Ids ids = named_in(plan, row.owner);
    if (!means_everybody(row.services)) {
        ids.merge(named_in(plan, row.services));
        ids.insert(areas.begin(), areas.end());
        return without_areas_of_units(plan, ids);
    }
    for (const auto& unit : plan.units)
        if (unit.parent && (areas.empty() || areas.contains(unit.parent->value))) ids.insert(unit.id.value);
    return ids;
}

Ids units_of(const plan::Indicator& row) {
    Ids ids;
    for (const auto& each : row.units) ids.insert(each.value);
    return ids;
}

// A unit is of the kind that its name says: Servizio, Ufficio, AREA, Azienda speciale.
plan::UnitKind kind_of(const std::string& name) {
    using enum plan::UnitKind;
    if (name.starts_with("AREA ")) return area;
    if (name.starts_with("Ufficio ")) return office;
    return name.starts_with("Serviz") ? service : agency;
}

}  // namespace

TEST_CASE("The units of each row of 2018 and 2020 are those that its cells name", "[published]") {
    for (const int year : {2018, 2020}) {
        const auto plan = published::plan_of(year);
        for (const auto& box : plan.indicators) {
            CAPTURE(year, box->name, box->services, box->area, box->owner);
            CHECK(units_of(*box) == expected_units(plan, *box));
        }
    }
}

TEST_CASE("The holder of each card is one of the units", "[published]") {
    for (const int year : {2020, 2023}) {
        const auto plan = published::plan_of(year);
        for (const auto* card : published::Telling(plan).of_level(plan::Level::scorecard)) {
            CAPTURE(year, card->name);
            REQUIRE(card->units.size() == 1);
            std::string holder = card->name;
            for (const std::string title : {"RESPONSABILE PO ", "P.O. "})
                if (holder.starts_with(title)) holder.erase(0, title.size());
            CHECK(named_in(plan, holder) == Ids{card->units[0].value});
        }
    }
}

TEST_CASE("Every unit stands once, services and offices below their area", "[published]") {
    for (const int year : {2018, 2020, 2023}) {
        std::set<std::string> spellings;
        for (const auto& unit : published::plan_of(year).units) {
            CAPTURE(year, unit.name);
            REQUIRE(unit.kind);
            CHECK(*unit.kind == kind_of(unit.name));
            for (const auto& each : spellings_of(unit)) CHECK(spellings.insert(each).second);
            const bool is_part = *unit.kind == plan::UnitKind::service || *unit.kind == plan::UnitKind::office;
            if (year != 2023) CHECK(unit.parent.has_value() == is_part);  // 2023 prints no areas
        }
    }
}
