// An indicator before its value is known: the target of the year, the direction used, the earlier
// value it is set against, and whether it can be scored this year at all.
#pragma once
#include <string_view>
#include <unordered_map>

#include "eval/evaluate.hpp"
#include "eval/records.hpp"

namespace eval {

struct Row {
    IndicatorResult result;
    Context context;
};

// What rows are made from. Plans repeat their texts, and reading one costs more than all the rest.
struct Lookup {
    const Question& question;
    Records records;
    std::unordered_map<std::string_view, expr::Target> targets = {};  // by text, as read so far
};

Row row_of(const plan::Indicator& indicator, Lookup& lookup);

// Taken away with the objective above it.
IndicatorResult as_removed(IndicatorResult result);

// Out of the weights whatever its value: removed, survey year, no target for the year.
bool is_settled(Status status);

}  // namespace eval
