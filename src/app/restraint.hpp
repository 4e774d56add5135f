// Why the open plan takes no edits, or only some: the one rule for it. No place asks: update() compares what was with
// what an action would have made of it, and what is forbidden never happened.
#pragma once
#include <optional>

#include "app/action.hpp"
#include "app/app.hpp"
#include "base/issue.hpp"

namespace app {

// What to tell whoever tries; nothing: every edit is taken.
std::optional<base::Issue> restraint_of(const App& app);

// Precondition: restraint_of(before). Opening another plan, and a copy of one's own, are never refused.
bool is_refused(const App& before, const App& after, const Action& action);

}  // namespace app
