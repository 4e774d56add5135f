#include "app/sharing.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/commands.hpp"
#include "format/history.hpp"
#include "format/scenario_file.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;

namespace {

constexpr Moment second_of_july{1719914400000, 120};  // 2024-07-02, noon in Rome

plan::Scenario prudent() {
    return {.id = {"s7"}, .name = "Prudente", .edits = {plan::SetTargetCell{{"i2"}, 2024, plan::TargetCell{"<= 20 gg", {}, {}}}}};
}

plan::Plan with_prudent() {
    plan::Plan plan = small_plan();
    plan.scenarios.push_back(prudent());
    return plan;
}

}  // namespace

TEST_CASE("A page leaves with the plan as it stands, its version and the day in the name", "[app]") {
    Session session = opened();
    session.act(StartPage{});
    CHECK(session.app.sharing.asks(true));
    session.act(EditPlan{plan::SetPlanText{plan::PlanText::title, "Altro"}, {}});
    session.act(ExportPage{PageMode::editable});
    CHECK_FALSE(session.app.sharing.asks(true));
    REQUIRE(session.effect<AskMoment>());
    session.act(MomentTold{session.effect<AskMoment>()->what, second_of_july});
    const OfferPage* page = session.effect<OfferPage>();
    REQUIRE(page);
    CHECK(page->name == "piano 2024-07-02.html");
    CHECK(page->plan_name == "piano.cruscotto.json");
    CHECK(page->bytes == format::write_plan(as_kept(*session.app.document)));
    CHECK(page->mode == PageMode::editable);
    session.act(PageMade{page->name, 2'018'001});
    CHECK(session.app.message->issue.args == std::vector<std::string>{"piano 2024-07-02.html", "2019"});
    CHECK(session.app.document->unsaved());  // a page is not where the plan is saved
    session.act(PageNotMade{"manca la rete"});
    CHECK(session.app.message->issue.code == "page-not-made");
    CHECK(session.app.message->issue.args == std::vector<std::string>{"manca la rete"});
}

TEST_CASE("A link holds the plan or the scenario that is chosen; the size decides whether it can be copied", "[app]") {
    Session session = opened(with_prudent());
    session.act(AskLink{});
    REQUIRE(session.effect<PackLink>());
    CHECK(session.effect<PackLink>()->bytes == format::write_compact(session.plan()));
    const unsigned first = session.effect<PackLink>()->ticket;
    session.act(AskLink{plan::ScenarioId{"s7"}});
    const PackLink pack = *session.effect<PackLink>();
    CHECK(format::read_scenario(pack.bytes) == format::ScenarioFile{prudent(), "Piano di prova"});

    session.act(LinkPacked{first, "http://ente/#link=vecchio", false});  // late: no longer asked for
    CHECK(session.app.sharing.link->address.empty());
    session.act(CopyLink{});
    CHECK_FALSE(session.effect<CopyText>());

    session.act(LinkPacked{pack.ticket, std::string(carried_at_most + 1, 'x'), false});
    session.act(CopyLink{});
    CHECK_FALSE(session.effect<CopyText>());

    session.act(LinkPacked{pack.ticket, std::string(carried_at_most, 'x'), false});
    session.act(CopyLink{});
    REQUIRE(session.effect<CopyText>());
    CHECK(session.effect<CopyText>()->text.size() == carried_at_most);
    CHECK_FALSE(session.app.sharing.link);
}

TEST_CASE("The command offers the scenario that is worked at in the place Simulazione", "[app]") {
    Session session = opened(with_prudent());
    CHECK_FALSE(command("file.link").action(session.app)->as<AskLink>()->scenario);
    session.act(ShowScenario{{"s7"}});
    CHECK(command("file.link").action(session.app)->as<AskLink>()->scenario == plan::ScenarioId{"s7"});
}

TEST_CASE("How far a link gets follows from its length", "[app]") {
    CHECK(carried(2000) == Carried::everywhere);
    CHECK(carried(2001) == Carried::mostly);
    CHECK(carried(8000) == Carried::mostly);
    CHECK(carried(8001) == Carried::nowhere);
}

TEST_CASE("A plan that a link brings opens unsaved, and its data leave the address", "[app]") {
    Session session;
    session.act(LinkOpened{format::write_plan(small_plan())});
    REQUIRE(session.app.document);
    CHECK(session.plan() == small_plan());
    CHECK(session.app.document->unsaved());
    CHECK(session.app.document->file == 0);
    CHECK(session.app.document->file_name == "Piano di prova.cruscotto.json");
    REQUIRE(session.effect<ShowAddress>());
    CHECK(session.effect<ShowAddress>()->fragment == "piano/ente");

    session.act(LinkOpened{format::write_plan(with_prudent())});  // over unsaved work: asked first
    CHECK(session.app.question);
    session.act(Confirm{});
    CHECK(session.plan() == with_prudent());
}

