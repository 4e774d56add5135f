// Differences of two plans as an officer would say them: "Target 2025 di 09.14: 16 → 14 gg",
// "Nuovo indicatore “…” sotto 3.2", "Peso dell'obiettivo 1: 14,29 → 12,50".
#pragma once
#include <string>
#include <vector>

#include "change/compare.hpp"
#include "change/tally.hpp"
#include "words/lang.hpp"

namespace words {

// One line.
std::string difference(const change::Difference& difference, const plan::Plan& a, const plan::Plan& b, Lang lang);

// What stood there and what stands there now, for a table; both empty of a row that came or went.
struct BeforeAfter {
    std::string before, after;
};
BeforeAfter before_after(const change::Difference& difference, Lang lang);

// "[corrispondenza probabile: 73,17 %]" where it may not be the same row; empty where it surely is.
std::string doubt(const change::Difference& difference, Lang lang);

// What the group is about: the objective, else the plan or its measures.
std::string heading(const change::Group& group, const plan::Plan& a, const plan::Plan& b, Lang lang);

// All of them as `cruscotto diff` prints them: each group's heading, then its differences. What another difference
// tells is left to that; how sure a match is stands once a row.
struct DifferenceLine {
    bool is_heading = false;
    std::string id;  // of the row in b, else in a; empty: of the plan
    std::string words;
    std::size_t group = 0, at = 0;  // of `groups`: the difference; of a heading the group
};
std::vector<DifferenceLine> lines(const std::vector<change::Group>& groups, const plan::Plan& a, const plan::Plan& b, Lang lang);

// How many of each kind, with those that are told with others.
std::string counts(const std::vector<change::Group>& groups, Lang lang);

// What an act did: "Righe inserite: 1, aggiornate: 2, eliminate: 0", and what is unclear or about no row, where there is any.
std::string rows_changed(const change::Tally& tally, Lang lang);

}  // namespace words
