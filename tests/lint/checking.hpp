// One indicator among sound ones, and what the checks say of it.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "lint/lint.hpp"
#include "support/builders.hpp"

namespace support {

using Codes = std::vector<std::string>;
using Targets = std::map<int, std::string>;

inline Codes codes_at(const plan::Plan& plan, const std::string& id) {
    Codes codes;
    for (const auto& issue : lint::check(plan))
        if (issue.place.id == id) codes.push_back(issue.code);
    return codes;
}

// The indicator x, alone under its objective, in a plan for 2023–2025.
inline plan::Plan with_targets(const Targets& targets, std::string name = "Numero di incontri", std::string unit = {}) {
    auto plan = with_objective(small_plan(), "o3", "ente", "0");
    plan.years = {2023, 2024, 2025};
    plan::Indicator indicator{.id = {"x"}, .parent = {"o3"}, .name = std::move(name), .unit = std::move(unit)};
    for (const auto& [year, text] : targets) indicator.targets[year] = {text, {}, {}};
    plan.indicators.push_back(indicator);
    return plan;
}

}  // namespace support
