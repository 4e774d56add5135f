#include "app/tree_view.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/cells.hpp"
#include "support/random.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;
using Columns = std::vector<TreeColumn>;

namespace {

std::vector<int> years_of(const std::vector<ShownColumn>& columns) {
    std::vector<int> years;
    for (const ShownColumn& each : columns)
        if (each.of == TreeColumn::target) years.push_back(each.year);
    return years;
}

}  // namespace

TEST_CASE("Whatever columns are kept, the name is shown once, first or behind the code", "[app][tree]") {
    struct Case { Columns kept; Columns shown; };
    const Case cases[] = {{{}, {TreeColumn::name}},
                          {{TreeColumn::weight, TreeColumn::name}, {TreeColumn::name, TreeColumn::weight}},
                          {{TreeColumn::code, TreeColumn::weight, TreeColumn::name}, {TreeColumn::code, TreeColumn::name, TreeColumn::weight}},
                          {{TreeColumn::weight, TreeColumn::code}, {TreeColumn::name, TreeColumn::weight, TreeColumn::code}},
                          {{TreeColumn::name, TreeColumn::weight, TreeColumn::name, TreeColumn::weight}, {TreeColumn::name, TreeColumn::weight}}};
    for (const Case& each : cases) CHECK(in_order({each.kept}).columns == each.shown);
    CHECK(in_order({}) == TreeView{});
}

TEST_CASE("A column taken away and shown again stands where it stood", "[app][tree]") {
    const TreeView usual;
    for (const TreeColumn each : usual.columns) {
        const TreeView without = with_column(usual, each, false);
        CHECK(without.shows(each) == (each == TreeColumn::name));
        CHECK(with_column(without, each, true) == usual);
    }
}

TEST_CASE("Columns change places, but none goes before the name save the code", "[app][tree]") {
    const TreeView usual;
    CHECK(with_moved(usual, TreeColumn::target, -1).columns[2] == TreeColumn::target);
    CHECK(with_moved(with_moved(usual, TreeColumn::target, -1), TreeColumn::target, 1) == usual);
    CHECK(with_moved(usual, TreeColumn::weight, -1) == usual);
    CHECK(with_moved(usual, TreeColumn::status, 1) == usual);
    CHECK(with_moved(usual, TreeColumn::name, 1) == usual);
    CHECK(with_moved(usual, TreeColumn::code, 1).columns.front() == TreeColumn::name);
    CHECK(with_moved(with_moved(usual, TreeColumn::code, 1), TreeColumn::code, -1) == usual);
    CHECK(with_moved(usual, TreeColumn::owner, 1) == usual);  // it is not shown
}

TEST_CASE("Any walk through the columns leaves each once and the name in its place", "[app][tree]") {
    Random random(20);
    TreeView view;
    for (int step = 0; step < 500; ++step) {
        const auto column = static_cast<TreeColumn>(random.below(tree_column_count));
        view = random.below(2) == 0 ? with_column(view, column, random.below(2) == 0) : with_moved(view, column, random.below(2) == 0 ? -1 : 1);
        REQUIRE(view == in_order(view));
        REQUIRE(view.shows(TreeColumn::name));
    }
}

TEST_CASE("Targets of the other years are a column each; beside that of the year shown all stand in order", "[app][tree]") {
    const std::vector<int> years{2023, 2024, 2025, 2026};
    const TreeView together = with_column({}, TreeColumn::years, true);
    CHECK(years_of(columns_shown(together, years, 2024)) == years);
    const TreeView apart{{TreeColumn::name, TreeColumn::years, TreeColumn::weight, TreeColumn::target}};
    CHECK(years_of(columns_shown(apart, years, 2024)) == std::vector{2023, 2025, 2026, 2024});
    CHECK(years_of(columns_shown({}, years, 2025)) == std::vector{2025});
    CHECK(years_of(columns_shown(together, {}, 2024)) == std::vector{2024});
}

TEST_CASE("The columns chosen stay when another plan is opened, what was sought does not", "[app][tree]") {
    Session session = opened();
    const TreeView chosen = with_column({}, TreeColumn::owner, true);
    session.act(ArrangeTree{chosen});
    session.act(FilterTree{{.owner = "Anna"}});
    session.act(FileRead{"altro.json", format::write_plan(small_plan()), 8});
    CHECK(session.app.view.preferences.tree == chosen);
    CHECK_FALSE(session.app.view.filters());
}
