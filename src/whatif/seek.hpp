// Goal seek: which value, which target of the year or which weight of one indicator, all else as it
// is, takes an objective to a score.
//
// Answers are decimals with the places of the target or of the present value (weights: two), found
// on that grid exactly: scores rise or fall along it, so the turning point is guessed from the line
// of the score, bracketed and halved down to one step, each step asked of achieve() and rolled up
// (whatif/climb.hpp). Dates, levels, yes and no are tried one by one. Where scores follow from other
// scores, or bands do not rise, the grid is sampled and the best bracket halved. Every answer is at
// last evaluated with the whole plan; its score is that evaluation's.
//
// Of a goal not yet reached the answer is the least that has to be done; of one already reached the
// most that may be lost.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "whatif/ground.hpp"

namespace whatif {

enum class By { value, target, weight };

enum class Found {
    reached,     // `to` takes the objective there
    any,         // it is there whatever this is
    impossible,  // `to` brings it to `score` and nothing brings it further
    left_out,    // not a question here: `why`, and for not_computable `reason`
};

enum class LeftOut {
    none,
    not_weighed,    // monitored, without weight among others that have one, or beside what counts
    removed,
    survey_year,
    no_target,
    assessed,       // a person has judged it: what was measured does not count
    calculated,     // its value follows from other scores
    not_computable, // no value has a figure
    no_value,       // not measured: no target or weight says anything yet
    no_number,      // the target holds no figure that could be another
    wrong_value,    // what was measured does not answer the target
    no_weights,     // a group without weights, or whose aggregator does not look at them
    only_child,     // any weight is the whole of its group
    incomplete,     // others have no value, and then there is no score
};

struct NewTarget { std::string text; friend bool operator==(const NewTarget&, const NewTarget&) = default; };
struct NewWeight { base::Decimal weight; friend bool operator==(const NewWeight&, const NewWeight&) = default; };
using Setting = std::variant<std::monostate, eval::Actual, NewTarget, NewWeight>;

struct Answer {
    std::size_t indicator = 0;  // position in plan.indicators
    By by = By::value;
    Found found = Found::left_out;
    LeftOut why = LeftOut::none;
    eval::Reason reason = eval::Reason::none;
    Setting to;                     // an actual is in the unit of the target
    std::optional<double> score;    // of the objective with it
    // Only some values were tried, as scores do not simply rise along them: there may be a nearer
    // answer, and `impossible` means that none was found.
    bool sampled = false;
};

Answer seek(const Ground& ground, const Goal& goal, std::size_t indicator, By by);

std::string_view name_of(By by);        // value target weight
std::string_view name_of(Found found);  // reached any impossible left_out
std::string_view name_of(LeftOut why);
std::optional<By> by_named(std::string_view name);

}  // namespace whatif
