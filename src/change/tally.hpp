// What each act changed, and the share of the objectives that acts modified (domain.md, section 7).
//
// The share is the indicator of the published plans, "n° obiettivi soggetti a modifica in itinere / n° obiettivi
// programmati ex ante". Modified: the strategic, operative and individual objectives that a revision touched,
// themselves or an indicator of theirs, each once; over the year those of modifiche() (plan/revised.hpp).
// Planned: the objectives of these levels in the plan as adopted (change/as_of.hpp) that count in it.
#pragma once
#include <cstddef>
#include <optional>
#include <vector>

#include "plan/plan.hpp"

namespace change {

struct Tally {
    std::size_t inserted = 0, updated = 0, removed = 0, unclear = 0;  // rows, each once in each kind
    std::size_t without_row = 0;  // revisions that are about no single row
    std::size_t objectives = 0;   // modified
    friend bool operator==(const Tally&, const Tally&) = default;
};

struct Register {
    std::vector<Tally> acts;  // as plan.acts
    Tally without_act;
    Tally year;               // of all acts dated in the plan's year together
    std::size_t planned = 0;  // objectives
};

Register tally(const plan::Plan& plan);

// 1 = 100 %; empty where nothing was planned.
std::optional<double> share_modified(const Tally& tally, std::size_t planned);

}  // namespace change
