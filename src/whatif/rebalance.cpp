#include "whatif/rebalance.hpp"

#include <algorithm>
#include <cassert>

namespace whatif {
namespace {

// Weights are below 10^8, so that in units of 10^-9 a product of two has room.
__extension__ using Wide = __int128;
constexpr Wide most = 100'000'000'000'000'000;

constexpr Wide power_of_ten(int exponent) {
    Wide power = 1;
    for (int i = 0; i < exponent; ++i) power *= 10;
    return power;
}

Wide finest(const base::Decimal& value) { return value.units() * power_of_ten(base::Decimal::max_places - value.places()); }

// One group on a grid of so many places.
struct Group {
    std::span<const Share> rows;
    Rest rest;
    int places = 2;
    Wide left = 0;  // of the total, in steps of the grid
    std::vector<std::size_t> free = {};

    Wide step() const { return power_of_ten(base::Decimal::max_places - places); }
    base::Decimal written(Wide steps) const { return base::Decimal(static_cast<std::int64_t>(steps), places); }
};

bool is_too_large(std::span<const Share> rows, const Rest& rest) {
    const auto beyond = [](const base::Decimal& value) { return value.is_negative() || finest(value) >= most; };
    return beyond(rest.total) || std::ranges::any_of(rows, [&](const Share& row) { return row.weight && beyond(*row.weight); });
}

Group group_of(std::span<const Share> rows, std::optional<std::size_t> changed, const Rest& rest) {
    Group group{.rows = rows, .rest = rest, .places = std::max(2, rest.total.places())};
    Wide left = finest(rest.total);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i == changed) continue;
        if (!rows[i].frozen) group.free.push_back(i);
        if (!rows[i].frozen || !rows[i].weight) continue;
        group.places = std::max(group.places, rows[i].weight->places());
        left -= finest(*rows[i].weight);
    }
    group.left = left / group.step();
    return group;
}

// What each free row counts for; where none has anything, all the same.
std::vector<Wide> proportions(const Group& group) {
    std::vector<Wide> parts;
    for (const std::size_t i : group.free) parts.push_back(group.rows[i].weight ? finest(*group.rows[i].weight) : 0);
    if (std::ranges::all_of(parts, [](Wide part) { return part == 0; })) std::ranges::fill(parts, 1);
    return parts;
}

std::vector<std::size_t> by_remainder(const std::vector<Wide>& remainders) {
    std::vector<std::size_t> order(remainders.size());
    for (std::size_t k = 0; k < order.size(); ++k) order[k] = k;
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    return order;
}

// group.left among the free rows, in whole steps.
std::vector<Wide> shared_out(const Group& group) {
    const std::vector<Wide> parts = proportions(group);
    Wide whole = 0;
    for (const Wide part : parts) whole += part;
    std::vector<Wide> steps, remainders;
    Wide over = group.left;
    for (const Wide part : parts) {
        steps.push_back(part * group.left / whole);
        remainders.push_back(part * group.left % whole);
        over -= steps.back();
    }
    const auto named = group.rest.on ? std::ranges::find(group.free, *group.rest.on) : group.free.end();
    if (named != group.free.end()) {
        const auto k = static_cast<std::size_t>(named - group.free.begin());
        if (parts[k] > 0) {
            steps[k] += over;
            return steps;
        }
    }
    const auto order = by_remainder(remainders);
    for (std::size_t k = 0; static_cast<Wide>(k) < over; ++k) ++steps[order[k]];
    return steps;
}

void put(std::optional<base::Decimal>& weight, const base::Decimal& to) {
    if (weight != to) weight = to;
}

// A missing weight that is given nothing stays missing.
void share_out(const Group& group, Balance& balance) {
    if (group.free.empty()) return;
    const std::vector<Wide> steps = shared_out(group);
    for (std::size_t k = 0; k < steps.size(); ++k) {
        auto& weight = balance.weights[group.free[k]];
        if (weight || steps[k] > 0) put(weight, group.written(steps[k]));
    }
}

Wide to_steps(const base::Decimal& wanted, const Group& group) {
    if (wanted.is_negative()) return 0;
    return (finest(wanted) + group.step() / 2) / group.step();
}

Balance as_it_is(std::span<const Share> rows, bool reached) {
    Balance balance{.weights = {}, .reached = reached};
    for (const Share& row : rows) balance.weights.push_back(row.weight);
    return balance;
}

bool adds_up(std::span<const Share> rows, const base::Decimal& total) {
    Wide sum = 0;
    for (const Share& row : rows)
        if (row.weight) sum += finest(*row.weight);
    return sum == finest(total);
}

}  // namespace

Balance rebalance(std::span<const Share> rows, const Rest& rest) {
    if (is_too_large(rows, rest)) return as_it_is(rows, false);
    if (adds_up(rows, rest.total)) return as_it_is(rows, true);
    Group group = group_of(rows, std::nullopt, rest);
    Balance balance = as_it_is(rows, group.left >= 0 && !group.free.empty());
    group.left = std::max<Wide>(group.left, 0);
    share_out(group, balance);
    return balance;
}

Balance rebalance(std::span<const Share> rows, std::size_t changed, const base::Decimal& wanted, const Rest& rest) {
    assert(changed < rows.size());
    if (is_too_large(rows, rest)) return as_it_is(rows, false);
    Group group = group_of(rows, changed, rest);
    Balance balance = as_it_is(rows, group.left >= 0);
    group.left = std::max<Wide>(group.left, 0);
    const Wide own = group.free.empty() ? group.left : std::min(to_steps(wanted, group), group.left);
    put(balance.weights[changed], group.written(own));
    group.left -= own;
    share_out(group, balance);
    return balance;
}

}  // namespace whatif
