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

// Whether it is somebody's to enter at this day, entered already or not.
inline bool is_wanted(Due due) { return is_open(due) || due == Due::entered; }

// Whether it should be looked at first: no value, or a target that was not met, by the figure or by who judged it.
inline bool falls_short(const IndicatorResult& result) {
    const bool judged_short = result.status == Status::manual && !result.achievement.met.value_or(true);
    return judged_short || result.status == Status::missed || result.status == Status::no_data;
}

// By position in plan.indicators. Survey years and monitored indicators are measured like all others.
std::vector<Due> due_at(const plan::Plan& plan, const Results& results);

}  // namespace eval
