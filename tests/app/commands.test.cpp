#include "app/commands.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "support/session.hpp"

using namespace app;

TEST_CASE("Every command has its own id and, if any, its own shortcut", "[app]") {
    std::set<std::string_view> ids;
    for (const Command& each : commands()) {
        CHECK(ids.insert(each.id).second);
        for (const Command& other : commands())
            CHECK((&each == &other || each.shortcut == Shortcut{} || !(each.shortcut == other.shortcut)));
    }
}

TEST_CASE("Without a plan only opening, beginning, importing, language, look and the list of keys make sense", "[app]") {
    std::set<std::string_view> enabled;
    for (const Command& each : commands())
        if (each.action(App{})) enabled.insert(each.id);
    CHECK(enabled == std::set<std::string_view>{"file.import", "file.new", "file.open", "help.shortcuts", "view.contrast", "view.density", "view.language", "view.theme"});
}

TEST_CASE("The body cannot be deleted, a selected indicator can", "[app]") {
    App app;
    app.document = Document{.plan = support::small_plan(), .saved = {}, .file_name = {}};
    app.view.selected = plan::ObjectiveId{"ente"};
    CHECK_FALSE(command("edit.erase").action(app));
    app.view.selected = plan::IndicatorId{"i1"};
    REQUIRE(command("edit.erase").action(app));
    CHECK(command("edit.erase").action(app)->as<AskErase>());  // asked first, and of all rows chosen
    CHECK(command("edit.fill_right").action(app));
    app.view.place = Place::what_if;
    CHECK_FALSE(command("edit.fill_right").action(app));  // there the plan is not touched
    const auto added = *command("edit.add_indicator").action(app)->as<AddIndicator>();
    CHECK(added.parent.value == "o1");
}

TEST_CASE("The commands of a merge are there while one is shown, as far as they go", "[app]") {
    const auto enabled = [](const App& app) {
        std::set<std::string_view> ids;
        for (const Command& each : commands())
            if (each.id.starts_with("merge.") && each.action(app)) ids.insert(each.id);
        return ids;
    };
    using Ids = std::set<std::string_view>;
    support::Session session = support::opened();
    for (const char* id : {"i1", "i2"}) session.act(EditPlan{plan::SetTarget{{id}, 2024, "<= 14 gg"}, {}});
    plan::Plan theirs = support::small_plan();
    for (const char* id : {"i1", "i2"}) theirs = *plan::apply(theirs, plan::SetTarget{{id}, 2024, "<= 12 gg"});
    session.act(FileRead{"loro.json", format::write_plan(theirs), 9});
    CHECK(enabled(session.app).empty());
    session.act(OpenBeside{});
    CHECK(enabled(session.app) == Ids{"merge.next", "merge.ours", "merge.theirs"});
    session.act(*command("merge.theirs").action(session.app));
    CHECK(enabled(session.app) == Ids{"merge.previous", "merge.ours", "merge.theirs"});
    session.act(*command("merge.ours").action(session.app));
    CHECK(enabled(session.app).contains("merge.accept"));
    session.act(*command("merge.accept").action(session.app));
    CHECK(plan::find(session.plan(), plan::IndicatorId{"i1"})->targets.at(2024).text == "<= 12 gg");
    session.act(ShowPlace{Place::plan});
    CHECK(enabled(session.app).empty());
}
