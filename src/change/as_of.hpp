// The plan as of an act (domain.md, section 7), as far as its revisions allow.
//
// A published note says what was inserted or removed, never what stood there before an update. So the
// revisions under later acts are undone in thought: an inserted row was not there, a removed one was, and one that
// an earlier act had removed was struck; an updated one stays as it is, and that is told, once a row, even where it stands below an objective that was
// inserted: by then it was there, and goes to what stood above. A revision without act stays and is told.
// The acts themselves stay in the plan; the revisions that had not happened yet do not.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "base/issue.hpp"
#include "plan/plan.hpp"

namespace change {

struct AsOf {
    plan::Plan plan;
    base::Issues told;  // notes: as-of-updated, as-of-unclear, as-of-no-row, as-of-no-act
};

// The order of plan.acts decides what is later. An act that the plan does not hold: before all of them.
AsOf as_of(const plan::Plan& plan, const plan::ActId& act);

// So many of plan.acts have happened.
struct Moment {
    std::size_t acts = 0;
    friend bool operator==(const Moment&, const Moment&) = default;
};
AsOf as_of(const plan::Plan& plan, Moment moment);

// What a person calls a moment: an act's id; its number where only one has it, "97" or "97/2018"; a day,
// 2018-07-01, at its end; `adozione` or `adoption`, before every act of the plan's year. An act without a
// day is taken for one of the plan's year unless an earlier year's act stands behind it.
// Error: as-of-unknown, with what would be accepted.
base::Result<Moment> read_moment(const plan::Plan& plan, std::string_view words);

// How a moment is told: the id of the last act that has happened, else "adoption".
std::string name_of(const plan::Plan& plan, Moment moment);

}  // namespace change
