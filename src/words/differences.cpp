#include "words/differences.hpp"

#include <algorithm>
#include <optional>

#include "base/overload.hpp"
#include "expr/letters.hpp"
#include "plan/outline.hpp"
#include "words/difference_parts.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace words {
namespace {

using change::Difference;
using change::DifferenceKind;
using change::Field;
using namespace plan;

// Enough of a long name to tell which it is.
std::string shortened(const std::string& name) {
    constexpr int most = 90;
    std::size_t at = 0;
    for (int letters = 0; at < name.size() && letters < most; ++letters) at += expr::letter_at(name, at).length;
    return at >= name.size() ? name : name.substr(0, at) + "…";
}

std::string quoted(const std::string& name) { return "“" + shortened(name) + "”"; }

// The text of the field, perhaps with its year or day in it.
Text label(Field field) {
    switch (field) {
        case Field::row: case Field::parent: case Field::order: case Field::other: break;
        case Field::struck: return Text::diff_struck;
        case Field::demonstration: return Text::field_demonstration;
        case Field::code: return Text::field_code;
        case Field::name: return Text::field_name;
        case Field::description: return Text::field_description;
        case Field::level: return Text::field_level;
        case Field::weight: return Text::field_weight;
        case Field::target: return Text::field_target;
        case Field::direction: return Text::edit_direction;
        case Field::unit: return Text::field_unit;
        case Field::formula: return Text::field_formula;
        case Field::formula_note: return Text::field_formula_note;
        case Field::typology: return Text::field_typology;
        case Field::growth: return Text::field_growth;
        case Field::owner: return Text::field_owner;
        case Field::units: return Text::field_units;
        case Field::services: return Text::field_services;
        case Field::area: return Text::field_area;
        case Field::perspective: return Text::field_perspective;
        case Field::mission: return Text::field_mission;
        case Field::programme: return Text::field_programme;
        case Field::resources: return Text::field_resources;
        case Field::aggregator: return Text::field_aggregator;
        case Field::sharing: return Text::field_sharing;
        case Field::expected_total: return Text::field_expected_total;
        case Field::in_tree: return Text::field_in_tree;
        case Field::in_productivity: return Text::field_in_productivity;
        case Field::past: return Text::field_past;
        case Field::value: return Text::field_reading;
        case Field::value_note: return Text::field_reading_note;
        case Field::assessment: return Text::field_assessment;
        case Field::scale: return Text::field_scale;
        case Field::baseline: return Text::field_baseline;
        case Field::low_threshold: return Text::field_low_threshold;
        case Field::high_threshold: return Text::field_high_threshold;
        case Field::reference: return Text::field_reference;
        case Field::levels: return Text::field_levels;
        case Field::expected: return Text::field_expected;
        case Field::estimate: return Text::field_estimate;
        case Field::note: return Text::field_note;
        case Field::title: return Text::field_title;
        case Field::body: return Text::field_body;
        case Field::year: return Text::field_year;
        case Field::source: return Text::field_source;
        case Field::profile: return Text::field_profile;
        case Field::years: return Text::list_years;
        case Field::periods: return Text::list_periods;
        case Field::perspectives: return Text::list_perspectives;
        case Field::org_units: return Text::list_units;
        case Field::map: return Text::list_map;
        case Field::profiles: return Text::list_profiles;
        case Field::acts: return Text::list_acts;
        case Field::revisions: return Text::list_revisions;
        case Field::doubts: return Text::list_doubts;
        case Field::accepted: return Text::list_accepted;
        case Field::scenario: return Text::list_scenarios;
        case Field::map_places: return Text::list_map_places;
        case Field::link: return Text::list_links;
    }
    return Text::edit_nothing;
}

bool is_list(Field field) { return field >= Field::periods; }

struct Sayer {
    const Difference& it;
    const Plan& a;
    const Plan& b;
    Lang lang;

    const Plan& plan() const { return it.id_b.empty() ? a : b; }
    const std::string& id() const { return it.id_b.empty() ? it.id_a : it.id_b; }

    std::string said(const change::Said& value) const { return said_in_words(it.field, value, lang); }

