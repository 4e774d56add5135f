// The demonstration plan of 2024 under four scenarios with long names, for tests of what is reported.
#pragma once
#include <string>
#include <vector>

#include "report/scenario_summary.hpp"

namespace support {

struct ScenarioState {
    std::string name;
    plan::Plan plan;  // with the edits applied
    std::vector<std::string> edits;  // in words
    std::vector<std::string> warnings = {};
    eval::Results results = eval_of(plan);

    static eval::Results eval_of(const plan::Plan& plan);  // at the end of its year
    whatif::Side side() const { return {name, plan, results, edits.size()}; }
};

struct Scenarios {
    ScenarioState base;
    std::vector<ScenarioState> columns;

    whatif::SideBySide table() const;
    std::string summary(words::Lang lang) const;  // printed on 15/01/2025
};

Scenarios four_scenarios(words::Lang lang);

// The same with every text as long as nobody writes it and more edits and warnings than there is room for.
Scenarios longest_scenarios(words::Lang lang);

}  // namespace support
