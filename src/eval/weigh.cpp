#include "eval/weigh.hpp"

#include <algorithm>

namespace eval {
namespace {

__extension__ using Int128 = __int128;

double units_of(const base::Decimal& weight, int places) {
    Int128 units = weight.units();
    for (int i = weight.places(); i < places; ++i) units *= 10;
    return static_cast<double>(units);
}

struct Siblings {
    std::size_t members = 0;
    std::size_t weights = 0;
    int places = 0;  // the most that a weight of the siblings has
};

Siblings survey(std::span<const Member> members) {
    Siblings siblings;
    for (const auto& member : members) {
        if (member.removed) continue;
        ++siblings.members;
        if (!member.weight) continue;
        ++siblings.weights;
        siblings.places = std::max(siblings.places, member.weight->places());
    }
    return siblings;
}

Weighing weigh(const Member& member, const Siblings& siblings, plan::Aggregator aggregator) {
    if (member.removed || member.out) return {WeightRule::out, 0};
    if (member.weight && member.weight->is_zero()) return {WeightRule::monitored, 0};
    if (aggregator != plan::Aggregator::weighted_mean) return {WeightRule::declared_mean, 1};
    if (member.weight) return {WeightRule::written, units_of(*member.weight, siblings.places)};
    if (siblings.members == 1) return {WeightRule::implied, 1};
    return siblings.weights == 0 ? Weighing{WeightRule::equal, 1} : Weighing{WeightRule::absent, 0};
}

}  // namespace

std::vector<Weighing> weigh(std::span<const Member> members, plan::Aggregator aggregator) {
    const Siblings siblings = survey(members);
    std::vector<Weighing> weighings;
    weighings.reserve(members.size());
    for (const auto& member : members) weighings.push_back(weigh(member, siblings, aggregator));
    return weighings;
}

}  // namespace eval
