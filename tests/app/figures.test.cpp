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
