#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <iterator>
#include <string>

#include "support/builders.hpp"
#include "ui/person.hpp"

using ui::Role;
using ui_test::Person;

namespace {

std::string drawing_in(const app::Actions& actions) {
    for (const app::Action& each : actions)
        if (const auto* found = each.as<app::SaveDrawing>()) return found->svg;
    return {};
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

std::string chart_of(Person& person) {
    person.open(support::small_plan());
    person.click(Role::row, "o1 Obiettivo o1");
    person.click(Role::button, "Copia il grafico: Contributi al punteggio di o1");
    return drawing_in(person.click(Role::menuitem, "salva come disegno (SVG)"));
}

app::Actions choose(Person& person, const char* command) {
    person.click(Role::button, "Menu");
    person.click(Role::menuitem, "Vista");
    app::Actions all = person.click(Role::menuitem, command);
    std::ranges::move(person.look(4), std::back_inserter(all));
    return all;
}

app::Actions place_of(Person& person, app::Place place) {
    person.open(support::small_plan());
    person.happen(app::ShowPlace{place});
    return choose(person, "Salva ciò che si vede come disegno (SVG)");
}

}  // namespace

TEST_CASE("A chart is saved as a drawing whose words are text", "[ui][pictures]") {
    Person person({1280, 1600});
    const std::string svg = chart_of(person);
    REQUIRE(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    CHECK(svg.contains("<title>Contributi al punteggio di o1</title>"));
    CHECK(svg.contains(">Contributi al punteggio di o1</text>"));
    CHECK(svg.contains("Indicatore i2"));
    CHECK(count(svg, "<path") >= 2);
    CHECK(svg.size() < 20'000);
    CHECK(person.app().message->issue.code == "picture-saved");
    CHECK(person.app().message->issue.args.front() == "contributi-al-punteggio-di-o1.svg");
}

TEST_CASE("The same chart gives the same bytes, at every scale of the screen nearly the same size", "[ui][pictures]") {
    const auto at_scale = [](float scale) {  // one after the other: there is one screen
        Person person({1280, 1600}, scale);
        return chart_of(person);
    };
    const std::string once = at_scale(1);
    CHECK(once == at_scale(1));
    const std::string large = at_scale(2);
    CHECK(once.substr(0, once.find(" height")) == large.substr(0, large.find(" height")));
}

TEST_CASE("Every place is saved as a drawing with its words, and is drawn as before afterwards", "[ui][pictures]") {
    for (const app::Place place : {app::Place::plan, app::Place::measuring, app::Place::dashboard, app::Place::map, app::Place::acts, app::Place::issues, app::Place::what_if, app::Place::compare}) {
        CAPTURE(static_cast<int>(place));
        Person person;
        const std::string svg = drawing_in(place_of(person, place));
        REQUIRE_FALSE(svg.empty());
        CHECK(count(svg, "</text>") > 5);
        CHECK(count(svg, "<text") == count(svg, "</text>"));
        CHECK_FALSE(person.app().view.picture.has_value());
        CHECK(person.look().empty());
    }
}

TEST_CASE("The drawing of the place Piano shows its rows, and nothing of the header", "[ui][pictures]") {
    Person person;
    const std::string svg = drawing_in(place_of(person, app::Place::plan));
    CHECK(svg.contains("Obiettivo o1"));
    CHECK_FALSE(svg.contains(">Salva<"));
    CHECK(person.app().message->issue.code == "picture-saved");
}

TEST_CASE("A place is copied as a picture in the frame after the menu has closed", "[ui][pictures]") {
    Person person;
    person.open(support::small_plan());
    const app::Actions actions = choose(person, "Salva ciò che si vede come immagine (PNG)");
    const auto picture = std::ranges::find_if(actions, [](const app::Action& each) { return each.is<app::CopyChartPicture>(); });
    REQUIRE(picture != actions.end());
    const auto& asked = *picture->as<app::CopyChartPicture>();
    CHECK(asked.as == app::PictureAs::png);
    CHECK(asked.area.width == 1280);
    CHECK(asked.area.y + asked.area.height == 800);
    CHECK(asked.name.ends_with("-piano"));
}
