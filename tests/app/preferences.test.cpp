#include "app/preferences.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/app.hpp"
#include "app/commands.hpp"
#include "support/builders.hpp"

namespace {

app::App run(const app::App& app, std::string_view command) { return app::update(app, *app::command(command).action(app)).app; }

template <class E>
const E* effect_in(const app::Step& step) {
    for (const app::Effect& each : step.effects)
        if (const auto* found = std::get_if<E>(&each)) return found;
    return nullptr;
}

}  // namespace

TEST_CASE("Preferences are read back as they were written", "[app]") {
    const app::Preferences chosen{{app::Theme::dark, app::Density::compact}, {420, 0, 611}, with_column({}, app::TreeColumn::owner, true), true, "Anna Neri d'Este", true, false};
    CHECK(app::read_preferences(app::written(chosen)) == chosen);
    CHECK(app::read_preferences(app::written(app::Preferences{})) == app::Preferences{});
}

TEST_CASE("Lines of a newer version or without sense leave the preferences as they begin", "[app]") {
    CHECK(app::read_preferences("") == app::Preferences{});
    CHECK(app::read_preferences("theme purple\ninspector wide\nfuture 7\n\nrubbish") == app::Preferences{});
    CHECK(app::read_preferences("inspector -5\npane 99999999999999\n").layout == app::Layout{});
    CHECK(app::read_preferences("theme dark\r\ntheme dark").appearance.theme == app::Theme::dark);
}

TEST_CASE("The theme chosen is kept for later visits and outlives the opening of a plan", "[app]") {
    const app::App start;
    const app::Step step = app::update(start, *app::command("view.theme").action(start));
    REQUIRE(effect_in<app::KeepPreferences>(step));
    CHECK(effect_in<app::KeepPreferences>(step)->text.contains("theme dark"));
    const app::App opened = app::update(step.app, app::NewPlan{}).app;
    CHECK(opened.view.preferences.appearance.theme == app::Theme::dark);
    CHECK(run(opened, "view.theme").view.preferences.appearance.theme == app::Theme::light);
}

TEST_CASE("Theme and contrast go with the system's until they are chosen, and such a look is not kept", "[app]") {
    const app::SystemLook asked{app::Theme::dark, app::Contrast::high};
    const app::Step step = app::update(app::update({}, app::PreferencesFound{"toured yes\n"}).app, asked);
    CHECK(step.app.view.preferences.appearance.theme == app::Theme::dark);
    CHECK(step.app.view.preferences.appearance.contrast == app::Contrast::high);
    CHECK(step.effects.empty());
    CHECK_FALSE(app::written(step.app.view.preferences).contains("theme"));
    CHECK_FALSE(app::written(step.app.view.preferences).contains("contrast"));

    const app::App chosen = run(run(step.app, "view.theme"), "view.contrast");
    const app::App later = app::update(chosen, asked).app;
    CHECK(later.view.preferences.appearance.theme == app::Theme::light);
    CHECK(later.view.preferences.appearance.contrast == app::Contrast::normal);
    CHECK(app::read_preferences(app::written(later.view.preferences)) == later.view.preferences);
    CHECK(app::update(app::update({}, app::SystemLook{app::Theme::dark, app::Contrast::normal}).app, app::SystemLook{app::Theme::light, app::Contrast::normal}).app.view.preferences.appearance.theme == app::Theme::light);
}

TEST_CASE("On a first visit the first plan that is opened begins the tour; skipped, it does not come again", "[app]") {
    app::App app = app::update({}, app::PreferencesFound{""}).app;
    CHECK(app.view.help.shown == app::Help::none);
    app = app::update(app, app::MomentTold{app::MomentFor::new_plan, {0, 0}}).app;
    REQUIRE(app.view.help.shown == app::Help::tour);
    const app::Step skipped = app::update(app, app::ShowHelp{app::Help::none});
    CHECK(skipped.app.view.help.shown == app::Help::none);
    REQUIRE(effect_in<app::KeepPreferences>(skipped));
    CHECK(app::read_preferences(effect_in<app::KeepPreferences>(skipped)->text).toured);
    app::App later = app::update({}, app::PreferencesFound{effect_in<app::KeepPreferences>(skipped)->text}).app;
    later = app::update(later, app::MomentTold{app::MomentFor::new_plan, {0, 0}}).app;
    CHECK(later.view.help.shown == app::Help::none);
    CHECK(run(later, "help.tour").view.help.shown == app::Help::tour);
}

TEST_CASE("A recent file is asked of the browser again, and forgotten when told so", "[app]") {
    app::App app = app::update({}, app::RecentFound{{{"k1", "piano.cruscotto.json", {0, 0}}, {"k2", "altro.cruscotto.json", {0, 0}}}}).app;
    const app::Step opened = app::update(app, app::OpenRecent{"k1"});
    REQUIRE(effect_in<app::ReopenFile>(opened));
    CHECK(effect_in<app::ReopenFile>(opened)->key == "k1");
    const app::Step forgotten = app::update(app, app::ForgetRecent{"k1"});
    REQUIRE(forgotten.app.recent.size() == 1);
    CHECK(forgotten.app.recent.front().key == "k2");
    CHECK(effect_in<app::ForgetFile>(forgotten));
}
