#include "eval/unit_groups.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <unordered_map>

#include "eval/tally.hpp"
#include "plan/responsible.hpp"

namespace eval {
namespace {

using Positions = std::vector<std::size_t>;

// Shares of the body by position in plan.objectives and plan.indicators.
struct Shares {
    std::vector<double> nodes, indicators;
};

Shares shares_of(const Program& program, const plan::Plan& plan, const Tree& tree) {
    Shares shares{std::vector<double>(plan.objectives.size()), std::vector<double>(plan.indicators.size())};
    shares.nodes[tree.body] = 1;
    for (const std::size_t node : tree.parents_first) {
        const Slot& slot = program.slots[node];
        const double all = slot.children.share + slot.indicators.share;
        if (all == 0 || shares.nodes[node] == 0) continue;
        const double unit = shares.nodes[node] / all;
        for (const Link& link : links(program, slot.children)) shares.nodes[link.index] = unit * slot.children.share * link.share;
        for (const Link& link : links(program, slot.indicators)) shares.indicators[link.index] = unit * slot.indicators.share * link.share;
    }
    return shares;
}

using Places = std::unordered_map<std::string_view, std::size_t>;

Places positions_of(const std::vector<plan::OrgUnit>& units) {
    Places position;
    for (std::size_t i = 0; i < units.size(); ++i) position.emplace(units[i].id.value, i);
    return position;
}

// Each unit with all that it is part of.
std::vector<Positions> with_those_above(const plan::Plan& plan, const Places& position) {
    std::vector<Positions> above(plan.units.size());
    for (std::size_t i = 0; i < plan.units.size(); ++i) {
        above[i] = {i};
        for (const auto* parent = &plan.units[i].parent; *parent; parent = &plan.units[above[i].back()].parent)
            above[i].push_back(position.at((*parent)->value));
    }
    return above;
}

struct Involved {
    const plan::Plan& plan;
    const Places position = positions_of(plan.units);
    const std::vector<Positions> above = with_those_above(plan, position);

    // All the units that these involve, each once.
    Positions of(const std::vector<plan::UnitId>& units) {
        Positions all;
        for (const plan::UnitId& unit : units) std::ranges::copy(above[position.at(unit.value)], std::back_inserter(all));
        std::ranges::sort(all);
        const auto [first, last] = std::ranges::unique(all);
        all.erase(first, last);
        return all;
    }
};

}  // namespace

void add_unit_groups(Program& program, const plan::Plan& plan, const Tree& tree) {
    if (plan.units.empty()) return;
    const Shares shares = shares_of(program, plan, tree);
    const auto responsible = plan::responsible_for_indicators(plan);
    Involved involved{plan};
    std::vector<Positions> members(plan.units.size());
    for (const std::size_t node : tree.parents_first)
        for (const std::size_t i : tree.indicators.of(node)) {
            if (shares.indicators[i] == 0) continue;
            for (const std::size_t unit : involved.of(*responsible[i].units)) members[unit].push_back(i);
        }
    for (const Positions& each : members) {
        Group group{.first = program.links.size(), .count = each.size(), .units = 0, .share = 1};
        for (const std::size_t i : each) group.units += shares.indicators[i];
        for (const std::size_t i : each) program.links.push_back({i, shares.indicators[i], shares.indicators[i] / group.units});
        program.units.push_back(group);
    }
}

NodeResult unit_result(const Program& program, const Results& results, std::size_t unit,
                       const std::function<std::optional<double>(std::size_t)>& counted) {
    const auto is_in = [&](const Link& link) { return results.indicators[link.index].status != Status::not_due; };
    NodeResult row;
    double units = 0;
    for (const Link& link : links(program, program.units[unit]))
        if (is_in(link)) units += link.units;
    row.scored = units > 0;
    if (!row.scored) return row;
    Tally tally;
    for (const Link& link : links(program, program.units[unit]))
        if (is_in(link)) tally.add(link.units / units, results.indicators[link.index].figure, counted(link.index));
    row.share_of_body = units;
    row.take(tally.figure(plan::Aggregator::weighted_mean, program.question.missing));
    row.light = light_of(row.figure.score, program.question.profile);
    return row;
}

}  // namespace eval
