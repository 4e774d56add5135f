// Summary for the Giunta (Sintesi per la Giunta): the plan and up to four scenarios on one A4 page, to be
// printed, signed and put among the papers of a sitting. HTML that needs nothing but itself.
#pragma once
#include <string>
#include <vector>

#include "base/date.hpp"
#include "whatif/side_by_side.hpp"
#include "words/lang.hpp"

namespace report {

// What only who keeps the scenarios knows of one, already in words.
struct ScenarioNotes {
    std::vector<std::string> edits;     // what it changes, a line each
    std::vector<std::string> warnings;  // edits that no longer apply…
};

struct ScenarioSummary {
    const plan::Plan& plan;               // the base
    const eval::Question& question;       // that the base was asked
    const whatif::SideBySide& table;
    std::vector<ScenarioNotes> notes;     // one for each column
    base::Date printed;
};

// The page stays one page: long names and lists are cut, and where they are it says so.
std::string scenario_summary(const ScenarioSummary& summary, words::Lang lang);

}  // namespace report
