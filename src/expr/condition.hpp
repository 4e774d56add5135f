// Condition: one reader for each way in which a target states one (the grammar is in target_parser.cpp).
//
// Every reader moves the cursor only when it has understood; `variable` and `note` are filled by
// the caller, who knows what stands around.
#pragma once
#include <cstddef>
#include <optional>

#include "base/issue.hpp"
#include "expr/amount.hpp"
#include "expr/comparison.hpp"
#include "expr/cursor.hpp"
#include "expr/day.hpp"
#include "expr/figure.hpp"
#include "expr/target.hpp"
#include "expr/vocabulary.hpp"

namespace expr {

struct Found {
    Condition condition;
    base::Issues issues;
    std::optional<std::size_t> figure;  // its token, when words of the condition name what is measured ("riduzione del 5 %")
};

std::optional<Found> read_until(Cursor& cursor);      // entro il 31/12/2024, entro 10 giorni da …
std::optional<Found> read_change(Cursor& cursor);     // riduzione del 5% rispetto al 2023, mantenimento …
std::optional<Found> read_added_to(Cursor& cursor);   // valore 2023 + 5%
std::optional<Found> read_deviation(Cursor& cursor);  // scostamento max 0,02 da media cluster
std::optional<Found> read_range(Cursor& cursor);      // tra 80% e 90%
std::optional<Found> read_bounded(Cursor& cursor);    // >= 95,00 %, non superiore a 30 gg, > media cluster
std::optional<Found> read_yes_no(Cursor& cursor);     // ON/OFF, SI/NO
std::optional<Found> read_bare_day(Cursor& cursor);   // 31/12/2018
std::optional<Found> read_bare_amount(Cursor& cursor);// 100%, 80-90 %, 6 mesi dallo svolgimento …

// "+ 5 %" behind what it is added to; not the second of two years.
std::optional<Amount> read_added(Cursor& cursor);
// "media triennio + 5 %"
struct Added {
    Figure figure;
    Amount amount;
};
std::optional<Added> read_reference_and_added(Cursor& cursor);
bool looks_like_year(const Amount& amount);  // or "-2024", the second of two

// What an amount means together with what follows it: an event, a reference, nothing.
std::optional<Found> read_rest_of_amount(Cursor& cursor, const Amount& amount, std::optional<Bound> bound);
// Against an earlier year or a named figure, changed by the amount if there is one.
Found against(const Figure& figure, const std::optional<Amount>& amount, std::optional<Comparison> comparison);
Found by_date(const Day& day, std::optional<Comparison> comparison = std::nullopt);
Found between(const Amount& low, const Amount& high);

}  // namespace expr
