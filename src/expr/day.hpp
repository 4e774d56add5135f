// Day: a date of a text, in the ways in which plans write it.
//
//   day      := d sep m sep y | yyyy-mm-dd | d "°"? month "di"? year? | month year | period year?
//   deadline := day | d sep m | ("fine" | "mese di" | "anno")* (month year? | period | year)?
//   period   := ("primo" | "I" | "1°") ("semestre" | "quadrimestre" | "trimestre")     its last day
// A month or a year stands for its last day; two digits of a year are of this century up to 79.
#pragma once
#include <optional>

#include "base/date.hpp"
#include "base/issue.hpp"
#include "expr/cursor.hpp"

namespace expr {

struct Day {
    std::optional<base::Date> date;   // empty when there is a flaw
    std::optional<base::Issue> flaw;  // impossible-date, date-without-year
};

// Both move the cursor only when there is a date.
std::optional<Day> read_day(Cursor& cursor);
// What may follow "entro": also a day without its year, a year alone, "fine anno".
std::optional<Day> read_deadline(Cursor& cursor);

// A year of four digits, 1950–2099, that is not the first of two ("2023-2025").
std::optional<int> read_year(Cursor& cursor);

// Articles and prepositions in front of a figure or a date.
void skip_particles(Cursor& cursor);

}  // namespace expr
