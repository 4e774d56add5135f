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
    static const std::string& id_in(const plan::Perspective& perspective) { return perspective.id.value; }

    const plan::Objective* body() const {
        const auto found = std::ranges::find_if(plan.objectives, [](const auto& box) {
            return !box->parent && box->level == plan::Level::body;
        });
        return found == plan.objectives.end() ? nullptr : &**found;
    }

    // Ids of the objectives that can be reached from the body downwards.
    std::unordered_set<std::string> reached() const {
        std::unordered_map<std::string, std::vector<const plan::Objective*>> children;
        for (const auto& box : plan.objectives)
            if (box->parent && box->level != plan::Level::body) children[box->parent->value].push_back(&*box);
        std::unordered_set<std::string> found{body()->id.value};
        std::vector<std::string> open{body()->id.value};
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
    wreck.drop_unknown_perspectives();
    wreck.drop_unknown_measures();
    wreck.drop_unknown_in_map(objectives);
    wreck.drop_unknown_profile();
    if (!plan::check_structure(wreck.plan).empty()) return std::nullopt;
    return Salvaged{std::move(wreck.plan), std::move(wreck.left_out)};
}

}  // namespace format
