// What leaves for a colleague who has nothing but a browser: the application as one page with the plan inside, a
// link, the file itself. Actions (app/action.hpp), and the part of App that waits for their answers.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "app/moment.hpp"
#include "app/reporting.hpp"
#include "app/sheets.hpp"
#include "plan/ids.hpp"
#include "plan/scenario.hpp"

namespace app {

enum class PageMode { read_only, editable };

// -- a page with the plan inside
struct StartPage {};                       // asks how
struct ExportPage { PageMode mode; };      // its day comes as MomentTold
struct PageMade { std::string name; std::size_t size; };  // bytes
struct PageNotMade { std::string why; };
struct PagePlan { std::string name; std::string bytes; PageMode mode; };  // what the page that was opened had inside

// -- links
struct AskLink { std::optional<plan::ScenarioId> scenario; };  // none: the plan
struct LinkPacked { unsigned ticket; std::string address; bool local; };
struct CopyLink {};
struct LinkOpened { std::string bytes; };
struct LinkNotRead { std::string why; };
struct TakeScenario {};                    // what a link brought becomes one of the plan's

// -- the file
struct SendingFound {};                    // the browser can hand files to other programs
struct Send {};                            // its day comes as MomentTold
struct Sent { std::string name; };
struct NotSent { std::string why; };
// The answer to SaveFile where the browser only downloads: every save is then a file of its own, with a version.
struct DownloadDue { Moment now; };

// How far a link of so many characters gets. Windows passes at most INTERNET_MAX_URL_LENGTH (2 083, wininet.h) from
// a mail program to the browser; RFC 9110, 4.1 asks everybody to bear 8 000; at 11 000 Outlook makes no link of it.
enum class Carried { everywhere, mostly, nowhere };
inline constexpr std::size_t carried_everywhere = 2000;
inline constexpr std::size_t carried_at_most = 8000;
constexpr Carried carried(std::size_t characters) {
    if (characters > carried_at_most) return Carried::nowhere;
    return characters > carried_everywhere ? Carried::mostly : Carried::everywhere;
}

struct Link {
    std::optional<plan::ScenarioId> scenario = {};  // none: the plan
    unsigned ticket = 0;
    std::string address = {};  // ASCII; empty while it is being packed
    bool local = false;        // it leads to a file of this machine
};

// A scenario that a link brought: offered once a plan is open.
struct Received {
    plan::Scenario scenario;
    std::string plan_title;  // of the plan it was made for
};

struct Sharing {
    bool can_send = false;
    bool page_asked = false;
    bool report_asked = false;
    std::shared_ptr<ReportUnderWay> report = {};  // grows from turn to turn; nobody else changes it
    std::optional<SheetsUnderWay> sheets = {};
    PageMode page_mode = PageMode::read_only;
    std::optional<Link> link = {};
    std::optional<Received> received = {};
    unsigned tickets = 0;

    // Whether one of its dialogs is open.
    bool asks(bool plan_is_open) const { return plan_is_open && (page_asked || report_asked || report || sheets || link || received); }
};

}  // namespace app
