// A plan and its results as a workbook, a sheet for each table. Whoever has it in Excel or Calc can work every score
// out again: the sheet of the roll-up is made of live formulas, from weights and achievements up to the body.
//
// Live there: the arithmetic of each achievement (domain.md, section 4), floor, cap and bands, what a group of
// siblings adds up to by its objective's own way, how children and own indicators share, what counts of missing
// values by the policy asked for, coverage. Written as figures: what needs the formulas of measures and judgements,
// and the ends of the interval.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "eval/results.hpp"
#include "words/lang.hpp"

namespace report {

enum class WorkbookTable { objectives, indicators, measurement, roll_up, method, cards, acts, scenarios };

struct WorkbookOf {
    const plan::Plan& plan;
    const eval::Results& results;  // of that plan
    std::vector<std::string> scenarios = {};  // the names of those that the plan lies under
};

book::Book workbook(const WorkbookOf& of, words::Lang lang);

// One of its sheets, by the name that the command line has for it (obiettivi, indicatori, misurazione, calcolo,
// metodo, schede, atti, scenari).
std::optional<WorkbookTable> workbook_table_named(std::string_view name);
std::string_view name_of(WorkbookTable table);
book::Sheet workbook_sheet(const WorkbookOf& of, WorkbookTable table, words::Lang lang);

}  // namespace report
