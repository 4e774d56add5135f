#include "whatif/climb.hpp"

#include <span>

namespace whatif {
namespace {

struct Siblings {
    eval::Mean mean;
    bool complete = true;
    bool any = false;  // in the weights now
};

bool is_in(const eval::NodeResult& row) { return row.scored; }
bool is_in(const eval::IndicatorResult& row) { return row.status != eval::Status::not_due; }

// All of a group but one link.
template <class Row>
Siblings siblings(const eval::Program& program, const eval::Group& group, const std::vector<Row>& rows, std::size_t but) {
    Siblings found;
    for (std::size_t i = group.first; i < group.first + group.count; ++i) {
        const eval::Link& link = program.links[i];
        if (i == but || !is_in(rows[link.index])) continue;
        found.any = true;
        if (const auto& counted = rows[link.index].counted)
            found.mean.add(link.units, *counted);
        else
            found.complete = false;
    }
    return found;
}

Siblings group_of(const Ground& ground, std::size_t node, bool children, std::size_t but) {
    const eval::Slot& slot = ground.program.slots[node];
    return children ? siblings(ground.program, slot.children, ground.results.nodes, but)
                    : siblings(ground.program, slot.indicators, ground.results.indicators, but);
}

std::optional<double> figure(const eval::Mean& mean, bool complete, plan::Aggregator aggregator, plan::MissingPolicy missing) {
    const bool known = !mean.empty() && (complete || missing != plan::MissingPolicy::unknown);
    return known ? std::optional(eval::aggregate(mean, aggregator)) : std::nullopt;
}

constexpr std::size_t no_link = static_cast<std::size_t>(-1);

}  // namespace

Climb::Level Climb::level_of(const Ground& ground, const Place& place) {
    const eval::Slot& slot = ground.program.slots[place.node];
    const Siblings own = group_of(ground, place.node, place.among_children, place.link);
    const Siblings beside = group_of(ground, place.node, !place.among_children, no_link);
    Level level{.others = own.mean, .complete = own.complete, .units = ground.program.links[place.link].units,
                .aggregator = slot.aggregator, .share = 1, .beside = 0, .beside_score = {}};
    level.share = (place.among_children ? slot.children : slot.indicators).share;
    if (beside.any) level.beside = (place.among_children ? slot.indicators : slot.children).share;
    level.beside_score = figure(beside.mean, beside.complete, slot.aggregator, ground.program.question.missing);
    const double all = level.share + level.beside;
    level.share /= all;
    level.beside /= all;
    return level;
}

std::optional<Climb> Climb::of(const Ground& ground, std::size_t indicator, std::size_t objective) {
    Climb climb;
    climb.missing_ = ground.program.question.missing;
    climb.bands_ = eval::limits_of(ground.program.question.profile).node_bands;
    for (auto place = ground.indicators[indicator]; place; place = ground.objectives[place->node]) {
        climb.levels_.push_back(level_of(ground, *place));
        if (place->node == objective) return climb;
    }
    return std::nullopt;
}

std::optional<double> Climb::rolled_up(const Level& level, std::optional<double> member, double units) const {
    eval::Mean mean = level.others;
    if (member && units > 0) mean.add(units, *member);
    const bool complete = level.complete && (member || units == 0);
    const auto own = figure(mean, complete, level.aggregator, missing_);
    if (level.beside == 0) return own;
    eval::Mean both;
    if (own) both.add(level.share, *own);
    if (level.beside_score) both.add(level.beside, *level.beside_score);
    return figure(both, own && level.beside_score, plan::Aggregator::weighted_mean, missing_);
}

std::optional<double> Climb::score(std::optional<double> of_indicator, double units) const {
    std::optional<double> score = rolled_up(levels_.front(), of_indicator, units);
    for (std::size_t i = 1; i < levels_.size(); ++i) score = rolled_up(levels_[i], score, levels_[i].units);
    return score && !bands_.empty() ? std::optional(eval::banded(*score, bands_)) : score;
}

std::optional<double> Climb::score(std::optional<double> of_indicator) const {
    return score(of_indicator, levels_.front().units);
}

}  // namespace whatif
