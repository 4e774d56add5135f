// What several commands write alike.
#pragma once
#include <optional>
#include <string>

#include "eval/achievement.hpp"
#include "format/json_writer.hpp"

namespace cli {

template <class T>
void or_null(format::JsonWriter& json, const char* key, const std::optional<T>& value) {
    json.key(key);
    if (value)
        json.value(*value);
    else
        json.null();
}

struct Dated;
// "scenarios": the ids of those that lie on the plan, from the lowest.
void write_scenarios(format::JsonWriter& json, const Dated& dated);

// Numbers with a point, a ratio as its two numbers, dates as yyyy-mm-dd.
std::string canonical(const eval::Actual& actual);

}  // namespace cli
