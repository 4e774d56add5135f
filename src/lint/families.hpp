// The families of checks: each adds what it finds, in the order of the tree. Every one takes time
// linear in the plan, but for a sort.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/issue.hpp"
#include "lint/readings.hpp"
#include "plan/outline.hpp"
#include "plan/plan.hpp"

namespace lint {

// The plan as the checks walk it: rows that are not removed, nor under something removed.
struct LivingRow : plan::OutlineRow {
    bool childless = false;  // nothing stands below it, not even something removed
};
struct Living {
    const plan::Plan& plan;
    std::vector<LivingRow> rows;  // `end` counts rows of this list
    std::unordered_map<std::string_view, expr::Unit> units_of_measures;  // by id, where it is known
    bool has_indicator(std::size_t row) const { return rows[row].is_indicator(); }
    const plan::Indicator& indicator(std::size_t row) const { return *plan.indicators[rows[row].index]; }
    const plan::Objective& objective(std::size_t row) const { return *plan.objectives[rows[row].index]; }
};
Living living(const plan::Plan& plan, const std::vector<plan::OutlineRow>& outline);  // the plan's, with what is removed
Living living(const plan::Plan& plan);

// Groups that do not add up, weights that are missing.
void check_weights(const Living& living, base::Issues& out);

// Names: missing, placeholders, codes used twice, objectives that measure nothing.
void check_names(const Living& living, base::Issues& out);

// The same name twice in one place; the same indicator with different targets in two places.
void check_twins(const Living& living, Readings& readings, base::Issues& out);

// Acts without a number or with two dates, revisions without an act or whose words name another one.
void check_acts(const plan::Plan& plan, base::Issues& out);

// What the reader says of each target, directions that nobody has confirmed or that the name speaks against.
void check_targets(const plan::Indicator& indicator, const YearTargets& targets, base::Issues& out);

// Units that do not go with the name, the column or the measure, percentages of nothing, quantities and days that only
// the name tells.
void check_measurement(const Living& living, const plan::Indicator& indicator, const expr::Words& name, const YearTargets& targets,
                       base::Issues& out);

// One indicator's targets over the years: dates outside their year, relaxing, changes of unit.
void check_years(const plan::Plan& plan, const plan::Indicator& indicator, const YearTargets& targets, base::Issues& out);

// What scenarios try that is lost or idle, their names, the weights and targets under them.
void check_scenarios(const Living& living, Readings& readings, base::Issues& out);

// Links of the strategy map whose end is gone or not on it, circles of causes, boxes that nothing links.
void check_links(const Living& living, base::Issues& out);

// An issue about a field of a thing: "name", "note", "targets.2024".
base::Issue issue(std::string code, base::Severity severity, std::string id, std::string field, std::vector<std::string> args);
base::Issue warning(std::string code, std::string id, std::string field, std::vector<std::string> args);
std::string field_of_year(int year);

std::string called(const plan::Objective& objective);  // its code, else its name

// Expressions: what cannot be read or computed, and formulas read in a circle.
void check_formulas(const Living& living, base::Issues& out);

}  // namespace lint
