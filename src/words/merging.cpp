#include "words/merging.hpp"

#include <algorithm>
#include <map>

#include "words/difference_parts.hpp"
#include "words/phrases.hpp"
#include "words/texts.hpp"

namespace words {
namespace {

using change::Conflict;
using change::Difference;
using change::Field;
using change::Merged;
using change::Place;
using change::Side;
using namespace plan;

Difference as_difference(const Place& place) { return {.field = place.field, .id_a = place.id, .id_b = place.id, .year = place.year, .at = place.at}; }

struct ConflictTeller {
    const Conflict& it;
    const Merged& merged;
    Lang lang;

    // Where it still is.
    const Plan& plan() const { return it.erased_by == Side::ours ? merged.theirs : merged.ours; }
    const Place& place() const { return it.place; }
    bool both_new() const { return std::ranges::find(it.takes, change::Take::both) != it.takes.end(); }

    template <class T>
    static std::string titled(const T& row) {
        if constexpr (requires { row.code; })
            if (!row.code.empty()) return row.name.empty() ? row.code : row.code + " “" + row.name + "”";
        return "“" + row.name + "”";
    }
    std::string row(const std::string& id) const {
        if (const auto* objective = find(plan(), ObjectiveId{id})) return titled(*objective);
        if (const auto* indicator = find(plan(), IndicatorId{id})) return titled(*indicator);
        if (const auto* measure = find(plan(), MeasureId{id})) return titled(*measure);
        return id;
    }

    // "Unità organizzative, “Ufficio legale”".
    std::string item() const {
        const std::string list = place_in_words(as_difference({.field = place().field}), merged.ours, merged.theirs, lang);
        if (place().part.empty()) return list;
        if (place().field == Field::acts)
            if (const Act* act = find(plan(), ActId{place().part})) return text(Text::merge_item, lang, {list, title(*act, lang)});
        return text(Text::merge_item, lang, {list, part()});
    }
    std::string part() const {
        if (place().field == Field::map || place().field == Field::map_places) return map_part();
        if (place().field == Field::link) return link();
        const auto said = change::said_at(plan(), place());
        const auto* name = std::get_if<std::string>(&said);
        const bool by_name = name && place().field != Field::accepted && place().field != Field::periods;
        return by_name ? *name : place().part;
    }
    // "01 → 02"
    std::string link() const {
        for (const Link& each : plan().links)
            if (place().part == each.cause.value + " → " + each.effect.value) return called(each.cause) + " → " + called(each.effect);
        return place().part;
    }
    std::string called(const ObjectiveId& id) const {
        const auto* objective = find(plan(), id);
        if (!objective) return id.value;
        return objective->code.empty() ? objective->name : objective->code;
    }
    // An objective in a row of the map, or the row.
    std::string map_part() const {
        const auto* objective = find(plan(), ObjectiveId{place().part});
        const auto row_of_map = std::ranges::find(plan().perspectives, PerspectiveId{place().part}, &Perspective::id);
        if (row_of_map != plan().perspectives.end()) return row_of_map->name;
        return objective ? objective->name : place().part;
    }

    const Scenario* scenario() const {
        const Scenario* here = find(plan(), ScenarioId{place().id});
        return here ? here : find(merged.theirs, ScenarioId{place().id});
    }
    // The cell that an edit of the scenario tries, told as one of the plan.
    std::string tried(const Scenario& of) const {
        if (place().part == "name") return text(Text::field_name, lang);
        if (place().part == "note") return text(Text::field_note, lang);
        for (const Plan* side : {&merged.ours, &merged.theirs})
            if (const Scenario* there = find(*side, of.id))
                for (const ScenarioEdit& each : there->edits)
                    if (plan::place_of(each) == place().part)
                        if (const auto cell = change::place_of(as_edit(each)))
                            return place_in_words(as_difference(*cell), merged.ours, merged.theirs, lang);
        return text(Text::edit_scenario_changed, lang);
    }
    std::string of_scenario() const {
        const Scenario* named = scenario();
        if (!named) return text(Text::list_scenarios, lang);
        const std::string name = named->name.empty() ? named->id.value : named->name;
        if (place().part.empty()) return text(Text::merge_item, lang, {text(Text::list_scenarios, lang), name});
        return text(Text::edit_scenario, lang, {name, tried(*named)});
    }

