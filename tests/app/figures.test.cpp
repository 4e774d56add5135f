#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "app/chart_tables.hpp"
#include "support/builders.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;

TEST_CASE("The charts draw the selected objective, that above a selected indicator, or else the body", "[app]") {
    Session session = opened();
    session.act(GoTo{"o1"});
    CHECK(session.app.document->figures->contributions.node == 1);
    CHECK_FALSE(session.app.document->figures->bullet);
    session.act(GoTo{"i3"});
    CHECK(session.app.document->figures->contributions.node == 2);
    CHECK(session.app.document->figures->bullet);
    session.act(Select{});
    CHECK(session.app.document->figures->contributions.node == 0);
}

TEST_CASE("The charts follow what is tried", "[app]") {
    Session session = opened();
    session.act(TryNode{"i2"});
    session.act(Try{{plan::SetTargetCell{{"i2"}, 2024, plan::TargetCell{"<= 20 gg", {}, {}}}}, {}});
    CHECK(session.app.document->figures->bullet->target == Catch::Approx(20));
    session.act(ShowPlace{Place::plan});
    CHECK(session.app.document->figures->bullet->target == Catch::Approx(16));
}

TEST_CASE("A chart's table goes to the clipboard, its picture is asked of the canvas", "[app]") {
    Session session = opened();
    session.act(CopyChartTable{"Contributi", "a\tb\n"});
    REQUIRE(session.effect<CopyText>());
    CHECK(session.effect<CopyText>()->text == "a\tb\n");
    CHECK(session.app.message->issue.code == "chart-table-copied");
    session.act(CopyChartPicture{{0, 0, 300, 200}, "contributi"});
    REQUIRE(session.effect<CopyPicture>());
    CHECK(session.effect<CopyPicture>()->area == CanvasArea{0, 0, 300, 200});
    CHECK(session.effect<CopyPicture>()->suggested_name == "contributi");
}

TEST_CASE("Where a picture went is said", "[app]") {
    struct Case {
        PictureTo to;
        const char* code;
    };
    Session session = opened();
    for (const Case& each : {Case{PictureTo::clipboard, "picture-copied"}, Case{PictureTo::download, "picture-downloaded"}, Case{PictureTo::nowhere, "picture-not-made"}, Case{PictureTo::file, "picture-saved"}}) {
        session.act(PictureCopied{each.to, "grafico.png"});
        REQUIRE(session.app.message);
        CHECK(session.app.message->issue.code == each.code);
    }
}

TEST_CASE("Tables have headings with units and numbers as the language writes them", "[app]") {
    Session session = opened();
    session.act(GoTo{"o1"});
    const std::string table = contributions_table(session.plan(), session.app.document->figures->contributions, words::Lang::it);
    CHECK(table.starts_with("Codice\tDenominazione\tPeso effettivo (%)\tPunteggio (%)\tContributo (punti)\t"));
    CHECK(table.contains("\ni2\tIndicatore i2\t50,00\t75,00\t37,50\t0,00\t12,50\n"));
    CHECK(table.ends_with("\tPunteggio\t\t87,50\t87,50\t\t\n"));
    CHECK(contributions_table(session.plan(), session.app.document->figures->contributions, words::Lang::en).contains("\t75.00\t"));
}

TEST_CASE("A cell never breaks its table", "[app]") { CHECK(as_text({{"a\tb", "c\nd"}, {"e"}}) == "a b\tc d\ne\n"); }

TEST_CASE("The objectives by year are a table with a column for each year", "[app]") {
    Session session = opened();
    session.act(ShowPlace{Place::dashboard});
    const std::string table = board_table(session.plan(), *session.app.document->dashboard, words::Lang::it);
    CHECK(table.starts_with("Codice\tDenominazione\tPunteggio (%) 2024\n"));
    CHECK(std::ranges::count(table, '\n') == 3);
}

TEST_CASE("The figures of each chart are a table: whole numbers whole, a minus that spreadsheets read, nothing where there is nothing", "[app]") {
    struct Case {
        const char* chart;
        std::string table;
        const char* rows;  // below the headings
    };
    const auto lang = words::Lang::it;
    const auto plan = small_plan();
    const eval::Bullet bullet{.low = -4, .high = 20, .value = -3.5, .target = 12, .target_high = 16, .expected = {}, .stretches = {{-4, 6, eval::Light::red}, {6, 20, eval::Light::green}}, .unit = {}};
    const std::vector<eval::PastValue> history{{2022, {}, 0.3333333}, {2023, base::Date{2023, 6, 30}, 18}};
    const std::vector<whatif::Bar> bars{{.indicator = 1, .low = 10, .high = 14.25, .at_low = 0.9, .at_high = 0.65}, {.indicator = 0, .low = 1, .high = 2, .at_low = {}, .at_high = {}}};
    const whatif::Realism days{.days = true, .years = {{.year = 2022, .value = 60, .met = true, .score = 1}}};
    whatif::Realism numbers{.years = {{.year = 2022, .value = 7.5, .met = false, .score = {}}}};
    numbers.trend = whatif::Trend{.a_year = 1, .projected = 9, .low = 8.5, .high = {}};
    const Case cases[] = {
        {"proiettile", bullet_table(bullet, lang), "valore\t-3,5\t\ntarget\t12\t16\nrosso\t-4\t6\nverde\t6\t20\n"},
        {"storia", history_table(history, lang), "2022\t0,3333\n30/06/2023\t18\n"},
        {"tornado", tornado_table(plan, bars, lang), "i2\tIndicatore i2\t10\t14,25\t90,00\t65,00\t25,00\ni1\tIndicatore i1\t1\t2\t\t\t0,00\n"},
        {"istogramma", histogram_table({.low = 0.5, .high = 0.6, .runs = {9000, 1000}}, lang), "50,00\t55,00\t9.000\n55,00\t60,00\t1.000\n"},
        {"realismo in giorni", realism_table(days, 2024, lang), "2022\t29/02/2024\traggiunto\t100,00\n"},
        {"realismo in numeri", realism_table(numbers, 2024, lang), "2022\t7,5\tnon raggiunto\t\nTendenza nel 2024\t9\t\t\nTendenza nel 2024: estremo basso\t8,5\t\t\n"},
    };
    for (const auto& [chart, table, rows] : cases) {
        INFO(chart);
        CHECK(table.substr(table.find('\n') + 1) == rows);
    }
}

TEST_CASE("A picture of the place is asked of the screen, which answers with pixels or with a drawing", "[app]") {
    Session session = opened();
    session.act(AskPicture{PictureAs::svg});
    CHECK(session.app.view.picture == PictureAs::svg);
    session.act(SaveDrawing{"piano", "<svg/>"});
    CHECK_FALSE(session.app.view.picture.has_value());
    REQUIRE(session.effect<OfferFile>());
    CHECK(session.effect<OfferFile>()->name == "piano.svg");
    CHECK(session.effect<OfferFile>()->type == "image/svg+xml");
    session.act(AskPicture{PictureAs::png});
    session.act(CopyChartPicture{{0, 90, 300, 200}, "piano", PictureAs::png});
    CHECK_FALSE(session.app.view.picture.has_value());
    CHECK(session.effect<CopyPicture>()->to_file);
}
