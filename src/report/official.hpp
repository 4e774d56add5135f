// Official shapes: the records in which a plan is handed over, a row an indicator, all cells as text.
//
// Portale: the record of an indicator in the Portale della performance (Dipartimento della funzione pubblica).
// PIRA: the plan of indicators and expected results of DPCM 18 September 2012, art. 4 and its schema.
// What the plan does not hold is an empty cell. Managers' cards and removed rows are left out.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.hpp"
#include "words/lang.hpp"

namespace report {

struct OfficialTable {
    std::vector<std::string> titles;
    std::vector<std::vector<std::string>> rows;  // each as long as the titles
};

enum class Official { portale, pira };

// `year`: the first of the three years of targets (portale), the year of the target (PIRA).
OfficialTable official(Official shape, const plan::Plan& plan, int year, words::Lang lang);

// "maggiore o uguale a 90,00%": a target as the Portale has it; what has no such words as the plan writes it.
std::string target_in_words(const plan::TargetCell& target, words::Lang lang);

// As Italian spreadsheets read it: fields parted by ; and quoted where they need it, lines ended by CR LF, UTF-8 with
// its mark. A text that a spreadsheet would take for a formula stays a text (report/sheet.hpp).
std::string italian_csv(const OfficialTable& table);

}  // namespace report
