// Ids of the things of a plan: short, stable, never reused, unique in the whole plan.
#pragma once
#include <string>
#include <variant>

#include "base/id.hpp"

namespace plan {

using ObjectiveId = base::Id<struct ObjectiveTag>;
using IndicatorId = base::Id<struct IndicatorTag>;
using MeasureId = base::Id<struct MeasureTag>;
using PerspectiveId = base::Id<struct PerspectiveTag>;
using UnitId = base::Id<struct UnitTag>;
using ActId = base::Id<struct ActTag>;
using ProfileId = base::Id<struct ProfileTag>;
using ScenarioId = base::Id<struct ScenarioTag>;

// A row of the tree: the body and the objectives are nodes, indicators are its leaves.
using NodeRef = std::variant<ObjectiveId, IndicatorId>;

inline const std::string& id_of(const NodeRef& node) {
    return std::visit([](const auto& id) -> const std::string& { return id.value; }, node);
}

}  // namespace plan
