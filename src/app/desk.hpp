// Where the open plan is worked on: one tab of the browser at a time, the others read it. And what the page
// tells of itself: a new version of the application is there.
#pragma once
#include <string>

#include "app/file_action.hpp"
#include "app/moment.hpp"

namespace app {

struct Document;

// `coming`: this tab has asked for it.
enum class Desk { here, elsewhere, coming };

struct DeskTold { std::string file_name; Desk desk; };  // after HoldDocument, and whenever it changes
struct WorkHere {};                                     // takes it over from the tab that has it
// Another tab takes over; `plan`: what it shows, as plan_named() says.
struct HandOverAsked { std::string file_name; std::string plan; Moment now; };

// What the other tab had, or what was left of it. From a draft, the file is the one that this tab has opened.
enum class HandedBy { tab, draft };
struct HandedOver {
    std::string file_name;
    std::string bytes;  // empty: nothing but what this tab shows
    std::string saved;  // as it stands in the file; empty: in none
    FileToken file;
    HandedBy by;
};

// Body and year: tells apart plans whose files have the same name.
std::string plan_named(const Document& document);

// -- a new version of the application: announced, taken when the user says so
struct NewVersionFound {};
struct TakeNewVersion {};

}  // namespace app
