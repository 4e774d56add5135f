// Two rows that are the same, field by field.
#include <algorithm>
#include <set>

#include "change/compare_parts.hpp"
#include "plan/edit.hpp"

namespace change {
namespace {

using namespace plan;

template <class T>
std::string in_a_row(const T& texts) {
    std::string row;
    for (const std::string& each : texts) row += (row.empty() ? "" : ", ") + each;
    return row;
}

std::string formula_in_words(const Plan& plan, const std::optional<Formula>& formula) {
    if (!formula) return {};
    if (const auto* expression = std::get_if<Expression>(&*formula)) return expression->text;
    std::string words;
    for (const MeasureId& id : measures_of(formula)) {
        const auto* measure = find(plan, id);
        words += (words.empty() ? "" : " / ") + (measure ? measure->name : id.value);
    }
    return words;
}

std::string units_in_words(const Plan& plan, const std::vector<UnitId>& units) {
    std::vector<std::string> names;
    for (const UnitId& id : units)
        if (const auto* unit = find(plan, id)) names.push_back(unit->name);
    return in_a_row(names);
}

std::string perspective_in_words(const Plan& plan, const std::optional<PerspectiveId>& id) {
    for (const Perspective& each : plan.perspectives)
        if (id && each.id == *id) return each.name;
    return {};
}

std::string sharing_in_words(const std::optional<Sharing>& sharing) {
    return sharing ? base::to_string(sharing->children) + " / " + base::to_string(sharing->indicators) : std::string();
}

std::string steps_in_words(const std::vector<ExpectedStep>& steps) {
    std::vector<std::string> words;
    for (const ExpectedStep& each : steps)
        words.push_back(std::to_string(each.day) + "/" + std::to_string(each.month) + " " + base::to_string(each.percent) + " %");
    return in_a_row(words);
}

// Adds to the list what is not the same.
struct Teller {
    Rows rows;
    std::string id_a, id_b;

    void put(Field field, Said before, Said after, std::optional<int> year = {}, std::optional<base::Date> at = {}) const {
        Uses& uses = rows.columns[field];
        uses.a += before != Said();
        uses.b += after != Said();
        if (before == after) return;
        rows.out.push_back({.field = field, .id_a = id_a, .id_b = id_b, .year = year, .at = at, .before = std::move(before),
                            .after = std::move(after), .sure = rows.sure});
    }
    void text(Field field, const std::string& before, const std::string& after) const { put(field, said(before), said(after)); }
    template <class T>
    void choice(Field field, const T& before, const T& after) const { put(field, said(before), said(after)); }

    // A year is told unless only one of two unrelated plans has a column for it.
    bool tells(int year) const {
        const auto has = [&](const std::vector<int>& years) { return std::ranges::find(years, year) != years.end(); };
        return rows.matching.shared_ids || (has(rows.a.years) && has(rows.b.years));
    }

    template <class Node>
    void node(const Node& a, const Node& b) const {
        text(Field::code, a.code, b.code);
        text(Field::name, a.name, b.name);
        text(Field::description, a.description, b.description);
        choice(Field::weight, a.weight, b.weight);
        put(Field::struck, a.removed ? Said(true) : Said(), b.removed ? Said(true) : Said());
        text(Field::owner, a.owner, b.owner);
        text(Field::units, units_in_words(rows.a, a.units), units_in_words(rows.b, b.units));
        text(Field::services, a.services, b.services);
        text(Field::area, a.area, b.area);
        text(Field::note, a.note, b.note);
    }

    // The same but for where they stand, which is told of the tree.
    template <class Node>
    static bool same(const Node& a, const Node& b) {
        if (a.parent == b.parent) return a == b;
        Node moved = a;
        moved.parent = b.parent;
        return moved == b;
    }

    // Entries that both have and that differ in what is told of none of them.
    template <class Entries, class Untold>
    static bool differ(const Entries& a, const Entries& b, Untold&& untold) {
        return std::ranges::any_of(b, [&](const auto& entry) {
            const auto before = a.find(entry.first);
            return before != a.end() && untold(before->second) != untold(entry.second);
        });
    }
    static bool unknown_below(const Objective&, const Objective&) { return false; }
    static bool unknown_below(const Indicator& a, const Indicator& b) {
        const auto extra = [](const auto& each) { return each.extra; };
        const auto but_percent = [](Assessment each) { return each.percent = {}, each; };
        return differ(a.targets, b.targets, extra) || differ(a.readings, b.readings, extra) || differ(a.assessments, b.assessments, but_percent);
    }

    // What no field tells: how it was printed, what Cruscotto does not know, the reasons of a judgement. `told`: before the row.
    template <class Node>
    void rest(std::size_t told, const Node& a, const Node& b) const {
        const bool other = a.source_line != b.source_line || a.printed != b.printed || a.inferred != b.inferred || a.extra != b.extra;
        const bool untold = a.id == b.id && (unknown_below(a, b) || (rows.out.size() == told && !same(a, b)));
        if (rows.matching.shared_ids && (other || untold)) put(Field::other, Said(), Said(true));
    }

