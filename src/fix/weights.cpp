// Weights that do not add up, or that are missing.
#include <algorithm>

#include "fix/balance.hpp"
#include "fix/bench.hpp"

namespace fix {
namespace {

using base::Decimal;
using lint::Living, lint::Member;
using Group = std::vector<Member>;

plan::Edit set_weight(const Living& living, const Member& member, const Decimal& weight) {
    return plan::SetWeight{living.rows[member.row].node, weight};
}

bool is_weighted(const Group& group) {
    return std::ranges::any_of(group, [](const Member& each) { return each.weight.has_value(); });
}

// What the only missing weight must be; empty where several are missing or nothing is left.
std::optional<Fix> written(const Living& living, const Group& group, const Decimal& total) {
    const auto missing = [](const Member& each) { return !each.weight; };
    const auto rest = base::add(total, base::negated(lint::sum_of(group)));
    if (!rest || *rest <= Decimal(0) || std::ranges::count_if(group, missing) != 1) return std::nullopt;
    return Fix{Kind::write_weight, {set_weight(living, *std::ranges::find_if(group, missing), *rest)}};
}

std::optional<Fix> balanced(const Living& living, const Group& group, const Decimal& total) {
    const auto weights = balance(group, total, [](const Member&) { return false; });
    if (!weights) return std::nullopt;
    Fix fix{Kind::balance_weights, {}};
    for (std::size_t i = 0; i < group.size(); ++i)
        if ((*weights)[i] != *group[i].weight) fix.edits.push_back(set_weight(living, group[i], (*weights)[i]));
    return fix;
}

std::optional<Fix> brought_to(const Living& living, const Group& group, const Decimal& total) {
    auto fix = written(living, group, total);
    return fix ? fix : balanced(living, group, total);
}

// Cards of managers declare what their weights add up to.
std::optional<Fix> declared(const plan::Objective& card, const Groups& groups) {
    if (card.level != plan::Level::scorecard || is_weighted(groups.indicators) == is_weighted(groups.objectives)) return std::nullopt;
    const Group& group = is_weighted(groups.indicators) ? groups.indicators : groups.objectives;
    const Decimal sum = lint::sum_of(group);
    const bool whole = std::ranges::all_of(group, [](const Member& each) { return each.weight.has_value(); });
    if (!whole || sum.is_zero()) return std::nullopt;
    return Fix{Kind::declare_total, {plan::SetExpectedTotal{card.id, sum}}};
}

// The row's siblings with it, and what their weights should add up to.
struct Around {
    Group group;
    Decimal total{100};
};
std::optional<Around> around(Bench& bench, const std::string& id) {
    const auto row = bench.living_row(id);
    if (!row) return std::nullopt;
    const Living& living = bench.living();
    const bool leaf = living.has_indicator(*row);
    const auto parent = leaf ? std::optional(living.indicator(*row).parent) : living.objective(*row).parent;
    const auto above = parent ? bench.living_row(parent->value) : std::nullopt;
    if (!above) return std::nullopt;
    lint::Groups groups = lint::groups_under(living, *above);
    return Around{std::move(leaf ? groups.indicators : groups.objectives), living.objective(*above).weights_below()};
}

bool has_weight(Bench& bench, const std::string& id) {
    const auto row = bench.living_row(id);
    if (!row) return false;
    const Living& living = bench.living();
    return (living.has_indicator(*row) ? living.indicator(*row).weight : living.objective(*row).weight).has_value();
}

}  // namespace

Fixes fix_weight_sum(Bench& bench, const base::Issue& issue) {
    const auto row = bench.living_row(issue.place.id);
    if (!row || bench.living().has_indicator(*row) || issue.args.size() < 2) return {};
    const plan::Objective& objective = bench.living().objective(*row);
    const Decimal total = objective.weights_below();
    const lint::Groups groups = lint::groups_under(bench.living(), *row);
    Fix together{Kind::balance_weights, {}};
    for (const Group* group : {&groups.indicators, &groups.objectives}) {
        const Decimal sum = lint::sum_of(*group);
        if (!is_weighted(*group) || sum == total || base::to_string(sum) != issue.args[1]) continue;
        auto fix = brought_to(bench.living(), *group, total);
        if (!fix) return {};
        together.kind = fix->kind;
        std::ranges::move(fix->edits, std::back_inserter(together.edits));
    }
    if (together.edits.empty()) return {};
    Fixes fixes{std::move(together)};
    if (auto total_of_card = declared(objective, groups)) fixes.push_back(std::move(*total_of_card));
    return fixes;
}

Fixes fix_missing_weight(Bench& bench, const base::Issue& issue) {
    const auto siblings = around(bench, issue.place.id);
    if (!siblings || has_weight(bench, issue.place.id)) return {};
    auto fix = written(bench.living(), siblings->group, siblings->total);
    return fix ? Fixes{std::move(*fix)} : Fixes();
}

Fixes fix_implied_weight(Bench& bench, const base::Issue& issue) {
    const auto siblings = around(bench, issue.place.id);
    if (!siblings || siblings->group.size() != 1 || siblings->group.front().weight) return {};
    return {Fix{Kind::write_weight, {set_weight(bench.living(), siblings->group.front(), siblings->total)}}};
}

}  // namespace fix
