#include "change/tally.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "eval/edits.hpp"
#include "support/builders.hpp"
#include "support/transcription.hpp"

using namespace support;
using plan::RevisionKind;

namespace {

plan::Revision revision(const char* act, RevisionKind kind, const char* on) {
    plan::Revision made{.kind = kind, .on = on, .text = "nota"};
    if (*act) made.act = plan::ActId{act};
    return made;
}

// a1 of the year before, a2 and a3 of the plan's year.
plan::Plan revised(std::vector<plan::Revision> revisions) {
    auto plan = small_plan();
    plan.acts = {{.id = {"a1"}, .number = "1", .date = base::Date{2023, 12, 1}},
                 {.id = {"a2"}, .number = "2", .date = base::Date{2024, 3, 1}},
                 {.id = {"a3"}, .number = "3", .date = base::Date{2024, 7, 1}}};
    plan.revisions = std::move(revisions);
    return plan;
}

}  // namespace

TEST_CASE("A row counts once in each kind, an objective once in all", "[change][acts]") {
    const auto plan = revised({revision("a2", RevisionKind::updated, "i1"), revision("a2", RevisionKind::updated, "i1"),
                               revision("a2", RevisionKind::updated, "i2"), revision("a2", RevisionKind::removed, "i2"),
                               revision("a2", RevisionKind::unclear, ""), revision("a3", RevisionKind::inserted, "i3")});
    const auto reg = change::tally(plan);
    CHECK(reg.acts[0] == change::Tally{});
    CHECK(reg.acts[1] == change::Tally{.updated = 2, .removed = 1, .without_row = 1, .objectives = 1});
    CHECK(reg.acts[2] == change::Tally{.inserted = 1, .objectives = 1});
    CHECK(reg.year == change::Tally{.inserted = 1, .updated = 2, .removed = 1, .without_row = 1, .objectives = 2});
    CHECK(reg.planned == 2);
    CHECK(*change::share_modified(reg.acts[1], reg.planned) == 0.5);
}

TEST_CASE("Acts of an earlier year and revisions without act do not count for the year", "[change][acts]") {
    const auto reg = change::tally(revised({revision("a1", RevisionKind::updated, "o1"), revision("", RevisionKind::updated, "o2")}));
    CHECK(reg.acts[0].objectives == 1);
    CHECK(reg.without_act.updated == 1);
    CHECK(reg.year == change::Tally{});
}

TEST_CASE("Planned are the objectives of the plan as adopted: neither what an act of the year inserted, nor areas and cards", "[change][acts]") {
    auto plan = revised({revision("a2", RevisionKind::inserted, "o2")});
    plan = with_objective(std::move(plan), "area", "ente", nullptr, plan::Level::area);
    plan = with_objective(std::move(plan), "o9", "ente", nullptr);
    plan.objectives.back() = base::with(plan.objectives.back(), [](plan::Objective& o) { o.removed = true; });
    const auto reg = change::tally(plan);
    CHECK(reg.planned == 1);
    CHECK(reg.year.objectives == 1);
    CHECK_FALSE(change::share_modified(reg.year, 0));
}

TEST_CASE("Neither the register nor modifiche() counts areas, the body or cards as objectives modified", "[change][acts]") {
    auto plan = revised({revision("a2", RevisionKind::updated, "ente"), revision("a2", RevisionKind::updated, "area"),
                         revision("a2", RevisionKind::updated, "scheda"), revision("a3", RevisionKind::updated, "o1")});
    plan = with_objective(std::move(plan), "area", "ente", nullptr, plan::Level::area);
    plan = with_objective(std::move(plan), "scheda", "ente", nullptr, plan::Level::scorecard);
    CHECK(change::tally(plan).year.objectives == 1);
    CHECK(eval::days_of_edits(plan, {plan::Referent::Kind::whole, 0}) == std::vector{base::Date{2024, 7, 1}});
}

TEST_CASE("Over the year of the published plans the share counts what modifiche() counts", "[change][acts]") {
    struct Row {
        int year;
        std::size_t modified, planned;
    };
    for (const auto& [year, modified, planned] : {Row{2018, 19, 208}, Row{2020, 32, 108}}) {
        CAPTURE(year);
        const auto plan = transcribed_plan(year);
        const auto reg = change::tally(plan);
        CHECK(reg.year.objectives == eval::days_of_edits(plan, {plan::Referent::Kind::whole, 0}).size());
        CHECK(reg.year.objectives == modified);
        CHECK(reg.planned == planned);
    }
}
