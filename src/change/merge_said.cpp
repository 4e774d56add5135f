// What stands at a place of a plan, and what place an edit writes.
#include <algorithm>

#include "base/overload.hpp"
#include "change/compare_parts.hpp"
#include "change/merge.hpp"
#include "plan/objective.hpp"

namespace change {
namespace {

using namespace plan;

template <class T>
Said counted(const std::vector<T>& list) { return base::Decimal(static_cast<std::int64_t>(list.size())); }

template <class T>
Said of_list(const std::vector<T>& list, const Place& place) {
    if (place.part.empty()) return counted(list);
    for (const T& each : list)
        if constexpr (requires { each.id; }) {
            if (each.id.value != place.part) continue;
            if constexpr (requires { each.name; }) return said(each.name);
            else return said(each.number.empty() ? each.subject : each.number);
        }
    return {};
}

// Lists whose items have no id are told apart by their words: the key is what is said of them.
template <class T, class Words>
Said of_words(const std::vector<T>& list, const Place& place, Words&& words) {
    if (place.part.empty()) return counted(list);
    const auto found = std::ranges::find_if(list, [&](const T& each) { return place.part.starts_with(words(each)); });
    return found == list.end() ? Said() : said(words(*found));
}

struct Looker {
    const Plan& plan;
    const Place& place;

    Said called(const std::string& id) const {
        const auto* objective = find(plan, ObjectiveId{id});
        if (!objective) return {};
        return said(objective->code.empty() ? objective->name : objective->code + " " + objective->name);
    }
    template <class T>
    Said named(const T& row) const {
        if constexpr (requires { row.code; })
            if (!row.code.empty()) return said(row.code + " " + row.name);
        return said(row.name);
    }

    template <class Node>
    std::optional<Said> of_readings(const Node& node) const {
        if (!place.at || (place.field != Field::value && place.field != Field::value_note)) return std::nullopt;
        const auto found = node.readings.find(*place.at);
        if (found == node.readings.end()) return Said();
        return place.field == Field::value ? Said(found->second.value) : said(found->second.note);
    }

    Said first_of(const std::vector<Difference>& all) const {
        const auto found = std::ranges::find_if(all, [&](const Difference& each) {
            return each.field == place.field && each.year == place.year && each.at == place.at;
        });
        return found == all.end() ? Said() : found->after;
    }
    // What a row without anything in it does not say.
    Said of(const Objective& row) const {
        if (place.field == Field::level) return row.level;
        if (place.field == Field::aggregator) return row.aggregator;
        if (place.field == Field::struck) return row.removed;
        if (place.field == Field::row) return named(row);
        if (place.field == Field::parent) return row.parent ? called(row.parent->value) : Said();
        std::vector<Difference> all;
        Columns unused;
        compare_objectives({plan, plan, Matching{.shared_ids = true}, 1, all, unused}, Objective{}, row);
        return first_of(all);
    }
    Said of(const Indicator& row) const {
        if (place.field == Field::struck) return row.removed;
        if (place.field == Field::row) return named(row);
        if (place.field == Field::parent) return called(row.parent.value);
        if (auto reading = of_readings(row)) return *reading;
        if (const auto cell = place.year ? row.targets.find(*place.year) : row.targets.end(); place.field == Field::direction)
            return cell == row.targets.end() ? Said() : said(cell->second.confirmed);
        std::vector<Difference> all;
        Columns unused;
        compare_indicators({plan, plan, Matching{.shared_ids = true}, 1, all, unused}, Indicator{}, row);
        return first_of(all);
    }
    Said of(const Measure& row) const {
        if (auto reading = of_readings(row)) return *reading;
        if (place.field == Field::unit) return said(row.unit);
        if (place.field == Field::note) return said(row.note);
        return said(row.name);
    }

    Said of(const Scenario& scenario) const {
        if (place.part.empty() || place.part == "name") return said(scenario.name);
        if (place.part == "note") return said(scenario.note);
        if (place.part == "on") return scenario.on;
        for (const ScenarioEdit& each : scenario.edits)
            if (place_of(each) == place.part) return said_by(each);
        return {};
    }
    Said of_plan() const {
        if (place.field == Field::title) return said(plan.title);
        if (place.field == Field::body) return said(plan.body);
        if (place.field == Field::note) return said(plan.note);
        if (place.field == Field::source) return said(plan.source);
        if (place.field == Field::year) return Said(base::Decimal(plan.year));
        if (place.field == Field::profile) return said(plan.profile.value);
        if (place.field == Field::demonstration) return plan.demonstration;
        return of_lists();
    }
    Said of_lists() const {
        if (place.field == Field::years) return counted(plan.years);
        if (place.field == Field::periods) return of_period();
        if (place.field == Field::perspectives) return of_list(plan.perspectives, place);
        if (place.field == Field::org_units) return of_list(plan.units, place);
        if (place.field == Field::map) return of_words(plan.strategy_map, place, [](const MapRow& each) { return each.perspective.value; });
        if (place.field == Field::link) return of_links();
        if (place.field == Field::map_places) return of_map_places();
        if (place.field == Field::profiles) return of_list(plan.profiles, place);
        if (place.field == Field::acts) return of_list(plan.acts, place);
        if (place.field == Field::revisions) return of_words(plan.revisions, place, [](const Revision& each) { return each.text; });
        if (place.field == Field::doubts) return of_words(plan.doubts, place, [](const Doubt& each) { return each.question; });
        if (place.field == Field::accepted) return of_accepted();
        if (place.field == Field::scenario) return of_list(plan.scenarios, place);
        return {};
    }
    Said of_period() const {
        for (const Period& each : plan.periods)
            if (each.name == place.part) return Said(each.name + " " + std::to_string(each.day) + "/" + std::to_string(each.month));
        return place.part.empty() ? counted(plan.periods) : Said();
    }
    Said of_links() const {
        if (place.part.empty()) return counted(plan.links);
        for (const Link& each : plan.links)
            if (place.part == each.cause.value + " → " + each.effect.value) return said(each.note);
        return {};
    }
    Said of_map_places() const {
        if (place.part.empty()) return counted(plan.map_places);
        const auto found = std::ranges::find(plan.map_places, ObjectiveId{place.part}, &MapPlace::objective);
        return found == plan.map_places.end() ? Said() : Said(base::Decimal(found->column));
    }
    Said of_accepted() const {
        if (place.part.empty()) return counted(plan.accepted);
        for (const Acceptance& each : plan.accepted)
            if (place.part.starts_with(each.code + " " + each.id) && place.part.ends_with(each.detail)) return said(each.reason);
        return {};
    }

    Said run() const {
        if (place.id.empty()) return of_plan();
        if (place.field == Field::order || place.field == Field::other) return {};
        if (const auto* row = find(plan, ObjectiveId{place.id})) return of(*row);
        if (const auto* row = find(plan, IndicatorId{place.id})) return of(*row);
        if (const auto* row = find(plan, MeasureId{place.id})) return of(*row);
        if (const auto* scenario = find(plan, ScenarioId{place.id})) return of(*scenario);
        return {};
    }
};

}  // namespace

Said said_at(const Plan& plan, const Place& place) { return Looker{plan, place}.run(); }

}  // namespace change
