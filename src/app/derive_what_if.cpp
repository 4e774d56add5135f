// What follows from the scenarios that lie on the plan.
#include <algorithm>

#include "app/derive.hpp"
#include "base/overload.hpp"

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
    if (has(plan, parent, kind)) out.weights.push_back({parent, kind, whatif::weights_under(out.tried->ground, plan, parent, kind)});
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
    return out;
}

}  // namespace

Tried::Tried(const plan::Plan& base, const eval::Question& question)
    : layered(plan::with_scenarios(base, plan::scenarios_on(base))),
      ground(whatif::ground_of(layered.plan, question_under(layered.plan, question))) {}

std::shared_ptr<const WhatIf> derive_what_if(const App& app) {
    if (app.view.place != Place::what_if) return nullptr;
    return what_if_on(app, std::make_shared<const Tried>(app.document->plan, app.document->derived->results.question));
}

std::shared_ptr<const WhatIf> derive_selection(const App& app) { return what_if_on(app, app.document->what_if->tried); }

}  // namespace app
