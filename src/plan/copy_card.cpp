#include "plan/copy_card.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "plan/edit_parts.hpp"
#include "plan/outline.hpp"

namespace plan {
namespace {

template <class Node>
void forget(Node& node) {
    node.owner.clear();
    node.source_line.reset();
    node.printed.clear();
    node.inferred.clear();
    node.extra = {};
}

struct Copying {
    const Plan& plan;
    int next = plan.next_id;
    std::unordered_map<std::string, std::string> renamed = {};  // objectives: the copy of each
    std::unordered_map<std::string, std::string> last = {};     // under each copy, by kind: where the next one goes
    std::vector<Edit> edits = {};

    std::string fresh(char kind) {
        while (id_taken(plan, kind + std::to_string(next))) ++next;
        return kind + std::to_string(next++);
    }

    template <class Id>
    std::optional<Id> behind(const std::string& parent, const Id& id) {
        const std::string key = parent + (std::is_same_v<Id, IndicatorId> ? " i" : " o");
        const std::string before = std::exchange(last[key], id.value);
        return before.empty() ? std::nullopt : std::optional(Id{before});
    }

    void card(const Objective& original, const std::string& name) {
        Objective copy = original;
        forget(copy);
        copy.units.clear();
        copy.services.clear();
        copy.area.clear();
        copy.name = name;
        copy.id = {fresh('o')};
        renamed[original.id.value] = copy.id.value;
        edits.push_back(InsertObjective{copy, original.id});
    }
    void objective(const Objective& original) {
        Objective copy = original;
        forget(copy);
        copy.id = {fresh('o')};
        copy.parent = ObjectiveId{renamed.at(original.parent->value)};
        renamed[original.id.value] = copy.id.value;
        edits.push_back(InsertObjective{copy, behind(copy.parent->value, copy.id)});
    }
    void indicator(const Indicator& original) {
        Indicator copy = original;
        forget(copy);
        copy.id = {fresh('i')};
        copy.parent = {renamed.at(original.parent.value)};
        copy.readings.clear();
        copy.past.clear();
        copy.assessments.clear();
        copy.estimate.reset();
        edits.push_back(InsertIndicator{copy, behind(copy.parent.value, copy.id)});
    }
};

}  // namespace

std::vector<Edit> copy_of_card(const Plan& plan, const ObjectiveId& card, const std::string& name) {
    const auto rows = outline(plan);
    const auto top = std::ranges::find(rows, NodeRef(card), &OutlineRow::node);
    Copying copying{plan};
    copying.card(*plan.objectives[top->index], name);
    for (auto at = static_cast<std::size_t>(top - rows.begin()) + 1; at < top->end; ++at) {
        const bool removed = rows[at].is_indicator() ? plan.indicators[rows[at].index]->removed : plan.objectives[rows[at].index]->removed;
        if (removed) at = rows[at].end - 1;
        else if (rows[at].is_indicator()) copying.indicator(*plan.indicators[rows[at].index]);
        else copying.objective(*plan.objectives[rows[at].index]);
    }
    return std::move(copying.edits);
}

}  // namespace plan
