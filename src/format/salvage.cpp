#include "format/salvage.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace format {
namespace {

using plan::Plan;

struct Wreck {
    Plan plan;
    std::vector<LeftOut> left_out;
    std::unordered_set<std::string> ids;  // of everything that is kept

    // The first of an id stays.
    template <class List>
    void drop_repeated(List& list) {
        std::erase_if(list, [&](const auto& each) {
            const std::string& id = id_in(each);
            if (!id.empty() && ids.insert(id).second) return false;
            left_out.push_back({id, "", true});
            return true;
        });
    }
    template <class T>
    static const std::string& id_in(const base::Box<T>& box) { return box->id.value; }
    template <class T>
    static const std::string& id_in(const T& each) { return each.id.value; }

    const plan::Objective* body() const {
        const auto found = std::ranges::find_if(plan.objectives, [](const auto& box) {
            return box->level == plan::Level::body && !box->parent;
        });
        return found == plan.objectives.end() ? nullptr : &**found;
    }

    // Ids of the objectives that can be reached from the body and the scorecards downwards.
    std::unordered_set<std::string> reached() const {
        std::unordered_map<std::string, std::vector<const plan::Objective*>> children;
        for (const auto& box : plan.objectives)
            if (box->parent && !is_root(box->level)) children[box->parent->value].push_back(&*box);
        std::unordered_set<std::string> found{body()->id.value};
        for (const auto& box : plan.objectives)
            if (box->level == plan::Level::scorecard && !box->parent) found.insert(box->id.value);
        std::vector<std::string> open(found.begin(), found.end());
        while (!open.empty()) {
            const auto below = children.find(open.back());
            open.pop_back();
            if (below == children.end()) continue;
            for (const plan::Objective* each : below->second)
                if (found.insert(each->id.value).second) open.push_back(each->id.value);
        }
        return found;
    }

    template <class T, class Keep>
    void keep(std::vector<base::Box<T>>& list, Keep&& wanted) {
        std::erase_if(list, [&](const auto& box) {
            if (wanted(*box)) return false;
            ids.erase(box->id.value);
            left_out.push_back({box->id.value, "", false});
            return true;
        });
    }

    bool is_perspective(const plan::PerspectiveId& id) const {
        return std::ranges::find(plan.perspectives, id, &plan::Perspective::id) != plan.perspectives.end();
    }

    // Of units and acts that are not there, of rows that are gone.
    template <class Node>
    void drop_unknown_units(std::vector<base::Box<Node>>& nodes) {
        const auto unknown = [&](const plan::UnitId& id) { return !plan::find(plan, id); };
        for (auto& box : nodes) {
            if (std::ranges::none_of(box->units, unknown)) continue;
            box = base::with(box, [&](Node& node) { std::erase_if(node.units, unknown); });
            left_out.push_back({box->id.value, "units", false});
        }
    }
    void drop_unknown_units() {
        drop_unknown_units(plan.objectives);
        drop_unknown_units(plan.indicators);
        for (plan::OrgUnit& unit : plan.units) {
            if (!unit.parent || (plan::find(plan, *unit.parent) && !plan::stands_in_itself(plan, unit))) continue;
            unit.parent.reset();
            left_out.push_back({unit.id.value, "parent", false});
        }
    }
    void drop_unknown_in_revisions() {
        bool gone = false;
        for (plan::Revision& revision : plan.revisions) {
            if (revision.act && !plan::find(plan, *revision.act)) revision.act.reset(), gone = true;
            if (!revision.on.empty() && !plan::find_node(plan, revision.on)) revision.on.clear(), gone = true;
            gone |= std::erase_if(revision.candidates, [&](const std::string& id) { return !plan::find_node(plan, id); }) > 0;
        }
        if (gone) left_out.push_back({"", "revisions", false});
    }

