// Issues and fixes of small plans, said in few words.
#pragma once
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "fix/fix.hpp"
#include "fix/words.hpp"
#include "lint/lint.hpp"

namespace support {

// The first issue of that code on that thing.
inline const base::Issue* find_issue(const base::Issues& issues, std::string_view code, std::string_view id) {
    for (const auto& each : issues)
        if (each.code == code && each.place.id == id) return &each;
    return nullptr;
}

inline std::vector<fix::Fix> fixes_of(const plan::Plan& plan, std::string_view code, std::string_view id) {
    const auto issues = lint::check(plan);
    const auto* issue = find_issue(issues, code, id);
    REQUIRE(issue);
    return fix::fixes_for(plan, *issue);
}

// The changes of each fix in Italian, a line a fix, edits joined by "; ".
inline std::vector<std::string> told(const plan::Plan& plan, const std::vector<fix::Fix>& fixes) {
    std::vector<std::string> lines;
    for (const fix::Fix& each : fixes) {
        std::string line;
        for (const std::string& change : fix::changes(each, plan, words::Lang::it)) line += (line.empty() ? "" : "; ") + change;
        lines.push_back(line);
    }
    return lines;
}

inline plan::Plan fixed(plan::Plan plan, const fix::Fix& fix) {
    for (const plan::Edit& edit : fix.edits) {
        auto after = plan::apply(plan, edit);
        REQUIRE(after);
        plan = std::move(*after);
    }
    return plan;
}

}  // namespace support
