// The changes under one act, as the annex that goes with it: a page A4 of HTML that needs nothing but itself.
#pragma once
#include <string>
#include <vector>

#include "base/date.hpp"
#include "plan/plan.hpp"
#include "report/html.hpp"
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

// The same without its head, to stand in a longer report.
std::vector<Element> act_changes(const ActPage& page, words::Lang lang);

}  // namespace report
