// A manager's card for a spreadsheet: a line a row, the total at the end.
#pragma once
#include "eval/scorecards.hpp"
#include "report/sheet.hpp"

namespace report {

struct CardOf {
    const plan::Plan& plan;
    const eval::Results& results;
    const eval::Scorecard& card;  // of them
};

Sheet sheet_of(const CardOf& of, words::Lang lang);
std::string scorecard_tsv(const CardOf& of, words::Lang lang);  // as the clipboard holds it

}  // namespace report
