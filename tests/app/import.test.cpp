// A table on its way into a plan: one step of the history, and nothing before it is asked for.
#include <catch2/catch_test_macros.hpp>

#include "app/app.hpp"
#include "support/builders.hpp"

namespace {

app::App after(app::App app, const app::Actions& actions) {
    for (const auto& action : actions) app = app::update(std::move(app), action).app;
    return app;
}

const std::string text = "8. Accountability\nObiettivo;Indicatore;Target\nTrasparenza;N. adempimenti;>= 90 %\n;N. giornate;31/12/2024\n";

}  // namespace

TEST_CASE("a pasted table becomes a new plan, in one step that can be undone and done again", "[import]") {
    auto app = after({}, {app::StartImport{}, app::TakeTable{"", text}});
    REQUIRE(app.import);
    REQUIRE(app.import->preview);
    CHECK(!app.import->into);
    CHECK(!app.document);
    app = after(std::move(app), {app::RunImport{}});
    REQUIRE(app.document);
    CHECK(!app.import);
    CHECK(app.document->plan.indicators.size() == 2);
    CHECK(app.document->history.done.size() == 1);
    CHECK(app.document->unsaved());
    app = after(std::move(app), {app::Undo{}});
    CHECK(app.document->plan.indicators.empty());
    app = after(std::move(app), {app::Redo{}});
    CHECK(app.document->plan.indicators.size() == 2);
}

TEST_CASE("into the open plan, the table is one step beside what is there", "[import]") {
    app::App app;
    app.document = app::Document{.plan = support::small_plan(), .saved = support::small_plan(), .file_name = "piano"};
    app = after(std::move(app), {app::SetYear{2024}, app::StartImport{}, app::TakeTable{"a.csv", text}});
    REQUIRE(app.import);
    CHECK(app.import->into);
    app = after(std::move(app), {app::RunImport{}});
    CHECK(app.document->plan.indicators.size() == 5);
    app = after(std::move(app), {app::Undo{}});
    CHECK(app.document->plan == support::small_plan());
}

TEST_CASE("a new plan beside unsaved work asks first", "[import]") {
    app::App app;
    app.document = app::Document{.plan = support::small_plan(), .saved = {}, .file_name = "piano"};
    app = after(std::move(app), {app::SetYear{2024}, app::StartImport{}, app::TakeTable{"a.csv", text}, app::ImportIntoPlan{false}, app::RunImport{}});
    CHECK(app.question);
    CHECK(app.document->plan == support::small_plan());
    CHECK(after(app, {app::Dismiss{}}).import);
    app = after(std::move(app), {app::Confirm{}});
    CHECK(app.document->file_name == "a.cruscotto.json");
    CHECK(app.document->plan.indicators.size() == 2);
}

TEST_CASE("a file that comes while a table is awaited is the table; what is none is refused and asked again", "[import]") {
    auto app = after({}, {app::StartImport{}, app::FileRead{"foglio.xls", "\xd0\xcf\x11\xe0", 7}});
    REQUIRE(app.import);
    REQUIRE(app.import->refused.size() == 1);
    CHECK(app.import->refused[0].code == "table-workbook");
    app = after(std::move(app), {app::FileRead{"a.csv", text, 0}});
    CHECK(app.import->refused.empty());
    CHECK(app.import->reading);
    CHECK(!app.refusal);
}

TEST_CASE("a column that is chosen otherwise changes what the table makes; giving up leaves nothing", "[import]") {
    auto app = after({}, {app::StartImport{}, app::TakeTable{"", text}, app::ChooseColumn{0, 2, {table::Field::ignored, {}}}});
    CHECK(app.import->preview->issues.back().code == "table-no-year");
    app = after(std::move(app), {app::ChooseImportYear{2024}});
    CHECK(app.import->preview->targets == 0);
    CHECK(app.import->preview->indicators == 2);
    app = after(std::move(app), {app::ChooseColumn{9, 9, {}}, app::ChooseImportYear{2023}});
    CHECK(app.import->preview->year == 2023);
    app = after(std::move(app), {app::Dismiss{}});
    CHECK(!app.import);
    CHECK(!app.document);
}

TEST_CASE("another table in the place of the one that was taken: asked for from a file, and nothing of the first is left", "[import]") {
    auto app = after({}, {app::StartImport{}, app::TakeTable{"a.csv", text}, app::ChooseImportYear{2023}, app::OtherTable{}});
    REQUIRE(app.import);
    CHECK(app.import->name.empty());
    CHECK_FALSE(app.import->reading);
    CHECK_FALSE(app.import->year);
    const auto effects = app::update(std::move(app), app::AskTable{}).effects;
    REQUIRE(effects.size() == 1);
    CHECK(std::holds_alternative<app::AskTableFile>(effects[0]));
}
