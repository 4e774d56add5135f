// Two states of one row or measure, cell by cell.
#include "change/merge_list.hpp"
#include "change/merge_parts.hpp"

namespace change {
namespace {

using namespace plan;

template <class Map>
auto at(const Map& map, const typename Map::key_type& key) {
    const auto found = map.find(key);
    return found == map.end() ? std::nullopt : std::optional(found->second);
}

template <class Node>
struct Cells {
    Three<Node> row;
    Judge& judge;
    Node merged = row.ours;

    Place place(Field field) const { return {.field = field, .id = row.ours.id.value}; }

    template <class T>
    void cell(Field field, T Node::* member) {
        merged.*member = judge.pick(row.base.*member, row.ours.*member, row.theirs.*member, place(field));
    }
    void note(Field field, std::string Node::* member) {
        merged.*member = judge.pick_note(row.base.*member, row.ours.*member, row.theirs.*member, place(field));
    }

    // Every entry of a map by its key; `together` when it stands in all that are looked at.
    template <class Key, class Value, class PlaceAt, class Together>
    void entries(std::map<Key, Value> Node::* member, PlaceAt&& place_at, Together&& together) {
        std::set<Key> keys;
        for (const auto* map : {&(row.ours.*member), &(row.theirs.*member)})
            for (const auto& [key, value] : *map) keys.insert(key);
        auto& out = merged.*member;
        out.clear();
        for (const Key& key : keys) {
            const auto base = at(row.base.*member, key), ours = at(row.ours.*member, key), theirs = at(row.theirs.*member, key);
            const bool in_all = ours && theirs && (base || !judge.with_base);
            const auto value = in_all ? std::optional(together(key, base ? *base : *ours, *ours, *theirs))
                                      : judge.pick(base, ours, theirs, place_at(key));
            if (value) out.emplace(key, *value);
        }
    }
    void by_year(Field field, std::map<int, base::Decimal> Node::* member) {
        const auto place_at = [&](int year) { return Place{.field = field, .id = row.ours.id.value, .year = year}; };
        entries(member, place_at, [&](int year, const auto& b, const auto& o, const auto& t) { return judge.pick(b, o, t, place_at(year)); });
    }

    void readings() {
        const auto place_at = [&](Field field, const base::Date& day) { return Place{.field = field, .id = row.ours.id.value, .at = day}; };
        entries(&Node::readings, [&](const base::Date& day) { return place_at(Field::value, day); },
                [&](const base::Date& day, const Reading& b, const Reading& o, const Reading& t) {
                    return Reading{judge.pick(b.value, o.value, t.value, place_at(Field::value, day)),
                                   judge.pick_note(b.note, o.note, t.note, place_at(Field::value_note, day)),
                                   judge.pick(b.extra, o.extra, t.extra, place_at(Field::other, day))};
                });
    }

    void node() {
        cell(Field::code, &Node::code);
        cell(Field::name, &Node::name);
        cell(Field::description, &Node::description);
        cell(Field::weight, &Node::weight);
        cell(Field::owner, &Node::owner);
        cell(Field::services, &Node::services);
        cell(Field::area, &Node::area);
        note(Field::note, &Node::note);
        cell(Field::struck, &Node::removed);
        merged.units = merge_set(row.base.units, row.ours.units, row.theirs.units, judge, place(Field::units));
        cell(Field::other, &Node::source_line);
        cell(Field::other, &Node::printed);
        cell(Field::other, &Node::inferred);
        cell(Field::other, &Node::extra);
    }
};

// A direction is confirmed for the words beside it: never put beside others.
void merge_targets(Cells<Indicator>& cells) {
    const auto place_at = [&](Field field, int year) { return Place{.field = field, .id = cells.row.ours.id.value, .year = year}; };
    cells.entries(&Indicator::targets, [&](int year) { return place_at(Field::target, year); },
                  [&](int year, const TargetCell& b, const TargetCell& o, const TargetCell& t) {
                      const bool same_words = o.text == t.text;
                      const bool only_confirmed[] = {o.text == b.text && o.extra == b.extra, t.text == b.text && t.extra == b.extra};
                      if (!same_words && cells.judge.with_base && only_confirmed[0] != only_confirmed[1]) return only_confirmed[0] ? t : o;
                      if (!same_words) return cells.judge.pick(b, o, t, place_at(Field::target, year));
                      const bool old_words = b.text == o.text;
                      const auto& confirmed = old_words ? b.confirmed : std::nullopt;
                      return TargetCell{o.text, cells.judge.pick(confirmed, o.confirmed, t.confirmed, place_at(Field::direction, year)),
                                        cells.judge.pick(b.extra, o.extra, t.extra, place_at(Field::other, year))};
                  });
}

}  // namespace

Objective merge_fields(const Three<Objective>& row, Judge& judge) {
    Cells<Objective> cells{row, judge};
    cells.node();
    cells.cell(Field::level, &Objective::level);
    cells.cell(Field::expected_total, &Objective::expected_total);
    cells.cell(Field::aggregator, &Objective::aggregator);
    cells.cell(Field::sharing, &Objective::sharing);
    cells.cell(Field::perspective, &Objective::perspective);
    cells.cell(Field::mission, &Objective::mission);
    cells.cell(Field::programme, &Objective::programme);
    cells.cell(Field::resources, &Objective::resources);
    return std::move(cells.merged);
}

Indicator merge_fields(const Three<Indicator>& row, Judge& judge) {
    Cells<Indicator> cells{row, judge};
    cells.node();
    cells.cell(Field::typology, &Indicator::typology);
    cells.cell(Field::unit, &Indicator::unit);
    cells.cell(Field::growth, &Indicator::growth);
    cells.cell(Field::formula, &Indicator::formula);
    cells.cell(Field::formula_note, &Indicator::formula_note);
    merge_targets(cells);
    cells.readings();
    cells.by_year(Field::past, &Indicator::past);
    cells.by_year(Field::reference, &Indicator::references);
    const auto judged = [&](const base::Date& day) { return Place{.field = Field::assessment, .id = row.ours.id.value, .at = day}; };
    cells.entries(&Indicator::assessments, judged, [&](const base::Date& day, const auto& b, const auto& o, const auto& t) { return judge.pick(b, o, t, judged(day)); });
    cells.cell(Field::scale, &Indicator::scale);
    cells.cell(Field::baseline, &Indicator::baseline);
    cells.cell(Field::low_threshold, &Indicator::low_threshold);
    cells.cell(Field::high_threshold, &Indicator::high_threshold);
    cells.cell(Field::levels, &Indicator::levels);
    cells.cell(Field::expected, &Indicator::expected);
    cells.cell(Field::estimate, &Indicator::estimate);
    cells.cell(Field::in_tree, &Indicator::in_tree);
    cells.cell(Field::in_productivity, &Indicator::in_productivity);
    return std::move(cells.merged);
}

Measure merge_fields(const Three<Measure>& row, Judge& judge) {
    Cells<Measure> cells{row, judge};
    cells.cell(Field::name, &Measure::name);
    cells.cell(Field::unit, &Measure::unit);
    cells.note(Field::note, &Measure::note);
    cells.readings();
    cells.cell(Field::other, &Measure::extra);
    return std::move(cells.merged);
}

}  // namespace change
