#include "change/changed_step.hpp"

#include <algorithm>
#include <ranges>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "change/identical.hpp"

namespace change {
namespace {

using Ids = std::unordered_set<std::string>;

template <class T>
void add_changed(Ids& ids, const std::vector<base::Box<T>>& before, const std::vector<base::Box<T>>& after) {
    // A step shares with the one before all that it leaves as it is: mostly there is one row between what stays.
    const auto same = [](const base::Box<T>& a, const base::Box<T>& b) { return a.same_as(b); };
    const auto [first_old, first_new] = std::ranges::mismatch(before, after, same);
    const std::ranges::subrange rest_old(first_old, before.end()), rest_new(first_new, after.end());
    const auto [end_old, end_new] = std::ranges::mismatch(rest_old | std::views::reverse, rest_new | std::views::reverse, same);
    std::unordered_map<std::string, const base::Box<T>*> old;
    for (const auto& row : std::ranges::subrange(first_old, end_old.base())) old.emplace(row->id.value, &row);
    for (const auto& row : std::ranges::subrange(first_new, end_new.base())) {
        const auto found = old.find(row->id.value);
        if (found == old.end() || *found->second != row) ids.insert(row->id.value);
        if (found != old.end()) old.erase(found);
    }
    for (const auto& [id, gone] : old) ids.insert(id);
}

Ids changed_rows(const plan::Plan& before, const plan::Plan& after) {
    Ids ids;
    add_changed(ids, before.objectives, after.objectives);
    add_changed(ids, before.indicators, after.indicators);
    add_changed(ids, before.measures, after.measures);
    return ids;
}

// What stands under a row, in its order; without one, the measures.
std::vector<std::string> order_below(const plan::Plan& plan, const std::string& parent) {
    std::vector<std::string> ids;
    if (parent.empty())
        for (const auto& each : plan.measures) ids.push_back(each->id.value);
    for (const auto& each : plan.objectives)
        if (each->parent && each->parent->value == parent) ids.push_back(each->id.value);
    for (const auto& each : plan.indicators)
        if (each->parent.value == parent) ids.push_back(each->id.value);
    return ids;
}

template <class T>
bool items_differ(const std::vector<T>& before, const std::vector<T>& after, const std::string& part) {
    if constexpr (requires(const T& each) { each.id.value; }) {
        if (!part.empty()) {
            const auto called = [&](const T& each) { return each.id.value == part; };
            const auto a = std::ranges::find_if(before, called), b = std::ranges::find_if(after, called);
            return a == before.end() || b == after.end() ? (a == before.end()) != (b == after.end()) : !alike(*a, *b);
        }
    }
    return !alike(before, after);
}

bool lists_differ(const plan::Plan& a, const plan::Plan& b, const Place& place) {
    const Field field = place.field;
    if (field == Field::years) return a.years != b.years;
    if (field == Field::periods) return items_differ(a.periods, b.periods, place.part);
    if (field == Field::perspectives) return items_differ(a.perspectives, b.perspectives, place.part);
    if (field == Field::org_units) return items_differ(a.units, b.units, place.part);
    if (field == Field::map) return items_differ(a.strategy_map, b.strategy_map, place.part);
    if (field == Field::profiles) return items_differ(a.profiles, b.profiles, place.part);
    if (field == Field::acts) return items_differ(a.acts, b.acts, place.part);
    if (field == Field::revisions) return items_differ(a.revisions, b.revisions, place.part);
    if (field == Field::doubts) return items_differ(a.doubts, b.doubts, place.part);
    if (field == Field::accepted) return items_differ(a.accepted, b.accepted, place.part);
    if (field == Field::scenario) return items_differ(a.scenarios, b.scenarios, place.id.empty() ? place.part : place.id);
    if (field == Field::map_places) return items_differ(a.map_places, b.map_places, place.part);
    if (field == Field::link) return items_differ(a.links, b.links, place.part);
    return a.extra != b.extra;  // all that is no list
}

class Step {
public:
    Step(const plan::Plan& before, const plan::Plan& after) : before_(before), after_(after), rows_(changed_rows(before, after)) {}

    bool changed(const Watched& it) const {
        const Place& place = it.place;
        if (place.field == Field::order) return order_below(before_, place.id) != order_below(after_, place.id);
        if (place.id.empty() || place.field == Field::scenario) return of_plan(it);
        if (it.whole && std::ranges::any_of(it.below, [&](const std::string& id) { return rows_.contains(id); })) return true;
        return rows_.contains(place.id) && (it.whole || said_differ(place));
    }

private:
    bool said_differ(const Place& place) const { return said_at(before_, place) != said_at(after_, place); }
    bool of_plan(const Watched& it) const { return it.whole ? lists_differ(before_, after_, it.place) : said_differ(it.place); }

    const plan::Plan& before_;
    const plan::Plan& after_;
    Ids rows_;
};

}  // namespace

std::vector<Watched> watched(const Merged& merged, Side side) {
    std::unordered_map<std::string, std::string> own;
    if (side == Side::theirs)
        for (const auto& [old, now] : merged.renamed) own.emplace(now, old);
    const auto in_file = [&](std::string id) {
        const auto found = own.find(id);
        return found == own.end() ? id : found->second;
    };
    std::vector<Watched> all;
    for (const Conflict& each : merged.conflicts) {
        const bool whole = each.erased_by || each.place.field == Field::row || each.place.field == Field::other || each.ours == each.theirs;
        Watched it{.place = each.place, .whole = whole};
        it.place.id = in_file(each.place.id);
        it.place.part = in_file(each.place.part);
        for (const std::string& id : each.below) it.below.push_back(in_file(id));
        all.push_back(std::move(it));
    }
    return all;
}

std::vector<std::size_t> changed_between(const plan::Plan& before, const plan::Plan& after, const std::vector<Watched>& all) {
    if (all.empty()) return {};
    const Step step(before, after);
    std::vector<std::size_t> changed;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (step.changed(all[i])) changed.push_back(i);
    return changed;
}

}  // namespace change
