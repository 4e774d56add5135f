#include "ui/theme.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

TEST_CASE("The contrast of black on white is 21, of a colour on itself 1", "[ui]") {
    CHECK(ui::contrast(IM_COL32_BLACK, IM_COL32_WHITE) == Catch::Approx(21));
    CHECK(ui::contrast(ui::colour::accent, ui::colour::accent) == Catch::Approx(1));
}

TEST_CASE("Every pair of colours on the screen has the contrast that WCAG 2.1 AA asks for", "[ui]") {
    for (const ui::ContrastPair& pair : ui::contrast_pairs()) {
        INFO(pair.where << ": " << ui::contrast(pair.ink, pair.ground));
        CHECK(ui::contrast(pair.ink, pair.ground) >= pair.least);
    }
}
