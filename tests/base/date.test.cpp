#include "base/date.hpp"

#include <catch2/catch_test_macros.hpp>

using base::Date;

TEST_CASE("Days are read in the Italian forms and in ISO's", "[base]") {
    const Date day{2024, 6, 30};
    for (const char* text : {"2024-06-30", "30/06/2024", "30-06-2024", "30.06.2024", "30/6/2024"}) {
        CAPTURE(text);
        CHECK(base::parse_date(text) == day);
    }
    CHECK(base::to_iso(day) == "2024-06-30");
}

TEST_CASE("A day that does not exist is not a date", "[base]") {
    for (const char* text : {"31/04/2018", "31/06/2018", "29/02/2023", "00/01/2024", "1/13/2024", "30/06/24", "30/06", ""}) {
        CAPTURE(text);
        CHECK_FALSE(base::parse_date(text));
    }
    CHECK(base::parse_date("29/02/2024") == Date{2024, 2, 29});
}

TEST_CASE("Days between two dates are counted across leap years", "[base]") {
    CHECK(base::days_between({2024, 2, 28}, {2024, 3, 1}) == 2);
    CHECK(base::days_between({2024, 12, 31}, {2024, 6, 30}) == -184);
}

TEST_CASE("A day that is typed may have a year of two digits and blanks around it", "[base]") {
    const Date day{2024, 12, 31};
    for (const char* text : {"31/12/2024", "31-12-24", "2024-12-31", "31.12.24", " 31/12/24 ", "31/12/24"}) {
        CAPTURE(text);
        CHECK(base::parse_typed_date(text) == day);
    }
    for (const char* text : {"31/12/4", "31/12", "31/04/24", "24-12-31x", "", " ", "//24", "12/2024"}) {
        CAPTURE(text);
        CHECK_FALSE(base::parse_typed_date(text));
    }
}

TEST_CASE("A month has its days, a day its place in the week", "[base]") {
    struct Case { int year, month, days, first; };
    for (const Case& each : {Case{2024, 2, 29, 4}, Case{2023, 2, 28, 3}, Case{1900, 2, 28, 4}, Case{2000, 2, 29, 2}, Case{2024, 4, 30, 1}, Case{2024, 12, 31, 7}}) {
        CAPTURE(each.year, each.month);
        CHECK(base::days_in_month(each.year, each.month) == each.days);
        CHECK(base::weekday({each.year, each.month, 1}) == each.first);
    }
}

TEST_CASE("The same day of another month is its last one where that month is shorter", "[base]") {
    CHECK(base::months_after({2024, 1, 31}, 1) == Date{2024, 2, 29});
    CHECK(base::months_after({2024, 1, 31}, -1) == Date{2023, 12, 31});
    CHECK(base::months_after({2024, 2, 29}, 12) == Date{2025, 2, 28});
    CHECK(base::months_after({2024, 11, 15}, 14) == Date{2026, 1, 15});
    CHECK(base::months_after({1, 1, 31}, -1) == Date{1, 1, 31});
    CHECK(base::months_after({9999, 12, 31}, 1) == Date{9999, 12, 31});
}

TEST_CASE("Weekdays follow one another from month to month", "[base]") {
    for (Date day{2019, 12, 25}; day < Date{2024, 3, 3}; day = base::days_after(day, 1)) {
        const Date next = base::days_after(day, 1);
        CHECK(base::weekday(next) == base::weekday(day) % 7 + 1);
        CHECK((next.day == 1) == (day.day == base::days_in_month(day.year, day.month)));
    }
}
