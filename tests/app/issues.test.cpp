#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "lint/lint.hpp"
#include "support/builders.hpp"
#include "support/session.hpp"

using namespace app;
using namespace support;

namespace {

// o2 has three bare numbers of unknown or proposed direction and weights that make 80.
plan::Plan flawed() {
    auto plan = with_objective(with_objective(empty_plan(), "o1", "ente", "60"), "o2", "ente", "40");
    plan = with_indicator(std::move(plan), "i1", "o1", "100", "31/06/2024");
    for (const char* id : {"i2", "i3"}) {
        plan = with_indicator(std::move(plan), id, "o2", "40", "25");
        plan.indicators.back() = base::with(plan.indicators.back(), [&](plan::Indicator& i) { i.name = std::string("Tempo medio di risposta ") + id; i.unit = "gg"; });
    }
    return plan;
}

Session at_issues(const plan::Plan& plan = flawed()) {
    Session session = opened(plan);
    session.act(ShowPlace{Place::issues});
    return session;
}

const IssueList& list(const Session& session) { return *session.app.document->issue_list; }

std::vector<std::string> shown(const Session& session) {
    std::vector<std::string> codes;
    for (const IssueLine& line : list(session).shown) codes.push_back(session.app.document->derived->issues[line.issue].code);
    return codes;
}

using Codes = std::vector<std::string>;
const Codes all{"impossible-date", "weight-sum", "direction-proposed", "direction-proposed"};

void choose(Session& session, std::string_view code) {
    const auto codes = shown(session);
    session.act(ChooseIssue{static_cast<std::size_t>(std::ranges::find(codes, code) - codes.begin())});
}

void arrange(Session& session, auto change) {
    IssuesView view = session.app.view.issues;
    change(view);
    session.act(ArrangeIssues{std::move(view)});
}

}  // namespace

TEST_CASE("The list is made in its place only, errors first", "[app][issues]") {
    Session session = opened(flawed());
    CHECK_FALSE(session.app.document->issue_list);
    session.act(ShowPlace{Place::issues});
    CHECK(shown(session) == all);
    session.act(ShowPlace{Place::plan});
    CHECK_FALSE(session.app.document->issue_list);
}

TEST_CASE("Issues are filtered by severity, family and text; counts tell what each choice would show", "[app][issues]") {
    Session session = at_issues();
    CHECK(list(session).by_severity == std::array<std::size_t, 3>{1, 3, 0});
    CHECK(list(session).by_family[static_cast<std::size_t>(lint::Family::targets)] == 3);
    arrange(session, [](IssuesView& view) { view.family = lint::Family::weights; });
    CHECK(shown(session) == Codes{"weight-sum"});
    CHECK(list(session).by_severity == std::array<std::size_t, 3>{0, 1, 0});
    CHECK(list(session).by_family[static_cast<std::size_t>(lint::Family::targets)] == 3);
    arrange(session, [](IssuesView& view) { view = {}; view.severities[1] = false; });
    CHECK(shown(session) == Codes{"impossible-date"});
    for (const char* text : {"TEMPO MEDIO", "i2", "proposed"}) {
        arrange(session, [&](IssuesView& view) { view = {}; view.text = text; });
        CHECK(shown(session).size() == (std::string(text) == "TEMPO MEDIO" ? 2U : std::string(text) == "i2" ? 1U : 0U));
    }
    CHECK(session.app.document->history.done.empty());
}

TEST_CASE("A chosen issue selects its row; one that is fixed gives way to the next, in one step of the history", "[app][issues]") {
    Session session = at_issues();
    choose(session, "weight-sum");
    CHECK(plan::id_of(*session.app.view.selected) == "o2");
    REQUIRE(list(session).fixes.size() == 1);
    session.act(ApplyFix{*session.app.view.issues.chosen, 0});
    session.act(FollowIssue{});
    CHECK(plan::find(session.plan(), plan::IndicatorId{"i2"})->weight == decimal("50"));
    CHECK(session.app.view.issues.chosen->code == "direction-proposed");
    CHECK(plan::id_of(*session.app.view.selected) == "i2");
    CHECK(session.app.document->history.done.size() == 1);
    session.act(Undo{});
    CHECK(session.plan() == flawed());
    CHECK(session.app.view.issues.chosen->code == "direction-proposed");
}

TEST_CASE("All of a kind are fixed, or accepted with one reason, by one step", "[app][issues]") {
    Session session = at_issues();
    choose(session, "direction-proposed");
    CHECK(list(session).alike == 2);
    CHECK(list(session).all_fixable);
    session.act(FixAlike{});
    CHECK(shown(session) == Codes{"impossible-date", "weight-sum"});
    CHECK(session.app.message->issue.args == Codes{"2"});
    session.act(Undo{});
    CHECK(session.plan() == flawed());
    choose(session, "direction-proposed");
    session.act(AcceptAlike{"Lo sappiamo"});
    CHECK(session.plan().accepted.size() == 2);
    CHECK(shown(session) == Codes{"impossible-date", "weight-sum"});
    CHECK(list(session).accepted == 2);
    arrange(session, [](IssuesView& view) { view.accepted = true; });
    CHECK(shown(session) == all);
    session.act(Undo{});
    CHECK(session.plan().accepted.empty());
}

TEST_CASE("Only those of the kind that are shown and not accepted are taken together", "[app][issues]") {
    Session session = at_issues();
    arrange(session, [](IssuesView& view) { view.text = "i2"; });
    choose(session, "direction-proposed");
    CHECK(list(session).alike == 1);
    session.act(AcceptAlike{"Questa sì"});
    REQUIRE(session.plan().accepted.size() == 1);
    CHECK(session.plan().accepted[0].id == "i2");
}

TEST_CASE("Codes used twice are renumbered together", "[app][issues]") {
    auto plan = with_objective(empty_plan(), "o1", "ente", "100");
    for (const char* code : {"1.1", "1.1", "2.1", "2.1"}) {
        const std::string id = "i" + std::to_string(plan.indicators.size());
        plan = with_indicator(std::move(plan), id, "o1", nullptr, ">= 1 N.");
        plan.indicators.back() = base::with(plan.indicators.back(), [&](plan::Indicator& i) { i.code = code; });
    }
    Session session = at_issues(plan);
    choose(session, "duplicate-code");
    CHECK(list(session).alike == 2);
    session.act(FixAlike{});
    Codes codes;
    for (const auto& each : session.plan().indicators) codes.push_back(each->code);
    CHECK(codes == Codes{"1.1", "1.2", "2.1", "2.2"});
    CHECK(session.app.document->history.done.size() == 1);
}

TEST_CASE("The issues of the selected row carry their fixes wherever the row is looked at", "[app][issues]") {
    Session session = opened(flawed());
    session.act(GoTo{"i1"});
    const auto& offered = *session.app.document->offered;
    REQUIRE(offered.size() == 1);
    CHECK(offered[0].fixes.size() == 1);
    session.act(ApplyFix{session.app.document->derived->issues[offered[0].issue], 0});
    CHECK(plan::find(session.plan(), plan::IndicatorId{"i1"})->targets.at(2024).text == "30/06/2024");
    CHECK(session.app.document->offered->empty());
    session.act(TryNode{"i2"});
    CHECK(session.app.document->offered->front().fixes.empty());
}
