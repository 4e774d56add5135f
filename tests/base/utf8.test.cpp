#include "base/utf8.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string_view>

TEST_CASE("Letters are counted by the bytes that begin them", "[base]") {
    const auto begins = [](char byte) { return !base::continues_letter(byte); };
    for (const std::string_view four : {"cosa", "però", "12 €", "≥ 𝟏 "}) {
        CAPTURE(four);
        CHECK(std::ranges::count_if(four, begins) == 4);
    }
}
