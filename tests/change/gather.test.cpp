#include "change/gather.hpp"

#include <catch2/catch_test_macros.hpp>

#include "change/diff.hpp"
#include "plan/names.hpp"
#include "support/builders.hpp"
#include "words/phrases.hpp"

using namespace support;
using plan::IndicatorId;
using plan::ObjectiveId;
using plan::RevisionKind;

namespace {

plan::Plan after(plan::Plan plan, const std::vector<plan::Edit>& edits) { return *change::apply(std::move(plan), edits); }

// "updated i1 (2)": kind, row, edits.
std::vector<std::string> gathered(const plan::Plan& to) {
    const auto edits = change::diff(small_plan(), to);
    std::vector<std::string> told;
    for (const auto& each : change::gather(edits, to))
        told.push_back(std::string(plan::name_of(each.kind)) + " " + (each.on.empty() ? "-" : each.on) + " (" + std::to_string(each.edits.size()) + ")");
    return told;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("A row typed in several times is one entry", "[change][acts]") {
    CHECK(gathered(after(small_plan(), {plan::SetTarget{{"i1"}, 2024, ">= 11 N."}, plan::SetWeight{IndicatorId{"i2"}, decimal("40")},
                                        plan::SetWeight{IndicatorId{"i1"}, decimal("60")}, plan::SetTarget{{"i1"}, 2024, ">= 12 N."}})) ==
          Told{"updated i1 (2)", "updated i2 (1)"});
}

TEST_CASE("Rows that came are inserted, struck ones removed, deleted ones removed without a row", "[change][acts]") {
    const plan::Indicator added{.id = {"i9"}, .parent = {"o1"}, .code = "1.9", .name = "Nuovo"};
    CHECK(gathered(after(small_plan(), {plan::InsertIndicator{added, {}}, plan::SetWeight{IndicatorId{"i9"}, decimal("10")},
                                        plan::SetRemoved{IndicatorId{"i3"}, true}, plan::Erase{IndicatorId{"i2"}}})) ==
          Told{"inserted i9 (1)", "removed - (1)", "removed i3 (1)"});
}

TEST_CASE("What is recorded and not decided is left aside", "[change][acts]") {
    auto plan = with_indicator(small_plan(), "i4", "o2", "50", "25");
    plan.acts.push_back({.id = {"a1"}, .number = "1"});
    auto to = after(plan, {plan::SetReading{IndicatorId{"i1"}, {2024, 6, 30}, plan::Value(decimal("5"))},
                           plan::SetAssessment{{"i1"}, {2024, 12, 31}, plan::Assessment{decimal("80"), "OIV", "", {}}},
                           plan::ConfirmDirection{{"i4"}, 2024, expr::Direction::at_most}, plan::SetPast{{"i1"}, 2023, decimal("3")},
                           plan::InsertRevision{{.act = plan::ActId{"a1"}, .on = "i1", .text = "nota"}},
                           plan::PutScenario{{.id = {"s1"}, .name = "Prova"}}, plan::Accept{{"code", "i1", "", "va bene", {}}}});
    CHECK(change::gather(change::diff(plan, to), to).empty());
    CHECK_FALSE(change::diff(plan, to).empty());
}

TEST_CASE("What belongs to the plan as a whole is an entry each", "[change][acts]") {
    CHECK(gathered(after(small_plan(), {plan::SetPlanText{plan::PlanText::title, "Altro"}, plan::SetPlanText{plan::PlanText::note, "Nota"},
                                        plan::ChooseProfile{{"on/off"}}})).size() == 3);
}

TEST_CASE("Edits in a row are told each of the plan that those before it have left", "[words][acts]") {
    const plan::Indicator added{.id = {"i9"}, .parent = {"o1"}, .code = "1.9", .name = "Nuovo"};
    CHECK(words::describe(std::vector<plan::Edit>{plan::InsertIndicator{added, {}}, plan::SetWeight{IndicatorId{"i9"}, decimal("10")},
                                                  plan::SetWeight{IndicatorId{"i9"}, decimal("20")}, plan::Erase{ObjectiveId{"o2"}}},
                          small_plan(), words::Lang::it) ==
          Told{"Inserito: 1.9 Nuovo", "Peso di 1.9: (vuoto) → 10", "Peso di 1.9: 10 → 20", "Cancellato: o2 Obiettivo o2"});
}

TEST_CASE("Edits of acts are told in words", "[words][acts]") {
    auto plan = small_plan();
    const plan::Act act{.id = {"a1"}, .body = "Giunta", .number = "97", .date = base::Date{2024, 7, 26}, .subject = "Rolling"};
    plan.acts = {act};
    plan::Act other = act;
    other.number = "98";
    CHECK(words::describe(plan::SetAct{other}, plan, words::Lang::it) ==
          "Atto: Deliberazione n. 97 del 26/07/2024 (Giunta) → Deliberazione n. 98 del 26/07/2024 (Giunta)");
    other = act;
    other.subject = "Rolling annuale";
    CHECK(words::describe(plan::SetAct{other}, plan, words::Lang::it) ==
          "Oggetto di Deliberazione n. 97 del 26/07/2024 (Giunta): Rolling → Rolling annuale");
    CHECK(words::describe(plan::EraseAct{{"a1"}, plan::OfAct::kept}, plan, words::Lang::it) == "Cancellato: Deliberazione n. 97 del 26/07/2024 (Giunta)");
    CHECK(words::describe(plan::EraseAct{{"a1"}, plan::OfAct::erased}, plan, words::Lang::it) ==
          "Cancellato con le sue revisioni: Deliberazione n. 97 del 26/07/2024 (Giunta)");
    CHECK(words::describe(plan::EraseRevision{{.text = "nota"}}, plan, words::Lang::it) == "Revisione cancellata: nota");
}
