#include "plan/edit.hpp"

#include <catch2/catch_test_macros.hpp>

#include "plan/outline.hpp"
#include "support/builders.hpp"

using namespace support;
using plan::IndicatorId;
using plan::ObjectiveId;

namespace {

std::vector<std::string> ids(const plan::Plan& plan) {
    std::vector<std::string> all;
    for (const auto& row : plan::outline(plan)) all.push_back(plan::id_of(row.node));
    return all;
}

std::string refusal(const plan::Plan& plan, const plan::Edit& edit) {
    const auto after = plan::apply(plan, edit);
    return after ? "" : after.error().front().code;
}

}  // namespace

TEST_CASE("An edit gives a new plan and leaves the old one as it was", "[plan]") {
    const auto before = small_plan();
    const auto after = plan::apply(before, plan::SetWeight{IndicatorId{"i1"}, decimal("70")});
    REQUIRE(after);
    CHECK(find(*after, IndicatorId{"i1"})->weight == decimal("70"));
    CHECK(before == small_plan());
    CHECK(after->indicators[1].same_as(before.indicators[1]));
}

TEST_CASE("A new target text needs its direction confirmed again", "[plan]") {
    auto plan = with_indicator(small_plan(), "i4", "o1", "0", "25");
    plan = *plan::apply(plan, plan::ConfirmDirection{{"i4"}, 2024, expr::Direction::at_most});
    plan = *plan::apply(plan, plan::SetTarget{{"i4"}, 2024, "24"});
    CHECK_FALSE(find(plan, IndicatorId{"i4"})->targets.at(2024).confirmed);
}

TEST_CASE("A target of a new year adds its column; an empty text takes the target away", "[plan]") {
    auto plan = *plan::apply(small_plan(), plan::SetTarget{{"i1"}, 2026, ">= 12 N."});
    CHECK(plan.years == std::vector{2024, 2026});
    plan = *plan::apply(plan, plan::SetTarget{{"i1"}, 2026, ""});
    CHECK_FALSE(find(plan, IndicatorId{"i1"})->targets.contains(2026));
}

TEST_CASE("What is inserted stands where it was asked to", "[plan]") {
    const auto plan = small_plan();
    const plan::Indicator added{.id = {"i9"}, .parent = {"o1"}};
    CHECK(ids(*plan::apply(plan, plan::InsertIndicator{added, IndicatorId{"i1"}})) ==
          std::vector<std::string>{"ente", "o1", "i1", "i9", "i2", "o2", "i3"});
    CHECK(ids(*plan::apply(plan, plan::InsertIndicator{added, {}})) ==
          std::vector<std::string>{"ente", "o1", "i9", "i1", "i2", "o2", "i3"});
}

TEST_CASE("Moving takes the whole branch along", "[plan]") {
    const auto plan = small_plan();
    CHECK(ids(*plan::apply(plan, plan::Move{ObjectiveId{"o1"}, {"o2"}, {}})) ==
          std::vector<std::string>{"ente", "o2", "i3", "o1", "i1", "i2"});
    CHECK(ids(*plan::apply(plan, plan::Move{IndicatorId{"i1"}, {"o2"}, IndicatorId{"i3"}})) ==
          std::vector<std::string>{"ente", "o1", "i2", "o2", "i3", "i1"});
}

TEST_CASE("Deleting takes all that stands below, in the tree and in the map", "[plan]") {
    auto plan = small_plan();
    plan.perspectives = {{{"p1"}, "Utenti", {}}};
    plan.strategy_map = {{{"p1"}, "Utenti", {{{"o1"}, "01", "x", {}}, {{"o2"}, "02", "y", {}}}, {}, {}}};
    const auto after = plan::apply(plan, plan::Erase{ObjectiveId{"o1"}});
    REQUIRE(after);
    CHECK(ids(*after) == std::vector<std::string>{"ente", "o2", "i3"});
    CHECK(after->strategy_map[0].boxes.size() == 1);
    CHECK(check_structure(*after).empty());
}

TEST_CASE("Ids are never used again, not even after a deletion", "[plan]") {
    auto plan = small_plan();
    const auto first = plan::fresh_id(plan, 'i');
    plan = *plan::apply(plan, plan::InsertIndicator{{.id = {first}, .parent = {"o1"}}, {}});
    plan = *plan::apply(plan, plan::Erase{IndicatorId{first}});
    CHECK(plan::fresh_id(plan, 'i') != first);
}

TEST_CASE("What cannot be done is refused with its code and changes nothing", "[plan]") {
    const auto plan = small_plan();
    CHECK(refusal(plan, plan::SetWeight{IndicatorId{"i1"}, decimal("-1")}) == "negative-weight");
    CHECK(refusal(plan, plan::SetWeight{IndicatorId{"none"}, decimal("1")}) == "unknown-id");
    CHECK(refusal(plan, plan::Erase{ObjectiveId{"ente"}}) == "erase-body");
    CHECK(refusal(plan, plan::Move{ObjectiveId{"o1"}, {"o1"}, {}}) == "move-into-itself");
    CHECK(refusal(plan, plan::Move{ObjectiveId{"ente"}, {"o1"}, {}}) == "move-into-itself");
    CHECK(refusal(plan, plan::InsertIndicator{{.id = {"i1"}, .parent = {"o1"}}, {}}) == "duplicate-id");
    CHECK(refusal(plan, plan::InsertObjective{{.id = {"o7"}, .parent = ObjectiveId{"no"}}, {}}) == "unknown-parent");
    CHECK(refusal(plan, plan::SetFormula{{"i1"}, plan::Ratio{{"m1"}, {"m2"}}}) == "unknown-measure");
    CHECK(refusal(plan, plan::SetText{ObjectiveId{"o1"}, plan::TextField::unit, "N."}) == "no-such-field");
    CHECK(refusal(plan, plan::SetAssessment{{"i1"}, {2024, 12, 31}, plan::Assessment{decimal("101"), "", "", {}}}) ==
          "assessment-range");
    for (const plan::Estimate& wrong : {plan::Estimate(plan::UniformEstimate{decimal("2"), decimal("1"), {}}),
                                        plan::Estimate(plan::TriangularEstimate{decimal("1"), decimal("4"), decimal("3"), {}}),
                                        plan::Estimate(plan::TriangularEstimate{decimal("2"), decimal("1"), decimal("3"), {}}),
                                        plan::Estimate(plan::NormalEstimate{decimal("1"), decimal("-0.1"), {}})})
        CHECK(refusal(plan, plan::SetEstimate{{"i1"}, wrong}) == "estimate-out-of-order");
    CHECK(refusal(plan, plan::Accept{{"weight-sum", "o1", "weight", "", {}}}) == "reason-missing");
    CHECK(refusal(plan, plan::SetLevel{{"o1"}, plan::Level::body}) == "body-with-parent");
    CHECK(refusal(plan, plan::ConfirmDirection{{"i1"}, 2030, expr::Direction::at_most}) == "no-target");
}

