// The base and some other states of it in columns.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "eval/evaluate.hpp"
#include "support/builders.hpp"
#include "support/random.hpp"
#include "support/random_plan.hpp"
#include "whatif/side_by_side.hpp"

namespace {

using whatif::Order;
using whatif::RowKind;
using whatif::Show;

struct State {
    std::string name;
    plan::Plan plan;
    std::size_t edits = 0;
    eval::Results results = eval::evaluate(plan, *eval::question_for(plan, plan.year, base::end_of_year(plan.year)));
    whatif::Side side() const { return {name, plan, results, edits}; }
};

whatif::SideBySide compare(const State& base, const std::vector<State>& states) {
    std::vector<whatif::Side> sides;
    for (const State& state : states) sides.push_back(state.side());
    return whatif::side_by_side(base.side(), sides);
}

plan::Plan edited(plan::Plan plan, const plan::Edit& edit) { return *plan::apply(plan, edit); }

const whatif::Row& row(const whatif::SideBySide& table, const std::string& id) {
    return *std::ranges::find(table.rows, id, &whatif::Row::id);
}

std::vector<std::string> ids(const whatif::SideBySide& table, Order order, Show show) {
    std::vector<std::string> out;
    for (const std::size_t i : whatif::shown(table, order, show)) out.push_back(table.rows[i].id);
    return out;
}

plan::Plan with_unit(plan::Plan plan, std::string id, std::optional<std::string> parent = {}) {
    plan::OrgUnit unit{.id = {id}, .name = "Servizio " + id};
    if (parent) unit.parent = plan::UnitId{*parent};
    plan.units.push_back(unit);
    return plan;
}

// o1 60: i1 >= 10 at 10, i2 <= 16 at 20; o2 40: i3 >= 95 at 90. The body has 90,39 %.
plan::Plan base_plan() { return support::small_plan(); }

// The same plan with its lists in another order.
plan::Plan shuffled(plan::Plan plan, std::uint64_t seed) {
    support::Random random(seed);
    const auto shuffle = [&](auto& list) {
        for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[random.below(i)]);
    };
    shuffle(plan.objectives);
    shuffle(plan.indicators);
    shuffle(plan.units);
    return plan;
}

}  // namespace

TEST_CASE("A scenario is compared with the base row by row", "[whatif][side]") {
    const State base{"Piano", base_plan()};
    const State easier{"Target a 20 giorni", edited(base_plan(), plan::SetTarget{{"i2"}, 2024, "<= 20 gg"}), 1};
    const auto table = compare(base, {easier});

    CHECK(ids(table, Order::tree, Show::all) == std::vector<std::string>{"ente", "o1", "i1", "i2", "o2", "i3"});
    const auto& i2 = row(table, "i2");
    CHECK(i2.kind == RowKind::indicator);
    CHECK(i2.depth == 2);
    CHECK(i2.code == "i2");
    CHECK(i2.name == "Indicatore i2");
    CHECK(i2.base.figure.score == 0.75);
    CHECK(i2.base.status == eval::Status::missed);
    CHECK(i2.base.target == "<= 16 gg");
    CHECK(i2.columns[0].cell.target == "<= 20 gg");
    CHECK(i2.columns[0].cell.status == eval::Status::met);
    CHECK(i2.columns[0].difference == 0.25);
    CHECK(i2.columns[0].differs == whatif::Differs{.figure = true, .light = true, .status = true, .target = true});
    CHECK(i2.impact == 0.25);

    CHECK_FALSE(row(table, "i1").differs);
    CHECK_FALSE(row(table, "o2").differs);
    CHECK(row(table, "o1").level == plan::Level::strategic);
    CHECK(std::abs(row(table, "o1").impact - 0.125) < 1e-12);
    CHECK(ids(table, Order::tree, Show::differing) == std::vector<std::string>{"ente", "o1", "i2"});
    CHECK(ids(table, Order::impact, Show::differing) == std::vector<std::string>{"i2", "o1", "ente"});
    CHECK(ids(table, Order::impact, Show::all) == std::vector<std::string>{"i2", "o1", "ente", "i1", "o2", "i3"});
}

TEST_CASE("Each column is summed up: the body, what rises, what falls, what changes its light", "[whatif][side]") {
    const State base{"Piano", base_plan()};
    auto both = edited(base_plan(), plan::SetTarget{{"i2"}, 2024, "<= 20 gg"});
    both = edited(std::move(both), plan::SetTarget{{"i3"}, 2024, ">= 150 %"});
    const auto table = compare(base, {{"Più facile e più difficile", both, 2}, {"Come il piano", base_plan()}});

    REQUIRE(table.columns.size() == 2);
    const auto& first = table.columns[0];
    CHECK(first.name == "Più facile e più difficile");
    CHECK(first.method == "Proporzionale");
    CHECK(first.edits == 2);
    CHECK(first.of(RowKind::objective) == whatif::Movement{1, 1, 2});
    CHECK(first.of(RowKind::indicator) == whatif::Movement{1, 1, 2});
    CHECK(first.body.cell.figure == row(table, "ente").columns[0].cell.figure);
    CHECK(std::abs(*first.body.difference - (0.6 * 0.125 - 0.4 * (90.0 / 95 - 90.0 / 150))) < 1e-12);
    CHECK(table.base.body.cell.figure == base.results.nodes[base.results.body].figure);
    CHECK(table.columns[1].of(RowKind::indicator) == whatif::Movement{});
    CHECK(table.columns[1].body.difference == 0.0);
}

