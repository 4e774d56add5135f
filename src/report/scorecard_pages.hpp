// Scorecards to be printed and signed (Scheda obiettivi individuali): a page A4 a card, or more where it is long,
// in one file of HTML that needs nothing but itself.
#pragma once
#include <string>
#include <vector>

#include "base/date.hpp"
#include "eval/scorecards.hpp"
#include "words/lang.hpp"

namespace report {

struct ScorecardPages {
    const plan::Plan& plan;
    const eval::Results& results;
    std::vector<eval::Scorecard> cards;  // of these results, in the order of the pages
    base::Date printed;
};

// Nothing is cut: long texts wrap, rows are not broken over two pages, the headings of the table are repeated.
std::string scorecard_pages(const ScorecardPages& pages, words::Lang lang);

}  // namespace report