    void objective(const Objective& a, const Objective& b) const {
        const std::size_t told = rows.out.size();
        node(a, b);
        put(Field::level, a.level, b.level);
        put(Field::aggregator, a.aggregator, b.aggregator);
        choice(Field::expected_total, a.expected_total, b.expected_total);
        text(Field::sharing, sharing_in_words(a.sharing), sharing_in_words(b.sharing));
        text(Field::perspective, perspective_in_words(rows.a, a.perspective), perspective_in_words(rows.b, b.perspective));
        text(Field::mission, a.mission, b.mission);
        text(Field::programme, a.programme, b.programme);
        choice(Field::resources, a.resources, b.resources);
        rest(told, a, b);
    }

    void indicator(const Indicator& a, const Indicator& b) const {
        const std::size_t told = rows.out.size();
        node(a, b);
        targets(a, b);
        text(Field::unit, a.unit, b.unit);
        choice(Field::typology, a.typology, b.typology);
        choice(Field::growth, a.growth, b.growth);
        text(Field::formula, formula_in_words(rows.a, a.formula), formula_in_words(rows.b, b.formula));
        text(Field::formula_note, a.formula_note, b.formula_note);
        choice(Field::in_tree, a.in_tree, b.in_tree);
        choice(Field::in_productivity, a.in_productivity, b.in_productivity);
        choice(Field::scale, a.scale, b.scale);
        choice(Field::baseline, a.baseline, b.baseline);
        choice(Field::low_threshold, a.low_threshold, b.low_threshold);
        choice(Field::high_threshold, a.high_threshold, b.high_threshold);
        text(Field::levels, in_a_row(a.levels), in_a_row(b.levels));
        text(Field::expected, steps_in_words(a.expected), steps_in_words(b.expected));
        choice(Field::estimate, a.estimate, b.estimate);
        by_year(Field::reference, a.references, b.references);
        by_year(Field::past, a.past, b.past);
        compare_readings(rows, id_a, id_b, a.readings, b.readings);
        assessments(a, b);
        rest(told, a, b);
    }

    static TargetCell cell(const Indicator& indicator, int year) {
        const auto found = indicator.targets.find(year);
        return found == indicator.targets.end() ? TargetCell{} : found->second;
    }

    // Each edition sets this one's target for its own year only.
    bool targets_of_own_year(const Indicator& a, const Indicator& b) const {
        const int year_a = rows.a.year, year_b = rows.b.year;
        if (rows.matching.shared_ids || year_a == year_b || cell(a, year_b) != TargetCell{} || cell(b, year_a) != TargetCell{})
            return false;
        const TargetCell before = cell(a, year_a), after = cell(b, year_b);
        if (before.text.empty() || after.text.empty()) return false;
        put(Field::target, said(before.text), said(after.text), year_b);
        return true;
    }

    void targets(const Indicator& a, const Indicator& b) const {
        const bool done = targets_of_own_year(a, b);
        std::set<int> years;
        for (const auto* indicator : {&a, &b})
            for (const auto& [year, unused] : indicator->targets) years.insert(year);
        for (const int year : years) {
            if (!tells(year) || (done && (year == rows.a.year || year == rows.b.year))) continue;
            const TargetCell before = cell(a, year), after = cell(b, year);
            put(Field::target, said(before.text), said(after.text), year);
            if (before.text == after.text) put(Field::direction, said(before.confirmed), said(after.confirmed), year);
        }
    }

    void by_year(Field field, const std::map<int, base::Decimal>& a, const std::map<int, base::Decimal>& b) const {
        std::set<int> years;
        for (const auto* figures : {&a, &b})
            for (const auto& [year, unused] : *figures) years.insert(year);
        for (const int year : years)
            put(field, a.contains(year) ? Said(a.at(year)) : Said(), b.contains(year) ? Said(b.at(year)) : Said(), year);
    }

    void assessments(const Indicator& a, const Indicator& b) const {
        std::set<base::Date> days;
        for (const auto* indicator : {&a, &b})
            for (const auto& [day, unused] : indicator->assessments) days.insert(day);
        const auto percent = [](const Indicator& indicator, const base::Date& day) {
            const auto found = indicator.assessments.find(day);
            return found == indicator.assessments.end() ? Said() : Said(found->second.percent);
        };
        for (const base::Date& day : days) put(Field::assessment, percent(a, day), percent(b, day), {}, day);
    }
};

}  // namespace

void compare_objectives(Rows rows, const Objective& a, const Objective& b) { Teller{rows, a.id.value, b.id.value}.objective(a, b); }
void compare_indicators(Rows rows, const Indicator& a, const Indicator& b) { Teller{rows, a.id.value, b.id.value}.indicator(a, b); }

void compare_readings(Rows rows, const std::string& id_a, const std::string& id_b, const Readings& a, const Readings& b) {
    const Teller teller{rows, id_a, id_b};
    std::set<base::Date> days;
    for (const auto* readings : {&a, &b})
        for (const auto& [day, unused] : *readings) days.insert(day);
    for (const base::Date& day : days) {
        if (!teller.tells(day.year)) continue;
        const auto before = a.find(day), after = b.find(day);
        teller.put(Field::value, before == a.end() ? Said() : Said(before->second.value),
                   after == b.end() ? Said() : Said(after->second.value), {}, day);
        if (before != a.end() && after != b.end())
            teller.put(Field::value_note, said(before->second.note), said(after->second.note), {}, day);
    }
}

}  // namespace change
