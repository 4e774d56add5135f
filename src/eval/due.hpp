// Due (da misurare): what a person has still to enter at the day asked, indicator by indicator.
#pragma once
#include <vector>

#include "eval/results.hpp"

namespace eval {

enum class Due {
    missing,    // a value is wanted and none stands there, under whatever policy for missing ones
    partly,     // some of the measures that it is computed from
    judgement,  // only a person can tell how far the target is met, and nobody has yet
    entered,
    not_due,    // no target this year, or a day that is still to come, and nothing entered yet
    computed,   // follows from scores: nobody enters it
    removed,
};

// Whether somebody has to do something about it.
inline bool is_open(Due due) { return due == Due::missing || due == Due::partly || due == Due::judgement; }

// By position in plan.indicators. Survey years and monitored indicators are measured like all others.
std::vector<Due> due_at(const plan::Plan& plan, const Results& results);

}  // namespace eval
