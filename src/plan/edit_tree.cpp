// Edits that change the shape of the tree: insert, erase, move.
#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/overload.hpp"
#include "plan/edit_parts.hpp"
#include "plan/outline.hpp"

namespace plan {
namespace {

// Right behind `after`; without one, before the first sibling; without siblings, at the end.
template <class T, class Id, class IsSibling>
void place(std::vector<base::Box<T>>& boxes, base::Box<T> box, const std::optional<Id>& after, IsSibling&& is_sibling) {
    auto at = std::ranges::find_if(boxes, [&](const auto& each) { return after ? each->id == *after : is_sibling(*each); });
    if (after && at != boxes.end()) ++at;
    boxes.insert(at, std::move(box));
}

// The ids of the node and of everything below it.
std::unordered_set<std::string> subtree(const Plan& plan, const std::string& id) {
    const auto rows = outline(plan);
    const auto top = std::ranges::find_if(rows, [&](const OutlineRow& row) { return id_of(row.node) == id; });
    std::unordered_set<std::string> ids;
    if (top != rows.end())
        for (auto i = static_cast<std::size_t>(top - rows.begin()); i < top->end; ++i) ids.insert(id_of(rows[i].node));
    return ids;
}

template <class T, class Id>
Outcome move_boxed(Plan plan, std::vector<base::Box<T>> Plan::* list, const Id& id, const Move& edit) {
    auto& boxes = plan.*list;
    const auto found = std::ranges::find_if(boxes, [&](const auto& box) { return box->id == id; });
    if (found == boxes.end()) return refuse("unknown-id", id.value, {id.value});
    const auto moved = base::with(*found, [&](T& node) { node.parent = edit.parent; });
    boxes.erase(found);
    std::optional<Id> after;
    if (edit.after)
        if (const auto* same_kind = std::get_if<Id>(&*edit.after)) after = *same_kind;
    place(boxes, moved, after, [&](const T& each) { return each.parent == moved->parent; });
    return plan;
}

template <class T, class Id>
Outcome reordered(Plan plan, std::vector<base::Box<T>> Plan::* list, const std::vector<Id>& ids) {
    auto& boxes = plan.*list;
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < boxes.size(); ++i) places.emplace(boxes[i]->id.value, i);
    std::vector<base::Box<T>> named;
    std::vector<std::size_t> free;
    for (const Id& id : ids) {
        const auto place = places.find(id.value);
        if (place == places.end()) return refuse("unknown-id", id.value, {id.value});
        free.push_back(place->second);
        named.push_back(boxes[place->second]);
    }
    std::ranges::sort(free);
    if (std::ranges::adjacent_find(free) != free.end()) return refuse("duplicate-id", ids.front().value, {ids.front().value});
    for (std::size_t i = 0; i < free.size(); ++i) boxes[free[i]] = named[i];
    return plan;
}

}  // namespace

Outcome put(Plan plan, const InsertObjective& edit) {
    const Objective& added = edit.objective;
    if (added.level == Level::body || added.parent.has_value() == is_root(added.level)) return refuse("two-bodies", added.id.value);
    if (added.parent && !find(plan, *added.parent)) return refuse("unknown-parent", added.id.value, {added.id.value, added.parent->value});
    auto after = with_new_id(std::move(plan), added.id.value);
    if (after)
        place(after->objectives, base::Box(added), edit.after,
              [&](const Objective& each) { return each.parent == added.parent; });
    return after;
}

Outcome put(Plan plan, const InsertIndicator& edit) {
    const Indicator& added = edit.indicator;
    if (!find(plan, added.parent)) return refuse("unknown-parent", added.id.value, {added.id.value, added.parent.value});
    auto after = with_new_id(std::move(plan), added.id.value);
    if (after)
        place(after->indicators, base::Box(added), edit.after,
              [&](const Indicator& each) { return each.parent == added.parent; });
    return after;
}

Outcome put(Plan plan, const InsertMeasure& edit) {
    auto after = with_new_id(std::move(plan), edit.measure.id.value);
    if (after) after->measures.emplace_back(edit.measure);
    return after;
}

Outcome put(Plan plan, const InsertUnit& edit) {
    const OrgUnit& added = edit.unit;
    if (added.parent && !find(plan, *added.parent)) return refuse("unknown-unit", added.id.value, {added.parent->value});
    auto after = with_new_id(std::move(plan), added.id.value);
    if (after) after->units.push_back(added);
    return after;
}

Outcome put(Plan plan, const Erase& edit) {
    const std::string& id = id_of(edit.node);
    if (!find_node(plan, id)) return refuse("unknown-id", id, {id});
    if (id == body_of(plan).id.value) return refuse("erase-body", id);
    const auto gone = subtree(plan, id);
    const auto is_gone = [&](const auto& box) { return gone.contains(box->id.value); };
    std::erase_if(plan.objectives, is_gone);
    std::erase_if(plan.indicators, is_gone);
    for (MapRow& row : plan.strategy_map)
        std::erase_if(row.boxes, [&](const MapBox& box) { return gone.contains(box.objective.value); });
    std::erase_if(plan.links, [&](const Link& link) { return gone.contains(link.cause.value) || gone.contains(link.effect.value); });
    std::erase_if(plan.map_places, [&](const MapPlace& place) { return gone.contains(place.objective.value); });
    for (Revision& revision : plan.revisions) {
        if (gone.contains(revision.on)) revision.on.clear();  // its words stay
        std::erase_if(revision.candidates, [&](const std::string& each) { return gone.contains(each); });
    }
    return plan;
}

