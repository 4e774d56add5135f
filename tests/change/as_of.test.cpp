#include "change/as_of.hpp"

#include <catch2/catch_test_macros.hpp>

#include "support/builders.hpp"

using namespace support;

namespace {

using Codes = std::vector<std::string>;

plan::Act act(std::string id, std::string number, std::optional<base::Date> date) {
    return {.id = {std::move(id)}, .body = "Giunta", .number = std::move(number), .date = date, .subject = "Rolling annuale"};
}

plan::Revision revision(std::string act, plan::RevisionKind kind, std::string on) {
    plan::Revision made{.kind = kind, .on = std::move(on), .text = "Come da " + act};
    if (!act.empty()) made.act = plan::ActId{std::move(act)};
    return made;
}

// Adopted for 2024; d1 of the year before, d2 without a day, d3 in July, d4 in October.
plan::Plan revised(std::vector<plan::Revision> revisions) {
    auto plan = small_plan();
    plan.acts = {act("d1", "129", base::Date{2023, 12, 2}), act("d2", "", {}), act("d3", "92", base::Date{2024, 7, 21}),
                 act("d4", "92", base::Date{2025, 1, 10})};
    plan.revisions = std::move(revisions);
    return plan;
}

Codes codes(const change::AsOf& then) {
    Codes all;
    for (const auto& each : then.told) all.push_back(each.code + (each.place.id.empty() ? "" : " " + each.place.id));
    return all;
}

std::size_t moment(const plan::Plan& plan, const char* words) { return change::read_moment(plan, words)->acts; }

}  // namespace

TEST_CASE("Before the act that inserted it a row was not there, nor what is below it", "[change]") {
    auto plan = revised({revision("d3", plan::RevisionKind::inserted, "o1")});
    plan.perspectives.push_back({{"p1"}, "Utenti", {}, {}});
    plan.strategy_map.push_back({{"p1"}, "Utenti", {{{"o1"}, "01", "Uno", {}}, {{"o2"}, "02", "Due", {}}}, {}, {}});
    const auto then = change::as_of(plan, {"d1"});
    CHECK_FALSE(find(then.plan, plan::ObjectiveId{"o1"}));
    CHECK_FALSE(find(then.plan, plan::IndicatorId{"i1"}));
    CHECK(then.plan.strategy_map[0].boxes.size() == 1);
    CHECK(then.told.empty());
    CHECK(plan::check_structure(then.plan).empty());
    CHECK(find(change::as_of(plan, {"d3"}).plan, plan::ObjectiveId{"o1"}));
}

TEST_CASE("A row that was only moved under an inserted objective was there before, with what is below it", "[change]") {
    auto plan = revised({revision("d3", plan::RevisionKind::inserted, "o1"), revision("d3", plan::RevisionKind::updated, "i2"),
                         revision("d4", plan::RevisionKind::updated, "i1")});
    const auto then = change::as_of(plan, {"d2"});
    REQUIRE(find(then.plan, plan::IndicatorId{"i2"}));
    CHECK(find(then.plan, plan::IndicatorId{"i2"})->parent.value == "ente");
    CHECK_FALSE(find(then.plan, plan::IndicatorId{"i1"}));  // what happened to it came later
    CHECK(codes(then) == Codes{"as-of-updated i2"});
    CHECK(plan::check_structure(then.plan).empty());
}

TEST_CASE("Before the act that removed it a row counted; an earlier removal stays", "[change]") {
    auto plan = revised({revision("d3", plan::RevisionKind::removed, "i1"), revision("d1", plan::RevisionKind::removed, "i3")});
    for (auto& box : plan.indicators)
        if (box->id.value != "i2") box = base::with(box, [](plan::Indicator& indicator) { indicator.removed = true; });
    const auto then = change::as_of(plan, {"d2"});
    CHECK_FALSE(find(then.plan, plan::IndicatorId{"i1"})->removed);
    CHECK(find(then.plan, plan::IndicatorId{"i3"})->removed);
    CHECK(then.plan.revisions.size() == 1);
    CHECK(then.plan.acts == plan.acts);
    CHECK(change::as_of(plan, {"d4"}).plan == plan);
}