    std::string where() const {
        if (place().field == Field::scenario) return of_scenario();
        if (place().field == Field::order) return place().id.empty() ? text(Text::diff_of_measures, lang) : text(Text::merge_rows_below, lang, {row(place().id)});
        if (place().field == Field::row || place().field == Field::parent) return row(place().id);
        if (place().id.empty()) return item();
        return place_in_words(as_difference(place()), merged.ours, merged.theirs, lang);
    }

    std::string below() const {
        if (it.below.empty()) return {};
        return counted(it.below.size(), Text::diff_with_one_row, Text::diff_with_rows, lang);
    }
    std::string said(const change::Said& value) const { return said_in_words(place().field, value, lang); }

    std::string gone() const {
        const bool ours = it.erased_by == Side::ours;
        if (merged.with_base) return text(ours ? Text::merge_gone_ours : Text::merge_gone_theirs, lang, {where(), below()});
        return text(ours ? Text::merge_only_theirs : Text::merge_only_ours, lang, {where(), below()});
    }
    std::string values(Text of_three, Text of_two) const {
        if (!merged.with_base) return text(of_two, lang, {where(), said(it.ours), said(it.theirs)});
        return text(of_three, lang, {where(), said(it.base), said(it.ours), said(it.theirs)});
    }
    // The two read alike in one line, or have no line.
    bool tells_nothing() const { return it.ours == it.theirs; }
    bool is_order() const {
        const bool of_list = place().field >= Field::years && place().part.empty() && place().id.empty();
        return place().field == Field::order || of_list || (place().field == Field::scenario && place().part == "order");
    }

    std::string run() const {
        if (it.erased_by) return gone();
        if (place().field == Field::row && both_new()) return text(Text::merge_both_new, lang, {where()});
        if (place().field == Field::parent) return values(Text::merge_moved, Text::merge_moved_of_two);
        if (is_order()) return text(Text::merge_order, lang, {where()});
        if (place().field == Field::other)
            return place().id.empty() ? std::string(text(Text::merge_other_of_plan, lang)) : text(Text::merge_other, lang, {row(place().id)});
        if (tells_nothing()) return text(Text::merge_contents, lang, {where()});
        return values(Text::merge_cell, Text::merge_cell_of_two);
    }
};

}  // namespace

std::string conflict(const Conflict& conflict, const Merged& merged, Lang lang) { return ConflictTeller{conflict, merged, lang}.run(); }

std::string place_of(const Conflict& conflict, const Merged& merged, Lang lang) { return ConflictTeller{conflict, merged, lang}.where(); }

std::string said(const Conflict& conflict, const change::Said& value, Lang lang) { return said_in_words(conflict.place.field, value, lang); }

std::string counted_conflicts(const Merged& merged, Lang lang) {
    const std::size_t count = merged.conflicts.size();
    if (count == 0) return text(Text::merge_no_conflict, lang);
    return counted(count, Text::merge_one_conflict, Text::merge_conflicts, lang);
}

std::string counted_taken(std::size_t edits, Lang lang) {
    if (edits == 0) return text(Text::merge_nothing_taken, lang);
    return counted(edits, Text::merge_one_taken, Text::merge_taken, lang);
}

std::vector<std::string> renamed(const Merged& merged, Lang lang) {
    std::vector<std::string> lines;
    if (!merged.with_base) return lines;  // there ids only follow those of ours
    for (const auto& [old, now] : std::map(merged.renamed.begin(), merged.renamed.end())) lines.push_back(text(Text::merge_renamed, lang, {old, now}));
    return lines;
}

}  // namespace words
