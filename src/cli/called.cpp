// Nodes as a person names them on the command line.
#include "cli/commands.hpp"

namespace cli {

std::optional<plan::NodeRef> node_called(const plan::Plan& plan, const std::string& name) {
    if (const auto node = plan::find_node(plan, name)) return node;
    std::vector<plan::NodeRef> found;
    for (const auto& box : plan.objectives)
        if (box->code == name) found.push_back(box->id);
    for (const auto& box : plan.indicators)
        if (box->code == name) found.push_back(box->id);
    if (found.size() == 1) return found.front();
    return std::nullopt;
}

std::optional<std::size_t> objective_called(const plan::Plan& plan, const std::string& name) {
    const auto node = name == "ente" && !plan::find_node(plan, name) ? plan::NodeRef(plan::body_of(plan).id) : node_called(plan, name);
    const auto* id = node ? std::get_if<plan::ObjectiveId>(&*node) : nullptr;
    if (!id) return std::nullopt;
    for (std::size_t i = 0; i < plan.objectives.size(); ++i)
        if (plan.objectives[i]->id == *id) return i;
    return std::nullopt;
}

std::optional<std::size_t> indicator_called(const plan::Plan& plan, const std::string& name) {
    const auto node = node_called(plan, name);
    const auto* id = node ? std::get_if<plan::IndicatorId>(&*node) : nullptr;
    for (std::size_t i = 0; id && i < plan.indicators.size(); ++i)
        if (plan.indicators[i]->id == *id) return i;
    return std::nullopt;
}

}  // namespace cli
