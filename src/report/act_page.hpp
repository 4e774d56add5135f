// The changes under one act, as the annex that goes with it: a page A4 of HTML that needs nothing but itself.
#pragma once
#include <string>

#include "base/date.hpp"
#include "plan/plan.hpp"
#include "words/lang.hpp"

namespace report {

struct ActPage {
    const plan::Plan& plan;
    plan::ActId act;     // of the plan
    base::Date printed;
};

// Every revision under the act in the order of the document, then the act's count of rows and its share of the
// objectives (change/tally.hpp).
std::string act_page(const ActPage& page, words::Lang lang);

}  // namespace report
