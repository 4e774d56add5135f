// Numbers and dates as people read them: 1.600,00 · 87,41 % · 31/12/2024 (it), 1,600.00 · 87.41% ·
// 31 Dec 2024 (en). Rounding is for display only: half up (domain.md, section 5).
#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/decimal.hpp"
#include "words/lang.hpp"

namespace words {

// How many things: "21.932".
std::string count(std::size_t things, Lang lang);
// All the digits of the value, thousands grouped.
std::string number(const base::Decimal& value, Lang lang);
// `value` rounded half up to `places` (0–9) digits after the mark, thousands grouped.
std::string number(double value, int places, Lang lang);
// The same as a figure; empty when it needs more digits than a Decimal has.
std::optional<base::Decimal> rounded(double value, int places);
// A score (1 = 100 %) with two decimals: "74,99 %".
std::string percent(double score, Lang lang);
// A difference of scores in points of per cent, always with its sign: "+3,21 punti".
std::string points(double difference, Lang lang);
std::string date(const base::Date& date, Lang lang);

}  // namespace words
