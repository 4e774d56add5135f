// Names used in files and by the command line for the enumerations of a plan.
#pragma once
#include <optional>
#include <string_view>

#include "plan/indicator.hpp"
#include "plan/objective.hpp"
#include "plan/profile.hpp"

namespace plan {

std::string_view name_of(Level level);              // body area strategic programme operative individual
std::string_view name_of(Aggregator aggregator);    // weighted_mean mean worst best all_met
std::string_view name_of(Typology typology);        // outcome efficiency effectiveness volume quality
std::string_view name_of(Growth growth);            // cumulative level
std::string_view name_of(MissingPolicy policy);     // redistribute zero unknown previous

std::optional<Level> level_named(std::string_view name);
std::optional<Aggregator> aggregator_named(std::string_view name);
std::optional<Typology> typology_named(std::string_view name);
std::optional<Growth> growth_named(std::string_view name);
std::optional<MissingPolicy> missing_policy_named(std::string_view name);

}  // namespace plan
