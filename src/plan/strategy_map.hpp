// The strategy map (mappa strategica) of Kaplan & Norton: perspectives as rows, objectives as boxes in them,
// links of cause and effect. What people draw is kept here; MapRow is what a published document prints.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "plan/extra.hpp"
#include "plan/ids.hpp"

namespace plan {

struct Plan;

// The map as printed: perspectives as rows, objectives as boxes in their order.
struct MapBox {
    ObjectiveId objective;
    std::string code;  // as printed in the map, e.g. "01"
    std::string name;
    Extra extra;
    friend bool operator==(const MapBox&, const MapBox&) = default;
};
struct MapRow {
    PerspectiveId perspective;
    std::string name;  // as printed in the map
    std::vector<MapBox> boxes;
    std::optional<int> source_line;
    Extra extra;
    friend bool operator==(const MapRow&, const MapRow&) = default;
};

// "If the staff is trained, services get quicker": at most one from one objective to another.
struct Link {
    ObjectiveId cause;
    ObjectiveId effect;  // another one
    std::string note;    // why it is so
    Extra extra;
    friend bool operator==(const Link&, const Link&) = default;
};
const Link* find_link(const Plan& plan, const ObjectiveId& cause, const ObjectiveId& effect);

// Where a person put a box in its row. Boxes without a place stand behind those that have one; of two places
// of one objective the first counts.
struct MapPlace {
    ObjectiveId objective;
    int column = 1;  // ≥ 1
    Extra extra;
    friend bool operator==(const MapPlace&, const MapPlace&) = default;
};

// The strategic objectives of the body, or those right below it where the plan has none; removed ones are out.
// Positions in plan.objectives.
std::vector<std::size_t> strategic_objectives(const Plan& plan);

// A row of the map and its boxes from left to right: as a person put them, else so that few links cross, else as
// printed, else as in the plan.
struct MapLane {
    std::optional<PerspectiveId> perspective;  // none: of those that stand in no perspective
    std::vector<std::size_t> objectives;       // positions in plan.objectives
    friend bool operator==(const MapLane&, const MapLane&) = default;
};
// Every perspective in the plan's order; the last those in none, where there are any. Nothing without an objective.
std::vector<MapLane> map_lanes(const Plan& plan);

// How many pairs of links cross that go between the same two rows, with the boxes of each row about its middle.
std::size_t crossings(const Plan& plan, const std::vector<MapLane>& lanes);

}  // namespace plan
