// Goal seek over the weight of an indicator in its group, the siblings' as they are: a weighted mean
// moves from the siblings' towards the indicator's own score as its weight grows.
#include <cmath>

#include "whatif/trial.hpp"

namespace whatif {
namespace {

struct Group {
    const plan::Objective* parent = nullptr;
    std::size_t members = 0;
    double weights = 0;  // of the siblings
    bool any_weight = false;
    int places = 2;
};

Group group_of(const Trial& trial) {
    const plan::Indicator& asked = *trial.ground.plan.indicators[trial.indicator];
    Group group{.parent = plan::find(trial.ground.plan, asked.parent)};
    for (const auto& each : trial.ground.plan.indicators) {
        if (each->parent != asked.parent || each->removed) continue;
        ++group.members;
        group.any_weight |= each->weight.has_value();
        if (each->id != asked.id && each->weight) group.weights += each->weight->to_double();
    }
    if (asked.weight) group.places = std::max(group.places, asked.weight->places());
    return group;
}

LeftOut obstacle(const Trial& trial, const Group& group) {
    if (group.parent->aggregator != plan::Aggregator::weighted_mean) return LeftOut::no_weights;
    if (group.members == 1) return LeftOut::only_child;
    if (!group.any_weight) return LeftOut::no_weights;
    if (trial.row().weight_rule == eval::WeightRule::out) return LeftOut::not_weighed;
    const bool counts = trial.row().figure.score || trial.row().counted;
    return counts ? LeftOut::none : LeftOut::no_value;
}

}  // namespace

// No weight is looked for beyond what the group's weights should add up to, or do.
Answer seek_weight(const Trial& trial) {
    const Group group = group_of(trial);
    if (const LeftOut why = obstacle(trial, group); why != LeftOut::none) return trial.left_out(why);
    const double total = group.parent->weights_below().to_double();
    const double most = std::max({total, group.weights, trial.ground.plan.indicators[trial.indicator]->weight.value_or(base::Decimal()).to_double()});
    const auto weight_at = [&](std::int64_t at) { return Setting(NewWeight{base::Decimal(at, group.places)}); };
    const std::int64_t last = on_grid(most, group.places);
    const auto without = trial.with(base::Decimal());
    const auto with = trial.with(base::Decimal(last, group.places));
    const bool more = with && (!without || *with >= *without);
    const auto& present = trial.ground.plan.indicators[trial.indicator]->weight;
    const std::int64_t guess = present ? on_grid(present->to_double(), group.places) : last / 2;
    return trial.along(more ? Axis{0, last} : Axis{last, 0}, guess, weight_at);
}

}  // namespace whatif
