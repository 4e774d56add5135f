// One flat JSON object, as the command line gets them one a line:
//   {"target": ">= 20 N.", "actual": "18", "direction": null}
#pragma once
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/issue.hpp"

namespace format {

// As written, with all its digits.
struct JsonNumber {
    std::string text;
    friend bool operator==(const JsonNumber&, const JsonNumber&) = default;
};

using JsonScalar = std::variant<std::nullptr_t, bool, JsonNumber, std::string>;

struct JsonMember {
    std::string name;
    JsonScalar value;
    friend bool operator==(const JsonMember&, const JsonMember&) = default;
};

// In the order of the text. Issues (errors, with path, line and column): not JSON, not an object, a
// name that comes twice, a value that is an object or a list (not-a-scalar). Members that could be
// read are given all the same.
base::Parsed<std::vector<JsonMember>> read_json_object(std::string_view text);

}  // namespace format
