// Scenarios laid on the plan.
#include <algorithm>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "format/locate.hpp"
#include "lint/lint.hpp"
#include "plan/layers.hpp"
#include "words/texts.hpp"

namespace cli {
namespace {

const plan::Scenario* scenario_called(const plan::Plan& plan, const std::string& name) {
    if (const auto* scenario = plan::find(plan, plan::ScenarioId{name})) return scenario;
    if (std::ranges::count(plan.scenarios, name, &plan::Scenario::name) != 1) return nullptr;
    return &*std::ranges::find(plan.scenarios, name, &plan::Scenario::name);
}

base::Issue unknown(const plan::Plan& plan, const std::string& name) {
    if (plan.scenarios.empty()) return {"scenarios-none", base::Severity::error, {}, {name}};
    std::string accepted;
    for (const auto& each : plan.scenarios) accepted += (accepted.empty() ? "" : ", ") + each.id.value + " (" + each.name + ")";
    return {"scenario-unknown", base::Severity::error, {}, {name, accepted}};
}

}  // namespace

base::Result<Dated> under_scenarios(const Options& options, Dated dated, std::string_view bytes, Streams& streams) {
    base::Issues issues;
    std::vector<plan::ScenarioId> asked;
    for (const std::string& name : options.scenarios) {
        if (const auto* scenario = scenario_called(dated.plan, name)) asked.push_back(scenario->id);
        else issues.push_back(unknown(dated.plan, name));
    }
    if (!issues.empty()) return std::unexpected(std::move(issues));
    if (asked.empty()) return dated;
    for (const auto& each : dated.plan.scenarios)
        if (std::ranges::find(asked, each.id) != asked.end()) dated.scenarios.push_back(each.id);
    auto layered = plan::with_scenarios(dated.plan, dated.scenarios);
    for (const auto& lost : layered.lost) issues.push_back(lint::lost_edit(dated.plan, lost));
    if (!issues.empty()) print_issues(options, format::locate(std::move(issues), bytes), streams.err);
    dated.plan = std::move(layered.plan);
    return dated;
}

std::vector<std::string> names_of_scenarios(const Dated& dated) {
    std::vector<std::string> names;
    for (const auto& id : dated.scenarios) names.push_back(plan::find(dated.plan, id)->name);
    return names;
}

void print_scenarios(const Options& options, const Dated& dated, std::ostream& out) {
    if (options.json || dated.scenarios.empty()) return;
    std::string names;
    for (const std::string& name : names_of_scenarios(dated)) names += (names.empty() ? "" : ", ") + name;
    out << words::text(words::Text::cli_scenarios, options.lang, {names}) << '\n';
}

void write_scenarios(format::JsonWriter& json, const Dated& dated) {
    json.key("scenarios").begin_array(format::Shape::one_line);
    for (const auto& id : dated.scenarios) json.value(id.value);
    json.end();
}

}  // namespace cli
