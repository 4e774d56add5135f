// Three states of a plan brought together, as an officer would say it: "Target 2025 di 09.14: base 16, nostro 14 gg,
// loro 12 gg", "Obiettivo 3: da noi non c'è più, da loro ha modifiche o serve ancora, con 4 righe sotto di sé".
#pragma once
#include <string>
#include <vector>

#include "change/merge.hpp"
#include "words/lang.hpp"

namespace words {

// One line.
std::string conflict(const change::Conflict& conflict, const change::Merged& merged, Lang lang);
// Without the values: "Target 2025 di 09.14".
std::string place_of(const change::Conflict& conflict, const change::Merged& merged, Lang lang);
// What stands there on one side; "(vuoto)" for nothing.
std::string said(const change::Conflict& conflict, const change::Said& value, Lang lang);

// "Un conflitto; finché non si sceglie resta il nostro:", "Da loro arrivano 3 modifiche:".
std::string counted_conflicts(const change::Merged& merged, Lang lang);
std::string counted_taken(std::size_t edits, Lang lang);
// Of what had to get a new id, one line each.
std::vector<std::string> renamed(const change::Merged& merged, Lang lang);

}  // namespace words
