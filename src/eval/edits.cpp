#include "eval/edits.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "plan/revised.hpp"

namespace eval {
namespace {

using Kind = plan::Referent::Kind;

// From an objective up, whether the walk meets `top`.
bool is_within(const plan::Plan& plan, std::string_view id, const std::string& top) {
    const auto* at = find(plan, plan::ObjectiveId{std::string(id)});
    while (at && at->id.value != top) at = at->parent ? find(plan, *at->parent) : nullptr;
    return at != nullptr;
}

// Whether a row involves the unit, or one that is part of it: by its own units, an indicator without any by
// its objective's.
bool involves(const plan::Plan& plan, const std::string& row, const plan::UnitId& wanted) {
    const auto* indicator = find(plan, plan::IndicatorId{row});
    const auto* objective = find(plan, indicator ? indicator->parent : plan::ObjectiveId{row});
    if (!objective) return false;
    return std::ranges::any_of(indicator && !indicator->units.empty() ? indicator->units : objective->units, [&](const plan::UnitId& id) {
        const auto* at = find(plan, id);
        while (at && at->id != wanted) at = at->parent ? find(plan, *at->parent) : nullptr;
        return at != nullptr;
    });
}

bool counts(const plan::Plan& plan, const plan::Referent& of, const plan::Revision& revision) {
    switch (of.kind) {
        case Kind::whole: return true;
        case Kind::objective: return is_within(plan, plan::objective_of(plan, revision.on), plan.objectives[of.index]->id.value);
        case Kind::indicator: return revision.on == plan.indicators[of.index]->id.value;
        case Kind::unit: return involves(plan, revision.on, plan.units[of.index].id);
        case Kind::nothing:
        case Kind::measure: break;
    }
    return false;
}

// What was asked for by name counts whatever it is.
bool is_counted(const plan::Plan& plan, const plan::Referent& of, const std::string& objective) {
    if (of.kind == Kind::indicator || (of.kind == Kind::objective && objective == plan.objectives[of.index]->id.value)) return true;
    const auto* counted = find(plan, plan::ObjectiveId{objective});
    return counted && plan::is_planned(counted->level);
}

}  // namespace

std::vector<base::Date> days_of_edits(const plan::Plan& plan, const plan::Referent& of) {
    const bool body = of.kind == Kind::objective && plan.objectives[of.index]->level == plan::Level::body;
    const plan::Referent asked = body ? plan::Referent{Kind::whole, 0} : of;
    std::map<std::string, base::Date> first;
    for (const plan::Revision& revision : plan.revisions) {
        const auto day = plan::day_since_adoption(plan, revision);
        if (!day || revision.on.empty() || !counts(plan, asked, revision)) continue;
        const std::string objective = plan::objective_of(plan, revision.on);
        if (!is_counted(plan, asked, objective)) continue;
        const auto [at, added] = first.emplace(objective, *day);
        if (!added) at->second = std::min(at->second, *day);
    }
    std::vector<base::Date> days;
    for (const auto& [objective, day] : first) days.push_back(day);
    std::ranges::sort(days);
    return days;
}

}  // namespace eval