TEST_CASE("A scenario that a link brings waits for a plan, is offered, and added once", "[app]") {
    const std::string bytes = format::write_scenario({prudent(), "Piano di prova"});
    Session session;
    session.act(LinkOpened{bytes});
    CHECK(session.app.message->issue.code == "scenario-waits");
    CHECK_FALSE(session.app.sharing.asks(false));
    session.act(FileRead{"piano.cruscotto.json", format::write_plan(small_plan()), some_file});
    CHECK(session.app.sharing.asks(true));
    session.act(TakeScenario{});
    REQUIRE(session.plan().scenarios.size() == 1);
    CHECK(session.plan().scenarios[0].edits == prudent().edits);
    CHECK(session.app.view.place == Place::what_if);
    CHECK(session.app.view.what_if.scenario == session.plan().scenarios[0].id);

    session.act(LinkOpened{bytes});
    session.act(TakeScenario{});
    CHECK(session.plan().scenarios.size() == 1);
    CHECK(session.app.message->issue.code == "scenario-there");

    session.act(Undo{});
    session.act(LinkOpened{bytes});
    session.act(Dismiss{});
    CHECK(session.plan() == small_plan());
    CHECK_FALSE(session.app.sharing.received);
}

TEST_CASE("A link whose bytes are no plan is refused, the open plan stays", "[app]") {
    Session session = opened();
    session.act(LinkOpened{"qualcosa"});
    CHECK(session.app.refusal);
    session.act(Dismiss{});
    session.act(LinkNotRead{"i suoi dati sono incompleti"});
    CHECK(session.app.message->issue.code == "link-not-read");
    CHECK(session.plan() == small_plan());
}

TEST_CASE("Sending is offered only where the browser can, under the next version's name", "[app]") {
    Session session = opened();
    CHECK_FALSE(command("file.send").action(session.app));
    session.act(SendingFound{});
    REQUIRE(command("file.send").action(session.app));
    session.act(*command("file.send").action(session.app));
    session.act(MomentTold{session.effect<AskMoment>()->what, second_of_july});
    REQUIRE(session.effect<SendFile>());
    CHECK(session.effect<SendFile>()->name == "piano v2 2024-07-02.cruscotto.json");
    CHECK(session.effect<SendFile>()->bytes == format::write_plan(session.plan()));
    session.act(Sent{"piano v2 2024-07-02.cruscotto.json"});
    CHECK(session.app.message->issue.code == "file-sent");
    session.act(NotSent{"troppo grande"});
    CHECK(session.app.message->issue.code == "file-not-sent");
}

TEST_CASE("Where files are only downloaded each save is a version of its own", "[app]") {
    Session session = opened();
    for (const char* name : {"piano v2 2024-07-02.cruscotto.json", "piano v3 2024-07-02.cruscotto.json"}) {
        session.act(EditPlan{plan::SetPlanText{plan::PlanText::title, name}, {}});
        session.act(SaveAs{});
        session.act(DownloadDue{second_of_july});
        REQUIRE(session.effect<OfferFile>());
        CHECK(session.effect<OfferFile>()->name == name);
        CHECK(session.effect<OfferFile>()->bytes == format::write_plan(session.plan()));
        CHECK(session.app.document->file_name == name);
        CHECK_FALSE(session.app.document->unsaved());
    }
}

TEST_CASE("What came as a page or a link can be merged from the state it came in", "[app]") {
    const std::string bytes = format::write_plan(small_plan());
    for (const bool link : {false, true}) {
        CAPTURE(link);
        Session session;
        if (link) session.act(LinkOpened{bytes});
        else session.act(PagePlan{"piano.cruscotto.json", bytes, PageMode::editable});
        session.act(EditPlan{plan::SetTarget{{"i2"}, 2024, "<= 14 gg"}, {}});
        REQUIRE(session.app.document->base);
        CHECK(*session.app.document->base == small_plan());
        const auto kept = format::read_plan(format::write_plan(as_kept(*session.app.document)));
        REQUIRE(kept.plan);
        CHECK(kept.issues.empty());
        CHECK(format::base_of(*kept.plan) == small_plan());
    }
}
