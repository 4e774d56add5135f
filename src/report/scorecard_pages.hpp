// Scorecards to be printed and signed (Scheda obiettivi individuali): a page A4 a card, or more where it is long,
// in one file of HTML that needs nothing but itself.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "eval/scorecards.hpp"
#include "report/html.hpp"
#include "words/lang.hpp"

namespace report {

struct ScorecardPages {
    const plan::Plan& plan;
    const eval::Results& results;
    std::vector<eval::Scorecard> cards;  // of these results, in the order of the pages
    std::optional<base::Date> printed;  // none: left to the pen
};

// Nothing is cut: long texts wrap, rows are not broken over two pages, the headings of the table are repeated.
std::string scorecard_pages(const ScorecardPages& pages, words::Lang lang);

// One of them to stand in a longer report, under that report's own heading, whose id names it: facts, table, what is
// to be said of it, signatures. It needs scorecard_style().
Element scorecard_section(const ScorecardPages& pages, std::size_t card, Element heading, words::Lang lang);
Css scorecard_style();

}  // namespace report