TEST_CASE("A row that one act removed and a later one brought back was there, then struck, then there again", "[change]") {
    const auto is_struck = [](const change::AsOf& then, const char* id) {
        const auto* row = find(then.plan, plan::IndicatorId{id});
        REQUIRE(row);
        return row->removed;
    };
    for (const auto back : {plan::RevisionKind::inserted, plan::RevisionKind::updated}) {
        const auto plan = revised({revision("d4", back, "i1"), revision("d3", plan::RevisionKind::removed, "i1")});  // whatever the document tells first
        CHECK_FALSE(is_struck(change::as_of(plan, {"d2"}), "i1"));
        CHECK(is_struck(change::as_of(plan, {"d3"}), "i1"));
        CHECK_FALSE(is_struck(change::as_of(plan, {"d4"}), "i1"));
    }
    const auto again = revised({revision("d1", plan::RevisionKind::removed, "i1"), revision("d2", plan::RevisionKind::updated, "i1"),
                                revision("d4", plan::RevisionKind::updated, "i1")});
    CHECK(is_struck(change::as_of(again, {"d1"}), "i1"));
    CHECK_FALSE(is_struck(change::as_of(again, {"d3"}), "i1"));
}

TEST_CASE("A row inserted, removed and inserted again was not there before the first of these", "[change]") {
    const auto plan = revised({revision("d2", plan::RevisionKind::inserted, "i1"), revision("d3", plan::RevisionKind::removed, "i1"),
                               revision("d4", plan::RevisionKind::inserted, "i1")});
    CHECK_FALSE(find(change::as_of(plan, {"d1"}).plan, plan::IndicatorId{"i1"}));
    CHECK_FALSE(find(change::as_of(plan, {"d2"}).plan, plan::IndicatorId{"i1"})->removed);
    CHECK(find(change::as_of(plan, {"d3"}).plan, plan::IndicatorId{"i1"})->removed);
}

TEST_CASE("What an update changed cannot be rebuilt and is told once a row", "[change]") {
    const auto plan = revised({revision("d3", plan::RevisionKind::updated, "i1"), revision("d4", plan::RevisionKind::updated, "i1"),
                               revision("d3", plan::RevisionKind::unclear, "i2"), revision("d3", plan::RevisionKind::updated, ""),
                               revision("", plan::RevisionKind::updated, "i3"), revision("d4", plan::RevisionKind::inserted, "o2"),
                               revision("d4", plan::RevisionKind::updated, "i3")});
    const auto then = change::as_of(plan, {"d1"});
    CHECK(codes(then) == Codes{"as-of-updated i1", "as-of-unclear i2", "as-of-no-row", "as-of-updated i3", "as-of-no-act i3"});
    CHECK(then.told[0].args == std::vector<std::string>{"i1", "Come da d3", "92/2024"});
    CHECK(*find(then.plan, plan::IndicatorId{"i1"}) == *find(plan, plan::IndicatorId{"i1"}));
    CHECK(then.plan.revisions.size() == 1);
    CHECK(then.plan.revisions[0].on == "i3");  // updated, so it was there before its objective
}

TEST_CASE("A moment is called by an act's id, its number, a day or the adoption", "[change]") {
    const auto plan = revised({});
    CHECK(moment(plan, "d2") == 2);
    CHECK(moment(plan, "129") == 1);
    CHECK(moment(plan, "92/2024") == 3);
    CHECK(moment(plan, "2024-07-20") == 1);
    CHECK(moment(plan, "2024-07-21") == 3);
    CHECK(moment(plan, "2020-01-01") == 0);
    CHECK(moment(plan, "adozione") == 1);
    CHECK(moment(plan, "adoption") == 1);
    CHECK(change::name_of(plan, {3}) == "d3");
    CHECK(change::name_of(plan, {0}) == "adoption");
    for (const char* words : {"92", "d9", "", "luglio"}) {
        const auto unknown = change::read_moment(plan, words);
        REQUIRE_FALSE(unknown);
        CHECK(unknown.error()[0].code == "as-of-unknown");
        CHECK(unknown.error()[0].args[1].find("d3 (92/2024)") != std::string::npos);
    }
}
