// An indicator before its value is known: the target of the year, the direction used, the earlier
// value it is set against, and whether it can be scored this year at all.
#pragma once
#include "eval/evaluate.hpp"
#include "eval/records.hpp"

namespace eval {

struct Row {
    IndicatorResult result;
    Context context;
};

// What rows are made from.
struct Lookup {
    const Question& question;
    Records records;
};

Row row_of(const plan::Indicator& indicator, const Lookup& lookup);

// Taken away with the objective above it.
IndicatorResult as_removed(IndicatorResult result);

// Out of the weights whatever its value: removed, survey year, no target for the year.
bool is_settled(Status status);

}  // namespace eval
