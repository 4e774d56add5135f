#include <algorithm>

#include "whatif/lever.hpp"

namespace whatif {
namespace {

constexpr int weight_places = 2;

template <class Node>
Lever weight_lever(const Node& now, const Node& before, const base::Decimal& total) {
    Lever lever{.of = LeverOf::weight, .places = weight_places, .title = now.code.empty() ? now.name : now.code + "  " + now.name,
                .cell = plan::SetWeight{now.id, now.weight}};
    for (const auto& weight : {now.weight, before.weight})
        if (weight) lever.places = std::max(lever.places, weight->places());
    lever.high = step_of(total, lever.places).value_or(10'000);
    if (now.weight) lever.at = step_of(*now.weight, lever.places);
    if (before.weight) lever.base = step_of(*before.weight, lever.places);
    return lever;
}

}  // namespace

WeightGroup weights_under(const Ground& tried, const plan::Plan& plan, const plan::ObjectiveId& parent, Siblings kind) {
    WeightGroup group{.parent = parent, .kind = kind};
    const auto* above = plan::find(plan, parent);
    if (above) group.total = above->weights_below();
    if (kind == Siblings::objectives)
        for (std::size_t i = 0; i < plan.objectives.size(); ++i)
            if (plan.objectives[i]->parent == parent && !plan.objectives[i]->removed)
                group.levers.push_back(weight_lever(*tried.plan.objectives[i], *plan.objectives[i], group.total));
    if (kind == Siblings::indicators)
        for (std::size_t i = 0; i < plan.indicators.size(); ++i)
            if (plan.indicators[i]->parent == parent && !plan.indicators[i]->removed)
                group.levers.push_back(weight_lever(*tried.plan.indicators[i], *plan.indicators[i], group.total));
    return group;
}

}  // namespace whatif