    // "dell'obiettivo 1", "di 09.14", "di “Tempo medio”".
    std::string of_row() const {
        if (const auto* objective = find(plan(), ObjectiveId{id()})) {
            if (objective->level == Level::body) return text(Text::diff_of_body, lang);
            return text(Text::diff_of_objective, lang, {objective->code.empty() ? quoted(objective->name) : objective->code});
        }
        return text(Text::diff_of_other, lang, {row()});
    }
    std::string row() const {
        if (const auto* objective = find(plan(), ObjectiveId{id()}))
            return objective->code.empty() ? quoted(objective->name) : objective->code;
        if (const auto* indicator = find(plan(), IndicatorId{id()}))
            return indicator->code.empty() ? quoted(indicator->name) : indicator->code;
        const auto* measure = find(plan(), MeasureId{id()});
        return measure ? quoted(measure->name) : id();
    }

    std::string field() const {
        std::vector<std::string> args;
        if (it.year) args = {std::to_string(*it.year)};
        if (it.at) args = {date(*it.at, lang)};
        return filled(text(label(it.field), lang), args);
    }

    std::string place() const { return id().empty() ? field() : field() + " " + of_row(); }

    // Of a whole column: without its year.
    std::string column() const {
        if (it.field == Field::struck) return text(Text::diff_struck, lang);
        std::string name = filled(text(label(it.field), lang), std::vector<std::string>{""});
        while (name.ends_with(' ')) name.pop_back();
        return name;
    }

    // A unit that both targets end in is said once: "16 → 14 gg", not "16 gg → 14 gg".
    std::string from_to() const {
        std::string before = said(it.before);
        const std::string after = said(it.after);
        const auto space = after.rfind(' ');
        if (it.field == Field::target && space != std::string::npos && before.ends_with(after.substr(space)) &&
            before.size() > after.size() - space)
            before.resize(before.size() - (after.size() - space));
        return before + " → " + after;
    }

    std::string changed() const {
        if (it.field == Field::other) return id().empty() ? text(Text::edit_extra_of_plan, lang) : text(Text::edit_extra, lang, {row()});
        if (it.field == Field::order) return text(Text::diff_order, lang);
        if (it.field == Field::demonstration)
            return text(it.after == change::Said(true) ? Text::edit_demonstration : Text::edit_no_demonstration, lang);
        if (it.field == Field::struck)
            return text(it.after == change::Said(true) ? Text::edit_removed : Text::edit_restored, lang, {row()});
        if (change::is_column(it)) return text(Text::diff_column, lang, {column(), said(it.before), said(it.after)});
        if (is_list(it.field)) return text(Text::edit_list, lang, {field(), said(it.before), said(it.after)});
        return place() + ": " + from_to();
    }

    // How many rows go with an objective that is inserted or removed.
    std::string below() const {
        const auto rows = outline(plan());
        const auto own = std::ranges::find_if(rows, [&](const OutlineRow& each) { return plan::id_of(each.node) == id(); });
        const std::size_t count = own == rows.end() ? 0 : own->end - static_cast<std::size_t>(own - rows.begin()) - 1;
        if (count == 0) return {};
        return counted(count, Text::diff_with_one_row, Text::diff_with_rows, lang);
    }

    // The objective above, by its code: in the group of that objective it need not be told whole.
    std::optional<std::string> above_by_code() const {
        const auto* indicator = find(plan(), IndicatorId{id()});
        const auto* own = find(plan(), ObjectiveId{id()});
        const auto* above = indicator ? find(plan(), indicator->parent) : own && own->parent ? find(plan(), *own->parent) : nullptr;
        return above && !above->code.empty() ? std::optional(above->code) : std::nullopt;
    }

    std::string come_or_gone(const change::Said& above, bool come) const {
        const auto* own = find(plan(), ObjectiveId{id()});
        if (own && !own->parent) return text(come ? Text::diff_new_scorecard : Text::diff_lost_scorecard, lang, {quoted(own->name)}) + below();
        const std::string parent = above_by_code().value_or(shortened(said(above)));
        if (const auto* objective = own) {
            const std::string name = (objective->code.empty() ? "" : objective->code + " ") + quoted(objective->name);
            return text(come ? Text::diff_new_objective : Text::diff_lost_objective, lang, {name, parent}) + below();
        }
        if (const auto* indicator = find(plan(), IndicatorId{id()})) {
            const std::string name = (indicator->code.empty() ? "" : indicator->code + " ") + quoted(indicator->name);
            return text(come ? Text::diff_new_indicator : Text::diff_lost_indicator, lang, {name, parent});
        }
        return text(come ? Text::diff_new_measure : Text::diff_lost_measure, lang, {row()});
    }

