// Figure: what an actual is set against, when it is not a number of the text itself.
//
//   earlier   := noun* (letter "-" k | "anno" "-" k | "precedente" | year | date)   x-1 · anno n-1 · valore 2023
//   reference := words up to the end of the clause                                  media cluster
//   against   := ("rispetto" | "in confronto") to (earlier | year | reference) | ("vs" | "sul") (earlier | year)
#pragma once
#include <optional>
#include <string>

#include "expr/cursor.hpp"

namespace expr {

struct Figure {
    std::optional<int> offset;  // years back, ≥ 1
    std::optional<int> year;
    std::string reference;      // when it is neither
};

// All move the cursor only when there is a figure.
std::optional<Figure> read_earlier(Cursor& cursor);
std::optional<Figure> read_reference(Cursor& cursor);
std::optional<Figure> read_against(Cursor& cursor);
// "annuo", "su base annua" after a change: against the year before.
std::optional<Figure> read_yearly(Cursor& cursor);

// A clause ends at a comma, a bracket, a sign, "entro".
bool ends_clause(const Cursor& cursor);
// The words up to the end of the clause, without marks and joining words at their ends.
std::string read_words_of_clause(Cursor& cursor);
// The bytes of the tokens first … last - 1 without marks, joining words and articles at their ends.
std::string trimmed(const Cursor& cursor, std::size_t first, std::size_t last);

}  // namespace expr
