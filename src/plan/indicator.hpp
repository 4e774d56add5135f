// Indicator: what is measured, with which weight, against which targets.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/decimal.hpp"
#include "expr/target.hpp"
#include "plan/estimate.hpp"
#include "plan/extra.hpp"
#include "plan/ids.hpp"
#include "plan/objective.hpp"
#include "plan/reading.hpp"

namespace plan {

enum class Typology { outcome, efficiency, effectiveness, volume, quality };

// Counts of things done grow during the year; percentages and times do not (domain.md, section 6).
enum class Growth { cumulative, level };

// A target of one year. The text is the plan's own; a bare number's direction, once confirmed by
// a person, is saved beside it.
struct TargetCell {
    std::string text;
    std::optional<expr::Direction> confirmed;
    Extra extra;
    friend bool operator==(const TargetCell&, const TargetCell&) = default;
};

// How the indicator's value is had (algoritmo). Without a formula its own readings are the value.
struct MeasureRef {
    MeasureId measure;
    Extra extra;
    friend bool operator==(const MeasureRef&, const MeasureRef&) = default;
};
struct Ratio {
    MeasureId numerator;
    MeasureId denominator;
    Extra extra;
    friend bool operator==(const Ratio&, const Ratio&) = default;
};
// The text as an officer writes it, with the names of measures and nodes (expr/formula.hpp).
struct Expression {
    std::string text;
    Extra extra;
    friend bool operator==(const Expression&, const Expression&) = default;
};
using Formula = std::variant<MeasureRef, Ratio, Expression>;

// The measures that a formula reads by id; none without one. What an expression names is found
// by plan/formula.hpp.
std::vector<MeasureId> measures_of(const std::optional<Formula>& formula);

// A manual assessment (valutazione) of what no rule can compute; 0–100, exact.
struct Assessment {
    base::Decimal percent;
    std::string author;
    std::string note;
    Extra extra;
    friend bool operator==(const Assessment&, const Assessment&) = default;
};

// What of the year's target should be done by a day, where it is not simply in proportion to time.
struct ExpectedStep {
    int month = 12;
    int day = 31;
    base::Decimal percent;  // of the target, from that day on; 0–100
    Extra extra;
    friend bool operator==(const ExpectedStep&, const ExpectedStep&) = default;
};

struct Indicator {
    IndicatorId id;
    ObjectiveId parent;
    std::string code;
    std::string name;
    std::string description;
    std::optional<base::Decimal> weight;  // 0: monitored, not scored
    std::optional<Typology> typology;
    std::string unit;                     // as written; the target's own unit wins
    std::optional<Growth> growth;         // empty: proposed from the unit
    std::optional<Formula> formula;
    std::map<int, TargetCell> targets;    // by year
    std::string formula_note;             // printed beside the formula
    Readings readings;                    // used when there is no formula
    std::map<int, base::Decimal> past;    // values of earlier years as published, by year
    std::map<base::Date, Assessment> assessments;
    std::optional<base::Decimal> scale;     // k of a zero target: s = 1 + d·A/k
    std::optional<base::Decimal> baseline;
    std::optional<base::Decimal> low_threshold;   // soglia minima, bandierina rossa
    std::optional<base::Decimal> high_threshold;  // soglia massima, eccellenza
    std::map<int, base::Decimal> references;      // by year: the named figure of the target ("media cluster")
    std::vector<std::string> levels;              // of its scale, from the worst to the best
    std::optional<Estimate> estimate;             // of a value not known yet; empty: whatif/outlook.hpp tells
    std::vector<ExpectedStep> expected;           // of a cumulative one, ascending; none: linear over the year
    std::string owner;
    std::vector<UnitId> units;            // involved; none: those of its objective
    std::string services;                 // as printed
    std::string area;                     // as printed
    std::optional<bool> in_tree;          // Albero
    std::optional<bool> in_productivity;  // Produttività
    std::string note;
    bool removed = false;
    std::optional<int> source_line;
    Printed printed;
    std::vector<std::string> inferred;
    Extra extra;
    friend bool operator==(const Indicator&, const Indicator&) = default;
};

// Measure (dato elementare): entered once, read by every indicator that names it.
struct Measure {
    MeasureId id;
    std::string name;
    std::string unit;
    std::string note;
    Readings readings;
    Extra extra;
    friend bool operator==(const Measure&, const Measure&) = default;
};

}  // namespace plan
