#include "plan/begin.hpp"

#include <algorithm>

#include "plan/edit.hpp"

namespace plan {
namespace {

Plan without_removed(Plan plan) {
    const auto removed = [](const auto& boxes) { return std::ranges::find_if(boxes, [](const auto& box) { return box->removed; }); };
    const auto erase = [&](NodeRef node) {
        if (auto after = apply(plan, Erase{std::move(node)})) plan = std::move(*after);
    };
    for (auto found = removed(plan.indicators); found != plan.indicators.end(); found = removed(plan.indicators)) erase((*found)->id);
    for (auto found = removed(plan.objectives); found != plan.objectives.end(); found = removed(plan.objectives)) erase((*found)->id);
    return plan;
}

// Those of the ends of the years before.
Readings history(Readings readings, int year) {
    std::erase_if(readings, [&](const auto& each) { return each.first.year >= year || each.first != base::end_of_year(each.first.year); });
    return readings;
}

template <class Node>
void forget_document(Node& node) {
    node.source_line.reset();
    node.printed.clear();
    node.inferred.clear();
}

Indicator carried_on(Indicator indicator, const Plan& plan) {
    std::erase_if(indicator.targets, [&](const auto& each) { return std::ranges::find(plan.years, each.first) == plan.years.end(); });
    indicator.readings = history(std::move(indicator.readings), plan.year);
    indicator.assessments.clear();
    indicator.estimate.reset();
    forget_document(indicator);
    return indicator;
}

std::string with_year(std::string title, int year) {
    const std::string before = std::to_string(year - 1);
    if (const auto at = title.find(before); at != std::string::npos) title.replace(at, before.size(), std::to_string(year));
    return title;
}

}  // namespace

Plan empty_scorecard(int year) {
    Plan plan{.title = "Piano della performance " + std::to_string(year), .year = year, .years = {year, year + 1, year + 2}};
    plan.periods = {{"SAL", 6, 30, {}}, {"Consuntivo", 12, 31, {}}};
    for (const char* name : {"Utenti, imprese e territorio", "Processi interni", "Apprendimento e crescita", "Economico-finanziaria"})
        plan.perspectives.push_back({.id = {fresh_id(plan, 'p')}, .name = name}), ++plan.next_id;
    plan.objectives.push_back(Objective{.id = {fresh_id(plan, 'o')}, .level = Level::body, .name = "Ente"});
    ++plan.next_id;
    return plan;
}

Plan rolled_on(Plan plan) {
    plan = without_removed(std::move(plan));
    ++plan.year;
    plan.title = with_year(std::move(plan.title), plan.year);
    if (!plan.years.empty()) {
        plan.years.push_back(plan.years.back() + 1);
        plan.years.erase(plan.years.begin());
    }
    for (auto& box : plan.indicators) box = carried_on(*box, plan);
    for (auto& box : plan.objectives) box = base::with(box, [](Objective& objective) { forget_document(objective); });
    for (auto& box : plan.measures) box = base::with(box, [&](Measure& measure) { measure.readings = history(std::move(measure.readings), plan.year); });
    plan.scenarios.clear();
    plan.return_of.reset();
    plan.doubts.clear();
    plan.source.clear();
    plan.memory = {};
    return plan;
}

}  // namespace plan
