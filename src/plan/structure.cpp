// What no plan may violate whatever its content.
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "plan/plan.hpp"

namespace plan {
namespace {

base::Issue error(std::string code, std::string id, std::vector<std::string> args = {}) {
    return {std::move(code), base::Severity::error, {.id = std::move(id)}, std::move(args)};
}

using Ids = std::unordered_set<std::string_view>;  // of the plan's own texts

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

struct Survey {
    const Plan& plan;
    base::Issues issues = {};
    Ids ids = {};
    std::unordered_map<std::string_view, std::size_t> objectives = {};  // in plan.objectives
    Ids indicators = {};  // where revisions ask for them
    Ids measures = {};
    Ids perspectives = {};
    Ids units = {};
    Ids acts = {};

    void take(const std::string& id) {
        if (id.empty())
            issues.push_back(error("missing-id", id));
        else if (!ids.insert(id).second)
            issues.push_back(error("duplicate-id", id, {id}));
    }

    void collect() {
        ids.reserve(plan.objectives.size() + plan.indicators.size() + plan.measures.size());
        objectives.reserve(plan.objectives.size());
        for (std::size_t i = 0; i < plan.objectives.size(); ++i) {
            take(plan.objectives[i]->id.value);
            objectives.emplace(plan.objectives[i]->id.value, i);
        }
        for (const auto& box : plan.indicators) take(box->id.value);
        if (!plan.revisions.empty())
            for (const auto& box : plan.indicators) indicators.insert(box->id.value);
        for (const auto& box : plan.measures) {
            take(box->id.value);
            measures.insert(box->id.value);
        }
        for (const auto& perspective : plan.perspectives) {
            take(perspective.id.value);
            perspectives.insert(perspective.id.value);
        }
        for (const OrgUnit& unit : plan.units) {
            take(unit.id.value);
            units.insert(unit.id.value);
        }
        for (const Act& act : plan.acts) {
            take(act.id.value);
            acts.insert(act.id.value);
        }
        for (const Scenario& scenario : plan.scenarios) take(scenario.id.value);
    }

    void check_objectives() {
        std::size_t bodies = 0;
        for (const auto& box : plan.objectives) {
            const Objective& objective = *box;
            if (objective.parent.has_value() == is_root(objective.level))
                issues.push_back(error(objective.parent ? "body-with-parent" : "objective-without-parent",
                                       objective.id.value, {objective.id.value}));
            if (objective.level == Level::body && ++bodies > 1) issues.push_back(error("two-bodies", objective.id.value));
            if (objective.parent && !objectives.contains(objective.parent->value))
                issues.push_back(
                    error("unknown-parent", objective.id.value, {objective.id.value, objective.parent->value}));
            if (objective.perspective && !perspectives.contains(objective.perspective->value))
                issues.push_back(error("unknown-perspective", objective.id.value, {objective.perspective->value}));
            check_units(objective);
            check_weight(objective.id.value, objective.weight);
        }
        if (bodies == 0) issues.push_back(error("no-body", ""));
    }

    template <class Node>
    void check_units(const Node& node) {
        for (const UnitId& unit : node.units)
            if (!units.contains(unit.value)) issues.push_back(error("unknown-unit", node.id.value, {unit.value}));
    }

    void check_weight(const std::string& id, const std::optional<base::Decimal>& weight) {
        if (weight && weight->is_negative()) issues.push_back(error("negative-weight", id, {base::to_string(*weight)}));
    }

    void check_indicators() {
        for (const auto& box : plan.indicators) {
            const Indicator& indicator = *box;
            if (!objectives.contains(indicator.parent.value))
                issues.push_back(
                    error("unknown-parent", indicator.id.value, {indicator.id.value, indicator.parent.value}));
            check_units(indicator);
            check_weight(indicator.id.value, indicator.weight);
            for (const MeasureId& measure : measures_of(indicator.formula))
                if (!measures.contains(measure.value))
                    issues.push_back(error("unknown-measure", indicator.id.value, {measure.value}));
        }
    }

    void check_map() {
        for (const MapRow& row : plan.strategy_map) {
            if (!perspectives.contains(row.perspective.value))
                issues.push_back(error("unknown-perspective", "", {row.perspective.value}));
            for (const MapBox& box : row.boxes)
                if (!objectives.contains(box.objective.value))
                    issues.push_back(error("unknown-objective", "", {box.objective.value}));
        }
    }

