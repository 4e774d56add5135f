// Turn: one action being carried out. Inside of app/ only; update() is what others call.
#pragma once
#include <string>

#include "app/app.hpp"

namespace app {

struct Turn {
    App app;
    Effects effects;

    Document* document() { return app.document ? &*app.document : nullptr; }
    void emit(Effect effect) { effects.push_back(std::move(effect)); }
    void tell(base::Severity severity, std::string code, std::vector<std::string> args = {});
    void recompute(std::shared_ptr<Derived> derived = {});  // `derived`: of the plan as it is, all but the visible rows
    void recompute_rows(); void recompute_derivation();
    void recompute_what_if();
    void recompute_selection();
    // `afresh`: what was entered since the list was arranged is no longer kept in it.
    enum class Listing { afresh, as_it_goes };
    void recompute_measuring(Listing listing);
    void recompute_dashboard();
    void rearrange_dashboard();  // the scores of all years are as they were
    void recompute_figures();    // update_figures.cpp
    void recompute_map();
    void recompute_scorecards();
    void recompute_acts();
    void recompute_issues();
    void recompute_compare();
    void recompute_offered();
    void retitle();
    void plan_changed();
    void scenarios_changed(bool settled);  // only they: the rows and their scores are as they were. `settled`: not amid a drag
    void schedule_autosave();
    void reveal(const std::string& id);  // selects what has this id and brings its row into sight; nothing when there is none

    // update.cpp: the view
    void on(const Select&); void on(const GoTo&);
    void on(const GoVisited&);  // update_places.cpp
    void note_visit();          // of the selected row
    void on(const SetExpanded&); void on(const ExpandToLevel&); void on(const SetYear&);
    void on(const SetPeriod&); void on(const SetMissing&); void on(const SetFilter&); void on(const SetLang&);
    void on(const ShowIssues&); void on(const ShowDerivation&); void on(const CopyDerivation&);
    void on(const CopyWords&);

    // update_plan.cpp: edits and history
    void on(const EditPlan&); void on(const AddObjective&); void on(const AddIndicator&);
    void on(const WriteCells&);  // cells.cpp
    void on(const PasteCells&); void on(const Undo&); void on(const Redo&);

    // update_tree.cpp, update_rows.cpp, update_moves.cpp: the table of the place Piano
    void on(const ArrangeTree&), on(const FilterTree&), on(const ClearFilters&), on(const ChooseRows&);
    void on(const SetOwners&), on(const SetUnitsOfRows&), on(const SetRemovedRows&), on(const AskErase&), on(const EraseRows&);
    void on(const FillRight&), on(const WriteRows&), on(const FillDown&);
    void on(const MoveRows&), on(const ShiftRows&), on(const CutRows&), on(const PasteRows&);
    // Rows that are not shown any more are no longer chosen.
    void forget_hidden_choices();

    // update_opening.cpp. Replaces the document; what was asked or refused before is over. `derived` as of recompute().
    void open(Document document, std::shared_ptr<Derived> derived = {});
    bool open_on();  // with the next part of a large file; whether it is to go on with one more
    void stop_opening(); void on(const FileRead&); void on(const OpenInstead&);
    // Whether the user must first be asked about unsaved changes; then `action` waits for the answer. `agreed`: he leaves them behind.
    bool asks_first(const Action& action);
    bool agreed = false;
    void leave_behind();

    // update_files.cpp: opening, saving, drafts
    void on(const AskOpen&); void on(const OpenBundled&); void on(const FileNotRead&);
    void on(const OpenPartial&); void on(const Close&); void on(const Save&); void on(const SaveAs&);
    void on(const Saved&); void on(const NotSaved&); void on(const Confirm&); void on(const Dismiss&);
    // update_returns.cpp: what a unit fills in
    void on(const ExportReturn&); void on(const TakeReturned&); void on(const OpenReturned&);
    void show_part(); bool offers_return(const FileRead& file, const plan::Plan& plan);
    // update_history.cpp: what the file remembers
    void on(const KeepHistory&); void on(const SaveWithoutHistory&); void on(const OpenStateBefore&);
    void save_into(FileToken file); void open_state_before(std::size_t entry);
    // update_import.cpp: a table that becomes part of a plan
    void on(const StartImport&); void on(const AskTable&); void on(const TakeTable&);
    void on(const ChooseColumn&), on(const ChooseImportYear&), on(const SheetRead&), on(const SheetNotRead&), on(const ChooseSheet&); void on(const ImportIntoPlan&);
    void on(const OtherTable&); void on(const RunImport&); void look_ahead();

