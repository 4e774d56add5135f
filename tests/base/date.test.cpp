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