TEST_CASE("A weight, a value, another method: each is seen where it differs", "[whatif][side]") {
    const State base{"Piano", base_plan()};
    const auto weight = edited(base_plan(), plan::SetWeight{plan::ObjectiveId{"o1"}, support::decimal("50")});
    const auto value = edited(base_plan(), plan::SetReading{plan::IndicatorId{"i1"}, {2024, 12, 31}, std::nullopt});
    const auto method = edited(base_plan(), plan::ChooseProfile{{"on-off"}});
    const auto table = compare(base, {{"Peso", weight, 1}, {"Valore", value, 1}, {"Metodo", method, 1}});

    CHECK(row(table, "o1").columns[0].differs == whatif::Differs{.weight = true});
    CHECK(row(table, "o1").columns[0].cell.weight == support::decimal("50"));
    CHECK(row(table, "i1").columns[1].differs ==
          whatif::Differs{.figure = true, .light = true, .status = true, .actual = true});
    CHECK(row(table, "i1").columns[1].difference == std::nullopt);  // no score is no fall
    CHECK(row(table, "i1").differs);
    CHECK(row(table, "i1").impact == 0);
    CHECK(table.columns[2].method != table.base.method);
    CHECK(row(table, "i3").columns[2].cell.figure.score == 0.0);
    CHECK(row(table, "i3").columns[2].difference == -*row(table, "i3").base.figure.score);
}

TEST_CASE("Rows that only one side has stand where that side has them", "[whatif][side]") {
    const State base{"Piano", base_plan()};
    plan::Indicator more{.id = {"i9"}, .parent = {"o1"}, .code = "i9", .name = "Nuovo"};
    const auto inserted = edited(base_plan(), plan::InsertIndicator{more, plan::IndicatorId{"i1"}});
    const auto erased = edited(base_plan(), plan::Erase{plan::IndicatorId{"i3"}});
    const auto table = compare(base, {{"Uno in più", inserted}, {"Uno in meno", erased}});

    CHECK(ids(table, Order::tree, Show::all) == std::vector<std::string>{"ente", "o1", "i1", "i9", "i2", "o2", "i3"});
    CHECK_FALSE(row(table, "i9").base.there);
    CHECK(row(table, "i9").columns[0].cell.there);
    CHECK(row(table, "i9").columns[0].differs == whatif::Differs{.there = true});
    CHECK_FALSE(row(table, "i9").columns[1].differs.any());  // neither has it
    CHECK_FALSE(row(table, "i3").columns[1].cell.there);
    CHECK(row(table, "i3").differs);
}

TEST_CASE("Units follow the tree, each as deep as what it is part of", "[whatif][side]") {
    auto plan = with_unit(with_unit(base_plan(), "u2", "u1"), "u1");
    plan = edited(std::move(plan), plan::SetUnits{plan::IndicatorId{"i2"}, {plan::UnitId{"u2"}}});
    const State base{"Piano", plan};
    const auto table = compare(base, {{"Target", edited(plan, plan::SetTarget{{"i2"}, 2024, "<= 20 gg"}), 1}});
    CHECK(table.rows.size() == 8);
    CHECK(table.rows[6].id == "u2");
    CHECK(table.rows[6].depth == 1);
    CHECK(table.rows[7].depth == 0);
    CHECK(row(table, "u2").kind == RowKind::unit);
    CHECK(row(table, "u2").columns[0].difference == 0.25);
    CHECK(table.columns[0].of(RowKind::unit).up >= 1);
}

TEST_CASE("The same plan in another order differs in nothing", "[whatif][side][law]") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        const auto plan = support::random_plan(seed);
        const State base{"Piano", plan};
        const State moved{"Altro ordine", shuffled(plan, seed)};
        const auto table = compare(base, {moved, base});
        CHECK(table.rows.size() == plan.objectives.size() + plan.indicators.size() + plan.units.size());
        CHECK(whatif::shown(table, Order::tree, Show::differing).empty());
    }
}

TEST_CASE("Every figure is the one that its side's results hold", "[whatif][side][law]") {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        const auto plan = support::random_plan(seed);
        const State base{"Piano", plan};
        support::Random random(seed);
        plan::Plan other = plan;
        for (int i = 0; i < 5; ++i)
            other = edited(std::move(other), plan::SetWeight{random.any_of(plan.indicators)->id, base::Decimal(random.between(1, 90))});
        const State changed{"Pesi", shuffled(other, seed + 100), 5};
        const auto table = compare(base, {changed});
        const auto order = whatif::shown(table, Order::impact, Show::all);
        REQUIRE(order.size() == table.rows.size());
        for (std::size_t i = 1; i < order.size(); ++i) CHECK(table.rows[order[i - 1]].impact >= table.rows[order[i]].impact);
        for (std::size_t i = 0; i < changed.plan.indicators.size(); ++i) {
            const auto& seen = row(table, changed.plan.indicators[i]->id.value);
            CHECK(seen.columns[0].cell.figure == changed.results.indicators[i].figure);
            CHECK(seen.columns[0].cell.weight == changed.plan.indicators[i]->weight);
        }
        for (std::size_t i = 0; i < plan.objectives.size(); ++i)
            CHECK(row(table, plan.objectives[i]->id.value).base.figure == base.results.nodes[i].figure);
    }
}
