// Weights of one group brought to their total, some of them fixed.
#pragma once
#include <optional>
#include <vector>

#include "lint/groups.hpp"
#include "whatif/rebalance.hpp"

namespace fix {

using lint::Groups;

// In the order of the group. Empty where a weight is missing, where they cannot be brought there, or
// where one that counts would have nothing left and one that counts nothing would count.
template <class IsFixed>
std::optional<std::vector<base::Decimal>> balance(const std::vector<lint::Member>& group, const base::Decimal& total, const IsFixed& is_fixed) {
    std::vector<whatif::Share> shares;
    for (const lint::Member& member : group) {
        if (!member.weight) return std::nullopt;
        shares.push_back({member.weight, is_fixed(member)});
    }
    const whatif::Balance done = whatif::rebalance(shares, {total});
    if (!done.reached) return std::nullopt;
    std::vector<base::Decimal> weights;
    for (std::size_t i = 0; i < group.size(); ++i) {
        if (!done.weights[i] || done.weights[i]->is_zero() != group[i].weight->is_zero()) return std::nullopt;
        weights.push_back(*done.weights[i]);
    }
    return weights;
}

}  // namespace fix
