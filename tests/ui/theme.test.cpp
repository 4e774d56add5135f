#include "ui/theme.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "ui/person.hpp"

TEST_CASE("The contrast of black on white is 21, of a colour on itself 1", "[ui]") {
    CHECK(ui::contrast(IM_COL32_BLACK, IM_COL32_WHITE) == Catch::Approx(21));
    CHECK(ui::contrast(ui::colour::accent, ui::colour::accent) == Catch::Approx(1));
}

TEST_CASE("Every pair of colours on the screen, light or dark, has the contrast that WCAG 2.1 asks for: AA, in high contrast AAA", "[ui]") {
    const ui_test::Person person;  // a style needs a context
    using enum app::Contrast;
    for (const app::Appearance& look : {app::Appearance{.theme = app::Theme::dark, .contrast = high}, app::Appearance{.contrast = high}, app::Appearance{.theme = app::Theme::dark}, app::Appearance{}}) {
        ui::wear(look);
        for (const ui::ContrastPair& pair : ui::contrast_pairs()) {
            INFO((look.theme == app::Theme::dark ? "dark" : "light") << (look.contrast == high ? ", high contrast: " : ": ") << pair.where << ": " << ui::contrast(pair.ink, pair.ground));
            CHECK(ui::contrast(pair.ink, pair.ground) >= pair.least);
        }
    }
}
