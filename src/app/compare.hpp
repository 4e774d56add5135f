// The place Confronto: two states of the plan, or the plan and another file beside it, and what brings the two together.
#pragma once
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/acts.hpp"
#include "app/file_action.hpp"
#include "change/merge.hpp"
#include "eval/results.hpp"
#include "plan/plan.hpp"
#include "words/texts.hpp"

namespace app {

// Another plan file, opened beside the open plan, which stays as it is.
struct OtherFile {
    std::string name;
    plan::Plan plan;
    std::optional<plan::Plan> base = {};  // what both files say they come from (format::common_base)
    FileToken file = 0;                   // where the merged plan is saved into; 0: where the open plan is
    std::optional<Moment> modified = {};  // when it was written last, as far as that is known
    std::optional<plan::Plan> saved = {}; // the last save of the open plan at that time: saving amid a merge changes nothing of it
};

enum class ComparePane { differences, merge };

// What stands on one side.
struct Compared {
    enum class Kind { open, saved, file, moment };
    Kind kind = Kind::open;
    State at = {};  // of a moment: as adopted, or as of an act
    friend bool operator==(const Compared&, const Compared&) = default;
};

enum class ChangeKind { inserted, removed, moved, renamed, weight, target, value, other };
inline constexpr std::size_t change_kinds = 8;
ChangeKind kind_of(const change::Difference& difference);

// Whence the state that both files come from is known; none: everything that differs is a conflict.
enum class BaseFrom { file, saved, none };

// Never part of the history.
struct CompareView {
    ComparePane pane = ComparePane::differences;
    Compared from = {.kind = Compared::Kind::saved}, to = {};
    std::optional<ChangeKind> kind = {};  // none: all
    std::string text = {};                // in the words, or in the objective's
    std::optional<BaseFrom> base = {};    // none: default_base()
    std::map<change::Place, change::Choice> chosen = {};  // of conflicts
    std::map<change::Place, std::string> typed = {};       // the texts of those that were typed
    std::size_t conflict = 0;             // the one that is open
    bool awaits_file = false;             // the next file read is opened beside the plan

    bool filters() const { return kind || !text.empty(); }
};

// A heading, or a difference with the scores of its row in both states.
struct ComparedLine {
    bool is_heading = false;
    std::string id = {};     // of the row in the open plan; empty: nowhere to go
    std::string words = {};
    words::BeforeAfter values = {};
    std::string label = {};  // the words, told apart where another line has the same
    ChangeKind kind = ChangeKind::other;
    std::optional<double> before = {}, after = {};  // 0–1
};

// The two sides and all that is different, in the language of the screen.
struct ComparedStates {
    std::string from, to;
    eval::NodeResult from_body, to_body;
    std::vector<ComparedLine> lines = {};
    std::string counts = {};
    std::vector<Noted> notes = {};  // what cannot be rebuilt of a moment
};

// The open plan and the other file brought together, before anything is chosen.
struct Merging {
    change::Merged merged;
    BaseFrom base = BaseFrom::none;
    std::vector<BaseFrom> bases;       // at hand
    std::vector<std::string> places;   // of the conflicts, in words
    std::vector<std::string> changed_ours, changed_theirs;  // by whom and when each was changed last, in words
    std::vector<Noted> from_theirs, from_ours;
    std::vector<std::string> renamed;
    base::Issues issues_of_both;
};

// With everything chosen: what would become of the open plan, or why the choices do not go together.
struct MergeResult {
    base::Result<plan::Plan> plan;
    base::Issues issues = {};     // that neither side has
    eval::NodeResult body = {};
};

struct Comparison {
    std::vector<Compared> sides;  // that can be compared
    std::shared_ptr<const ComparedStates> states = {};  // each only while its pane is shown
    std::vector<std::size_t> shown = {};                // of its lines, by the filter
    std::array<std::size_t, change_kinds> by_kind = {}; // that the text finds
    std::shared_ptr<const Merging> merging = {};
    std::size_t decided = 0;                            // of its conflicts
    std::optional<MergeResult> result = {};             // once all are
};

words::Text text_of(ChangeKind kind);

struct App;
struct Document;

// The state that both come from, as far as it is known. What a file says of itself is known; of the last saved state it
// is taken for granted while the open plan has unsaved changes and nothing that it counts up (ids, acts, revisions) is
// missing in the other file. Whoever merges sees it, and may choose otherwise.
std::optional<plan::Plan> base_for(const Document& document, const OtherFile& other);
BaseFrom default_base(const Document& document, const OtherFile& other);
std::vector<BaseFrom> bases_at_hand(const Document& document, const OtherFile& other);
std::optional<plan::Plan> base_from(const Document& document, const OtherFile& other, BaseFrom from);

std::string name_of(const Document& document, const Compared& side, words::Lang lang);

// What was chosen for the conflict; null: nothing yet.
const change::Choice* choice_of(const App& app, const change::Conflict& conflict);
std::string typed_text(const App& app, const change::Conflict& conflict);  // where that was typed
// What a person types as a third value, read by the rule of its field. Precondition: the pane is shown.
bool can_type(const App& app, std::size_t conflict);
base::Result<plan::Edit> typed_choice(const App& app, std::size_t conflict, const std::string& text);

// -- actions
struct ArrangeCompare { CompareView view; };
struct AskOther {};     // a file to be picked, opened beside: comes as FileRead
struct CloseOther {};
struct OpenInstead {};  // of a file that arrived: in the place of the open plan
struct OpenBeside {};   // of the same: compared and merged
struct CopyComparison {};  // the lines shown, for a spreadsheet
// No choice: undecided again. `typed`: the text that the choice was read from.
struct DecideConflict { change::Place place; std::optional<change::Choice> choice; std::string typed = {}; };
struct DecideRest { change::Take take; };
struct AcceptMerge {};  // one step of the history; nothing while a conflict is undecided

}  // namespace app
