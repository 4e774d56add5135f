// What scenarios try that is lost or idle, their names, the weights that they leave unbalanced.
#include <algorithm>

#include "fix/balance.hpp"
#include "fix/bench.hpp"
#include "plan/layers.hpp"

namespace fix {
namespace {

using plan::Scenario, plan::ScenarioEdit;

const Scenario* scenario_of(const Bench& bench, const base::Issue& issue) {
    return plan::find(bench.plan(), plan::ScenarioId{issue.place.id});
}

const ScenarioEdit* edit_at(const Scenario& scenario, const std::string& place) {
    const auto found = std::ranges::find(scenario.edits, place, [](const ScenarioEdit& each) { return plan::place_of(each); });
    return found == scenario.edits.end() ? nullptr : &*found;
}

// The group that the issue speaks of: the sum tells which of the two.
const std::vector<lint::Member>* group_in(const lint::Groups& groups, const std::string& sum) {
    for (const auto* group : {&groups.indicators, &groups.objectives})
        if (!group->empty() && base::to_string(lint::sum_of(*group)) == sum) return group;
    return nullptr;
}

}  // namespace

Fixes fix_scenario_edit(Bench& bench, const base::Issue& issue) {
    const Scenario* scenario = scenario_of(bench, issue);
    const ScenarioEdit* edit = scenario ? edit_at(*scenario, issue.place.path) : nullptr;
    if (!edit) return {};
    return {Fix{Kind::drop_from_scenario, {plan::StopTrying{scenario->id, *edit}}}};
}

Fixes fix_scenario_name(Bench& bench, const base::Issue& issue) {
    const Scenario* scenario = scenario_of(bench, issue);
    const auto& all = bench.plan().scenarios;
    if (!scenario || scenario->name.empty() || std::ranges::count(all, scenario->name, &Scenario::name) < 2) return {};
    Scenario renamed = *scenario;
    for (std::size_t number = 2; std::ranges::find(all, renamed.name, &Scenario::name) != all.end(); ++number)
        renamed.name = scenario->name + " (" + std::to_string(number) + ')';
    return {Fix{Kind::rename_scenario, {plan::PutScenario{std::move(renamed)}}}};
}

Fixes fix_scenario_weights(Bench& bench, const base::Issue& issue) {
    constexpr std::string_view group_of = "weight-sum.";
    const Scenario* scenario = scenario_of(bench, issue);
    if (!scenario || !issue.place.path.starts_with(group_of) || issue.args.size() < 3) return {};
    const plan::Plan under = plan::with_scenarios(bench.plan(), std::span(&scenario->id, 1)).plan;
    Bench layered(under);
    const auto row = layered.living_row(issue.place.path.substr(group_of.size()));
    if (!row || layered.living().has_indicator(*row)) return {};
    const lint::Groups groups = lint::groups_under(layered.living(), *row);
    const auto* group = group_in(groups, issue.args[2]);
    if (!group) return {};
    const auto trial_of = [&](const lint::Member& member, const base::Decimal& weight) {
        return plan::SetWeight{layered.living().rows[member.row].node, weight};
    };
    const auto is_set = [&](const lint::Member& each) { return edit_at(*scenario, plan::place_of(trial_of(each, {}))) != nullptr; };
    const auto weights = balance(*group, layered.living().objective(*row).weights_below(), is_set);
    if (!weights) return {};
    Fix fix{Kind::balance_scenario, {}};
    for (std::size_t i = 0; i < group->size(); ++i)
        if ((*weights)[i] != *(*group)[i].weight) fix.edits.push_back(plan::TryOut{scenario->id, trial_of((*group)[i], (*weights)[i])});
    return fix.edits.empty() ? Fixes() : Fixes{std::move(fix)};
}

}  // namespace fix
