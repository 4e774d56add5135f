// The place Cruscotto: how the body, or one unit of it, stands.
#pragma once
#include <optional>
#include <vector>

#include "eval/perspectives.hpp"

namespace app {

// Never part of the history.
struct DashboardView {
    std::optional<plan::UnitId> unit = {};                 // none: the whole body
    std::optional<plan::PerspectiveId> perspective = {};   // only its objectives
};

// An objective over the years: at the day shown in its own year, at the end of the others.
struct DashboardRow {
    std::size_t objective = 0;  // position in plan.objectives
    std::vector<eval::NodeResult> years = {};
    std::optional<double> trend = {};  // of the year shown against the last year before it that has a score
};

struct Dashboard {
    std::vector<int> years = {};
    eval::NodeResult whole = {};                       // of the body or the unit
    std::vector<eval::PerspectiveResult> cards = {};   // of the body only
    std::vector<DashboardRow> objectives = {};         // without a score first, then the worst
    std::vector<std::size_t> watched = {};             // positions in derived.outline: indicators, likewise, those not met
};

}  // namespace app
