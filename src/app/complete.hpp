// Completion: what the letters being typed into a field may go on as, and what a formula that is typed comes to. Its laws are in tests/app/complete.test.cpp.
//
// Words typed match without regard to case and accents, in the name or in the code; what begins with them
// comes first, then what has a word that does, then the rest.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/issue.hpp"
#include "plan/plan.hpp"
#include "words/lang.hpp"

namespace app {

struct Offer {
    std::string name;
    std::string code = {};        // matched as the name is; may be empty
    std::string about = {};       // "dato elementare": only told
    std::string text = {};        // what stands in the field once it is taken
    std::size_t caret = 0;        // bytes of that text before the caret
    std::string id = {};          // of what it is, where the field sets ids
    friend bool operator==(const Offer&, const Offer&) = default;
};
using Offers = std::vector<Offer>;

// Positions of the names that match, best first; nothing typed: all in their order.
std::vector<std::size_t> matching(const std::vector<Offer>& names, std::string_view typed, std::size_t most);

// Measures and functions that the word before the caret may become; inside risultato(…) and modifiche(…)
// objectives, indicators and units. None where no word stands before the caret, or one that is complete.
Offers complete_formula(const plan::Plan& plan, std::string_view text, std::size_t caret, words::Lang lang);

// The whole text as one of those used in the plan already, none that is the text itself.
Offers complete_owner(const plan::Plan& plan, std::string_view text);
Offers complete_unit_of_measure(const plan::Plan& plan, std::string_view text);
// Organisational units but those left out.
Offers complete_org_unit(const plan::Plan& plan, std::string_view text, const std::vector<plan::UnitId>& but);

// Measures of the plan; the last one offered has no id: a new one.
Offers complete_measure(const plan::Plan& plan, std::string_view text, words::Lang lang);

struct FormulaReading {
    base::Issues issues;     // of the text and of its names; empty: it can be taken
    std::string understood;  // "rapporto: Pratiche evase / Pratiche pervenute, percentuale"; empty with issues
};
// `indicator` says whether a per cent is asked for (domain.md, section 2).
FormulaReading read_formula(const plan::Plan& plan, const plan::Indicator& indicator, std::string_view text, words::Lang lang);

}  // namespace app
