// Amount: a number of a text with its unit.
//
//   amount := prefix? sign? (digits | number word) ("/" scale)? thousands? unit?
//   prefix := "n." | "n°" | "nr" | "numero" | "€" | "euro" | "%"     thousands := "mila" | "mln" | "k€" …
//   unit   := "%" | "per cento" | "gg" | "giorni lavorativi" | "ore" | "€" | "mesi" | "N." …
#pragma once
#include <optional>

#include "base/decimal.hpp"
#include "base/issue.hpp"
#include "expr/cursor.hpp"
#include "expr/target.hpp"

namespace expr {

enum class Sign { none, plus, minus };

struct Amount {
    std::optional<base::Decimal> value;  // with its sign; empty when there is a flaw
    std::optional<Unit> unit;            // weeks become days, years become months
    Sign sign = Sign::none;              // as written
    std::optional<base::Issue> flaw;     // number-too-long, not-a-number
};

// Moves the cursor only when there is an amount. Nothing for a fraction (1/3), an ordinal (1°), a time (12:30).
std::optional<Amount> read_amount(Cursor& cursor);
std::optional<Unit> read_unit(Cursor& cursor);

bool is_time(std::optional<Unit> unit);

}  // namespace expr
