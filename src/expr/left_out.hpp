// What stands behind a condition and belongs to it, though no reader has taken it up: a second
// figure, a year or a reference that it is set against. The target is then partly read.
#pragma once
#include <optional>

#include "base/issue.hpp"
#include "expr/cursor.hpp"

namespace expr {

// A comma, a dash, "e" …: what follows is another thing.
bool is_joint(const Token& token);

// At the cursor, which stands behind a condition and outside of brackets.
std::optional<base::Span> left_out_at(const Cursor& cursor);

}  // namespace expr
