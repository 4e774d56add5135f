// What follows from the scenarios that lie on the plan.
#include <algorithm>
#include <memory>
#include <utility>

#include "app/derive.hpp"
#include "base/overload.hpp"
#include "eval/kernel.hpp"

namespace app {
namespace {

// The layers may choose another method of scoring.
eval::Question question_under(const plan::Plan& plan, const eval::Question& asked) {
    return *eval::question_for(plan, asked.year, asked.at, {}, asked.missing);
}

template <class T, class Id>
std::size_t position_of(const std::vector<base::Box<T>>& boxes, const Id& id) {
    return static_cast<std::size_t>(std::ranges::find_if(boxes, [&](const auto& box) { return box->id == id; }) - boxes.begin());
}

bool has(const plan::Plan& plan, const plan::ObjectiveId& parent, whatif::Siblings kind) {
    if (kind == whatif::Siblings::objectives)
        return std::ranges::any_of(plan.objectives, [&](const auto& box) { return box->parent == parent; });
    return std::ranges::any_of(plan.indicators, [&](const auto& box) { return box->parent == parent; });
}

void add_group(WhatIf& out, const plan::Plan& plan, const plan::ObjectiveId& parent, whatif::Siblings kind) {
    if (has(plan, parent, kind)) out.weights.push_back(whatif::weights_under(out.tried->ground, plan, parent, kind));
}

// ── the panes ────────────────────────────────────────────────────────────────────────────────────
std::vector<whatif::Bar> bars_of(const whatif::Ground& ground, std::size_t objective, std::span<const std::size_t> under, const WhatIfView& view) {
    const double share = view.share / 100.0;
    if (view.over == TornadoOver::targets) return whatif::tornado_of_targets(ground, objective, under, share);
    const eval::Kernel kernel(ground.program, ground.values);
    if (view.over == TornadoOver::values) return whatif::tornado(kernel, objective, whatif::reaches_around(kernel, under, share));
    return whatif::tornado(kernel, objective, whatif::reaches_of(whatif::outlook(ground, objective)));
}

void add_bars(WhatIf& out, const WhatIfView& view) {
    const auto under = whatif::indicators_under(out.tried->ground, out.objective);
    out.bars = bars_of(out.tried->ground, out.objective, under, view);
    out.skipped = under.size() - out.bars.size();
}

void add_realism(WhatIf& out) {
    out.realism = whatif::realism(out.tried->ground, whatif::indicators_under(out.tried->ground, out.objective));
}

// The scenarios compared, each alone on the plan.
void add_table(WhatIf& out, const App& app) {
    const plan::Plan& plan = app.document->plan;
    const eval::Results& base = app.document->derived->results;
    std::vector<std::unique_ptr<const Tried>> tried;
    std::vector<whatif::Side> sides;
    for (const plan::Scenario* scenario : compared(app)) {
        const plan::ScenarioId layers[] = {scenario->id};
        tried.push_back(std::make_unique<const Tried>(plan, base.question, layers));
        sides.push_back({scenario->name, tried.back()->layered.plan, tried.back()->ground.results, scenario->edits.size()});
    }
    const WhatIfView& view = app.view.what_if;
    const std::string name = words::text(words::Text::what_if_ground, app.view.lang);
    auto table = std::make_shared<const whatif::SideBySide>(whatif::side_by_side({name, plan, base}, sides));
    out.shown = whatif::shown(*table, view.by_impact ? whatif::Order::impact : whatif::Order::tree, view.only_differing ? whatif::Show::differing : whatif::Show::all);
    out.table = std::move(table);
}

void add_pane(WhatIf& out, const App& app) {
    switch (app.view.what_if.pane) {
        case Pane::levers:
        case Pane::seek:
        case Pane::outlook: return;
        case Pane::tornado: return add_bars(out, app.view.what_if);
        case Pane::realism: return add_realism(out);
        case Pane::side_by_side: return add_table(out, app);
    }
}

void select(WhatIf& out, const plan::Plan& plan, const plan::NodeRef& node) {
    std::visit(base::overload{[&](const plan::ObjectiveId& id) {
                                  out.objective = position_of(plan.objectives, id);
                                  add_group(out, plan, id, whatif::Siblings::objectives);
                                  add_group(out, plan, id, whatif::Siblings::indicators);
                              },
                              [&](const plan::IndicatorId& id) {
                                  const std::size_t at = position_of(plan.indicators, id);
                                  const plan::ObjectiveId& parent = plan.indicators[at]->parent;
                                  out.objective = position_of(plan.objectives, parent);
                                  out.levers = whatif::levers_of(out.tried->ground, plan, at);
                                  out.realism = whatif::realism(out.tried->ground, std::span(&at, 1));
                                  add_group(out, plan, parent, whatif::Siblings::indicators);
                              }},
               node);
}

std::shared_ptr<const WhatIf> what_if_on(const App& app, std::shared_ptr<const Tried> tried) {
    auto out = std::make_shared<WhatIf>(WhatIf{.tried = std::move(tried)});
    const plan::Plan& plan = app.document->plan;
    const auto body = std::ranges::find_if(plan.objectives, [](const auto& box) { return box->level == plan::Level::body; });
    out->objective = static_cast<std::size_t>(body - plan.objectives.begin());
    if (app.view.selected) select(*out, plan, *app.view.selected);
    add_pane(*out, app);
    return out;
}

}  // namespace

std::vector<const plan::Scenario*> compared(const App& app) {
    std::vector<const plan::Scenario*> chosen;
    for (const plan::Scenario& scenario : app.document->plan.scenarios)
        if (chosen.size() < most_compared && !app.view.what_if.left_out.contains(scenario.id.value)) chosen.push_back(&scenario);
    return chosen;
}

Tried::Tried(const plan::Plan& base, const eval::Question& question, std::span<const plan::ScenarioId> layers)
    : layered(plan::with_scenarios(base, layers)),
      ground(whatif::ground_of(layered.plan, question_under(layered.plan, question))) {}

std::shared_ptr<const WhatIf> derive_what_if(const App& app) {
    if (app.view.place != Place::what_if) return nullptr;
    return what_if_on(app, std::make_shared<const Tried>(app.document->plan, app.document->derived->results.question, plan::scenarios_on(app.document->plan)));
}

std::shared_ptr<const WhatIf> derive_selection(const App& app) { return what_if_on(app, app.document->what_if->tried); }

}  // namespace app