Outcome put(Plan plan, const EraseMeasure& edit) {
    const std::string& id = edit.measure.value;
    if (!find(plan, edit.measure)) return refuse("unknown-id", id, {id});
    for (const auto& box : plan.indicators)
        if (const auto read = measures_of(box->formula); std::ranges::find(read, edit.measure) != read.end())
            return refuse("measure-in-use", id, {id, box->code.empty() ? box->name : box->code});
    std::erase_if(plan.measures, [&](const auto& box) { return box->id == edit.measure; });
    return plan;
}

Outcome put(Plan plan, const Move& edit) {
    const std::string& id = id_of(edit.node);
    if (!find(plan, edit.parent)) return refuse("unknown-parent", id, {id, edit.parent.value});
    if (subtree(plan, id).contains(edit.parent.value)) return refuse("move-into-itself", id, {id});
    if (const auto* root = find(plan, ObjectiveId{id}); root && !root->parent) return refuse("erase-body", id);
    return std::visit(base::overload{[&](const ObjectiveId& each) {
                                         return move_boxed(std::move(plan), &Plan::objectives, each, edit);
                                     },
                                     [&](const IndicatorId& each) {
                                         return move_boxed(std::move(plan), &Plan::indicators, each, edit);
                                     }},
                      edit.node);
}

Outcome put(Plan plan, const Rehang& edit) {
    const std::string& id = edit.objective.value;
    const auto found = std::ranges::find_if(plan.objectives, [&](const auto& box) { return box->id == edit.objective; });
    if (found == plan.objectives.end()) return refuse("unknown-id", id, {id});
    if ((*found)->level == Level::body) return refuse("erase-body", id);
    if (edit.level == Level::body) return refuse("two-bodies", id);
    if (edit.parent.has_value() == is_root(edit.level))
        return refuse(edit.parent ? "body-with-parent" : "objective-without-parent", id, {id});
    if (edit.parent && !find(plan, *edit.parent)) return refuse("unknown-parent", id, {id, edit.parent->value});
    if (edit.parent && subtree(plan, id).contains(edit.parent->value)) return refuse("move-into-itself", id, {id});
    *found = base::with(*found, [&](Objective& objective) {
        objective.level = edit.level;
        objective.parent = edit.parent;
    });
    return plan;
}

Outcome put(Plan plan, const SetOrder& edit) {
    return std::visit(base::overload{[&](const std::vector<ObjectiveId>& ids) {
                                         return reordered(std::move(plan), &Plan::objectives, ids);
                                     },
                                     [&](const std::vector<IndicatorId>& ids) {
                                         return reordered(std::move(plan), &Plan::indicators, ids);
                                     },
                                     [&](const std::vector<MeasureId>& ids) {
                                         return reordered(std::move(plan), &Plan::measures, ids);
                                     }},
                      edit.order);
}

bool changes_names(const Edit& edit) {
    if (const auto* text = std::get_if<SetText>(&edit))
        return text->field == TextField::name || text->field == TextField::code;
    if (const auto* measure = std::get_if<SetMeasureText>(&edit)) return measure->field == MeasureText::name;
    if (const auto* list = std::get_if<SetPart>(&edit)) return std::holds_alternative<std::vector<OrgUnit>>(list->part);
    return std::holds_alternative<InsertMeasure>(edit) || std::holds_alternative<InsertObjective>(edit) ||
           std::holds_alternative<InsertIndicator>(edit);
}

int number_in(std::string_view id) {
    int number = 0;
    for (const char c : id.substr(std::min<std::size_t>(1, id.size()))) {
        if (c < '0' || c > '9' || number > 99'999'999) return 0;
        number = number * 10 + (c - '0');
    }
    return number;
}

Outcome with_new_id(Plan plan, const std::string& id) {
    if (id.empty()) return refuse("missing-id", id);
    if (id_taken(plan, id)) return refuse("duplicate-id", id, {id});
    plan.next_id = std::max(plan.next_id, number_in(id) + 1);
    return plan;
}

bool id_taken(const Plan& plan, const std::string& id) {
    return find_node(plan, id) || find(plan, MeasureId{id}) ||
           std::ranges::find(plan.perspectives, PerspectiveId{id}, &Perspective::id) != plan.perspectives.end() ||
           find(plan, UnitId{id}) || find(plan, ActId{id}) || find(plan, ScenarioId{id});
}

std::string fresh_id(const Plan& plan, char kind) {
    int number = plan.next_id;
    while (id_taken(plan, kind + std::to_string(number))) ++number;
    return kind + std::to_string(number);
}

}  // namespace plan
