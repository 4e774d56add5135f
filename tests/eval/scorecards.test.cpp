// Points of managers' cards.
#include "eval/scorecards.hpp"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "eval/evaluate.hpp"
#include "plan/outline.hpp"
#include "support/cards.hpp"
#include "support/random_plan.hpp"

using Catch::Approx;
using namespace support;
using plan::MissingPolicy;

namespace {

struct Read {
    plan::Plan plan;
    eval::Results results;
    std::vector<eval::Scorecard> cards;

    const eval::CardRow& row(const char* id) const {
        const auto outline = plan::outline(plan);
        for (const eval::Scorecard& card : cards)
            for (const eval::CardRow& each : card.rows)
                if (plan::id_of(outline[each.row].node) == id) return each;
        FAIL("no row " << id);
        return cards.front().rows.front();
    }
};

Read read(plan::Plan plan, MissingPolicy missing = MissingPolicy::redistribute) {
    auto results = eval::evaluate(plan, *eval::question_for(plan, plan.year, base::end_of_year(plan.year), {}, missing));
    auto cards = eval::scorecards(plan, results);
    return {std::move(plan), std::move(results), std::move(cards)};
}

plan::Plan edited(plan::Plan plan, const plan::Edit& edit) { return *plan::apply(plan, edit); }

}  // namespace

TEST_CASE("A row earns its weight times its achievement, and the card what its rows earn", "[eval][cards]") {
    const Read all = read(plan_with_cards());
    REQUIRE(all.cards.size() == 2);
    const eval::Scorecard& sg = all.cards[0];
    const double ente = *all.results.nodes[all.results.body].figure.score;
    CHECK(all.row("k1").worth == Approx(10));
    CHECK(*all.row("k1").points == Approx(5));
    CHECK(*all.row("k2").points == Approx(20));
    CHECK(*all.row("c1").points == Approx(25));
    CHECK(*all.row("k3").points == Approx(40 * ente));
    CHECK(*sg.points == Approx(25 + 40 * ente));
    CHECK(*sg.points == Approx(70 * *all.results.nodes[sg.objective].figure.score));
    CHECK((sg.low == Approx(*sg.points) && sg.high == Approx(*sg.points)));
    CHECK((sg.indicators == 3 && sg.open == 0));
}

TEST_CASE("A composite row names what it reads", "[eval][cards]") {
    const Read all = read(plan_with_cards());
    REQUIRE(all.row("k3").reads.size() == 1);
    CHECK(plan::id_of(all.plan, all.row("k3").reads.front()) == "ente");
    CHECK(all.row("k1").reads.empty());
    const auto by_unit = edited(plan_with_cards(), plan::SetFormula{{"k3"}, plan::Formula(plan::Expression{"risultato(\"Servizio Staff\")", {}})});
    CHECK(read(by_unit).row("k3").reads.front().kind == plan::Referent::Kind::unit);
    const auto broken = edited(plan_with_cards(), plan::SetFormula{{"k3"}, plan::Formula(plan::Expression{"risultato(\"nessuno\"", {}})});
    CHECK(read(broken).row("k3").reads.empty());
}

TEST_CASE("While a value is missing the points stand in an interval, and the policy says what counts of it", "[eval][cards]") {
    struct Case { MissingPolicy missing; double points; };
    for (const auto& [missing, points] : {Case{MissingPolicy::redistribute, 45}, Case{MissingPolicy::zero, 45}}) {
        const Read all = read(plan_with_cards(), missing);
        const eval::Scorecard& po = all.cards[1];
        CHECK(*po.points == Approx(points));
        CHECK(po.low == Approx(45));
        CHECK(po.high == Approx(85));
        CHECK((po.open == 1 && po.indicators == 2));
        CHECK(all.row("p2").due == eval::Due::missing);
    }
}

TEST_CASE("Weights are told against the declared total", "[eval][cards]") {
    struct Case { const char *weight, *sum, *missing; bool adds_up; };
    for (const auto& [weight, sum, missing, adds_up] : {Case{"40", "70", "0", true}, Case{"38", "68", "2", false}, Case{"45.5", "75.5", "-5.5", false}}) {
        const Read all = read(edited(plan_with_cards(), plan::SetWeight{plan::ObjectiveId{"c2"}, decimal(weight)}));
        CHECK(*all.cards[0].sum == decimal(sum));
        CHECK(*all.cards[0].missing == decimal(missing));
        CHECK(all.cards[0].adds_up() == adds_up);
    }
}

