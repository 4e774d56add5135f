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
#include "app/compare.hpp"
#include "app/dashboard.hpp"
#include "app/desk.hpp"
#include "app/figures.hpp"
#include "app/file_action.hpp"
#include "app/issues.hpp"
#include "app/map.hpp"
#include "app/measuring.hpp"
#include "app/moment.hpp"
#include "app/reporting.hpp"
#include "app/scorecards.hpp"
#include "app/sharing.hpp"
#include "app/sheets.hpp"
#include "app/tree_view.hpp"
#include "app/versions.hpp"
#include "app/visited.hpp"
#include "app/what_if.hpp"
#include "base/kinds.hpp"
#include "plan/edit.hpp"
#include "table/field.hpp"
#include "words/lang.hpp"

namespace app {

// What the clock is asked for, and its answer.
enum class MomentFor { summary, new_plan, map, scorecard, scorecards, act, page, send, save, save_as, report, print, workbook, csv_italian, csv_neutral };
struct MomentTold { MomentFor what; Moment now; };

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
// issues, what-if (app/what_if.hpp), two plans or states beside each other (app/compare.hpp).
enum class Place { plan, measuring, dashboard, map, scorecards, acts, issues, what_if, compare };
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
struct PrintAct {};  // the changes under the act chosen in the register, as a page; its day comes as MomentTold

struct ActionKinds : base::Kinds<
    ArrangeTree, FilterTree, ClearFilters, ChooseRows, SetOwners, SetUnitsOfRows, SetRemovedRows, AskErase, EraseRows,
    FillRight, WriteRows, FillDown, MoveRows, ShiftRows, CutRows, PasteRows,  // app/tree_view.hpp
    EditPlan, AddObjective, AddIndicator, WriteCells, PasteCells, Undo, Redo, Select, GoTo, GoVisited, SetExpanded, ExpandToLevel,
    SetYear, SetPeriod, SetMissing, SetFilter, SetLang, ShowIssues, ShowDerivation, CopyDerivation, CopyWords,
    ShowPlace, GoToAddress, ArrangeIssues, ChooseIssue, FollowIssue, ApplyFix, FixAlike, AcceptAlike, TryNode, ShowScenario, ArrangeWhatIf, ArrangeMeasuring, ArrangeDashboard, Try, Settle, AddScenario, CopyScenario, Adopt, StartSeek,
    StartSimulation, StopWork, GoOn, CopySideBySide, AskSummary, MomentTold,
    ArrangeScorecards, OpenScorecard, AddScorecard, CopyScorecard, CopyScorecardTable, PrintScorecards,
    ArrangeMap, StartLink, DrawLink, ReverseLink, MoveOnMap, AskMapPage,
    ArrangeActs, ShowAct, CollectIntoAct, CopyDifferences, PrintAct,
    ArrangeCompare, AskOther, CloseOther, OpenInstead, OpenBeside, CopyComparison, DecideConflict, DecideRest, AcceptMerge,
    CopyChartTable, CopyChartPicture, SaveDrawing, PictureCopied, AskPicture,
    AskOpen, OpenBundled, NewPlan, RollPlan,
    FileRead, FileNotRead, OpenPartial, Close, Save, SaveAs, Saved, NotSaved, Confirm, Dismiss, KeepHistory, SaveWithoutHistory, OpenStateBefore, ExportReturn, TakeReturned, OpenReturned, StartImport,
    AskTable, TakeTable, ChooseColumn, ChooseImportYear, ImportIntoPlan, OtherTable, RunImport,
    ExportSheet, SheetsWritten, SheetMade, SheetNotMade, SheetRead, SheetNotRead, ChooseSheet,  // app/sheets.hpp
    StartPage, ExportPage, PageMade, PageNotMade, PagePlan, AskLink, LinkPacked, CopyLink, LinkOpened, LinkNotRead, TakeScenario,  // app/sharing.hpp
    StartReport, ArrangeReport, SaveReport, PrintReport, ExportOfficial,  // app/reporting.hpp
    SendingFound, Send, Sent, NotSent, DownloadDue,
    Prefer, PreferencesFound, SystemLook, ShowHelp, GoToTourStep, RecentFound, OpenRecent, ForgetRecent,
    AutosaveDue, DraftFound, RestoreDraft, DiscardDraft, StorageDenied,
    DeskTold, WorkHere, HandOverAsked, HandedOver, NewVersionFound, TakeNewVersion,
    ShowVersions, VersionsFound, RestoreVersion, VersionRead> {};

using Action = base::OneOf<ActionKinds>;
using Actions = std::vector<Action>;

}  // namespace app
