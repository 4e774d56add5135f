// Date: a day of the calendar that exists. 31/04/2018 is not one; it stays a text with an issue.
#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace base {

struct Date {
    int year = 1970;
    int month = 1;  // 1–12
    int day = 1;    // 1–31
    friend bool operator==(const Date&, const Date&) = default;
    friend auto operator<=>(const Date&, const Date&) = default;
};

bool exists(int year, int month, int day);

// yyyy-mm-dd, nothing else; empty when the day does not exist.
std::optional<Date> parse_iso_date(std::string_view text);
// Also the Italian forms: 31/12/2024, 31-12-2024, 31.12.2024, 1/6/2024.
std::optional<Date> parse_date(std::string_view text);
// The same, and a year of two digits as one of this century: 31-12-24. For what a person types as a date.
std::optional<Date> parse_typed_date(std::string_view text);
std::string to_iso(const Date& date);

Date end_of_year(int year);
// Days from a to b, negative when b is earlier.
int days_between(const Date& a, const Date& b);
Date days_after(const Date& day, int days);

int days_in_month(int year, int month);  // 28–31
int weekday(const Date& day);            // 1 Monday … 7 Sunday
// The same day of another month, or the last one where that month is shorter. Stays within the years 1 to 9999.
Date months_after(const Date& day, int months);

}  // namespace base
