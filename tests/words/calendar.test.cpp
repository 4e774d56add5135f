#include "words/calendar.hpp"

#include <catch2/catch_test_macros.hpp>

using words::Lang;

TEST_CASE("A day is told in full in both languages", "[words]") {
    struct Case { base::Date day; const char* it; const char* en; };
    const Case cases[] = {{{2024, 6, 30}, "domenica 30 giugno 2024", "Sunday 30 June 2024"},
                          {{2024, 12, 31}, "martedì 31 dicembre 2024", "Tuesday 31 December 2024"},
                          {{2023, 1, 2}, "lunedì 2 gennaio 2023", "Monday 2 January 2023"}};
    for (const Case& each : cases) {
        CHECK(words::full_date(each.day, Lang::it) == each.it);
        CHECK(words::full_date(each.day, Lang::en) == each.en);
    }
}
