// A return file (scheda di ritorno): of a plan only what one unit has to fill in at a day, as a small plan that opens
// like any other; and what comes back with it, taken into the plan. Words: words/returning.hpp.
//
// What a unit is to fill in: of the indicators that it or a part of it answers for (plan/responsible.hpp), with a target in
// the year of the day, the value, its note and the judgement; of those with a formula the values of the measures that
// it reads. A measure that only expressions of the unit read, while an indicator of others counts it directly, is for
// those others to enter: it is in the file, but only to be read.
// Taking a file back changes these cells and nothing else. A cell that the unit left as it was sent stays as it is in the
// plan, whatever happened there meanwhile.
#pragma once
#include <string>
#include <vector>

#include "plan/edit.hpp"

namespace change {

// A plan that check_structure() has nothing against: the unit's rows with all above them, the measures, units and
// methods that they name; no acts, scenarios, map. Errors: unknown-unit, return-empty (nothing to fill in on that day).
base::Result<plan::Plan> make_return(const plan::Plan& plan, const plan::UnitId& unit, const base::Date& at);

struct Taken {
    std::vector<plan::Edit> edits;      // what the unit filled in: readings, notes, judgements; apply() takes them in this order
    std::vector<std::string> contested; // ids of rows and measures whose cell the plan had changed too since: what returns is in `edits`, unless it is empty
    std::vector<plan::Edit> elsewhere;  // what else is not as in the plan, and is not taken: from `part` to what returned
    plan::Plan part;                    // what the file would be if it were made now, with what was filled in
};

// Errors: not-a-return, return-other-plan (none of what was awaited is the unit's in this plan).
base::Result<Taken> take_return(const plan::Plan& plan, const plan::Plan& returned);

// Whether `after` differs from `before` in nothing but what a return file is for; both are states of that one file.
bool only_fills_in(const plan::Plan& before, const plan::Plan& after);

}  // namespace change
