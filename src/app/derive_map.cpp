// The strategy map: rows and boxes in their order, scores where scenarios lie on the plan.
#include "app/derive.hpp"
#include "plan/layers.hpp"

namespace app {

std::shared_ptr<const StrategyMap> derive_map(const App& app) {
    if (app.view.place != Place::map) return nullptr;
    const plan::Plan& plan = app.document->plan;
    StrategyMap map{.lanes = plan::map_lanes(plan), .arranged = !plan.map_places.empty()};
    const auto on = plan::scenarios_on(plan);
    map.layers = on.size();
    if (app.view.map.under_layers && !on.empty()) {
        const auto layered = plan::with_scenarios(plan, on);
        const eval::Question asked = question_of(app);
        // A scenario may try another method.
        const auto question = eval::question_for(layered.plan, asked.year, asked.at, {}, app.view.missing).value_or(asked);
        map.tried = std::make_shared<const eval::Results>(eval::evaluate(eval::compile(layered.plan, question), eval::read_values(layered.plan, question)));
    }
    return std::make_shared<const StrategyMap>(std::move(map));
}

}  // namespace app
