// The sheets of a workbook, and what their sources share. Inside of report/ only.
#pragma once
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "report/workbook.hpp"
#include "words/texts.hpp"

namespace report {

struct Heading {
    words::Text text;
    int width;
};
book::Sheet sheet_with(words::Text name, std::initializer_list<Heading> headings, words::Lang lang);

book::Cell cell_of(const std::optional<base::Decimal>& value);
book::Cell cell_of(const std::optional<double>& share);  // in per cent
book::Cell cell_of(const std::optional<eval::Actual>& actual, words::Lang lang);
// "1.2 Tempi medi", of a node with a code; else its name.
std::string called(const std::string& code, const std::string& name);
std::string unit_names(const plan::Plan& plan, const std::vector<plan::UnitId>& units);

book::Sheet objectives_sheet(const WorkbookOf& of, words::Lang lang);
book::Sheet indicators_sheet(const WorkbookOf& of, words::Lang lang);
book::Sheet measurement_sheet(const WorkbookOf& of, words::Lang lang);
book::Sheet roll_up_sheet(const WorkbookOf& of, words::Lang lang);
book::Sheet cards_sheet(const WorkbookOf& of, words::Lang lang);
book::Sheet acts_sheet(const WorkbookOf& of, words::Lang lang);
book::Sheet scenarios_sheet(const WorkbookOf& of, words::Lang lang);

// The method of valuation; the roll-up reads floor, cap and bands there.
book::Sheet method_sheet(const WorkbookOf& of, words::Lang lang);
struct MethodPlaces {
    std::string floor, cap;  // addresses for a formula in another sheet; no cap: empty
    struct Band {
        std::string from, to, counts;  // likewise; no bound: empty
    };
    std::vector<Band> bands;
};
MethodPlaces method_places(const plan::Profile& profile, words::Lang lang);

// A figure in a formula, in as few digits as tell it exactly: 0.1, (-13).
std::string literal(double value);
// "1+(90-95)/ABS(95)"; empty without arithmetic.
std::string working_formula(const eval::Working& working);
// What stands in the expression after the bands: IF(AND(x>=…,x<…),…,x).
std::string banded_formula(const std::string& expression, const MethodPlaces& places);

}  // namespace report
