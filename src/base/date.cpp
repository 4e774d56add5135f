#include "base/date.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>

namespace base {
namespace {

std::chrono::sys_days to_days(const Date& date) {
    return std::chrono::year_month_day(std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
                                       std::chrono::day(static_cast<unsigned>(date.day)));
}

std::optional<int> number(std::string_view text) {
    if (text.empty() || text.size() > 4) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

// Three numbers divided by the same mark, in the order in which they stand.
std::optional<std::array<std::string_view, 3>> three_parts(std::string_view text, char mark) {
    const auto first = text.find(mark);
    if (first == std::string_view::npos) return std::nullopt;
    const auto second = text.find(mark, first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    return std::array{text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1)};
}

std::optional<Date> from_parts(std::string_view year, std::string_view month, std::string_view day) {
    const auto y = number(year), m = number(month), d = number(day);
    if (!y || !m || !d || year.size() != 4 || month.size() > 2 || day.size() > 2 || !exists(*y, *m, *d))
        return std::nullopt;
    return Date{*y, *m, *d};
}

// `width` of them.
void put_digits(char* text, std::size_t width, int value) {
    for (std::size_t i = width; i-- > 0; value /= 10) text[i] = static_cast<char>('0' + value % 10);
}

}  // namespace

bool exists(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || day < 1) return false;
    return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day)))
        .ok();
}

std::optional<Date> parse_iso_date(std::string_view text) {
    const auto parts = three_parts(text, '-');
    if (!parts || (*parts)[1].size() != 2 || (*parts)[2].size() != 2) return std::nullopt;
    return from_parts((*parts)[0], (*parts)[1], (*parts)[2]);
}

std::optional<Date> parse_date(std::string_view text) {
    if (const auto iso = parse_iso_date(text)) return iso;
    for (const char mark : {'/', '-', '.'})
        if (const auto parts = three_parts(text, mark)) return from_parts((*parts)[2], (*parts)[1], (*parts)[0]);
    return std::nullopt;
}

std::optional<Date> parse_typed_date(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return std::nullopt;
    text = text.substr(first, text.find_last_not_of(' ') - first + 1);
    if (const auto date = parse_date(text)) return date;
    const auto mark = text.find_last_of("/-.");
    if (mark == std::string_view::npos || text.size() - mark != 3) return std::nullopt;
    return parse_date(std::string(text.substr(0, mark + 1)) + "20" + std::string(text.substr(mark + 1)));
}

std::string to_iso(const Date& date) {
    std::string text = "0000-00-00";
    put_digits(text.data(), 4, date.year);
    put_digits(text.data() + 5, 2, date.month);
    put_digits(text.data() + 8, 2, date.day);
    return text;
}

Date end_of_year(int year) { return {year, 12, 31}; }

int days_between(const Date& a, const Date& b) { return static_cast<int>((to_days(b) - to_days(a)).count()); }

Date days_after(const Date& day, int days) {
    const std::chrono::year_month_day then(to_days(day) + std::chrono::days(days));
    return {static_cast<int>(then.year()), static_cast<int>(static_cast<unsigned>(then.month())),
            static_cast<int>(static_cast<unsigned>(then.day()))};
}

int days_in_month(int year, int month) {
    int days = 31;
    while (days > 28 && !exists(year, month, days)) --days;
    return days;
}

int weekday(const Date& day) { return static_cast<int>(std::chrono::weekday(to_days(day)).iso_encoding()); }

Date months_after(const Date& day, int months) {
    const int all = std::clamp(day.year * 12 + day.month - 1 + months, 12, 9999 * 12 + 11);
    const int year = all / 12, month = all % 12 + 1;
    return {year, month, std::min(day.day, days_in_month(year, month))};
}

}  // namespace base
