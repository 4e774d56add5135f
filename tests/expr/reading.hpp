// A condition as a row of tests/cases/targets/*.tsv: its fields in words, in the order of the columns.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "expr/target.hpp"

namespace test {

std::vector<std::string> fields(const expr::Condition& condition);
// The conditions of a text and its issue codes, fields joined by " | ".
std::string reading(std::string_view text);

// A file of texts with the reading that is expected, one string a text.
struct Case {
    std::string text, expected;
};
std::vector<Case> cases(const std::string& file);

}  // namespace test
