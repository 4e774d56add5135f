// The place Cruscotto: how the body, or one unit of it, stands.
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "eval/perspectives.hpp"

namespace app {

enum class BoardShape { table, heat };  // the objectives by year: figures, or a map of them

// Never part of the history.
struct DashboardView {
    std::optional<plan::UnitId> unit = {};                 // none: the whole body
    std::optional<plan::PerspectiveId> perspective = {};   // only its objectives
    BoardShape shape = BoardShape::table;
};

// Every score of one year of the plan: at the day shown in its own year, at the end of the others. What
// is arranged in the place changes none of it.
struct YearScores {
    int year = 0;
    std::vector<eval::NodeResult> nodes = {};  // as plan.objectives
    std::vector<eval::NodeResult> units = {};  // as plan.units
};
using BoardYears = std::vector<YearScores>;  // as plan.years

// An objective over the years.
struct DashboardRow {
    std::size_t objective = 0;  // position in plan.objectives
    std::vector<eval::NodeResult> years = {};
    std::optional<double> trend = {};  // of the year shown against the last year before it that has a score
};

struct Dashboard {
    std::shared_ptr<const BoardYears> scores = {};
    std::vector<int> years = {};
    eval::NodeResult whole = {};                       // of the body or the unit
    std::vector<eval::NodeResult> whole_by_year = {};
    std::vector<eval::PerspectiveResult> cards = {};   // of the body only
    std::vector<DashboardRow> objectives = {};         // without a score first, then the worst
    std::vector<std::size_t> watched = {};             // positions in derived.outline: indicators, likewise, those not met
};

}  // namespace app
