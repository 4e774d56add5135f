// What refers to what, and what is done where it is gone.
#include <algorithm>
#include <utility>

#include "change/merge_parts.hpp"
#include "plan/formula.hpp"

namespace change {
namespace {

using namespace plan;

// Who refers, by which of its cells, to which id.
using Uses = std::set<std::pair<std::string, std::string>>;

struct UseFinder {
    const Plan& plan;
    Uses uses = {};
    std::optional<Naming> naming = {};

    void add(const std::string& who, const std::string& id) {
        if (!id.empty()) uses.emplace(who, id);
    }
    template <class Node>
    void node(const Node& node) {
        for (const UnitId& unit : node.units) add(node.id.value + ".units", unit.value);
    }
    // Also what an expression names. Another formula uses anew what the one before it used.
    void formula(const Indicator& indicator) {
        const auto measures = measures_of(indicator.formula);
        const auto* expression = indicator.formula ? std::get_if<Expression>(&*indicator.formula) : nullptr;
        std::string who = indicator.id.value + ".formula " + (expression ? expression->text : std::string());
        for (const MeasureId& measure : measures) who += '\n' + measure.value;
        for (const MeasureId& measure : measures) add(who, measure.value);
        if (!expression) return;
        if (!naming) naming.emplace(plan);
        for (const Referent& each : resolve(expr::parse_formula(expression->text).value, plan, *naming).value) add(who, id_of(plan, each));
    }
    void rows() {
        for (const auto& box : plan.objectives) {
            node(*box);
            if (box->parent) add(box->id.value + ".parent", box->parent->value);
            if (box->perspective) add(box->id.value + ".perspective", box->perspective->value);
        }
        for (const auto& box : plan.indicators) {
            node(*box);
            add(box->id.value + ".parent", box->parent.value);
            formula(*box);
        }
    }
    void lists() {
        for (const OrgUnit& unit : plan.units)
            if (unit.parent) add(unit.id.value + ".parent", unit.parent->value);
        for (const MapRow& row : plan.strategy_map) {
            add("map", row.perspective.value);
            for (const MapBox& box : row.boxes) add("map", box.objective.value);
        }
        for (const Link& link : plan.links) {
            add("link to " + link.effect.value, link.cause.value);
            add("link from " + link.cause.value, link.effect.value);
        }
        for (const MapPlace& each : plan.map_places) add("place", each.objective.value);
        for (const Revision& each : plan.revisions) {
            const std::string who = "revision " + each.text + '\n' + each.on + '\n' + (each.act ? each.act->value : std::string());
            if (each.act) add(who, each.act->value);
            add(who, each.on);
            for (const std::string& id : each.candidates) add(who, id);
        }
        add("profile", plan.profile.value);
    }
};

Uses uses_in(const Plan& plan) {
    UseFinder finder{plan};
    finder.rows();
    finder.lists();
    return std::move(finder.uses);
}

std::unordered_set<std::string> fresh(const Uses& before, const Uses& now) {
    std::unordered_set<std::string> ids;
    for (const auto& use : now)
        if (!before.contains(use)) ids.insert(use.second);
    return ids;
}

// The first of the values, of whichever state has the row, that leans on nothing gone.
template <class T, class Id, class Value, class Stands>
void stand_on(T& row, const Id& id, Value T::* member, const Three<Plan>& states, Stands&& stands) {
    if (stands(row.*member)) return;
    for (const Plan* plan : {&states.ours, &states.theirs, &states.base})
        if (const T* there = find(*plan, id); there && stands(there->*member)) {
            row.*member = there->*member;
            return;
        }
    row.*member = Value{};
}

Revision without_gone(Revision revision, const std::unordered_set<std::string>& ids) {
    if (revision.act && !ids.contains(revision.act->value)) revision.act.reset();
    if (!ids.contains(revision.on)) revision.on.clear();
    std::erase_if(revision.candidates, [&](const std::string& id) { return !ids.contains(id); });
    return revision;
}

struct Settling {
    const Three<Plan>& states;
    Plan& plan;
    std::unordered_set<std::string> ids = all_ids(plan);

