// Family: what an issue is about, as the list of issues is sorted and filtered.
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace lint {

enum class Family { weights, targets, years, measurement, formulas, names, twins, acts, scenarios, map };
inline constexpr std::array families{Family::weights, Family::targets, Family::years,  Family::measurement, Family::formulas,
                                     Family::names,   Family::twins,   Family::acts,   Family::scenarios,
                                     Family::map};

// Empty for a code that check() never raises.
std::optional<Family> family_of(std::string_view code);

struct Kind {
    std::string_view code;
    Family family;
};
// Every code that check() may raise.
std::span<const Kind> kinds();

}  // namespace lint
