// Two lists of JSON values as texts: what is between their common beginning and their common end.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/json_input.hpp"
#include "format/json_writer.hpp"

namespace format {

using Values = std::vector<std::string>;  // each compact JSON

// From `at` on, `cut` values give way to others.
struct Run {
    std::size_t at = 0;
    std::size_t cut = 0;
    Values put = {};
};
Run run_between(const Values& now, const Values& then);
std::optional<Values> after_run(Values now, const Run& run);  // empty when the list is too short for it

std::optional<std::size_t> read_count(JsonInput& in);
std::optional<Values> read_values(JsonInput& in);  // the elements of the array that comes

// The elements of a JSON array; empty when it is none.
std::optional<Values> values_of(std::string_view array);
std::string array_of(const Values& values);

void write(JsonWriter& out, const Run& run);  // {"at": 12, "cut": 1, "put": [...]}
std::optional<Run> read_run(JsonInput& in);

}  // namespace format
