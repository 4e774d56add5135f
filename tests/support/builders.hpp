// Small plans for tests, said in few words.
#pragma once
#include <string>

#include "plan/edit.hpp"

namespace support {

inline base::Decimal decimal(const char* text) { return *base::parse_decimal(text); }

// An ente with two periods, ready for objectives and indicators.
inline plan::Plan empty_plan() {
    plan::Plan plan;
    plan.title = "Piano di prova";
    plan.year = 2024;
    plan.years = {2024};
    plan.periods = {{"SAL", 6, 30, {}}, {"Consuntivo", 12, 31, {}}};
    plan.objectives.push_back(plan::Objective{.id = {"ente"}, .level = plan::Level::body, .name = "Ente"});
    return plan;
}

inline plan::Plan with_objective(plan::Plan plan, std::string id, std::string parent, const char* weight = nullptr,
                                 plan::Level level = plan::Level::strategic) {
    plan::Objective objective{.id = {id}, .parent = plan::ObjectiveId{parent}, .level = level, .code = id, .name = "Obiettivo " + id};
    if (weight) objective.weight = decimal(weight);
    plan.objectives.push_back(objective);
    return plan;
}

inline plan::Plan with_indicator(plan::Plan plan, std::string id, std::string parent, const char* weight,
                                 std::string target, const char* value = nullptr) {
    plan::Indicator indicator{.id = {id}, .parent = {parent}, .code = id, .name = "Indicatore " + id};
    if (weight) indicator.weight = decimal(weight);
    indicator.targets[2024] = {std::move(target), {}, {}};
    if (value) indicator.readings[{2024, 12, 31}] = {decimal(value), {}, {}};
    plan.indicators.push_back(indicator);
    return plan;
}

// Two objectives of weight 60 and 40; three indicators, all measured at year end.
inline plan::Plan small_plan() {
    auto plan = with_objective(empty_plan(), "o1", "ente", "60");
    plan = with_objective(std::move(plan), "o2", "ente", "40");
    plan = with_indicator(std::move(plan), "i1", "o1", "50", ">= 10 N.", "10");
    plan = with_indicator(std::move(plan), "i2", "o1", "50", "<= 16 gg", "20");
    return with_indicator(std::move(plan), "i3", "o2", nullptr, ">= 95,00 %", "90");
}

}  // namespace support
