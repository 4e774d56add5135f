// What the sources of compare() share. Inside of change/ only.
#pragma once
#include <map>
#include <vector>

#include "change/compare.hpp"

namespace change {

// How many of the rows that both plans have hold a field, in each.
struct Uses {
    int a = 0, b = 0;
};
using Columns = std::map<Field, Uses>;

// One row of each plan, which are the same; differences are added to the list.
struct Rows {
    const plan::Plan& a;
    const plan::Plan& b;
    const Matching& matching;
    double sure;
    std::vector<Difference>& out;
    Columns& columns;
};
void compare_objectives(Rows rows, const plan::Objective& a, const plan::Objective& b);
void compare_indicators(Rows rows, const plan::Indicator& a, const plan::Indicator& b);

// compare_plan.cpp
std::vector<Difference> differences_of_plan(const plan::Plan& a, const plan::Plan& b, const Matching& matching);
std::vector<Difference> differences_of_measures(const plan::Plan& a, const plan::Plan& b, const Matching& matching);

// compare_scenarios.cpp
void compare_scenarios(const plan::Plan& a, const plan::Plan& b, const Matching& matching, std::vector<Difference>& out);

// What a scenario tries of its cell.
Said said_by(const plan::ScenarioEdit& edit);

// compare_links.cpp
void compare_links(const plan::Plan& a, const plan::Plan& b, const Matching& matching, std::vector<Difference>& out);

// A text, else nothing.
inline Said said(const std::string& text) { return text.empty() ? Said() : Said(text); }
template <class T>
Said said(const std::optional<T>& value) {
    return value ? Said(*value) : Said();
}

// What both read at each day, told where it is not the same.
void compare_readings(Rows rows, const std::string& id_a, const std::string& id_b, const plan::Readings& a, const plan::Readings& b);

}  // namespace change