    bool there(const std::string& id) const { return ids.contains(id); }
    template <class T>
    void keep_units(T& node) const {
        std::erase_if(node.units, [&](const UnitId& each) { return !there(each.value); });
    }
    template <class T, class Settle>
    void each(std::vector<base::Box<T>>& boxes, Settle&& settle) const {
        for (auto& box : boxes) {
            T row = *box;
            settle(row);
            if (row != *box) box = std::move(row);
        }
    }
    void rows() const {
        each(plan.objectives, [&](Objective& row) {
            keep_units(row);
            stand_on(row, row.id, &Objective::perspective, states, [&](const auto& given) { return !given || there(given->value); });
        });
        each(plan.indicators, [&](Indicator& row) {
            keep_units(row);
            stand_on(row, row.id, &Indicator::formula, states, [&](const auto& given) {
                return std::ranges::all_of(measures_of(given), [&](const MeasureId& id) { return there(id.value); });
            });
        });
    }
    void lists() const {
        for (OrgUnit& unit : plan.units)
            stand_on(unit, unit.id, &OrgUnit::parent, states, [&](const auto& given) { return !given || there(given->value); });
        std::erase_if(plan.strategy_map, [&](const MapRow& row) { return !there(row.perspective.value); });
        for (MapRow& row : plan.strategy_map)
            std::erase_if(row.boxes, [&](const MapBox& box) { return !there(box.objective.value); });
        std::erase_if(plan.links, [&](const Link& link) { return !there(link.cause.value) || !there(link.effect.value); });
        std::erase_if(plan.map_places, [&](const MapPlace& each) { return !there(each.objective.value); });
        for (Revision& each : plan.revisions) each = without_gone(std::move(each), ids);
        for (const Plan* other : {&states.ours, &states.theirs, &states.base})
            if (!find_profile(plan, plan.profile)) plan.profile = other->profile;
        if (!find_profile(plan, plan.profile)) plan.profile = Profile{}.id;
    }
};

}  // namespace

FreshUses fresh_uses(const Three<Plan>& states) {
    const Uses base = uses_in(states.base);
    return {fresh(base, uses_in(states.ours)), fresh(base, uses_in(states.theirs))};
}

void settle_references(const Three<Plan>& states, Plan& plan) {
    const Settling settling{states, plan};
    settling.rows();
    settling.lists();
}

namespace {

// Each revision of the pool that the side holds without what it erased.
void restore(std::vector<Revision>& side, const std::vector<Revision>& pool, const std::unordered_set<std::string>& ids) {
    for (const Revision& whole : pool) {
        const Revision stripped = without_gone(whole, ids);
        if (stripped == whole || std::ranges::find(side, whole) != side.end() || std::ranges::find(pool, stripped) != pool.end()) continue;
        if (const auto found = std::ranges::find(side, stripped); found != side.end()) *found = whole;
    }
}

// Each item of the base that the side lost with what it names, behind the one that it stood behind.
template <class T, class IsSame, class IsLost>
void restore(std::vector<T>& side, const std::vector<T>& base, IsSame&& is_same, IsLost&& is_lost) {
    auto at = side.begin();
    for (const T& item : base) {
        const auto here = std::ranges::find_if(side, [&](const T& each) { return is_same(each, item); });
        if (here != side.end()) at = here + 1;
        else if (is_lost(item)) at = side.insert(at, item) + 1;
    }
}

}  // namespace

Plan with_references_back(Plan side, const Plan& other, const Plan& base) {
    const auto ids = all_ids(side);
    restore(side.revisions, base.revisions, ids);
    restore(side.revisions, other.revisions, ids);
    const auto gone = [&](const auto& each) { return !ids.contains(each.objective.value); };
    const auto same = [](const auto& a, const auto& b) { return a.objective == b.objective; };
    for (MapRow& row : side.strategy_map)
        if (const auto found = std::ranges::find(base.strategy_map, row.perspective, &MapRow::perspective); found != base.strategy_map.end())
            restore(row.boxes, found->boxes, same, gone);
    restore(side.map_places, base.map_places, same, gone);
    restore(side.links, base.links, [](const Link& a, const Link& b) { return a.cause == b.cause && a.effect == b.effect; },
            [&](const Link& link) { return !ids.contains(link.cause.value) || !ids.contains(link.effect.value); });
    return side;
}

// What a formula of one side names may go by another name since, by what the other side did.
void follow_names(const Three<Plan>& states, Plan& plan) {
    std::vector<std::pair<std::size_t, std::optional<Formula>>> changes;
    for (const Side side : {Side::ours, Side::theirs}) {
        const Plan followed = with_names_followed(states.of(side), plan);
        for (std::size_t i = 0; i < plan.indicators.size(); ++i) {
            const auto& box = plan.indicators[i];
            if (followed.indicators[i].same_as(box)) continue;
            const auto *here = find(states.of(side), box->id), *there = find(states.of(other(side)), box->id);
            if (here && here->formula == box->formula && !(there && there->formula == box->formula)) changes.emplace_back(i, followed.indicators[i]->formula);
        }
    }
    for (auto& [i, formula] : changes)
        plan.indicators[i] = base::with(plan.indicators[i], [&](Indicator& row) { row.formula = std::move(formula); });
}

}  // namespace change
