#include "plan/copy_card.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "plan/edit_parts.hpp"
#include "plan/formula.hpp"
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
    Naming naming{plan};
    std::unordered_map<std::string, std::string> renamed = {};  // rows: the copy of each
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

    void will_copy(const NodeRef& row) {
        const bool objective = std::holds_alternative<ObjectiveId>(row);
        renamed[id_of(row)] = fresh(objective ? 'o' : 'i');
    }

    // What reads a row of the card reads the copy of it.
    std::string of_copies(std::string text) const {
        const auto formula = expr::parse_formula(text).value;
        const auto meant = resolve(formula, plan, naming).value;
        expr::NameChanges changes;
        for (std::size_t i = 0; i < meant.size(); ++i) {
            const bool row = meant[i].kind == Referent::Kind::objective || meant[i].kind == Referent::Kind::indicator;
            const auto found = row ? renamed.find(id_of(plan, meant[i])) : renamed.end();
            if (found != renamed.end()) changes.emplace_back(formula.nodes[i].name_span, expr::quoted_name(found->second));
        }
        return expr::with_names(std::move(text), std::move(changes));
    }

    void card(const Objective& original, const std::string& name) {
        Objective copy = original;
        forget(copy);
        copy.units.clear();
        copy.services.clear();
        copy.area.clear();
        copy.name = name;
        copy.id = {renamed.at(original.id.value)};
        edits.push_back(InsertObjective{copy, original.id});
    }
    void objective(const Objective& original) {
        Objective copy = original;
        forget(copy);
        copy.id = {renamed.at(original.id.value)};
        copy.parent = ObjectiveId{renamed.at(original.parent->value)};
        edits.push_back(InsertObjective{copy, behind(copy.parent->value, copy.id)});
    }
    void indicator(const Indicator& original) {
        Indicator copy = original;
        forget(copy);
        copy.id = {renamed.at(original.id.value)};
        copy.parent = {renamed.at(original.parent.value)};
        copy.readings.clear();
        copy.past.clear();
        copy.assessments.clear();
        copy.estimate.reset();
        if (auto* expression = copy.formula ? std::get_if<Expression>(&*copy.formula) : nullptr) expression->text = of_copies(std::move(expression->text));
        edits.push_back(InsertIndicator{copy, behind(copy.parent.value, copy.id)});
    }
};

}  // namespace

std::vector<Edit> copy_of_card(const Plan& plan, const ObjectiveId& card, const std::string& name) {
    const auto rows = outline(plan);
    const auto top = std::ranges::find(rows, NodeRef(card), &OutlineRow::node);
    std::vector<OutlineRow> kept;
    for (auto at = static_cast<std::size_t>(top - rows.begin()); at < top->end;) {
        const bool removed = rows[at].is_indicator() ? plan.indicators[rows[at].index]->removed : plan.objectives[rows[at].index]->removed;
        if (!removed || rows[at].node == top->node) kept.push_back(rows[at]);
        at = removed && rows[at].node != top->node ? rows[at].end : at + 1;
    }
    Copying copying{plan};
    for (const OutlineRow& row : kept) copying.will_copy(row.node);
    for (const OutlineRow& row : kept) {
        if (row.node == top->node) copying.card(*plan.objectives[row.index], name);
        else if (row.is_indicator()) copying.indicator(*plan.indicators[row.index]);
        else copying.objective(*plan.objectives[row.index]);
    }
    return std::move(copying.edits);
}

}  // namespace plan
