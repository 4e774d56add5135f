// Lever (leva): one cell of a plan as a slider moves it: what stands there, how far it may go and in
// which steps. Steps are whole numbers, so that nothing is rounded between the slider and the plan.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "whatif/ground.hpp"

namespace whatif {

enum class LeverOf { target, value, assessment, weight };
enum class LeverScale { number, day, yes_no, level };

// Sensible ends: a percentage goes from 0 to 100, a count or a time from 0 to twice the greatest of
// what stands there, what is asked for and what was measured before, rounded up; a day over its year.
// Whoever types a figure instead of sliding may go beyond.
struct Lever {
    LeverOf of = LeverOf::value;
    LeverScale scale = LeverScale::number;
    int places = 0;                    // a number is its step · 10^-places; a day counts from 1970-01-01
    std::int64_t low = 0;
    std::int64_t high = 1;
    std::optional<std::int64_t> at = {};    // now, with the layers; none: nothing stands there
    std::optional<std::int64_t> base = {};  // in the plan itself
    std::optional<std::int64_t> asked = {}; // on the scale of a value: the figure of its target
    std::optional<expr::Unit> unit = {};
    std::string unit_words = {};       // as the plan writes it, where no unit is understood
    std::string title = {};            // of a measure: its name; of a weight: code and name of its row
    std::vector<std::string> levels = {};
    std::size_t condition = 0;         // of the target
    bool other_end = false;            // of a range
    plan::ScenarioEdit cell = plan::ChooseProfile{};  // with what stands there now
    expr::Target target = {};          // of the cell, where it is one
};

// The target of the year, the values it is computed from and the judgement of an indicator.
// `plan`: the one that the layers lie on.
std::vector<Lever> levers_of(const Ground& tried, const plan::Plan& plan, std::size_t indicator);

// The weights of a group of siblings: rows of one kind under one objective, and what they sum to.
enum class Siblings { objectives, indicators };
struct WeightGroup {
    plan::ObjectiveId parent;
    Siblings kind = Siblings::objectives;
    base::Decimal total = base::Decimal(100);
    std::vector<Lever> levers = {};
};
WeightGroup weights_under(const Ground& tried, const plan::Plan& plan, const plan::ObjectiveId& parent, Siblings kind);

// The cell with the lever at that step.
plan::ScenarioEdit moved(const Lever& lever, std::int64_t to);

// What stands at a step, and the step at which something stands: none for a number of more places, or
// of too many digits.
base::Decimal number_at(const Lever& lever, std::int64_t step);
base::Date day_at(std::int64_t step);
std::optional<std::int64_t> step_of(const base::Decimal& figure, int places);
std::int64_t step_of(const base::Date& day);

// The same lever in steps of at least that many places.
Lever finer(Lever lever, int places);

}  // namespace whatif
