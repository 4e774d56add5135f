// The place Simulazione: what is arranged there, and what follows from the layers on the plan.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "plan/layers.hpp"
#include "whatif/lever.hpp"
#include "whatif/seek.hpp"
#include "whatif/effort.hpp"
#include "whatif/realism.hpp"
#include "whatif/side_by_side.hpp"
#include "whatif/simulate.hpp"
#include "whatif/tornado.hpp"

namespace app {

enum class Pane { levers, seek, tornado, outlook, realism, side_by_side };

// What the tornado moves: values or targets by a share, or values over each indicator's own range.
enum class TornadoOver { values, targets, own_ranges };

// Never part of the history.
struct WhatIfView {
    std::optional<plan::ScenarioId> scenario = {};  // that holds what is tried; none: a new one will
    Pane pane = Pane::levers;
    std::set<std::string> locked = {};      // ids of rows whose weight stays while others move
    bool balanced = true;                   // the weights of siblings keep their total
    std::optional<plan::NodeRef> rest = {}; // the row that takes what rounding leaves; none: the largest remainders
    base::Decimal goal = base::Decimal(90); // per cent: what is sought, and of which the chance is asked
    std::map<std::string, base::Decimal> costs = {};  // of moving an indicator, by id, > 0; 1 where nothing is said
    TornadoOver over = TornadoOver::values;
    int share = 10;                         // per cent to either side, of values and targets
    std::size_t runs = 10'000;
    std::uint64_t seed = 1;
    bool only_differing = false;            // side by side
    bool by_impact = false;
    std::set<std::string> left_out = {};    // ids of scenarios that are not compared
};

// The plan under the layers that are on, and its scores.
struct Tried {
    Tried(const plan::Plan& base, const eval::Question& question, std::span<const plan::ScenarioId> layers);
    Tried(const Tried&) = delete;
    Tried& operator=(const Tried&) = delete;

    plan::Layered layered;
    whatif::Ground ground;  // of layered.plan
};

// What follows, for the row selected and the pane shown.
struct WhatIf {
    std::shared_ptr<const Tried> tried;
    std::vector<whatif::Lever> levers = {};    // of the selected indicator
    std::vector<whatif::WeightGroup> weights = {};  // in which it stands; of a selected objective those under it
    std::size_t objective = 0;                 // the one selected, or above the selected indicator: panes ask about it
    std::vector<whatif::Realism> realism = {};  // of the selected indicator; in its pane of all under the objective
    // Each only while its pane is shown.
    std::vector<whatif::Bar> bars = {};
    std::size_t skipped = 0;                   // indicators without a bar
    std::shared_ptr<const whatif::SideBySide> table = {};
    std::vector<std::size_t> shown = {};       // of its rows
};

// A search under way or done: one indicator after the other, then all together.
struct Seeking {
    std::shared_ptr<const Tried> of;
    whatif::Goal goal;
    std::vector<std::size_t> indicators;
    std::size_t next = 0;
    std::vector<whatif::Answer> answers = {};  // by value, target and weight of each
    std::vector<std::vector<plan::ScenarioEdit>> edits = {};  // that try each answer; none where nothing can be tried
    std::optional<whatif::Together> together = {};
    bool stopped = false;

    bool going() const { return !stopped && !together; }
};

// Runs under way or done; samples of the objectives in the plan's order.
struct Simulating {
    std::shared_ptr<const Tried> of;
    std::vector<whatif::Expected> expected;  // what was drawn
    std::shared_ptr<whatif::Simulation> runs;  // grows from turn to turn; nobody else changes it
    bool stopped = false;

    bool going() const { return !stopped && !runs->is_finished(); }
};

}  // namespace app
