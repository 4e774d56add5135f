// Scenario: a named layer of what-if edits over the plan (domain.md, section 8). It is kept as edits, so
// that it survives changes of what it lies on; the rows of the plan are never touched by it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "plan/extra.hpp"
#include "plan/ids.hpp"
#include "plan/indicator.hpp"
#include "plan/reading.hpp"

namespace plan {

// Each holds in `extra` what a richer version wrote beside it in a file; no row gets anything of that.
struct SetWeight {
    NodeRef node;
    std::optional<base::Decimal> weight;
    Extra extra = {};
    friend bool operator==(const SetWeight&, const SetWeight&) = default;
};
// The target of a year with all that its cell holds, even one that says nothing; none: no target.
struct SetTargetCell {
    IndicatorId indicator;
    int year;
    std::optional<TargetCell> cell;
    Extra extra = {};
    friend bool operator==(const SetTargetCell&, const SetTargetCell&) = default;
};
// A reading of an indicator without formula, or of a measure. No value: the reading is taken away.
using ReadingHolder = std::variant<IndicatorId, MeasureId>;
struct SetReading {
    ReadingHolder of;
    base::Date at;
    std::optional<Value> value;
    Extra extra = {};
    friend bool operator==(const SetReading& a, const SetReading& b) {
        const bool same = a.value && b.value ? identical(*a.value, *b.value) : a.value.has_value() == b.value.has_value();
        return a.of == b.of && a.at == b.at && same && a.extra == b.extra;
    }
};
struct SetAssessment {
    IndicatorId indicator;
    base::Date at;
    std::optional<Assessment> assessment;
    Extra extra = {};
    friend bool operator==(const SetAssessment&, const SetAssessment&) = default;
};
struct ChooseProfile {
    ProfileId profile;
    Extra extra = {};
    friend bool operator==(const ChooseProfile&, const ChooseProfile&) = default;
};

// What can be tried; each is also an Edit of the plan itself.
using ScenarioEdit = std::variant<SetTargetCell, SetReading, SetAssessment, SetWeight, ChooseProfile>;

// Whether both say something of the same cell, so that the later one is what counts.
bool same_place(const ScenarioEdit& a, const ScenarioEdit& b);
// The cell: "target.i12.2024", "value.m3.2024-12-31", "assessment.i12.2024-12-31", "weight.o3", "profile".
std::string place_of(const ScenarioEdit& edit);
// What kind of cell it is: the first word of its place.
std::string_view name_of(const ScenarioEdit& edit);

struct Scenario {
    ScenarioId id;
    std::string name;
    std::string note;
    bool on = true;  // whether it lies on the plan when nobody names the layers
    std::vector<ScenarioEdit> edits;  // one a place
    Extra extra;
    friend bool operator==(const Scenario&, const Scenario&) = default;
};

}  // namespace plan
