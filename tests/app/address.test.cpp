#include "app/address.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/session.hpp"

using namespace app;
using namespace support;

TEST_CASE("The address names place and row, and leads back to them", "[app]") {
    for (const Place place : {Place::plan, Place::measuring, Place::dashboard, Place::scorecards, Place::acts, Place::issues, Place::what_if, Place::compare}) {
        Session session = opened();
        session.act(ShowPlace{place});
        session.act(GoTo{"i2"});
        const std::string address = address_of(session.app);
        CHECK(read_address(address) == Address{place, "i2"});
        Session other = opened();
        other.act(GoToAddress{address});
        CHECK(address_of(other.app) == address);
        CHECK_FALSE(other.effect<ShowAddress>());
    }
    CHECK_FALSE(read_address("altrove/i2"));
    CHECK(address_of(App{}).empty());
}

TEST_CASE("Going to another place or row is a step back leads from; walking the rows renames the step", "[app]") {
    Session session = opened();
    session.act(ShowPlace{Place::dashboard});
    REQUIRE(session.effect<ShowAddress>());
    CHECK(session.effect<ShowAddress>()->jump);
    session.act(GoTo{"i2"});
    CHECK(session.effect<ShowAddress>()->jump);
    session.act(Select{plan::NodeRef(plan::IndicatorId{"i3"})});
    CHECK(session.effect<ShowAddress>()->fragment == "cruscotto/i3");
    CHECK_FALSE(session.effect<ShowAddress>()->jump);
    session.act(Select{plan::NodeRef(plan::IndicatorId{"i3"})});
    CHECK_FALSE(session.effect<ShowAddress>());
}

TEST_CASE("A bookmark waits for the plan to be opened; one that leads nowhere does no harm", "[app]") {
    for (const char* fragment : {"misurazione/i2", "misurazione/nessuno", "//", "piano", ""}) {
        Session session;
        session.act(GoToAddress{fragment});
        session.act(FileRead{"piano.cruscotto.json", format::write_plan(small_plan()), some_file});
        REQUIRE(session.app.document);
        const auto address = read_address(fragment);
        CHECK(session.app.view.place == (address ? address->place : Place::plan));
        CHECK(session.app.address.empty());
    }
}
