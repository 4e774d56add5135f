// A plan of two units, for return files.
#pragma once
#include "change/return_file.hpp"
#include "support/builders.hpp"

namespace support {

// i1 and i3 are of the budget office, i2 of the registry; nothing is measured.
inline plan::Plan divided_plan() {
    plan::Plan plan = small_plan();
    plan.title = "Piano 2024";
    plan.units = {{.id = {"u1"}, .name = "Servizio Bilancio"}, {.id = {"u2"}, .name = "Registro imprese"}};
    for (std::size_t i = 0; i < plan.indicators.size(); ++i)
        plan.indicators[i] = base::with(plan.indicators[i], [&](plan::Indicator& row) {
            row.units = {plan::UnitId{i == 1 ? "u2" : "u1"}};
            row.readings.clear();
        });
    return plan;
}

inline plan::Plan budget_part() { return *change::make_return(divided_plan(), {"u1"}, {2024, 12, 31}); }

inline plan::Plan with_value(plan::Plan plan, const char* id, const char* value) {
    return *plan::apply(plan, plan::SetReading{plan::IndicatorId{id}, base::Date{2024, 12, 31}, plan::Value(decimal(value))});
}

}  // namespace support
