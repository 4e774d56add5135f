// Action: all that can happen to the application, as data. Time, bytes and answers from outside
// come in here and nowhere else, so the same App and Action always give the same Step.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/acts.hpp"
#include "app/cell_text.hpp"
#include "app/dashboard.hpp"
#include "app/figures.hpp"
#include "app/help.hpp"
#include "app/issues.hpp"
#include "app/map.hpp"
#include "app/measuring.hpp"
#include "app/preferences.hpp"
#include "app/scorecards.hpp"
#include "app/tree_view.hpp"
#include "app/visited.hpp"
#include "app/what_if.hpp"
#include "plan/edit.hpp"
#include "table/field.hpp"
#include "words/lang.hpp"

namespace app {

// A moment in milliseconds since 1970-01-01T00:00Z, and the local offset, as the browser tells it.
struct Moment {
    std::int64_t unix_ms = 0;
    int utc_offset_minutes = 0;
    friend bool operator==(const Moment&, const Moment&) = default;
};

using FileToken = std::uint64_t;

// What the clock is asked for, and its answer.
enum class MomentFor { summary, new_plan, map, scorecard, scorecards };
struct MomentTold { MomentFor what; Moment now; };

// Why nothing was written: the old content of the file is untouched in every case.
enum class SaveProblem { cancelled, changed_on_disk, failed };

// -- the plan
// Edits of one `merge_key` in a row make one step of the history (typing, a drag); empty: own step.
struct EditPlan { plan::Edit edit; std::string merge_key; };
struct AddObjective { plan::ObjectiveId parent; plan::Level level; };
struct AddIndicator { plan::ObjectiveId parent; };
struct Undo {};
struct Redo {};

// -- the view (never part of the history)
struct Select { std::optional<plan::NodeRef> node; };
struct GoTo { std::string id; };  // selects and unfolds whatever has this id
struct GoVisited { Way way; };  // back or forward among the rows seen (app/visited.hpp)
struct SetExpanded { plan::ObjectiveId node; bool expanded; };
struct ExpandToLevel { std::optional<plan::Level> level; };  // empty: everything
struct SetYear { int year; };
struct SetPeriod { std::size_t period; };  // position in plan.periods
struct SetMissing { std::optional<plan::MissingPolicy> policy; };  // empty: the profile's own
struct SetFilter { std::string text; };
struct SetLang { words::Lang lang; };
struct ShowIssues { bool shown; };
struct ShowDerivation { bool shown; };  // of the selected node
struct CopyDerivation {};
struct CopyWords { std::string words; };

// -- places
// In the order of the strip: the tree, what is due to be measured, how the body stands, the strategy map, managers' cards, acts,
// issues, what-if (app/what_if.hpp).
enum class Place { plan, measuring, dashboard, map, scorecards, acts, issues, what_if };
struct ShowPlace { Place place; };
// A link, a bookmark, back or forward: where app/address.hpp says. Without a plan it waits for the next one.
struct GoToAddress { std::string fragment; };
struct TryNode { std::string id; };  // "simula": the place Simulazione with this row selected
struct ShowScenario { plan::ScenarioId scenario; };  // in the place Simulazione, chosen
struct ArrangeWhatIf { WhatIfView view; };
struct ArrangeMeasuring { MeasuringView view; };
struct ArrangeDashboard { DashboardView view; };

// -- what-if
// Into the scenario worked at, a new one if there is none; one step of the history. What says the same
// as lies beneath is taken out of it. Steps of one `merge_key` in a row are one, as of EditPlan.
struct Try { std::vector<plan::ScenarioEdit> edits; std::string merge_key; };
struct Settle {};  // a drag is over: what was not worked out while it went on is
struct AddScenario {};
struct CopyScenario { plan::ScenarioId scenario; };
// Its edits go into the plan and are noted as revisions under the act, a new one or one of the plan's.
struct Adopt { plan::ScenarioId scenario; std::variant<plan::ActId, plan::Act> act; };
struct StartSeek {};
struct StartSimulation {};
struct StopWork {};
struct GoOn {};  // the answer to NextTurn
struct CopySideBySide {};
struct AskSummary {};                   // the page for the Giunta: its day comes as MomentTold

// -- acts (app/acts.hpp)
struct ArrangeActs { ActsView view; };
struct ShowAct { plan::ActId act; };  // in the register, chosen
// What was changed since the last save, but what is left out, as revisions under a new act or one of the plan's.
struct CollectIntoAct { std::variant<plan::ActId, plan::Act> act; };
struct CopyDifferences {};  // between the two states shown

// -- files
struct AskOpen {};
struct OpenBundled { std::string file; };
struct NewPlan {};   // an empty scorecard of the year after today's
struct RollPlan {};  // the open plan carried on to the next year, as a new one (plan/begin.hpp)
// Picked, dropped or fetched. `file` is the platform's own name for a file it can write back, 0 for none.
struct FileRead { std::string name; std::string bytes; FileToken file; };
struct FileNotRead { std::string name; std::string why; };
struct OpenPartial {};          // accept the partly readable plan that is offered
struct Close {};
struct Save {};
struct SaveAs {};
struct Saved { std::string name; FileToken file; };
struct NotSaved { SaveProblem problem; std::string why; };
struct Confirm {};              // yes to App::question
struct Dismiss {};              // no to it; also closes a message or a refusal

// -- importing a table
struct StartImport {};
struct AskTable {};                                          // a file to be picked: comes as FileRead
struct TakeTable { std::string name; std::string bytes; };   // pasted or picked; no name: pasted
struct ChooseColumn { std::size_t layout; std::size_t column; table::Column as; };
struct ChooseImportYear { int year; };
struct ImportIntoPlan { bool into; };                        // the open plan, else a new one
struct OtherTable {};                                        // back to where it is pasted
struct RunImport {};

// -- whoever sits there
struct Prefer { Preferences preferences; };          // from now on, and on later visits
struct PreferencesFound { std::string text; };       // at start, as last kept; empty on a first visit
struct ShowHelp { Help help; };
struct GoToTourStep { std::size_t step; };
struct RecentFile { std::string key; std::string name; Moment used; };
struct RecentFound { std::vector<RecentFile> files; };
struct OpenRecent { std::string key; };
struct ForgetRecent { std::string key; };

// -- autosave
struct AutosaveDue { Moment now; };
struct DraftFound { std::string file_name; std::string bytes; Moment saved; };
struct RestoreDraft {};
struct DiscardDraft {};
struct StorageDenied { std::string why; };

using Action = std::variant<ArrangeTree, FilterTree, ClearFilters, ChooseRows, SetOwners, SetUnitsOfRows, SetRemovedRows, AskErase, EraseRows,
                            FillRight, WriteRows, FillDown, MoveRows, ShiftRows, CutRows, PasteRows,  // app/tree_view.hpp
                            EditPlan, AddObjective, AddIndicator, WriteCells, PasteCells, Undo, Redo, Select, GoTo, GoVisited, SetExpanded, ExpandToLevel,
                            SetYear, SetPeriod, SetMissing, SetFilter, SetLang, ShowIssues, ShowDerivation, CopyDerivation, CopyWords,
                            ShowPlace, GoToAddress, ArrangeIssues, ChooseIssue, FollowIssue, ApplyFix, FixAlike, AcceptAlike, TryNode, ShowScenario, ArrangeWhatIf, ArrangeMeasuring, ArrangeDashboard, Try, Settle, AddScenario, CopyScenario, Adopt, StartSeek,
                            StartSimulation, StopWork, GoOn, CopySideBySide, AskSummary, MomentTold,
                            ArrangeScorecards, OpenScorecard, AddScorecard, CopyScorecard, CopyScorecardTable, PrintScorecards,
                            ArrangeMap, StartLink, DrawLink, ReverseLink, MoveOnMap, AskMapPage,
                            ArrangeActs, ShowAct, CollectIntoAct, CopyDifferences, CopyChartTable, CopyChartPicture, PictureCopied,
                            AskOpen, OpenBundled, NewPlan, RollPlan,
                            FileRead, FileNotRead, OpenPartial, Close, Save, SaveAs, Saved, NotSaved, Confirm, Dismiss, StartImport,
                            AskTable, TakeTable, ChooseColumn, ChooseImportYear, ImportIntoPlan, OtherTable, RunImport,
                            Prefer, PreferencesFound, ShowHelp, GoToTourStep, RecentFound, OpenRecent, ForgetRecent,
                            AutosaveDue, DraftFound, RestoreDraft, DiscardDraft, StorageDenied>;

using Actions = std::vector<Action>;

}  // namespace app
