// What scripts call the kinds of differences and the fields.
#include "base/named.hpp"
#include "change/compare.hpp"

namespace change {
namespace {

constexpr base::Names<DifferenceKind, 4> kinds{{{DifferenceKind::inserted, "inserted"}, {DifferenceKind::removed, "removed"},
                                                {DifferenceKind::moved, "moved"}, {DifferenceKind::changed, "changed"}}};

constexpr base::Names<Field, 62> fields{{
    {Field::row, "row"}, {Field::parent, "parent"}, {Field::order, "order"}, {Field::code, "code"}, {Field::name, "name"},
    {Field::description, "description"}, {Field::level, "level"}, {Field::weight, "weight"}, {Field::target, "target"},
    {Field::direction, "direction"}, {Field::unit, "unit"}, {Field::formula, "formula"}, {Field::formula_note, "formula_note"},
    {Field::typology, "typology"}, {Field::growth, "growth"}, {Field::owner, "owner"}, {Field::units, "units"},
    {Field::services, "services"}, {Field::area, "area"}, {Field::perspective, "perspective"}, {Field::mission, "mission"},
    {Field::programme, "programme"}, {Field::resources, "resources"}, {Field::aggregator, "aggregator"},
    {Field::sharing, "sharing"}, {Field::expected_total, "expected_total"}, {Field::in_tree, "in_tree"},
    {Field::in_productivity, "in_productivity"}, {Field::past, "past"}, {Field::value, "value"}, {Field::value_note, "value_note"},
    {Field::assessment, "assessment"}, {Field::scale, "scale"}, {Field::baseline, "baseline"},
    {Field::low_threshold, "low_threshold"}, {Field::high_threshold, "high_threshold"}, {Field::reference, "reference"},
    {Field::levels, "levels"}, {Field::expected, "expected"}, {Field::estimate, "estimate"}, {Field::struck, "removed"}, {Field::note, "note"},
    {Field::other, "other"}, {Field::title, "title"}, {Field::body, "body"}, {Field::year, "year"}, {Field::source, "source"},
    {Field::profile, "profile"}, {Field::demonstration, "demonstration"}, {Field::years, "years"}, {Field::periods, "periods"},
    {Field::perspectives, "perspectives"}, {Field::org_units, "org_units"}, {Field::map, "strategy_map"},
    {Field::profiles, "profiles"}, {Field::acts, "acts"}, {Field::revisions, "revisions"},
    {Field::doubts, "doubts"}, {Field::accepted, "accepted"}, {Field::scenario, "scenario"},
    {Field::map_places, "map_places"}, {Field::link, "link"},
}};

}  // namespace

std::string_view name_of(DifferenceKind kind) { return base::name_in(kinds, kind); }

std::string what_of(const Difference& difference) {
    std::string what(base::name_in(fields, difference.field));
    if (difference.year) what += "." + std::to_string(*difference.year);
    if (difference.at) what += "." + base::to_iso(*difference.at);
    if (!difference.part.empty()) what += "." + difference.part;
    return what;
}

}  // namespace change