TEST_CASE("A value is read as a number, a date, yes or no, or a level", "[plan]") {
    using plan::Value;
    CHECK(*plan::read_value("1.600,00") == Value(decimal("1600.00")));
    CHECK(*plan::read_value("7.5") == Value(decimal("7.5")));
    CHECK(*plan::read_value(" 87,5 % ") == Value(decimal("87.5")));
    CHECK(*plan::read_value("-9,90") == Value(decimal("-9.90")));
    CHECK(*plan::read_value("30/06/2024") == Value(base::Date{2024, 6, 30}));
    CHECK(*plan::read_value("Sì") == Value(true));
    CHECK(*plan::read_value("no") == Value(false));
    CHECK(*plan::read_value("Medio") == Value(plan::LevelName{"Medio"}));
    CHECK(*plan::read_value("  ") == std::nullopt);
}

TEST_CASE("What is no value is explained, never guessed", "[plan]") {
    CHECK(plan::read_value("31/04/2024").error().front().code == "impossible-date");
    CHECK(plan::read_value("12x").error().front().code == "not-a-value");
    CHECK(plan::read_number("dodici").error().front().code == "not-a-number");
    CHECK(plan::read_weight("-3").error().front().code == "negative-weight");
    CHECK(**plan::read_weight("14,29%") == decimal("14.29"));
}

TEST_CASE("A measure that a formula reads cannot be deleted", "[plan]") {
    auto plan = *plan::apply(small_plan(), plan::InsertMeasure{{.id = {"m1"}, .name = "Pratiche"}});
    CHECK(plan::apply(plan, plan::EraseMeasure{{"m1"}})->measures.empty());
    plan = *plan::apply(plan, plan::SetFormula{{"i1"}, plan::MeasureRef{{"m1"}, {}}});
    CHECK(refusal(plan, plan::EraseMeasure{{"m1"}}) == "measure-in-use");
    CHECK(refusal(plan, plan::EraseMeasure{{"m9"}}) == "unknown-id");
}

TEST_CASE("Those that an order names change places among themselves", "[plan]") {
    const auto plan = *plan::apply(small_plan(), plan::SetOrder{std::vector<IndicatorId>{{"i3"}, {"i1"}}});
    CHECK(plan.indicators[0]->id.value == "i3");
    CHECK(plan.indicators[1]->id.value == "i2");
    CHECK(plan.indicators[2]->id.value == "i1");
    CHECK(refusal(plan, plan::SetOrder{std::vector<IndicatorId>{{"i9"}}}) == "unknown-id");
    CHECK(refusal(plan, plan::SetOrder{std::vector<IndicatorId>{{"i1"}, {"i1"}}}) == "duplicate-id");
}

TEST_CASE("A list on which rows lean cannot lose what they name", "[plan]") {
    auto plan = *plan::apply(small_plan(), plan::SetPart{std::vector<plan::Perspective>{{{"p1"}, "Utenti", {}, {}}}});
    plan = *plan::apply(plan, plan::SetPerspective{{"o1"}, plan::PerspectiveId{"p1"}});
    CHECK(refusal(plan, plan::SetPart{std::vector<plan::Perspective>{}}) == "unknown-perspective");
}

TEST_CASE("A deleted row leaves the words of its revisions", "[plan]") {
    auto plan = small_plan();
    plan.revisions = {{.on = "i1", .text = "Aggiornato", .candidates = {"i1", "i3"}}};
    plan = *plan::apply(plan, plan::Erase{ObjectiveId{"o1"}});
    REQUIRE(plan.revisions.size() == 1);
    CHECK(plan.revisions[0].on.empty());
    CHECK(plan.revisions[0].candidates == std::vector<std::string>{"i3"});
    CHECK(plan::check_structure(plan).empty());
}

TEST_CASE("A scorecard becomes an objective and back, the body does not", "[plan]") {
    const auto plan = *plan::apply(small_plan(), plan::Rehang{{"o2"}, plan::Level::scorecard, {}});
    CHECK_FALSE(find(plan, ObjectiveId{"o2"})->parent);
    CHECK(*plan::apply(plan, plan::Rehang{{"o2"}, plan::Level::strategic, ObjectiveId{"ente"}}) == small_plan());
    CHECK(refusal(plan, plan::Rehang{{"ente"}, plan::Level::scorecard, {}}) == "erase-body");
    CHECK(refusal(plan, plan::Rehang{{"o1"}, plan::Level::scorecard, ObjectiveId{"ente"}}) == "body-with-parent");
}
