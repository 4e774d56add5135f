// What is told of a manager's card, the same on the screen, on paper and in a spreadsheet.
#pragma once
#include <string>

#include "eval/scorecards.hpp"
#include "words/lang.hpp"

namespace words {

// "9,45": points, with two decimals.
std::string earned(double points, Lang lang);
// Whether all that the row can give is the weight as written: nothing has to be told of it. Of what gives nothing too.
bool is_worth(const eval::CardRow& row, const std::optional<base::Decimal>& weight, Lang lang);
// "pesi 68 su 70, ne mancano 2"; "pesi 70" where they add up; "senza pesi" where none is written.
std::string weights_of(const eval::Scorecard& card, Lang lang);
// "nessun valore manca", "manca un valore", "mancano 3 valori"; else what keeps it from a score.
std::string missing_of(const eval::Scorecard& card, Lang lang);
// How an indicator of a card stands: "raggiunto", "da rilevare", "da valutare"…
std::string state_of(eval::Due due, const eval::IndicatorResult& result, Lang lang);
// Persons and units that the card names, in a row: "Anna Rossi · Servizio Anagrafe"; empty where none.
std::string whose(const plan::Plan& plan, const plan::Objective& card);

}  // namespace words