    void drop_unknown_perspectives() {
        for (auto& box : plan.objectives) {
            if (!box->perspective || is_perspective(*box->perspective)) continue;
            box = base::with(box, [](plan::Objective& objective) { objective.perspective.reset(); });
            left_out.push_back({box->id.value, "perspective", false});
        }
    }

    void drop_unknown_measures() {
        std::unordered_set<std::string> measures;
        for (const auto& box : plan.measures) measures.insert(box->id.value);
        const auto unknown = [&](const plan::MeasureId& id) { return !measures.contains(id.value); };
        for (auto& box : plan.indicators) {
            if (std::ranges::none_of(plan::measures_of(box->formula), unknown)) continue;
            box = base::with(box, [](plan::Indicator& indicator) { indicator.formula.reset(); });
            left_out.push_back({box->id.value, "formula", false});
        }
    }

    void drop_unknown_in_map(const std::unordered_set<std::string>& objectives) {
        auto gone = std::erase_if(plan.strategy_map, [&](const plan::MapRow& row) { return !is_perspective(row.perspective); });
        for (plan::MapRow& row : plan.strategy_map)
            gone += std::erase_if(row.boxes, [&](const plan::MapBox& box) { return !objectives.contains(box.objective.value); });
        if (gone > 0) left_out.push_back({"", "strategy_map", false});
    }

    // The first of two links from one to another stays.
    void drop_unknown_links(const std::unordered_set<std::string>& objectives) {
        std::unordered_set<std::string> drawn;
        const auto gone = std::erase_if(plan.links, [&](const plan::Link& link) {
            const bool known = objectives.contains(link.cause.value) && objectives.contains(link.effect.value);
            return !known || link.cause == link.effect || !drawn.insert(link.cause.value + '\n' + link.effect.value).second;
        });
        if (gone > 0) left_out.push_back({"", "links", false});
        const auto lost = std::erase_if(plan.map_places, [&](const plan::MapPlace& place) { return !objectives.contains(place.objective.value); });
        if (lost > 0) left_out.push_back({"", "map_places", false});
    }

    void drop_faulty_profiles() {
        std::erase_if(plan.profiles, [&](const plan::Profile& profile) {
            if (plan::check_profile(profile).empty()) return false;
            ids.erase(profile.id.value);
            left_out.push_back({profile.id.value, "", false});
            return true;
        });
    }

    void drop_unknown_profile() {
        if (plan::find_profile(plan, plan.profile)) return;
        plan.profile = plan::proportional_profile().id;
        left_out.push_back({"", "profile", false});
    }
};

}  // namespace

std::optional<Salvaged> salvage(Plan plan) {
    Wreck wreck{std::move(plan), {}, {}};
    wreck.drop_repeated(wreck.plan.objectives);
    if (!wreck.body()) return std::nullopt;
    const auto objectives = wreck.reached();
    wreck.keep(wreck.plan.objectives, [&](const plan::Objective& each) { return objectives.contains(each.id.value); });
    wreck.drop_repeated(wreck.plan.indicators);
    wreck.keep(wreck.plan.indicators, [&](const plan::Indicator& each) { return objectives.contains(each.parent.value); });
    wreck.drop_repeated(wreck.plan.measures);
    wreck.drop_repeated(wreck.plan.perspectives);
    wreck.drop_repeated(wreck.plan.units);
    wreck.drop_repeated(wreck.plan.acts);
    wreck.drop_repeated(wreck.plan.scenarios);
    wreck.drop_unknown_perspectives();
    wreck.drop_unknown_units();
    wreck.drop_unknown_in_revisions();
    wreck.drop_unknown_measures();
    wreck.drop_unknown_in_map(objectives);
    wreck.drop_unknown_links(objectives);
    wreck.drop_repeated(wreck.plan.profiles);
    wreck.drop_faulty_profiles();
    wreck.drop_unknown_profile();
    if (!plan::check_structure(wreck.plan).empty()) return std::nullopt;
    return Salvaged{std::move(wreck.plan), std::move(wreck.left_out)};
}

}  // namespace format
