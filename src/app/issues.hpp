// The place Segnalazioni: what is asked to be shown there, and what follows from it.
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/issue.hpp"
#include "fix/fix.hpp"
#include "lint/family.hpp"

namespace app {

inline constexpr std::size_t severity_count = 3;

// Never part of the history.
struct IssuesView {
    std::array<bool, severity_count> severities = {true, true, true};  // by base::Severity
    bool accepted = false;                        // shown too, after the others
    std::optional<lint::Family> family = {};      // none: all
    std::string text = {};                        // in code or name of the row, or in the words
    std::optional<base::Issue> chosen = {};       // the line that is open
    std::size_t at = 0;                           // where it stands among those shown

    bool filters() const { return family || !text.empty() || severities != IssuesView{}.severities; }
};

struct IssueLine {
    std::size_t issue = 0;           // of Derived::issues
    std::optional<std::size_t> row = {};  // of Derived::outline; none: what the issue is about is no row
};

// Counts are of what each choice would show with the others as they are.
struct IssueList {
    std::vector<IssueLine> shown;  // errors first, accepted ones last, else in the order of the tree
    std::array<std::size_t, severity_count> by_severity = {};
    std::array<std::size_t, lint::families.size()> by_family = {};
    std::size_t accepted = 0;
    std::vector<fix::Fix> fixes = {};  // of the chosen one
    std::string code = {};             // of the chosen one
    std::size_t alike = 0;             // shown and not accepted, of that code
    bool all_fixable = false;          // each of these has one fix
};

// An issue of the selected row, as the inspector shows it.
struct OfferedIssue {
    std::size_t issue = 0;  // of Derived::issues
    std::vector<fix::Fix> fixes = {};
};

// -- actions
struct ArrangeIssues { IssuesView view; };
struct ChooseIssue { std::size_t position; };  // of those shown: its row is selected
struct FollowIssue {};                         // the row of the chosen one is selected
// One step of the history each. Alike are those shown of the chosen one's code that nobody has accepted.
struct ApplyFix { base::Issue issue; std::size_t fix; };  // of fix::fixes_for()
struct FixAlike {};
struct AcceptAlike { std::string reason; };

}  // namespace app
