// What changed from one plan to another, grouped by objective in the reading order of the second: what
// `cruscotto diff` tells. Unlike diff(), the two need not be states of one file: match.hpp tells which row is
// which. Words: words/differences.hpp.
//
// Numbers are compared as numbers, texts byte for byte. Where the plans do not share their ids
//   targets and values of years that only one of them has a column for are told by its columns alone
//   an indicator that each plan sets a target for in its own year only is compared on these two
//   what stands only in the file (lines of the source, unknown fields) is left aside.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "change/match.hpp"
#include "plan/plan.hpp"

namespace change {

enum class DifferenceKind { inserted, removed, moved, changed };

// What is different in a row, a measure or the plan.
enum class Field {
    row,  // the whole of it: inserted or removed
    parent, order,
    code, name, description, level, weight, target, direction, unit, formula, formula_note, typology, growth, owner, units,
    services, area, perspective, mission, programme, resources, aggregator, sharing, expected_total, in_tree, in_productivity,
    past, value, value_note, assessment, scale, baseline, low_threshold, high_threshold, reference, levels, expected, estimate,
    struck,  // removed by a revision: shown, out of the score
    note, other,
    // of the plan
    title, body, year, source, profile, demonstration, years, periods, perspectives, org_units, map, profiles, acts, revisions,
    doubts, accepted, scenario, map_places, link,
};

// What stood there and what stands there now; nothing: monostate.
using Said = std::variant<std::monostate, std::string, base::Decimal, bool, plan::Value, plan::Level, plan::Typology,
                          plan::Growth, plan::Aggregator, expr::Direction, plan::Estimate>;

struct Difference {
    DifferenceKind kind = DifferenceKind::changed;
    Field field = Field::row;
    std::string id_a, id_b;           // of the row, measure, scenario; empty where there is none, or for the plan
    std::optional<int> year = {};     // of a target, a past value, a reference
    std::optional<base::Date> at = {};  // of a value, an assessment
    Said before = {}, after = {};
    double sure = 1;                  // that both are the same row, 0–1
    std::string part = {};            // of a scenario: the cell that it tries (plan::place_of), else name, note, on; of a link: "01 → 02"
    // Another difference tells it to people: that of the objective above, which came or went with it, or, of
    // two plans only one of which prints such a field at all, that of the column.
    bool told_above = false;
};

// An objective, here or there or in both; without ids: the plan itself, and its measures at the end.
struct Group {
    std::string id_a, id_b;
    std::vector<Difference> differences;  // at least one
};

std::vector<Group> compare(const plan::Plan& a, const plan::Plan& b);

// A column that only one of two plans prints: a difference of the plan whose before and after count rows.
bool is_column(const Difference& difference);

std::string_view name_of(DifferenceKind kind);    // inserted removed moved changed
std::string what_of(const Difference& difference);  // "weight", "target.2025", "value.2024-06-30"

}  // namespace change
