#include "app/commands.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "support/builders.hpp"

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
    CHECK(enabled == std::set<std::string_view>{"file.import", "file.new", "file.open", "help.shortcuts", "view.density", "view.language", "view.theme"});
}

TEST_CASE("The body cannot be deleted, a selected indicator can", "[app]") {
    App app;
    app.document = Document{.plan = support::small_plan(), .saved = {}, .file_name = {}};
    app.view.selected = plan::ObjectiveId{"ente"};
    CHECK_FALSE(command("edit.erase").action(app));
    app.view.selected = plan::IndicatorId{"i1"};
    CHECK(command("edit.erase").action(app));
    const auto added = std::get<AddIndicator>(*command("edit.add_indicator").action(app));
    CHECK(added.parent.value == "o1");
}
