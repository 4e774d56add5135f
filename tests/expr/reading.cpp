#include "expr/reading.hpp"

#include <fstream>

#include "support/places.hpp"

namespace test {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) out += (i ? std::string(between) : std::string()) + parts[i];
    return out;
}

std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> cells{""};
    for (const char c : line) {
        if (c == '\t') cells.emplace_back();
        else cells.back() += c;
    }
    return cells;
}

}  // namespace

std::vector<std::string> fields(const expr::Condition& c) {
    return {std::string(name_of(c.kind)),
            c.comparison ? std::string(name_of(*c.comparison)) : "",
            c.value ? base::to_string(*c.value) : "",
            c.high ? base::to_string(*c.high) : "",
            c.unit ? std::string(name_of(*c.unit)) : "",
            c.date ? base::to_iso(*c.date) : "",
            c.offset ? std::to_string(*c.offset) : "",
            c.year ? std::to_string(*c.year) : "",
            c.reference,
            c.event,
            c.variable,
            c.note};
}

std::string reading(std::string_view text) {
    const auto parsed = expr::parse_target(text);
    std::vector<std::string> rows, codes;
    for (const auto& condition : parsed.value.conditions) rows.push_back(joined(fields(condition), " | "));
    for (const auto& issue : parsed.issues) codes.push_back(issue.code);
    return joined(rows, "\n") + "\n" + joined(codes, " ");
}

std::vector<Case> cases(const std::string& file) {
    std::ifstream in(support::in_repository("tests/cases/targets/") + file, std::ios::binary);
    std::vector<Case> found;
    std::vector<std::string> issues;
    std::string line;
    for (bool header = true; std::getline(in, line); header = false) {
        if (header) continue;
        const auto cells = split(line);
        const std::string row = joined({cells.begin() + 1, cells.end() - 1}, " | ");
        if (cells.front() == "and") {
            found.back().expected += "\n" + row;
        } else {
            found.push_back({cells.front(), row});
            issues.push_back(cells.back());
        }
    }
    for (std::size_t i = 0; i < found.size(); ++i) found[i].expected += "\n" + issues[i];
    return found;
}

}  // namespace test
