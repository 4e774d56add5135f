#include "app/reporting.hpp"

#include <catch2/catch_test_macros.hpp>

#include "app/commands.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;

namespace {

constexpr Moment second_of_july{1719914400000, 120};  // 2024-07-02, noon in Rome

void answer_moment(Session& session) {
    REQUIRE(session.effect<AskMoment>());
    session.act(MomentTold{session.effect<AskMoment>()->what, second_of_july});
}

// What the report of the chosen parts says, all at once.
std::string expected(const App& app) {
    const Document& doc = *app.document;
    return report::whole_report({.plan = doc.plan, .results = doc.derived->results, .parts = chosen_parts(app), .depth = app.view.report.depth, .act = app.view.report.act, .printed = base::Date{2024, 7, 2}}, app.view.lang);
}

}  // namespace

TEST_CASE("The report is saved under its own name, with the parts that were chosen, and its size is told", "[app]") {
    Session session = opened();
    session.act(StartReport{});
    CHECK(session.app.sharing.asks(true));
    ReportChoice choice = session.app.view.report;
    choice.left_out.insert(report::Part::tree);
    session.act(ArrangeReport{choice});
    session.act(SaveReport{});
    CHECK_FALSE(session.app.sharing.asks(true));
    answer_moment(session);
    const OfferFile* file = session.effect<OfferFile>();
    REQUIRE(file);
    CHECK(file->name == "relazione-piano al 2024-12-31.html");
    CHECK(file->type == "text/html");
    CHECK(file->bytes == expected(session.app));
    CHECK_FALSE(file->bytes.contains("parte-tree"));
    CHECK(file->bytes.contains("parte-results"));
    CHECK(session.app.message->issue.code == "report-made");
    CHECK_FALSE(session.app.document->history.can_undo());
}

TEST_CASE("The report speaks of the period on the screen", "[app]") {
    Session session = opened();
    session.act(SetPeriod{0});
    session.act(SaveReport{});
    answer_moment(session);
    CHECK(session.effect<OfferFile>()->name == "relazione-piano al 2024-06-30.html");
    CHECK(session.effect<OfferFile>()->bytes.contains("30/06/2024 (SAL)"));
}

TEST_CASE("The report tells the changes of the act that was chosen, and of every act where the plan has not got it", "[app]") {
    plan::Plan plan = small_plan();
    plan.acts = {{.id = {"a1"}, .date = base::Date{2024, 2, 1}, .subject = "Prima revisione"}, {.id = {"a2"}, .date = base::Date{2024, 5, 1}, .subject = "Seconda revisione"}};
    Session session = opened(plan);
    ReportChoice choice = session.app.view.report;
    for (const bool one : {true, false}) {
        choice.act = plan::ActId{one ? "a1" : "di un altro piano"};
        session.act(ArrangeReport{choice});
        session.act(SaveReport{});
        answer_moment(session);
        const std::string page = session.effect<OfferFile>()->bytes;
        CHECK(page.contains("Prima revisione"));
        CHECK(page.contains("Seconda revisione") == !one);
    }
}

TEST_CASE("How long the report comes out goes by the level it is carried down to", "[app]") {
    Session session = opened();
    const plan::Plan& plan = session.app.document->plan;
    ReportChoice choice = session.app.view.report;
    const std::size_t rows[] = {plan.perspectives.size(), plan.perspectives.size() + plan.objectives.size(), plan.perspectives.size() + plan.objectives.size() + plan.indicators.size()};
    for (std::size_t i = 0; i < report::all_depths.size(); ++i) {
        choice.depth = report::all_depths[i];
        session.act(ArrangeReport{choice});
        CHECK(report_size(session.app).rows == rows[i]);
        CHECK_FALSE(report_size(session.app).dozens_of_pages);
    }
}

TEST_CASE("A report of dozens of pages is made part by part, says how far it is, and can be given up", "[app]") {
    plan::Plan plan = small_plan();
    for (int i = 0; i < 500; ++i) plan = with_indicator(std::move(plan), "n" + std::to_string(i), "o2", "1", ">= 10 N.", "10");
    Session session = opened(plan);
    REQUIRE(report_size(session.app).dozens_of_pages);
    for (const bool given_up : {false, true}) {
        session.act(SaveReport{});
        answer_moment(session);
        const std::size_t count = chosen_parts(session.app).size();
        for (std::size_t made = 0; made < count; ++made) {
            REQUIRE(session.app.sharing.report);
            CHECK(session.app.sharing.report->parts.made() == made);
            CHECK_FALSE(session.effect<OfferFile>());
            REQUIRE(session.effect<NextTurn>());
            if (given_up && made == 2) session.act(StopWork{});
            session.act(GoOn{});
            if (given_up && made == 2) break;
        }
        CHECK_FALSE(session.app.sharing.report);
        CHECK_FALSE(session.effect<NextTurn>());
        const OfferFile* file = session.effect<OfferFile>();
        REQUIRE((file != nullptr) == !given_up);
        if (file) CHECK(file->bytes == expected(session.app));
    }
}

TEST_CASE("Ctrl+P prints the report and not the screen", "[app]") {
    Session session = opened();
    const Command& print = command("file.print");
    CHECK(print.shortcut == Shortcut{.ctrl = true, .key = 'P'});
    session.act(*print.action(session.app));
    answer_moment(session);
    REQUIRE(session.effect<Print>());
    CHECK(session.effect<Print>()->page == expected(session.app));
    CHECK_FALSE(command("file.print").action(App{}));
}

TEST_CASE("With nothing left in the report, printing asks what is wanted", "[app]") {
    Session session = opened();
    ReportChoice choice;
    choice.left_out = {report::all_parts.begin(), report::all_parts.end()};
    session.act(ArrangeReport{choice});
    session.act(PrintReport{});
    CHECK_FALSE(session.effect<AskMoment>());
    CHECK(session.app.sharing.report_asked);
    session.act(Dismiss{});
    CHECK_FALSE(session.app.sharing.report_asked);
}

TEST_CASE("The official records leave as CSV of the year on the screen, in Italian whatever the screen speaks", "[app]") {
    Session session = opened();
    session.act(SetLang{words::Lang::en});
    session.act(*command("file.portale").action(session.app));
    const OfferFile* file = session.effect<OfferFile>();
    REQUIRE(file);
    CHECK(file->name == "portale-piano 2024.csv");
    CHECK(file->bytes.contains("maggiore o uguale a 10"));
    CHECK(session.app.message->issue.args == std::vector<std::string>{"portale-piano 2024.csv", "3"});
    session.act(*command("file.pira").action(session.app));
    CHECK(session.effect<OfferFile>()->name == "pira-piano 2024.csv");
}
