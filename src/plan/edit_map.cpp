// Edits of the strategy map: links of cause and effect, places of boxes.
#include <algorithm>

#include "plan/edit_parts.hpp"

namespace plan {
namespace {

auto at(Plan& plan, const ObjectiveId& cause, const ObjectiveId& effect) {
    return std::ranges::find_if(plan.links, [&](const Link& each) { return each.cause == cause && each.effect == effect; });
}

// By code, else name: as the message tells it.
std::string called(const Plan& plan, const ObjectiveId& id) {
    const Objective* objective = find(plan, id);
    if (!objective) return id.value;
    return objective->code.empty() ? objective->name : objective->code;
}

std::unexpected<base::Issues> no_link(const Plan& plan, const ObjectiveId& cause, const ObjectiveId& effect) {
    return refuse("no-link", cause.value, {called(plan, cause), called(plan, effect)});
}

}  // namespace

Outcome put(Plan plan, const PutLink& edit) {
    const Link& link = edit.link;
    for (const ObjectiveId& end : {link.cause, link.effect})
        if (!find(plan, end)) return refuse("unknown-id", end.value, {end.value});
    if (link.cause == link.effect) return refuse("link-to-itself", link.cause.value, {called(plan, link.cause)});
    const auto found = at(plan, link.cause, link.effect);
    if (found == plan.links.end()) plan.links.push_back(link);
    else *found = link;
    return plan;
}

Outcome put(Plan plan, const EraseLink& edit) {
    const auto found = at(plan, edit.cause, edit.effect);
    if (found == plan.links.end()) return no_link(plan, edit.cause, edit.effect);
    plan.links.erase(found);
    return plan;
}

Outcome put(Plan plan, const TurnLink& edit) {
    const auto found = at(plan, edit.cause, edit.effect);
    if (found == plan.links.end()) return no_link(plan, edit.cause, edit.effect);
    if (at(plan, edit.effect, edit.cause) != plan.links.end())
        return refuse("link-twice", edit.cause.value, {called(plan, edit.effect), called(plan, edit.cause)});
    std::swap(found->cause, found->effect);
    return plan;
}

Outcome put(Plan plan, const PlaceOnMap& edit) {
    int column = 0;
    for (const ObjectiveId& id : edit.row) {
        if (!find(plan, id)) return refuse("unknown-id", id.value, {id.value});
        ++column;
        const auto found = std::ranges::find(plan.map_places, id, &MapPlace::objective);
        if (found == plan.map_places.end()) plan.map_places.push_back({id, column, {}});
        else found->column = column;
    }
    return plan;
}

}  // namespace plan
