// What happens to files, drafts and tables on their way in, and to what the browser keeps for whoever
// sits there: actions (app/action.hpp).
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/help.hpp"
#include "app/moment.hpp"
#include "app/preferences.hpp"
#include "plan/ids.hpp"
#include "table/field.hpp"

namespace app {

using FileToken = std::uint64_t;

// Why nothing was written: the old content of the file is untouched in every case.
enum class SaveProblem { cancelled, changed_on_disk, failed };

// -- files
struct AskOpen {};
struct OpenBundled { std::string file; };
struct NewPlan {};   // an empty scorecard of the year after today's
struct RollPlan {};  // the open plan carried on to the next year, as a new one (plan/begin.hpp)
// Picked, dropped or fetched. `file` is the platform's own name for a file it can write back, 0 for none; `modified`: when it
// was written last, as far as that is known.
struct FileRead { std::string name; std::string bytes; FileToken file; std::optional<Moment> modified = {}; };
struct FileNotRead { std::string name; std::string why; };
struct OpenPartial {};          // accept the partly readable plan that is offered
struct Close {};
struct Save {};
struct SaveAs {};
struct Saved { std::string name; FileToken file; };
struct NotSaved { SaveProblem problem; std::string why; };
struct Confirm {};              // yes to App::question
struct Dismiss {};              // no to it; also closes a message or a refusal

// -- return files (app/returns.hpp)
struct ExportReturn { plan::UnitId unit; };  // at the day shown
struct TakeReturned {};         // into the open plan, as one step of the history
struct OpenReturned {};         // on its own, in place of the open plan
// -- what the file remembers (format/history.hpp)
struct KeepHistory { bool kept; };               // from the next save on; what the file has of it goes with that save
struct SaveWithoutHistory {};                    // a copy to be published, with no base either
struct OpenStateBefore { std::size_t entry; };   // of the history: as a plan that stands in no file

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
struct SystemLook { Theme theme; Contrast contrast; };   // what the system asks for, at start and whenever it changes
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

}  // namespace app
