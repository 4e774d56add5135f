// Checks of a plan (segnalazioni): what an officer would want to know before defending it.
// domain.md, section 9. Each family of checks has its own file.
#pragma once
#include <cstddef>
#include <memory>
#include <vector>

#include "base/issue.hpp"
#include "plan/layers.hpp"
#include "plan/outline.hpp"
#include "plan/plan.hpp"

namespace lint {

// Every issue of the plan, accepted or not, in the order of the tree. Precondition:
// plan::check_structure(plan) has no error.
base::Issues check(const plan::Plan& plan);

// The same in parts, for whoever has to answer meanwhile. The plan and its outline stay where they are until it is done.
class CheckInParts {
public:
    CheckInParts(const plan::Plan& plan, const std::vector<plan::OutlineRow>& outline);
    ~CheckInParts();
    // Goes on with one family of checks, or with so many rows at the most; false once it is done.
    bool go_on(std::size_t rows);
    base::Issues issues();  // once. Precondition: it is done

private:
    struct Work;
    std::unique_ptr<Work> work_;
};

// Those of `issues` that are not among `known`: the same code on the same thing counts as one, whatever its particulars.
base::Issues new_among(base::Issues issues, const base::Issues& known);

// Whether somebody has accepted the issue, and why; null when not.
const plan::Acceptance* acceptance_of(const plan::Plan& plan, const base::Issue& issue);

// The issue scenario-edit-lost of an edit that plan::with_scenarios() left out.
base::Issue lost_edit(const plan::Plan& plan, const plan::LostEdit& lost);

// What tells apart issues of one code on one thing: the year, when there is one; of a scenario the cell; of a revision its
// words; of weights that do not add up among indicators and among objectives alike, the group ("weight.indicators").
std::string detail_of(const base::Issue& issue);

}  // namespace lint
