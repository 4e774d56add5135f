// The place Mappa: the strategy map, its scores and what is chosen on it.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "eval/results.hpp"
#include "plan/strategy_map.hpp"

namespace app {

struct LinkEnds {
    plan::ObjectiveId cause, effect;
    friend bool operator==(const LinkEnds&, const LinkEnds&) = default;
};

// Never part of the history.
struct MapView {
    std::optional<LinkEnds> link = {};               // chosen
    std::optional<plan::ObjectiveId> linking = {};   // a link from it is being drawn by keyboard or click
    bool under_layers = false;                       // scores under the scenarios that are on
};

struct StrategyMap {
    std::vector<plan::MapLane> lanes = {};
    bool arranged = false;     // by a person, some row at least
    std::size_t layers = 0;    // scenarios that are on
    std::shared_ptr<const eval::Results> tried = {};  // under them, where that is asked for
};

// -- actions
struct ArrangeMap { MapView view; };
struct StartLink { plan::ObjectiveId cause; };  // in the place Mappa: the next box chosen is its effect
struct DrawLink { LinkEnds ends; };             // chosen then
struct ReverseLink { LinkEnds ends; };
struct MoveOnMap { plan::ObjectiveId objective; std::size_t to; };  // position in its row, from 0
struct AskMapPage {};                           // to be printed: its day comes as MomentTold

}  // namespace app
