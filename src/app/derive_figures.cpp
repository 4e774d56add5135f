// What the charts of the selected row draw: of the plan, or of what is tried with it.
#include "app/derive.hpp"
#include "app/figures.hpp"

namespace app {
namespace {

template <class Node, class Id>
std::size_t position_of(const std::vector<base::Box<Node>>& nodes, const Id& id) {
    std::size_t at = 0;
    while (at < nodes.size() && nodes[at]->id != id) ++at;
    return at;
}

}  // namespace

std::shared_ptr<const Figures> derive_figures(const App& app) {
    const Document& document = *app.document;
    const bool trying = document.what_if != nullptr;
    const plan::Plan& plan = trying ? document.what_if->tried->layered.plan : document.plan;
    const eval::Results& results = trying ? document.what_if->tried->ground.results : document.derived->results;
    Figures figures;
    std::size_t objective = results.body;
    if (const auto* id = app.view.selected ? std::get_if<plan::ObjectiveId>(&*app.view.selected) : nullptr) objective = position_of(plan.objectives, *id);
    if (const auto* id = app.view.selected ? std::get_if<plan::IndicatorId>(&*app.view.selected) : nullptr) {
        const std::size_t indicator = position_of(plan.indicators, *id);
        if (indicator < plan.indicators.size()) {
            objective = position_of(plan.objectives, plan.indicators[indicator]->parent);
            figures.bullet = eval::bullet(plan, results, indicator);
            figures.history = eval::history(plan, results, indicator);
        }
    }
    figures.contributions = eval::contributions(plan, results, objective < plan.objectives.size() ? objective : results.body);
    return std::make_shared<const Figures>(std::move(figures));
}

}  // namespace app
