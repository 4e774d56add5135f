// Rows of the tree: what is known of them, which are found, and where they may go.
#pragma once
#include <string>
#include <vector>

#include "app/app.hpp"

namespace app {

// Of the outline and issues just derived.
TreeFacts facts_of(const plan::Plan& plan, const Derived& derived);

bool counts_as(const plan::Plan& plan, const Derived& derived, std::size_t row, RowState state);

// Positions in the outline of the rows shown: unfolded; or, while something is sought, those that agree with
// the filter and hold the words in code, name or owner, with all that they stand under.
std::vector<std::size_t> visible_rows(const App& app, const Derived& derived);

// The rows chosen, else the selected one, in their order in the tree.
std::vector<std::size_t> rows_meant(const App& app);
std::vector<plan::NodeRef> nodes_at(const App& app, const std::vector<std::size_t>& rows);

// Where a row goes that is let fall on another one.
enum class Beside { before, into, behind };
struct Landing {
    plan::ObjectiveId parent;
    std::optional<plan::NodeRef> after;
};
// Rows of the same kind stand side by side; else the row goes under the objective.
Landing landing(const App& app, const plan::NodeRef& moved, std::size_t onto, Beside beside);
// Rows one behind the other, what goes along with its objective left out. Errors: as of plan::apply.
base::Result<std::vector<plan::Edit>> moves(const App& app, const MoveRows& wanted);

}  // namespace app
