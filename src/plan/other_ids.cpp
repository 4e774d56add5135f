#include "plan/other_ids.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "base/overload.hpp"
#include "expr/formula.hpp"
#include "plan/edit.hpp"

namespace plan {
namespace {

struct Renaming {
    const OtherIds& ids;

    void put(std::string& id) const {
        if (const auto found = ids.find(id); found != ids.end()) id = found->second;
    }
    template <class Tag>
    void put(base::Id<Tag>& id) const { put(id.value); }
    template <class T>
    void put(std::optional<T>& id) const {
        if (id) put(*id);
    }
    template <class T>
    void put(std::vector<T>& all) const {
        for (T& each : all) put(each);
    }
    template <class... Ids>
    void put(std::variant<base::Id<Ids>...>& of) const {
        std::visit([&](auto& id) { put(id); }, of);
    }

    void put(MeasureRef& formula) const { put(formula.measure); }
    void put(Ratio& formula) const {
        put(formula.numerator);
        put(formula.denominator);
    }
    void put(Expression& formula) const {
        expr::NameChanges changes;
        for (const auto& node : expr::parse_formula(formula.text).value.nodes)
            if (const auto found = ids.find(node.name); found != ids.end() && node.name_span.end > node.name_span.begin)
                changes.emplace_back(node.name_span, expr::quoted_name(found->second));
        formula.text = expr::with_names(std::move(formula.text), std::move(changes));
    }

    void put(Objective& each) const {
        put(each.id);
        put(each.parent);
        put(each.perspective);
        put(each.units);
    }
    void put(Indicator& each) const {
        put(each.id);
        put(each.parent);
        put(each.units);
        if (each.formula) std::visit([&](auto& formula) { put(formula); }, *each.formula);
    }
    void put(Measure& each) const { put(each.id); }
    void put(Perspective& each) const { put(each.id); }
    void put(OrgUnit& each) const {
        put(each.id);
        put(each.parent);
    }
    void put(MapRow& each) const {
        put(each.perspective);
        for (MapBox& box : each.boxes) put(box.objective);
    }
    void put(Link& each) const {
        put(each.cause);
        put(each.effect);
    }
    void put(MapPlace& each) const { put(each.objective); }
    void put(Profile& each) const { put(each.id); }
    void put(Act& each) const { put(each.id); }
    void put(Revision& each) const {
        put(each.act);
        put(each.on);
        put(each.candidates);
    }
    void put(Acceptance& each) const { put(each.id); }
    void put(ScenarioEdit& edit) const {
        std::visit(base::overload{[&](SetReading& e) { put(e.of); }, [&](SetWeight& e) { put(e.node); },
                                  [&](ChooseProfile& e) { put(e.profile); }, [&](auto& e) { put(e.indicator); }},
                   edit);
    }
    void put(Scenario& each) const {
        put(each.id);
        put(each.edits);
    }
    template <class T>
    void put(std::vector<base::Box<T>>& boxes) const {
        for (auto& box : boxes) {
            T renamed = *box;
            put(renamed);
            if (renamed != *box) box = std::move(renamed);
        }
    }
};

}  // namespace

Plan with_other_ids(Plan plan, const OtherIds& ids) {
    if (ids.empty()) return plan;
    const Renaming renaming{ids};
    renaming.put(plan.objectives);
    renaming.put(plan.indicators);
    renaming.put(plan.measures);
    renaming.put(plan.perspectives);
    renaming.put(plan.units);
    renaming.put(plan.strategy_map);
    renaming.put(plan.links);
    renaming.put(plan.map_places);
    renaming.put(plan.profiles);
    renaming.put(plan.profile);
    renaming.put(plan.acts);
    renaming.put(plan.revisions);
    renaming.put(plan.accepted);
    renaming.put(plan.scenarios);
    for (const auto& [old, now] : ids) plan.next_id = std::max(plan.next_id, number_in(now) + 1);
    return plan;
}

std::unordered_set<std::string> all_ids(const Plan& plan) {
    std::unordered_set<std::string> ids;
    const auto take = [&](const auto& list) {
        for (const auto& each : list) ids.insert(each.id.value);
    };
    for (const auto& box : plan.objectives) ids.insert(box->id.value);
    for (const auto& box : plan.indicators) ids.insert(box->id.value);
    for (const auto& box : plan.measures) ids.insert(box->id.value);
    take(plan.perspectives);
    take(plan.units);
    take(plan.profiles);
    take(plan.acts);
    take(plan.scenarios);
    return ids;
}

}  // namespace plan
