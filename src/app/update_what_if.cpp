// What is tried on the plan: scenarios, their adoption, searches.
#include <algorithm>
#include <numeric>
#include <utility>

#include "app/batch.hpp"
#include "app/opening.hpp"
#include "base/overload.hpp"
#include "eval/kernel.hpp"
#include "whatif/trying.hpp"
#include "words/phrases.hpp"

namespace app {
namespace {

std::string fresh_name(const plan::Plan& plan, words::Lang lang) {
    for (std::size_t number = plan.scenarios.size() + 1;; ++number) {
        std::string name = words::text(words::Text::what_if_new_name, lang, {std::to_string(number)});
        if (std::ranges::find(plan.scenarios, name, &plan::Scenario::name) == plan.scenarios.end()) return name;
    }
}

plan::Scenario new_scenario(const plan::Plan& plan, words::Lang lang) {
    return {.id = {plan::fresh_id(plan, 's')}, .name = fresh_name(plan, lang)};
}

// What the plan says where `scenario` says nothing: the other layers that are on.
plan::Plan beneath(const plan::Plan& plan, const plan::ScenarioId& scenario) {
    auto layers = plan::scenarios_on(plan);
    std::erase(layers, scenario);
    return plan::with_scenarios(plan, layers).plan;
}

// The scenario that takes what is tried, made or switched on where it has to be.
std::optional<plan::ScenarioId> scenario_for(Batch& batch, const WhatIfView& view, words::Lang lang) {
    const plan::Scenario* chosen = view.scenario ? plan::find(batch.plan, *view.scenario) : nullptr;
    plan::Scenario scenario = chosen ? *chosen : new_scenario(batch.plan, lang);
    scenario.on = true;
    if (!batch.put(plan::PutScenario{scenario})) return std::nullopt;
    return scenario.id;
}

// ── adoption ─────────────────────────────────────────────────────────────────────────────────────
// The row that a revision is about; of a measure or the method none.
std::string row_of(const plan::Plan& plan, const plan::ScenarioEdit& edit) {
    const std::string id = plan::id_of(plan::as_edit(edit));
    return plan::find_node(plan, id) ? id : std::string();
}

bool adopt(Batch& batch, const plan::Scenario& scenario, const std::variant<plan::ActId, plan::Act>& given) {
    const auto act = act_for(batch, given);
    if (!act) return false;
    for (const plan::ScenarioEdit& edit : scenario.edits) {
        const plan::Edit of_plan = plan::as_edit(edit);
        if (!plan::apply(batch.plan, of_plan)) continue;  // it no longer applies, which an issue says
        const std::string told = words::describe(of_plan, batch.plan, words::Lang::it);  // the document is in Italian
        const plan::Plan before = batch.plan;
        if (!batch.put(of_plan)) return false;
        if (batch.plan == before) continue;
        if (!batch.put(plan::InsertRevision{{.act = *act, .on = row_of(before, edit), .text = told}})) return false;
    }
    return batch.put(plan::EraseScenario{scenario.id});
}

// ── searches ─────────────────────────────────────────────────────────────────────────────────────
// Indicators looked at in one turn: some milliseconds of work whatever the size of the plan.
std::size_t a_turns_work(const plan::Plan& plan) { return std::max<std::size_t>(1, 2000 / (plan.indicators.size() + 1)); }

std::vector<double> costs_for(const plan::Plan& plan, const std::map<std::string, base::Decimal>& said) {
    std::vector<double> costs;
    for (const auto& indicator : plan.indicators) {
        const auto found = said.find(indicator->id.value);
        costs.push_back(found == said.end() ? 1 : found->second.to_double());
    }
    return costs;
}

void seek_together(Seeking& seeking, const WhatIfView& view) {
    const whatif::Ground& ground = seeking.of->ground;
    seeking.together = whatif::least_effort(ground, seeking.goal, costs_for(ground.plan, view.costs));
}

void seek_on(Seeking& seeking, const WhatIfView& view) {
    const whatif::Ground& ground = seeking.of->ground;
    const std::size_t stop = std::min(seeking.indicators.size(), seeking.next + a_turns_work(ground.plan));
    for (; seeking.next < stop; ++seeking.next)
        for (const auto by : {whatif::By::value, whatif::By::target, whatif::By::weight}) {
            const auto& answer = seeking.answers.emplace_back(whatif::seek(ground, seeking.goal, seeking.indicators[seeking.next], by));
            seeking.edits.push_back(whatif::edits_of(ground, answer));
        }
    if (seeking.next == seeking.indicators.size()) seek_together(seeking, view);
}

}  // namespace

void Turn::on(const ArrangeWhatIf& a) {
    const bool costs_changed = app.view.what_if.costs != a.view.costs;
    app.view.what_if = a.view;
    recompute_selection();
    if (costs_changed && document() && document()->seeking && document()->seeking->together) seek_together(*document()->seeking, a.view);
}

void Turn::on(const Try& a) {
    if (!document() || a.edits.empty()) return;
    Batch batch(*this);
    const auto scenario = scenario_for(batch, app.view.what_if, app.view.lang);
    if (!scenario) return;
    const plan::Plan under = beneath(batch.plan, *scenario);
    for (const plan::ScenarioEdit& edit : a.edits) {
        const bool says_nothing = plan::tried(under, edit) == under;
        if (!batch.put(says_nothing ? plan::Edit(plan::StopTrying{*scenario, edit}) : plan::Edit(plan::TryOut{*scenario, edit}))) return;
    }
    app.view.what_if.scenario = scenario;
    if (batch.commit(a.merge_key)) scenarios_changed(a.merge_key.empty());
}

void Turn::on(const Settle&) {
    if (document()) scenarios_changed(true);
}

void Turn::on(const AddScenario&) {
    if (!document()) return;
    Batch batch(*this);
    const plan::Scenario added = new_scenario(batch.plan, app.view.lang);
    if (!batch.put(plan::PutScenario{added}) || !batch.commit()) return;
    app.view.what_if.scenario = added.id;
    scenarios_changed(true);
}

void Turn::on(const CopyScenario& a) {
    const plan::Scenario* from = document() ? plan::find(document()->plan, a.scenario) : nullptr;
    if (!from) return;
    Batch batch(*this);
    plan::Scenario copy = *from;
    copy.id = {plan::fresh_id(batch.plan, 's')};
    copy.name = words::text(words::Text::what_if_copy_name, app.view.lang, {from->name});
    if (!batch.put(plan::PutScenario{copy}) || !batch.commit()) return;
    app.view.what_if.scenario = copy.id;
    scenarios_changed(true);
}

void Turn::on(const Adopt& a) {
    const plan::Scenario* found = document() ? plan::find(document()->plan, a.scenario) : nullptr;
    if (!found) return;
    const plan::Scenario scenario = *found;
    Batch batch(*this);
    if (!adopt(batch, scenario, a.act) || !batch.commit()) return;
    app.view.what_if.scenario.reset();
    plan_changed();
    tell(base::Severity::note, "scenario-adopted", {scenario.name});
}

void Turn::on(const StartSeek&) {
    if (!document() || !document()->what_if) return;
    const WhatIf& what_if = *document()->what_if;
    document()->seeking = Seeking{.of = what_if.tried,
                                  .goal = {what_if.objective, app.view.what_if.goal.to_double() / 100},
                                  .indicators = whatif::indicators_under(what_if.tried->ground, what_if.objective)};
    emit(NextTurn{});
}

void Turn::on(const StartSimulation&) {
    if (!document() || !document()->what_if) return;
    const auto tried = document()->what_if->tried;
    const whatif::Ground& ground = tried->ground;
    std::vector<std::size_t> objectives(ground.plan.objectives.size());
    std::iota(objectives.begin(), objectives.end(), std::size_t{0});
    auto expected = whatif::outlook(ground);
    std::vector<whatif::Uncertain> uncertain;
    for (const whatif::Expected& each : expected) uncertain.push_back(each.uncertain);
    const whatif::Runs runs{app.view.what_if.runs, app.view.what_if.seed};
    const eval::Kernel kernel(ground.program, ground.values);
    document()->simulating = Simulating{tried, std::move(expected), std::make_shared<whatif::Simulation>(kernel, uncertain, runs, objectives)};
    emit(NextTurn{.one_part = true});
}

void Turn::on(const StopWork&) {
    stop_opening();
    app.sharing.report.reset();
    stop_sheets();
    if (!document()) return;
    if (document()->seeking) document()->seeking->stopped = true;
    if (document()->simulating) document()->simulating->stopped = true;
}

void Turn::on(const GoOn&) {
    if (open_on()) emit(NextTurn{.one_part = app.opening->is_whole()});
    Document* doc = document();
    if (!doc) return;
    if (doc->seeking && doc->seeking->going()) seek_on(*doc->seeking, app.view.what_if);
    if (doc->simulating && doc->simulating->going()) doc->simulating->runs->advance(doc->simulating->runs->slice());
    const bool report = report_on();
    const bool simulating = doc->simulating && doc->simulating->going();
    if (report || simulating || (doc->seeking && doc->seeking->going())) emit(NextTurn{.one_part = simulating});
}

}  // namespace app
