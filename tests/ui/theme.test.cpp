#include "ui/theme.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "ui/person.hpp"

TEST_CASE("The contrast of black on white is 21, of a colour on itself 1", "[ui]") {
    CHECK(ui::contrast(IM_COL32_BLACK, IM_COL32_WHITE) == Catch::Approx(21));
    CHECK(ui::contrast(ui::colour::accent, ui::colour::accent) == Catch::Approx(1));
}

TEST_CASE("Every pair of colours on the screen, light or dark, has the contrast that WCAG 2.1 AA asks for", "[ui]") {
    const ui_test::Person person;  // a style needs a context
    for (const app::Theme theme : {app::Theme::dark, app::Theme::light}) {
        ui::wear({theme, app::Density::comfortable});
        for (const ui::ContrastPair& pair : ui::contrast_pairs()) {
            INFO((theme == app::Theme::dark ? "dark: " : "light: ") << pair.where << ": " << ui::contrast(pair.ink, pair.ground));
            CHECK(ui::contrast(pair.ink, pair.ground) >= pair.least);
        }
    }
}