    std::string run() const {
        switch (it.kind) {
            case DifferenceKind::inserted: return come_or_gone(it.after, true);
            case DifferenceKind::removed: return come_or_gone(it.before, false);
            case DifferenceKind::moved: return text(Text::edit_moved_to, lang, {row(), shortened(said(it.before)), shortened(said(it.after))});
            case DifferenceKind::changed: return changed();
        }
        return {};
    }
};

}  // namespace

std::string said_in_words(Field field, const change::Said& said, Lang lang) {
    return std::visit(base::overload{[&](std::monostate) { return std::string(text(Text::edit_nothing, lang)); },
                                     [&](const std::string& words) { return words; },
                                     [&](const base::Decimal& figure) {
                                         return field == Field::year ? base::to_string(figure) : number(figure, lang);
                                     },
                                     [&](bool yes) { return std::string(text(yes ? Text::value_yes : Text::value_no, lang)); },
                                     [&](const Value& read) { return value(read, lang); },
                                     [&](const auto& choice) { return name(choice, lang); }},
                      said);
}

std::string place_in_words(const Difference& place, const Plan& a, const Plan& b, Lang lang) { return Sayer{place, a, b, lang}.place(); }

std::string difference(const Difference& difference, const Plan& a, const Plan& b, Lang lang) {
    if (difference.field == Field::scenario) return difference_of_scenario(difference, a, b, lang);
    if (difference.field == Field::link) return difference_of_link(difference, lang);
    return Sayer{difference, a, b, lang}.run();
}

BeforeAfter before_after(const Difference& difference, Lang lang) {
    if (difference.kind == DifferenceKind::inserted || difference.kind == DifferenceKind::removed) return {};
    return {said_in_words(difference.field, difference.before, lang), said_in_words(difference.field, difference.after, lang)};
}

std::string doubt(const Difference& difference, Lang lang) {
    constexpr double doubtful = 0.9;
    return difference.sure >= doubtful ? std::string() : text(Text::diff_probable, lang, {percent(difference.sure, lang)});
}

std::string heading(const change::Group& group, const Plan& a, const Plan& b, Lang lang) {
    const auto* objective = group.id_b.empty() ? find(a, ObjectiveId{group.id_a}) : find(b, ObjectiveId{group.id_b});
    if (objective) return (objective->code.empty() ? "" : objective->code + " ") + objective->name;
    const Difference& first = group.differences.front();
    const bool of_plan = first.field >= Field::title || (first.id_a.empty() && first.id_b.empty());
    return text(of_plan ? Text::diff_of_plan : Text::diff_of_measures, lang);
}

namespace {

const std::string& row_of(const std::string& id_a, const std::string& id_b) { return id_b.empty() ? id_a : id_b; }

void add_lines(std::vector<DifferenceLine>& out, const change::Group& group, const Plan& a, const Plan& b, Lang lang) {
    const Difference* before = nullptr;
    for (std::size_t at = 0; at < group.differences.size(); ++at) {
        const Difference& each = group.differences[at];
        if (each.told_above) continue;
        if (!before) out.push_back({true, row_of(group.id_a, group.id_b), heading(group, a, b, lang)});
        const bool same_row = before && before->id_a == each.id_a && before->id_b == each.id_b;
        const std::string doubtful = same_row ? std::string() : doubt(each, lang);
        out.push_back({false, row_of(each.id_a, each.id_b), difference(each, a, b, lang) + (doubtful.empty() ? "" : "  " + doubtful), 0, at});
        before = &each;
    }
}

}  // namespace

std::vector<DifferenceLine> lines(const std::vector<change::Group>& groups, const Plan& a, const Plan& b, Lang lang) {
    std::vector<DifferenceLine> out;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::size_t before = out.size();
        add_lines(out, groups[i], a, b, lang);
        for (std::size_t line = before; line < out.size(); ++line) out[line].group = i;
    }
    return out;
}

std::string rows_changed(const change::Tally& tally, Lang lang) {
    std::string words = text(Text::acts_rows, lang, {std::to_string(tally.inserted), std::to_string(tally.updated), std::to_string(tally.removed)});
    if (tally.unclear > 0) words += ", " + text(Text::acts_rows_unclear, lang, {std::to_string(tally.unclear)});
    if (tally.without_row > 0) words += ", " + text(Text::acts_rows_none, lang, {std::to_string(tally.without_row)});
    return words;
}

}  // namespace words
