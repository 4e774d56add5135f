// Two states of a plan that grew apart from one base, brought together cell by cell. Words: words/merging.hpp.
//
// What only one side changed is taken; what both made the same is no conflict. A conflict is left where both
// changed one cell differently; where one side erased a row (with what stands below), a measure or an item of a
// list that the other changed or newly uses; where both inserted one under the same id that reads alike; where
// both put rows in orders that contradict each other; where both moved rows so that they would stand in one another.
//   lists       (units, acts, scenarios, years, boxes of the map…) are merged item by item, by their id; revisions
//               and doubts have none: one that both rewrote stands twice, nothing said is lost
//   weights     each cell alone: a total that is no longer right is an issue of the merged plan
//   order       of any two rows: that of the side which changed it; acts by their days, where both sides have them so
//   one id      for two things, each inserted on one side: theirs gets a new one, all that names it follows
//   references  to what is gone: the other side's value, else none
// Laws: merge(b,b,x) = merge(b,x,b) = merge(b,x,x) = x to the byte; swapping the sides swaps the conflicts; merging
// the result with either side again changes nothing.
#pragma once
#include <compare>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "change/compare.hpp"
#include "plan/edit.hpp"
#include "plan/other_ids.hpp"

namespace change {

enum class Side { ours, theirs };
enum class Take { ours, theirs, both };

// A cell of a plan; with Field::row the row or measure as a whole.
struct Place {
    Field field = Field::row;
    std::string id = {};                // of the row, measure, scenario; empty: of the plan
    std::optional<int> year = {};       // of a target, a past value, a reference
    std::optional<base::Date> at = {};  // of a value, an assessment
    std::string part = {};              // of a list of the plan: the item, empty its order; of a scenario as in Difference
    friend auto operator<=>(const Place&, const Place&) = default;
};

struct Conflict {
    Place place;
    Said base = {}, ours = {}, theirs = {};  // nothing: it is not there
    std::optional<Side> erased_by = {};      // without a base: the side that does not have it
    std::vector<std::string> below = {};     // the rows that stand or go with it
    std::vector<Take> takes = {};            // that make sense; ours is what stands until somebody chooses
    bool typed = false;                      // whether a third value makes sense: an edit of this place
    friend bool operator==(const Conflict&, const Conflict&) = default;
};

struct Merged {
    plan::Plan plan;                      // ours where conflicts are left
    std::vector<Conflict> conflicts;      // of the plan, then in the order of the tree
    plan::Plan base, ours, theirs;        // theirs under the ids that they have in `plan`
    bool with_base = true;
    plan::OtherIds renamed = {};          // of theirs, from the ids they came with
    base::Issues issues = {};             // of check_structure(plan): none if there was none in the three
};

// Precondition: check_structure() finds nothing in any; the three are states of one plan. Where not even the body is
// the same row they are not: then as merge_two().
Merged merge(const plan::Plan& base, const plan::Plan& ours, const plan::Plan& theirs);

// Two files without a base that both come from: match() tells which row is which, and whatever is not the same
// is a conflict.
Merged merge_two(const plan::Plan& ours, const plan::Plan& theirs);

// The plan with the conflicts decided, in their order; those behind the last choice stay as ours. An edit is a
// third value, typed. Errors: merge-other-place (an edit of something else), what apply() refuses, and what
// check_structure() finds where choices do not go together (parent-cycle).
using Choice = std::variant<Take, plan::Edit>;
base::Result<plan::Plan> resolve(const Merged& merged, const std::vector<Choice>& choices);

// A third value as a person types it into the field of that cell (read_weight(), read_value()…), and whether one can:
// what no text says, such as a formula or an estimate, is chosen from one side or put right afterwards.
bool can_be_typed(const Merged& merged, const Conflict& conflict);
base::Result<plan::Edit> typed(const Merged& merged, const Conflict& conflict, std::string_view text);

// What the result has from one side: the edits that lead to it from the other, but for the counter of ids.
std::vector<plan::Edit> taken_from(const Merged& merged, Side side);

// The cell that an edit writes; empty for what writes several, or the shape of the tree.
std::optional<Place> place_of(const plan::Edit& edit);

// What stands there in a plan; nothing: it is not there.
Said said_at(const plan::Plan& plan, const Place& place);

std::string_view name_of(Take take);       // ours theirs both
std::string what_of(const Place& place);   // as what_of(Difference)

}  // namespace change
