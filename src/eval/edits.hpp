// Edits (modifiche): what modifiche() counts (domain.md, sections 2 and 7).
//
// "Percentuale di obiettivi soggetti a modifica" counts objectives, not words in a document: a strategic,
// operative or individual objective (plan/revised.hpp) counts once, however often revisions touched it or its own indicators. Only revisions under acts dated
// in the plan's year, up to the day asked, count: those are the ones since adoption. An act without a day
// counts nothing, and a revision that is about no single row neither.
#pragma once
#include <vector>

#include "base/date.hpp"
#include "plan/formula.hpp"
#include "plan/plan.hpp"

namespace eval {

// For each objective so touched, at the node or below it, the first day on which it was; ascending.
// A node asked for by name counts itself whatever its level. Of an indicator: the day on which it was itself. Of a unit: through rows that involve it or a unit within
// it. `whole` and the body: of the whole plan.
std::vector<base::Date> days_of_edits(const plan::Plan& plan, const plan::Referent& of);

}  // namespace eval
