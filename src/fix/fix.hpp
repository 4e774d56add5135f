// Fix: what puts an issue right where no judgement is needed: one way, or a few among which a person picks.
//
// Laws (tests/fix): once a fix is applied its issue is gone and no new error has come. Where a plan
// leaves a doubt about what is meant there is no fix.
#pragma once
#include <vector>

#include "base/issue.hpp"
#include "plan/edit.hpp"

namespace fix {

enum class Kind {
    balance_weights,     // in proportion, to the total (whatif/rebalance.hpp)
    write_weight,        // the only one missing takes what the others leave
    declare_total,       // of a manager's card, whose weights need not make 100
    confirm_direction,
    correct_year,        // of a deadline: that of its column
    correct_day,         // of a date that does not exist: the last of its month
    write_year,
    order_range,
    renumber,            // the free code after the sibling before it
    rename_scenario,
    balance_scenario,    // weights that the scenario leaves alone give way to those that it sets
    drop_from_scenario,  // an edit that is lost or idle
};

struct Fix {
    Kind kind;
    std::vector<plan::Edit> edits;  // in this order, together
};

// Of an issue that lint::check() raised of this plan; none for others.
std::vector<Fix> fixes_for(const plan::Plan& plan, const base::Issue& issue);

}  // namespace fix
