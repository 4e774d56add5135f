// What an act has to decide of what changed from one state of a plan to another: the rows, each once however
// often it was typed in, then the measures and what belongs to the plan as a whole.
//
// Left aside: what is recorded and not decided (values, past and reference ones too, assessments, estimates, how a
// bare target is to be read, issues that somebody accepted), scenarios, which have their own way into the plan, the acts themselves, and how the
// file keeps things (order of lists, next id, lines of the source, unknown fields).
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "plan/act.hpp"
#include "plan/edit.hpp"

namespace change {

struct Gathered {
    std::string id;  // of the row or measure; empty: of the plan
    std::string on;  // the row that a revision of the later state can be about; empty: none
    plan::RevisionKind kind = plan::RevisionKind::updated;
    std::vector<std::size_t> edits;  // positions among those given
};

// `edits` lead to `after`, as diff() gives them. Rows in the order in which they are first edited.
std::vector<Gathered> gather(const std::vector<plan::Edit>& edits, const plan::Plan& after);

}  // namespace change
