#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "app/address.hpp"
#include "app/commands.hpp"
#include "support/cards.hpp"
#include "support/markup.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;

namespace {

Session at_cards(const plan::Plan& plan = plan_with_cards()) {
    Session session = opened(plan);
    session.act(SetPeriod{1});
    session.act(ShowPlace{Place::scorecards});
    REQUIRE(session.app.document->scorecards);
    return session;
}

std::vector<std::string> shown(const Session& session) {
    std::vector<std::string> ids;
    for (const eval::Scorecard& card : session.app.document->scorecards->shown) ids.push_back(session.plan().objectives[card.objective]->id.value);
    return ids;
}

std::string open_id(const Session& session) {
    const Scorecards& cards = *session.app.document->scorecards;
    return cards.open ? shown(session)[*cards.open] : "";
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("Cards are listed in the plan's order, and found by unit, name and person", "[app][cards]") {
    Session session = at_cards();
    CHECK(shown(session) == Ids{"sg", "po"});
    session.act(ArrangeScorecards{{.unit = plan::UnitId{"u2"}}});
    CHECK(shown(session) == Ids{"po"});
    session.act(ArrangeScorecards{{.text = "rossi"}});
    CHECK(shown(session) == Ids{"sg"});
    session.act(ArrangeScorecards{{.text = "nessuno"}});
    CHECK((shown(session).empty() && session.app.document->scorecards->all == 2));
}

TEST_CASE("Cards are ordered by name, by score, by what is missing", "[app][cards]") {
    struct Case { CardOrder order; Ids ids; };
    Session session = at_cards();
    for (const auto& [order, ids] : {Case{CardOrder::name, {"po", "sg"}}, Case{CardOrder::score, {"po", "sg"}}, Case{CardOrder::open, {"po", "sg"}}, Case{CardOrder::plan, {"sg", "po"}}}) {
        session.act(ArrangeScorecards{{.order = order}});
        CHECK(shown(session) == ids);
    }
}

TEST_CASE("The card of the selected row is the one that is open, and the address leads back to it", "[app][cards]") {
    Session session = at_cards();
    CHECK(open_id(session) == "sg");
    session.act(OpenScorecard{{"po"}});
    CHECK(address_of(session.app) == "schede/po");
    session.act(GoTo{"k2"});
    CHECK(open_id(session) == "sg");
    session.act(GoTo{"i1"});
    CHECK(open_id(session) == "sg");
    session.act(ArrangeScorecards{{.text = "rossi"}});
    session.act(GoTo{"p1"});
    CHECK((open_id(session) == "po" && session.app.view.scorecards.text.empty()));
}

TEST_CASE("Weights that do not add up are balanced in one step, which can be undone", "[app][cards]") {
    Session session = at_cards(*plan::apply(plan_with_cards(), plan::SetWeight{plan::ObjectiveId{"c2"}, decimal("30")}));
    const auto& fixes = session.app.document->scorecards->fixes;
    REQUIRE(fixes.size() == 2);
    CHECK((fixes[0].kind == fix::Kind::balance_weights && fixes[1].kind == fix::Kind::declare_total));
    CHECK(!fixes[0].told.empty());
    session.act(ApplyFix{fixes[0].issue, fixes[0].fix});
    CHECK(session.app.document->scorecards->shown[0].adds_up());
    CHECK(session.app.document->scorecards->fixes.empty());
    session.act(Undo{});
    CHECK_FALSE(session.app.document->scorecards->shown[0].adds_up());
}

TEST_CASE("A new card is empty, open, and one step of the history", "[app][cards]") {
    Session session = opened();
    const plan::Plan before = session.plan();
    session.act(AddScorecard{});
    CHECK(session.app.view.place == Place::scorecards);
    REQUIRE(shown(session).size() == 1);
    CHECK(open_id(session) == shown(session).front());
    CHECK(session.app.document->scorecards->shown.front().rows.empty());
    session.act(Undo{});
    CHECK((shown(session).empty() && session.plan() == before));
}

TEST_CASE("A card is copied for another person in one step", "[app][cards]") {
    Session session = at_cards();
    const plan::Plan before = session.plan();
    session.act(CopyScorecard{{"sg"}});
    CHECK(shown(session).size() == 3);
    CHECK(open_id(session) == shown(session)[1]);
    CHECK(session.app.document->scorecards->shown[1].open == 2);
    session.act(Undo{});
    CHECK(session.plan() == before);
}

TEST_CASE("One card or all of those shown leave as pages, with the day that the clock tells", "[app][cards]") {
    Session session = at_cards();
    session.act(*command("cards.print").action(session.app));
    REQUIRE(session.effect<AskMoment>());
    CHECK(session.effect<AskMoment>()->what == MomentFor::scorecard);
    session.act(MomentTold{MomentFor::scorecard, {1736899200000, 60}});
    const auto* file = session.effect<OfferFile>();
    REQUIRE(file);
    CHECK(file->name == "scheda-individuale.html");
    const auto one = read_markup(file->bytes);
    CHECK((one.fault.empty() && one.says("15/01/2025") && one.says("SG") && !one.says("P.O. Staff")));
    session.act(*command("cards.print_all").action(session.app));
    session.act(MomentTold{MomentFor::scorecards, {1736899200000, 60}});
    CHECK(std::ranges::count(read_markup(session.effect<OfferFile>()->bytes).tags, "section") == 2);
}

TEST_CASE("The open card is copied as a table", "[app][cards]") {
    Session session = at_cards();
    session.act(CopyScorecardTable{});
    REQUIRE(session.effect<CopyText>());
    CHECK(session.effect<CopyText>()->text.starts_with("Tipo\tCodice\tDenominazione\tPeso\tTarget\tValore\tRaggiungimento %\tPunti\tPunti ottenibili\tEsito\n"));
    CHECK(session.effect<CopyText>()->text.contains("\tIndicatore k1\t10\t"));
}

TEST_CASE("Outside of the place its commands but a new card make no sense", "[app][cards]") {
    const Session session = opened(plan_with_cards());
    CHECK_FALSE(session.app.document->scorecards);
    for (const char* id : {"cards.copy", "cards.print", "cards.print_all", "cards.table"}) CHECK_FALSE(command(id).action(session.app));
    CHECK(command("cards.new").action(session.app));
}