TEST_CASE("Weights that do not add up are brought to the total, and so are the points", "[eval][cards]") {
    const Read all = read(edited(plan_with_cards(), plan::SetWeight{plan::ObjectiveId{"c2"}, decimal("30")}));
    CHECK(all.row("c1").worth == Approx(35));
    CHECK(*all.row("k2").points == Approx(35.0 * 2 / 3));
}

TEST_CASE("Under the worst of its rows only the objective itself earns", "[eval][cards]") {
    const Read all = read(edited(plan_with_cards(), plan::SetAggregator{{"c1"}, plan::Aggregator::worst}));
    CHECK_FALSE(all.row("k1").points);
    CHECK(*all.row("c1").points == Approx(15));
}

TEST_CASE("A removed card is not among them, a removed row earns nothing", "[eval][cards]") {
    CHECK(read(edited(plan_with_cards(), plan::SetRemoved{plan::ObjectiveId{"po"}, true})).cards.size() == 1);
    const Read all = read(edited(plan_with_cards(), plan::SetRemoved{plan::IndicatorId{"k1"}, true}));
    CHECK_FALSE(all.row("k1").points);
    CHECK((all.cards[0].indicators == 2 && all.row("k2").worth == Approx(30)));
}

TEST_CASE("The rows right below a card are worth the whole of it, where any is", "[eval][cards][law]") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        const Read all = read(random_plan(seed), MissingPolicy::zero);
        for (const eval::Scorecard& card : all.cards) {
            double worth = 0;
            for (const eval::CardRow& row : card.rows)
                if (row.depth == 1) worth += row.worth;
            CHECK((worth == Approx(0).margin(1e-9) || worth == Approx(card.total.to_double())));
            CHECK(card.low <= card.high);
        }
    }
}

TEST_CASE("A card that reads a score with missing values is not settled, though it lacks none itself", "[eval][cards]") {
    CHECK(read(plan_with_cards()).cards[0].settled);
    const Read open = read(edited(plan_with_cards(), plan::SetReading{plan::IndicatorId{"i1"}, base::Date{2024, 12, 31}, std::nullopt}));
    CHECK_FALSE(open.cards[0].settled);
    CHECK(open.cards[0].open == 0);
}

TEST_CASE("Bands of nodes change what a card shows, not the points that its rows earn", "[eval][cards]") {
    auto plan = plan_with_cards();
    plan::Profile profile = *plan::find_profile(plan, {"fasce-0-70-90"});
    profile.id = {"p1"};
    profile.bands_at = plan::BandsAt::nodes;
    plan.profiles = {profile};
    plan.profile = profile.id;
    const Read all = read(plan);
    const eval::Scorecard& po = all.cards[1];  // 60 at 75 %, 40 missing
    CHECK(*po.points == Approx(45));
    CHECK(po.low == Approx(45));
    CHECK(po.high == Approx(85));
    CHECK_FALSE(po.settled);
}

TEST_CASE("Where the points cannot fall any more, what is missing is missing all the same", "[eval][cards]") {
    auto plan = edited(plan_with_cards(), plan::SetAggregator{{"po"}, plan::Aggregator::worst});
    plan = edited(std::move(plan), plan::SetReading{plan::IndicatorId{"p1"}, base::Date{2024, 12, 31}, plan::Value(decimal("0"))});
    const Read all = read(plan);
    CHECK(all.cards[1].low == Approx(all.cards[1].high));
    CHECK_FALSE(all.cards[1].settled);
}

TEST_CASE("A value from which no score can be told is told apart from one that is missing", "[eval][cards]") {
    auto plan = edited(plan_with_cards(), plan::SetReading{plan::IndicatorId{"p2"}, base::Date{2024, 12, 31}, plan::Value(base::Date{2024, 5, 5})});
    const eval::Scorecard po = read(plan).cards[1];
    CHECK((po.open == 0 && po.without_score == 1 && !po.settled));
    CHECK(read(plan_with_cards()).cards[1].without_score == 0);
}

TEST_CASE("What stands below a removed objective of a card is removed with it", "[eval][cards]") {
    const Read all = read(edited(plan_with_cards(), plan::SetRemoved{plan::ObjectiveId{"c1"}, true}));
    CHECK((all.row("c1").removed && all.row("k1").removed && !all.row("k3").removed));
}
