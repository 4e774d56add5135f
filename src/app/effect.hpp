// Effect: what the application wants done outside itself, as data; the platform performs it and
// answers with an action.
#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/action.hpp"

namespace app {

struct AskOpenFile {};  // → FileRead, FileNotRead; nothing when the user gives up
struct AskTableFile {};  // the same for a CSV, TSV or text file
struct FetchBundled { std::string file; }; // from the page's own plans/ → FileRead, FileNotRead
// Into `file`, else (0) by the picker, else by download. A file that changed on disk since it was
// read or written is left alone. → Saved, NotSaved or (no picker here) DownloadDue
struct SaveFile { FileToken file; std::string suggested_name; std::string bytes; };
struct ScheduleAutosave {};                // → AutosaveDue within a second, at once when the page is hidden
struct HoldBeginning { std::string bytes; };  // of the next draft, kept at hand in the place of the one before; empty: none
struct WriteDraft { std::string file_name; std::string steps; std::int64_t unix_ms; };   // the beginning and these, in the place of what is there
struct ExtendDraft { std::string file_name; std::string steps; std::int64_t unix_ms; };  // at the end of the one written last
struct DropDraft { std::string file_name; };
struct SetTitle { std::string title; bool unsaved; words::Lang lang; };  // also arms the leave-page question
struct CopyText { std::string text; };
// Of the frame just drawn, as a PNG: onto the clipboard, else as a download; at once as a download `to_file`. → PictureCopied
struct CopyPicture { CanvasArea area; std::string suggested_name; bool to_file = false; };
// Where one is now. `jump`: back leads to where one was; else the present entry is only renamed.
struct ShowAddress { std::string fragment; bool jump; };
struct AskMoment { MomentFor what; };      // → MomentTold
struct Print { std::string page; };        // on paper, in the place of the screen; no answer
struct OfferFile { std::string name; std::string type; std::string bytes; };  // a download; no answer
// -- to colleagues
struct OfferPage { std::string name; std::string plan_name; std::string bytes; PageMode mode; };  // → PageMade or PageNotMade
struct PackLink { unsigned ticket; std::string bytes; };  // → LinkPacked
struct SendFile { std::string name; std::string bytes; };  // → Sent, NotSent; nothing when the user gives up
struct KeepPreferences { std::string text; };  // → PreferencesFound on the next visit
struct ReopenFile { std::string key; };    // of RecentFound → FileRead or FileNotRead
struct ForgetFile { std::string key; };
struct ReadAgain { FileToken file; };      // as others have left it → FileRead or FileNotRead
// -- tabs (app/desk.hpp)
struct HoldDocument { std::string file_name; };  // as the only tab that works on it; empty: none → DeskTold
// Of the tab that has it; else of its draft, else of `file` where that has changed since. → HandedOver
struct AskForDocument { std::string file_name; std::string plan; FileToken file; };
struct HandOver { std::string file_name; std::string bytes; std::string saved; FileToken file; };  // to the tab that asked
struct TakeUpdate {};                      // starts the page anew, in its new version
// -- earlier versions (app/versions.hpp): the same state is not kept twice in a row, of each document only the newest
struct KeepVersion { std::string file_name; std::string bytes; KeptFor why; std::size_t steps; std::string about; };
struct ListVersions { std::string file_name; };  // → VersionsFound
struct FetchVersion { std::string file_name; std::int64_t unix_ms; };  // → VersionRead
// -- spreadsheets (app/sheets.hpp)
struct OfferSheet { std::string name; std::string packed; base::Date day; };  // as XLSX, a download → SheetsWritten…, SheetMade or SheetNotMade
struct StopSheet {};                       // gives that up; no answer
struct ReadSheet { std::string name; std::string bytes; };  // XLSX or ODS → SheetRead or SheetNotRead
struct NextTurn { bool one_part = false; };  // → GoOn once the next frame is on the screen; several in a row unless it is to be one

using Effect = std::variant<AskOpenFile, AskTableFile, FetchBundled, SaveFile, ScheduleAutosave, HoldBeginning, WriteDraft, ExtendDraft, DropDraft,
                            SetTitle, CopyText, CopyPicture, ShowAddress, AskMoment, Print, OfferFile, KeepPreferences, ReopenFile, ForgetFile,
                            OfferPage, PackLink, SendFile, ReadAgain,
                            HoldDocument, AskForDocument, HandOver, TakeUpdate, KeepVersion, ListVersions, FetchVersion, OfferSheet, StopSheet, ReadSheet, NextTurn>;
using Effects = std::vector<Effect>;

}  // namespace app
