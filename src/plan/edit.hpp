// Edit: one change to a plan. The same type serves the user's actions, scenarios, differences,
// merges and revisions.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/issue.hpp"
#include "plan/plan.hpp"

namespace plan {

// The plain texts of a node.
enum class TextField { code, name, description, unit, mission, programme, owner, services, area, formula_note, note };

// The member that holds such a text; null when this kind of node has none.
std::string Objective::* text_member(const Objective& objective, TextField field);
std::string Indicator::* text_member(const Indicator& indicator, TextField field);

struct SetText { NodeRef node; TextField field; std::string text; };
struct SetTarget { IndicatorId indicator; int year; std::string text; };  // empty text: no target
struct ConfirmDirection { IndicatorId indicator; int year; std::optional<expr::Direction> direction; };
struct SetReadingNote { ReadingHolder of; base::Date at; std::string note; };
struct SetTypology { IndicatorId indicator; std::optional<Typology> typology; };
struct SetGrowth { IndicatorId indicator; std::optional<Growth> growth; };
struct SetFormula { IndicatorId indicator; std::optional<Formula> formula; };
// A figure that a rule of scoring may ask of an indicator.
enum class RuleFigure { scale, baseline, low_threshold, high_threshold };
struct SetRuleFigure { IndicatorId indicator; RuleFigure figure; std::optional<base::Decimal> value; };
std::optional<base::Decimal> Indicator::* member_of(RuleFigure figure);
struct SetReference { IndicatorId indicator; int year; std::optional<base::Decimal> value; };
struct SetLevels { IndicatorId indicator; std::vector<std::string> levels; };  // from the worst to the best
struct SetExpected { IndicatorId indicator; std::vector<ExpectedStep> steps; };
struct SetEstimate { IndicatorId indicator; std::optional<Estimate> estimate; };
struct SetPast { IndicatorId indicator; int year; std::optional<base::Decimal> value; };
enum class Flag { in_tree, in_productivity };  // Albero, Produttività
struct SetFlag { IndicatorId indicator; Flag flag; std::optional<bool> value; };
struct SetUnits { NodeRef node; std::vector<UnitId> units; };
struct SetLevel { ObjectiveId objective; Level level; };
struct SetAggregator { ObjectiveId objective; Aggregator aggregator; };
struct SetExpectedTotal { ObjectiveId objective; std::optional<base::Decimal> total; };
struct SetSharing { ObjectiveId objective; std::optional<Sharing> sharing; };
struct SetPerspective { ObjectiveId objective; std::optional<PerspectiveId> perspective; };
struct SetResources { ObjectiveId objective; std::optional<base::Decimal> resources; };
struct SetRemoved { NodeRef node; bool removed; };
// Placed after `after` among the siblings, first when empty.
struct InsertObjective { Objective objective; std::optional<ObjectiveId> after; };
struct InsertIndicator { Indicator indicator; std::optional<IndicatorId> after; };
struct InsertMeasure { Measure measure; };
struct InsertUnit { OrgUnit unit; };
struct InsertAct { Act act; };  // in time order; without a date before the dated ones
struct InsertRevision { Revision revision; };  // the last of the document
struct SetAct { Act act; };  // in the place of the one of its id; another day puts it where that belongs
// Without their act its revisions stay as words of the document, or go with it.
enum class OfAct { kept, erased };
struct EraseAct { ActId act; OfAct revisions; };
struct EraseRevision { Revision revision; };  // the first one that says just this
// A measure or node that gets another name keeps it in the expressions that name it.
enum class MeasureText { name, unit, note };
struct SetMeasureText { MeasureId measure; MeasureText field; std::string text; };
std::string Measure::* text_member(MeasureText field);
struct EraseMeasure { MeasureId measure; };  // that no formula reads by its id
struct Erase { NodeRef node; };  // with all below; not the body
struct Move { NodeRef node; ObjectiveId parent; std::optional<NodeRef> after; };
// Between the tree and the roots beside it: a scorecard has no parent, every other objective has one.
struct Rehang { ObjectiveId objective; Level level; std::optional<ObjectiveId> parent; };
// Those named take, in this order, the places that they hold among all of their kind.
using Order = std::variant<std::vector<ObjectiveId>, std::vector<IndicatorId>, std::vector<MeasureId>>;
struct SetOrder { Order order; };
// Where a row of the published document stands, what else it prints there, what was inferred.
struct Trace {
    std::optional<int> source_line;
    Printed printed;
    std::vector<std::string> inferred;
    friend bool operator==(const Trace&, const Trace&) = default;
};
struct SetTrace { NodeRef node; Trace trace; };
// What holds fields that this version does not know; monostate: the plan.
struct ReadingPlace { ReadingHolder of; base::Date at; };
using ExtraPlace = std::variant<std::monostate, ObjectiveId, IndicatorId, MeasureId, ReadingPlace>;
struct SetExtra { ExtraPlace place; Extra extra; };
enum class PlanText { title, body, note, source };
struct SetPlanText { PlanText field; std::string text; };
enum class PlanNumber { year, next_id };
struct SetPlanNumber { PlanNumber field; int number; };
struct SetDemonstration { bool demonstration; }; struct SetReturn { std::optional<ReturnOf> part; };
// The strategy map. A new link is the last, else it takes the place of the one from the same cause to the same effect.
struct PutLink { Link link; };
struct EraseLink { ObjectiveId cause, effect; };
struct TurnLink { ObjectiveId cause, effect; };            // cause and effect change places
struct PlaceOnMap { std::vector<ObjectiveId> row; };       // from left to right
// A whole list of the plan, in its order. Years of targets are the numbers.
using Part = std::variant<std::vector<int>, std::vector<Period>, std::vector<Perspective>, std::vector<OrgUnit>,
                          std::vector<MapRow>, std::vector<Profile>, std::vector<Act>, std::vector<Revision>,
                          std::vector<Doubt>, std::vector<Acceptance>, std::vector<Scenario>, std::vector<Link>, std::vector<MapPlace>>;
struct SetPart { Part part; };
struct Accept { Acceptance acceptance; };
struct Withdraw { std::string code; std::string id; std::string detail; };  // an acceptance
// A new one lies on top of the others, else it takes the place of the one of its id.
struct PutScenario { Scenario scenario; };
struct EraseScenario { ScenarioId scenario; };
struct MoveScenario { ScenarioId scenario; std::size_t to; };  // position among them, 0 the lowest layer
struct TryOut { ScenarioId scenario; ScenarioEdit edit; };    // what it said of the same cell is replaced
struct StopTrying { ScenarioId scenario; ScenarioEdit edit; };  // whatever it says of that cell

using AnyEdit = std::variant<SetWeight, SetText, SetTarget, SetTargetCell, ConfirmDirection, SetReading, SetReadingNote,
                          SetAssessment, SetTypology, SetGrowth, SetFormula, SetRuleFigure, SetReference, SetLevels,
                          SetExpected, SetEstimate, SetPast, SetFlag, SetUnits, SetLevel, SetAggregator, SetExpectedTotal, SetSharing,
                          SetPerspective, SetResources, SetRemoved, InsertObjective, InsertIndicator, InsertMeasure, InsertUnit, InsertAct,
                          InsertRevision, SetAct, EraseAct, EraseRevision, SetMeasureText, Erase, EraseMeasure, Move, Rehang, SetOrder, SetTrace, SetExtra, SetPlanText,
                          SetPlanNumber, SetDemonstration, SetReturn, SetPart, ChooseProfile, Accept, Withdraw,
                          PutScenario, EraseScenario, MoveScenario, TryOut, StopTrying,
                          PutLink, EraseLink, TurnLink, PlaceOnMap>;
// A class of its own, so that copying and destroying one is compiled once (any_edit.cpp), not wherever one passes by.
struct Edit : AnyEdit {
    using AnyEdit::variant;
    Edit();
    Edit(const Edit&); Edit(Edit&&) noexcept; ~Edit();
    Edit& operator=(const Edit&); Edit& operator=(Edit&&) noexcept;
};
Edit as_edit(const ScenarioEdit& edit);
// Empty for what a scenario cannot hold.
std::optional<ScenarioEdit> as_scenario_edit(const Edit& edit);

// The plan after the edit; or why it cannot be (unknown-id, negative-weight, duplicate-id,
// erase-body, move-into-itself, measure-in-use…) and then nothing is changed.
base::Result<Plan> apply(const Plan& plan, const Edit& edit);

// The list of the plan that has the type of `like`.
Part part_like(const Plan& plan, const Part& like);

// Where the edit takes place: an objective's, indicator's or measure's id, else empty.
std::string id_of(const Edit& edit);

// What a person typed into a field, read by the rule of that field. Empty text takes the value
// away. Errors: not-a-number, not-a-value (with what would be accepted).
base::Result<std::optional<base::Decimal>> read_number(std::string_view text);
base::Result<std::optional<base::Decimal>> read_weight(std::string_view text);  // ≥ 0, "%" allowed
base::Result<std::optional<base::Decimal>> read_assessment(std::string_view text);  // 0–100, "%" allowed
base::Result<std::optional<Value>> read_value(std::string_view text);  // a number, a date, done / not done, a level

// The id that the next inserted objective ("o"), indicator ("i"), measure ("m"), act ("a")
// or scenario ("s") gets.
std::string fresh_id(const Plan& plan, char kind);
// The number behind the letter of an id of our own making: 74 of o74, else 0.
int number_in(std::string_view id);

}  // namespace plan
