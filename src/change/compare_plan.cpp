// What belongs to no row: the plan's own texts and lists, and the measures.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "change/compare_parts.hpp"

namespace change {
namespace {

using namespace plan;

std::string in_a_row(const std::vector<int>& years) {
    std::string row;
    for (const int year : years) row += (row.empty() ? "" : ", ") + std::to_string(year);
    return row;
}

struct PlanTeller {
    std::vector<Difference> out = {};

    void put(Field field, Said before, Said after) {
        if (before != after) out.push_back({.field = field, .before = std::move(before), .after = std::move(after)});
    }
    // Of a list that is not the same, how many it holds.
    template <class T>
    void list(Field field, const std::vector<T>& a, const std::vector<T>& b) {
        const auto size = [](const std::vector<T>& each) { return Said(base::Decimal(static_cast<std::int64_t>(each.size()))); };
        if (a != b) out.push_back({.field = field, .before = size(a), .after = size(b)});
    }
};

std::string above(const Objective& objective) { return objective.parent ? objective.parent->value : std::string(); }
std::string above(const Indicator& indicator) { return indicator.parent.value; }
std::string above(const Measure&) { return {}; }

// Whether rows that both have under the same parent stand there in another order. Rows that moved are told so.
template <class T>
bool reordered(const std::vector<base::Box<T>>& a, const std::vector<base::Box<T>>& b, const Matching& matching) {
    std::map<std::string, std::vector<std::string>> left, right;  // by parent in b
    std::unordered_map<std::string, std::string> above_a;
    for (const auto& box : a) above_a.emplace(box->id.value, matching.to_b(above(*box)));
    for (const auto& box : b)
        if (const std::string partner = matching.to_a(box->id.value); !partner.empty() && above_a.at(partner) == above(*box))
            right[above(*box)].push_back(box->id.value);
    for (const auto& box : a) {
        const std::string& parent = above_a.at(box->id.value);
        const auto group = right.find(parent);
        const std::string partner = matching.to_b(box->id.value);
        if (group != right.end() && std::ranges::find(group->second, partner) != group->second.end()) left[parent].push_back(partner);
    }
    return left != right;
}

}  // namespace

std::vector<Difference> differences_of_plan(const Plan& a, const Plan& b, const Matching& matching) {
    PlanTeller teller;
    teller.put(Field::title, said(a.title), said(b.title));
    teller.put(Field::body, said(a.body), said(b.body));
    teller.put(Field::year, Said(base::Decimal(a.year)), Said(base::Decimal(b.year)));
    teller.put(Field::years, said(in_a_row(a.years)), said(in_a_row(b.years)));
    teller.put(Field::source, said(a.source), said(b.source));
    teller.put(Field::note, said(a.note), said(b.note));
    teller.put(Field::profile, said(a.profile.value), said(b.profile.value));
    teller.put(Field::demonstration, Said(a.demonstration), Said(b.demonstration));
    teller.list(Field::periods, a.periods, b.periods);
    teller.list(Field::perspectives, a.perspectives, b.perspectives);
    teller.list(Field::org_units, a.units, b.units);
    teller.list(Field::map, a.strategy_map, b.strategy_map);
    teller.list(Field::profiles, a.profiles, b.profiles);
    teller.list(Field::acts, a.acts, b.acts);
    teller.list(Field::revisions, a.revisions, b.revisions);
    teller.list(Field::doubts, a.doubts, b.doubts);
    teller.list(Field::accepted, a.accepted, b.accepted);
    compare_scenarios(a, b, matching, teller.out);
    compare_links(a, b, matching, teller.out);
    if (!matching.shared_ids) return std::move(teller.out);
    teller.list(Field::map_places, a.map_places, b.map_places);
    if (reordered(a.objectives, b.objectives, matching) || reordered(a.indicators, b.indicators, matching) ||
        reordered(a.measures, b.measures, matching))
        teller.put(Field::order, Said(), Said(true));
    teller.put(Field::other, Said(), a.extra == b.extra ? Said() : Said(true));
    return std::move(teller.out);
}

std::vector<Difference> differences_of_measures(const Plan& a, const Plan& b, const Matching& matching) {
    std::vector<Difference> out;
    Columns unused;
    for (const auto& box : b.measures) {
        const auto* old = find(a, MeasureId{matching.to_a(box->id.value)});
        if (!old && !matching.shared_ids) continue;  // they come and go with the indicators
        if (!old) {
            out.push_back({.kind = DifferenceKind::inserted, .id_b = box->id.value});
            continue;
        }
        const std::size_t told = out.size();
        const auto text = [&](Field field, const std::string& before, const std::string& after) {
            if (before != after)
                out.push_back({.field = field, .id_a = old->id.value, .id_b = box->id.value, .before = said(before), .after = said(after)});
        };
        text(Field::name, old->name, box->name);
        text(Field::unit, old->unit, box->unit);
        text(Field::note, old->note, box->note);
        compare_readings({a, b, matching, 1, out, unused}, old->id.value, box->id.value, old->readings, box->readings);
        if (matching.shared_ids && out.size() == told && old->id == box->id && *old != *box)
            out.push_back({.field = Field::other, .id_a = old->id.value, .id_b = box->id.value, .after = Said(true)});
    }
    for (const auto& box : a.measures)
        if (matching.shared_ids && matching.to_b(box->id.value).empty()) out.push_back({.kind = DifferenceKind::removed, .id_a = box->id.value});
    return out;
}

}  // namespace change
