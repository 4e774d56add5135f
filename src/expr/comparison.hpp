// How a text sets an actual against a figure: by a sign (≥, "> o =") or in words ("non inferiore a").
#pragma once
#include <optional>

#include "expr/cursor.hpp"
#include "expr/target.hpp"

namespace expr {

struct Bound {
    Comparison comparison;
    bool sign = false;  // a sign may stand before any name; words only before what they plainly govern
    bool by = false;    // "superiore del 5 %": by that much, not than that
};

// Reads it with the articles that follow; moves the cursor only when there is one.
std::optional<Bound> read_bound(Cursor& cursor);
// The same after a number: "5 o più", "10 gg max", "90 % e oltre".
std::optional<Comparison> read_bound_after(Cursor& cursor);

// The bound seen from the other side: 80 ≤ x is x ≥ 80.
Comparison turned(Comparison comparison);

}  // namespace expr
