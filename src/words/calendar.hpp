// Names of months and weekdays, and a day told in full.
#pragma once
#include <string>

#include "base/date.hpp"
#include "words/lang.hpp"

namespace words {

std::string month_name(int month, Lang lang);      // 1–12: "giugno"
std::string weekday_name(int weekday, Lang lang);  // 1 Monday … 7: "lunedì"
std::string full_date(const base::Date& day, Lang lang);  // "domenica 30 giugno 2024", "Sunday 30 June 2024"

}  // namespace words
