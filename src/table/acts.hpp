// The acts that revision notes name: "Aggiornato … con deliberazione della Giunta n. 97 del 26 luglio 2018".
//
// A note that has the number or the day of an act is bound to that act, whatever else it misprints; one
// that names none belongs to the rolling of the year, an act without number and day.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/act.hpp"

namespace table {

plan::RevisionKind revision_kind(std::string_view note);

// The act as the note names it, without id; no number and no day: it names none.
plan::Act act_named(std::string_view note);

// The one of these acts that the note is about; none when it is about another.
const plan::Act* bound(const std::vector<plan::Act>& acts, const plan::Act& named);

// What all the notes of a text name, each act once; what most notes say of it is true, the rest misprints.
std::vector<plan::Act> acts_named(const std::vector<std::string>& notes);

}  // namespace table