    // The arguments begin with the link, by which format finds its place, and end with the id that is missing.
    void check_links() {
        std::unordered_set<std::string> drawn;
        for (const Link& link : plan.links) {
            const std::string words = link.cause.value + " → " + link.effect.value;
            for (const ObjectiveId& end : {link.cause, link.effect})
                if (!objectives.contains(end.value)) issues.push_back(error("unknown-link-end", "", {words, end.value}));
            if (link.cause == link.effect) issues.push_back(error("link-to-itself", "", {words}));
            if (!drawn.insert(words).second) issues.push_back(error("link-repeated", "", {words}));
        }
        for (const MapPlace& place : plan.map_places)
            if (!objectives.contains(place.objective.value)) issues.push_back(error("unknown-objective", "", {place.objective.value}));
    }

    // Each stands in at most one unit, and none in itself through others.
    void check_units_above() {
        for (const OrgUnit& unit : plan.units) {
            if (!unit.parent) continue;
            if (!find(plan, *unit.parent)) issues.push_back(error("unknown-unit", unit.id.value, {unit.parent->value}));
            if (stands_in_itself(plan, unit)) issues.push_back(error("unit-cycle", unit.id.value, {unit.name}));
        }
    }

    bool is_node(const std::string& id) const { return objectives.contains(id) || indicators.contains(id); }

    void check_revisions() {
        for (const Revision& revision : plan.revisions) {
            if (revision.act && !acts.contains(revision.act->value))
                issues.push_back(error("unknown-act", "", {revision.act->value}));
            if (!revision.on.empty() && !is_node(revision.on)) issues.push_back(error("unknown-node", "", {revision.on}));
            for (const std::string& id : revision.candidates)
                if (!is_node(id)) issues.push_back(error("unknown-node", "", {id}));
        }
    }

    void check_profiles() {
        for (const Profile& profile : plan.profiles) {
            take(profile.id.value);
            std::ranges::move(check_profile(profile), std::back_inserter(issues));
        }
    }

    std::size_t parent_of(std::size_t objective) const {
        const auto& parent = plan.objectives[objective]->parent;
        const auto found = parent ? objectives.find(parent->value) : objectives.end();
        return found == objectives.end() ? nowhere : found->second;
    }

    // Walks up from each objective; whoever never reaches the body goes round in a cycle.
    void check_cycles() {
        enum class Seen : unsigned char { never, on_this_way, before };
        std::vector<Seen> seen(plan.objectives.size(), Seen::never);
        std::vector<std::size_t> way;
        for (std::size_t start = 0; start < plan.objectives.size(); ++start) {
            way.clear();
            std::size_t at = start;
            for (; at != nowhere && seen[at] == Seen::never; at = parent_of(at)) {
                seen[at] = Seen::on_this_way;
                way.push_back(at);
            }
            if (at != nowhere && seen[at] == Seen::on_this_way) report_cycle(at);
            for (const std::size_t each : way) seen[each] = Seen::before;
        }
    }

    void report_cycle(std::size_t start) {
        const std::string& first = plan.objectives[start]->id.value;
        std::string round = first;
        std::size_t at = start;
        do {
            at = parent_of(at);
            round += " → " + plan.objectives[at]->id.value;
        } while (at != start);
        issues.push_back(error("parent-cycle", first, {round}));
    }
};

}  // namespace

bool stands_in_itself(const Plan& plan, const OrgUnit& unit) {
    const OrgUnit* above = unit.parent ? find(plan, *unit.parent) : nullptr;
    for (std::size_t steps = 0; above && above->id != unit.id && steps < plan.units.size(); ++steps)
        above = above->parent ? find(plan, *above->parent) : nullptr;
    return above && above->id == unit.id;
}

base::Issues check_structure(const Plan& plan) {
    Survey survey{.plan = plan};
    survey.collect();
    survey.check_objectives();
    survey.check_indicators();
    survey.check_map();
    survey.check_links();
    survey.check_units_above();
    survey.check_revisions();
    survey.check_profiles();
    survey.check_cycles();
    if (!find_profile(plan, plan.profile)) survey.issues.push_back(error("unknown-profile", "", {plan.profile.value}));
    return std::move(survey.issues);
}

}  // namespace plan