    // update_places.cpp
    void on(const ShowPlace&); void on(const GoToAddress&); void on(const TryNode&); void on(const ShowScenario&);
    void on(const ArrangeMeasuring&); void on(const ArrangeDashboard&); void on(const ArrangeWhatIf&);
    // update_issues.cpp
    void on(const ArrangeIssues&); void on(const ChooseIssue&); void on(const FollowIssue&);
    void on(const ApplyFix&); void on(const FixAlike&); void on(const AcceptAlike&);
    // update_what_if.cpp: what is tried, and searches
    void on(const Try&); void on(const Settle&); void on(const AddScenario&); void on(const CopyScenario&);
    void on(const Adopt&); void on(const StartSeek&); void on(const StartSimulation&); void on(const StopWork&);
    void on(const GoOn&);
    // update_summary.cpp: what leaves the place Simulazione
    void on(const CopySideBySide&); void on(const AskSummary&);
    void on(const MomentTold&);  // update_due.cpp: the day that something waited for (due.hpp)
    // update_new.cpp: plans that begin here
    void on(const NewPlan&); void on(const RollPlan&);

    // update_map.cpp
    void on(const ArrangeMap&); void on(const StartLink&); void on(const DrawLink&); void on(const ReverseLink&);
    void on(const MoveOnMap&); void on(const AskMapPage&);
    // update_scorecards.cpp: managers' cards
    void on(const ArrangeScorecards&); void on(const OpenScorecard&); void on(const AddScorecard&);
    void on(const CopyScorecard&), on(const CopyScorecardTable&), on(const PrintScorecards&);
    // The card that the selected row stands in is the one that is open.
    void open_selected_card();

    // update_acts.cpp
    void on(const ArrangeActs&), on(const ShowAct&), on(const CollectIntoAct&), on(const CopyDifferences&), on(const PrintAct&);

    // update_compare.cpp
    void on(const ArrangeCompare&); void on(const AskOther&); void on(const CloseOther&); void on(const OpenBeside&);
    void on(const CopyComparison&); void on(const DecideConflict&); void on(const DecideRest&); void on(const AcceptMerge&);
    bool comes_beside(const FileRead& file, format::Loaded& loaded); void awaits_nothing();
    // update_desk.cpp: one tab works, the others read
    void hold_document();
    void hold_beginning();                          // of the next draft
    void drop_draft(const std::string& file_name);  // one that is this tab's
    void on(const DeskTold&); void on(const WorkHere&); void on(const HandOverAsked&); void on(const HandedOver&);
    void on(const NewVersionFound&); void on(const TakeNewVersion&);

    // update_versions.cpp: earlier versions. Of the open plan as it is now; before it is replaced, for one.
    void keep_version(KeptFor why);
    void keep_version(KeptFor why, std::string bytes);  // the plan as written
    void keep_version_of_work(const Moment& now);
    void on(const ShowVersions&); void on(const VersionsFound&); void on(const RestoreVersion&); void on(const VersionRead&);

    // update_personal.cpp
    void on(const Prefer&); void on(const PreferencesFound&); void on(const SystemLook&); void on(const ShowHelp&);
    void on(const GoToTourStep&); void on(const RecentFound&); void on(const OpenRecent&); void on(const ForgetRecent&);
    void offer_tour();
    // update_figures.cpp
    void on(const CopyChartTable&); void on(const CopyChartPicture&); void on(const PictureCopied&); void on(const SaveDrawing&); void on(const AskPicture&);

    // update_sharing.cpp: to colleagues
    void on(const StartPage&), on(const ExportPage&), on(const PageMade&), on(const PageNotMade&), on(const PagePlan&);
    void on(const AskLink&), on(const LinkPacked&), on(const CopyLink&), on(const LinkOpened&), on(const LinkNotRead&), on(const TakeScenario&);
    void on(const SendingFound&), on(const Send&), on(const Sent&), on(const NotSent&), on(const DownloadDue&);
    void stop_sheets();  // update_sheets.cpp: the writing of a long workbook, if there is one
    bool report_on();  // update_report.cpp: its next part; whether more are to come
    void on(const StartReport&), on(const ArrangeReport&), on(const SaveReport&), on(const PrintReport&), on(const ExportOfficial&);
    void on(const ExportSheet&), on(const SheetsWritten&), on(const SheetMade&), on(const SheetNotMade&);  // update_sheets.cpp
    bool dismiss_sharing();  // whether one of its dialogs was open
    // update_drafts.cpp
    void write_draft(const Moment& now);
    void on(const AutosaveDue&), on(const DraftFound&), on(const RestoreDraft&), on(const DiscardDraft&), on(const StorageDenied&);
};

}  // namespace app
