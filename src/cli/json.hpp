// What several commands write alike.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "change/compare.hpp"
#include "eval/achievement.hpp"
#include "format/json_writer.hpp"
#include "plan/edit.hpp"

namespace cli {

template <class T>
void or_null(format::JsonWriter& json, const char* key, const std::optional<T>& value) {
    json.key(key);
    if (value)
        json.value(*value);
    else
        json.null();
}

void text_or_null(format::JsonWriter& json, const char* key, const std::string& text);
// Rows and words of edits, a line each.
void write_edits(format::JsonWriter& json, const std::vector<plan::Edit>& edits, const std::vector<std::string>& told);
// What stands at a place: numbers with a point, days as yyyy-mm-dd, choices by their names in files; nothing is null.
void write_said(format::JsonWriter& json, const char* key, const change::Said& value);

struct Dated;
// "scenarios": the ids of those that lie on the plan, from the lowest.
void write_scenarios(format::JsonWriter& json, const Dated& dated);

// Numbers with a point, a ratio as its two numbers, dates as yyyy-mm-dd.
std::string canonical(const eval::Actual& actual);

}  // namespace cli
