// Objective: a node of the tree, from the body itself down to an individual objective. One
// recursive type with a level; plans skip levels (domain.md, section 2).
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "plan/extra.hpp"
#include "plan/ids.hpp"

namespace plan {

enum class Level {
    body,        // the ente: the root, exactly one
    area,        // ambito strategico (missione)
    strategic,   // obiettivo strategico
    programme,   // programma di intervento
    operative,   // obiettivo operativo
    individual,  // obiettivo individuale
    scorecard,   // scheda obiettivi of a manager or P.O.: a root of its own, beside the body
};

// Only these stand under nothing.
constexpr bool is_root(Level level) { return level == Level::body || level == Level::scorecard; }

// What the published document prints and no other field holds, by what it is: "heading".
using Printed = std::map<std::string, std::string>;

// How a node's score is made of its children's (domain.md, section 5).
enum class Aggregator {
    weighted_mean,  // default
    mean,           // declared: weights are not looked at
    worst,
    best,
    all_met,
};

// How an objective that has both its own indicators and child objectives shares its score
// between the two groups. Without one: children only if there are any, else indicators.
struct Sharing {
    base::Decimal children;    // ≥ 0
    base::Decimal indicators;  // ≥ 0; not both zero
    Extra extra;
    friend bool operator==(const Sharing&, const Sharing&) = default;
};

struct Objective {
    ObjectiveId id;
    std::optional<ObjectiveId> parent;  // empty for the body and for scorecards only
    Level level = Level::strategic;
    std::string code;
    std::string name;
    std::string description;
    std::optional<base::Decimal> weight;          // in its group, as written: 14.29
    std::optional<base::Decimal> expected_total;  // of its children's weights; 100 when absent
    Aggregator aggregator = Aggregator::weighted_mean;
    std::optional<Sharing> sharing;
    std::optional<PerspectiveId> perspective;
    std::string mission;
    std::string programme;
    std::optional<base::Decimal> resources;  // euro
    std::string owner;
    std::vector<UnitId> units;         // involved
    std::string services;              // as printed: "Servizio Segreteria Generale/ Staff"
    std::string area;                  // as printed: "AREA SG AI AII"
    std::string note;
    bool removed = false;              // by a revision: shown struck through, out of the score
    std::optional<int> source_line;    // 1-based line of the published text
    Printed printed;
    std::vector<std::string> inferred; // fields that the document does not print and a reader inferred
    Extra extra;
    base::Decimal weights_below() const { return expected_total.value_or(base::Decimal(100)); }
    friend bool operator==(const Objective&, const Objective&) = default;
};

}  // namespace plan
