// App: the whole state of the application as one value, and update(), the only way it changes.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/action.hpp"
#include "app/bundled.hpp"
#include "app/drafting.hpp"
#include "app/effect.hpp"
#include "app/history.hpp"
#include "app/read_only.hpp"
#include "app/returns.hpp"
#include "app/waiting.hpp"
#include "eval/evaluate.hpp"
#include "plan/outline.hpp"
#include "plan/plan.hpp"
#include "words/derivation.hpp"
#include "words/lang.hpp"
#include "words/texts.hpp"

namespace app {

// What follows from plan and question: computed once after each change, never saved.
struct Derived {
    eval::Results results;
    base::Issues issues;
    std::vector<plan::OutlineRow> outline;
    std::vector<words::DerivationLine> derivation;  // of the selected node, where it is asked for
    TreeFacts facts;
    std::vector<std::size_t> visible;  // rows of the outline shown: unfolded, and found by the filter
};

struct Document {
    plan::Plan plan;
    plan::Plan saved;          // as it stands in the file: unsaved when they differ
    std::string file_name;     // as opened or last saved
    FileToken file = 0;        // where Save goes back to; 0: nowhere yet
    struct Saving { plan::Plan plan; std::string bytes; };
    std::optional<Saving> saving;      // what a save in flight has sent
    bool awaits_disk = false;          // the file was changed by others and is being read again
    std::optional<plan::Plan> base{};  // what colleagues' copies come from: as the file says, else as it was opened or first saved
    std::optional<std::size_t> history_broken{};  // entry of the file's history, as it was opened, that does not hold
    History history;
    Drafting drafting{};
    std::shared_ptr<const Derived> derived{};
    std::shared_ptr<const WhatIf> what_if{};  // in the place Simulazione
    std::shared_ptr<const Measuring> measuring{};  // in the place Misurazione
    std::shared_ptr<const Dashboard> dashboard{};  // in the place Cruscotto
    std::shared_ptr<const Figures> figures{};  // of the selected row, for its charts
    std::shared_ptr<const StrategyMap> map{};  // in the place Mappa
    std::shared_ptr<const Scorecards> scorecards{};  // in the place Schede individuali
    std::shared_ptr<const Acts> acts{};       // in the place Atti
    std::shared_ptr<const OtherFile> other{};  // opened beside it
    std::shared_ptr<const Comparison> comparison{};  // in the place Confronto
    std::shared_ptr<const IssueList> issue_list{};  // in the place Segnalazioni
    std::shared_ptr<const std::vector<OfferedIssue>> offered{};  // of the selected row
    std::shared_ptr<const OfferedIssue> balance{};  // of the selected row's group of weights; null: nothing to put right
    std::optional<Seeking> seeking{};
    std::optional<Simulating> simulating{};
    Desk desk = Desk::here;    // else it is only read
    std::size_t steps_kept = 0;                     // of the history, at the last version kept
    std::optional<std::int64_t> version_taken = {};  // amid the work, in ms as of Moment
    bool given = false;        // another tab has its unsaved work
    std::size_t serial = 0;    // another one than that of the document in whose place it was opened
    bool shown_unsaved = false;  // whether it was, at the last change: a frame does not compare two large plans

    bool unsaved() const { return !(plan == saved) || plan.memory->history.has_value() != saved.memory->history.has_value(); }
};

struct View {
    words::Lang lang = words::Lang::it;
    Preferences preferences = {};
    HelpView help = {};
    std::optional<plan::NodeRef> selected;
    std::set<std::string> collapsed;  // ids of objectives
    int year = 0;
    std::size_t period = 0;
    std::optional<plan::MissingPolicy> missing;
    std::string filter;
    TreeFilter tree_filter = {};
    std::set<std::string> chosen = {};         // ids of several rows, the selected one among them; else none
    std::optional<plan::NodeRef> anchor = {};  // where a range of rows begins
    std::set<std::string> cut = {};            // ids of rows that wait for PasteRows
    bool filters() const { return !filter.empty() || tree_filter.any(); }
    bool issues_shown = false;
    bool derivation_shown = false;
    Place place = Place::plan;
    WhatIfView what_if = {};
    MeasuringView measuring = {};
    DashboardView dashboard = {};
    MapView map = {};
    ScorecardsView scorecards = {};
    ActsView acts = {};
    IssuesView issues = {};
    CompareView compare = {};
    Visited visited = {};
    ReportChoice report = {};
    std::optional<PictureAs> picture = {};  // of the place, asked for
    std::uint64_t reveal = 0;  // grows when the selected row should be scrolled into sight
};

struct App {
    std::optional<Document> document;  // none: the start screen
    View view;
    std::optional<Refusal> refusal;
    std::optional<Draft> draft;        // found at start, offered until answered
    std::optional<Pending> question;
    std::optional<Import> import;
    std::optional<Arrived> arrived = {};
    std::shared_ptr<Opening> opening = {};  // grows from turn to turn; nobody else changes it
    std::shared_ptr<const Returned> returned = {};  // a return file that came back, to be answered
    std::optional<Message> message;
    std::optional<VersionList> versions = {};  // shown
    bool storage_denied = false;
    bool new_version = false;  // of the application, for the next start
    bool autosave_scheduled = false;
    std::optional<Moment> draft_written;
    std::string address = {};          // asked for before a plan was open
    std::vector<RecentFile> recent = {};  // newest first; none where the browser cannot open them again
    Sharing sharing = {};
    ReadOnly read_only = ReadOnly::no;  // of the open plan
};

struct Step {
    App app;
    Effects effects;
};

Step update(App app, const Action& action);

// The question the screen asks of the core: year, period, profile and policy chosen.
eval::Question question_of(const App& app);
eval::Question question_at(const plan::Plan& plan, int year, std::size_t period, std::optional<plan::MissingPolicy> missing);

// The plan as its file is to have it: with the base that a colleague's copy can be merged from.
plan::Plan as_kept(const Document& document);

// The day on the clock of whoever sits there.
base::Date day_at(const Moment& moment);
// There and then: 2024-07-02T10:15+02:00.
std::string written(const Moment& moment);

// The day of a period in a year: 30/06/2024.
base::Date day_of(const plan::Period& period, int year);

}  // namespace app
