// One scenario on its own, as a link carries it: JSON with the edits as the plan file has them, and the title of
// the plan that it was made for.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "plan/scenario.hpp"

namespace format {

inline constexpr std::string_view scenario_format_name = "cruscotto-scenario";

struct ScenarioFile {
    plan::Scenario scenario;
    std::string plan_title;
    friend bool operator==(const ScenarioFile&, const ScenarioFile&) = default;
};

std::string write_scenario(const ScenarioFile& file);
// Empty when it is anything else, or not wholly readable.
std::optional<ScenarioFile> read_scenario(std::string_view bytes);

}  // namespace format
