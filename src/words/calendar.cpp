#include "words/calendar.hpp"

#include <array>
#include <cstddef>

#include "words/texts.hpp"

namespace words {

std::string month_name(int month, Lang lang) {
    constexpr std::array names{Text::month_1, Text::month_2, Text::month_3, Text::month_4, Text::month_5, Text::month_6,
                               Text::month_7, Text::month_8, Text::month_9, Text::month_10, Text::month_11, Text::month_12};
    return text(names.at(static_cast<std::size_t>(month - 1)), lang);
}

std::string weekday_name(int weekday, Lang lang) {
    constexpr std::array names{Text::weekday_1, Text::weekday_2, Text::weekday_3, Text::weekday_4,
                               Text::weekday_5, Text::weekday_6, Text::weekday_7};
    return text(names.at(static_cast<std::size_t>(weekday - 1)), lang);
}

std::string full_date(const base::Date& day, Lang lang) {
    return weekday_name(base::weekday(day), lang) + " " + std::to_string(day.day) + " " + month_name(day.month, lang) + " " + std::to_string(day.year);
}

}  // namespace words
