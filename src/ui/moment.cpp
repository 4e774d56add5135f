#include "ui/moment.hpp"

#include <chrono>

#include "words/numbers.hpp"

namespace ui {

std::string words_of(const app::Moment& moment, words::Lang lang) {
    using namespace std::chrono;
    const auto local = sys_time<milliseconds>(milliseconds(moment.unix_ms)) + minutes(moment.utc_offset_minutes);
    const auto midnight = floor<days>(local);
    const year_month_day day(midnight);
    const hh_mm_ss time(floor<minutes>(local - midnight));
    const auto two = [](auto value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    const base::Date date{static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                          static_cast<int>(static_cast<unsigned>(day.day()))};
    return words::date(date, lang) + ", " + two(time.hours().count()) + ":" + two(time.minutes().count());
}

}  // namespace ui
