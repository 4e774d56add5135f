// A return file (scheda di ritorno, change/return_file.hpp) in the application: the part of a plan that one unit fills in,
// and one that came back while its plan is open.
#pragma once
#include <string_view>

#include "app/file_action.hpp"
#include "change/return_file.hpp"
#include "words/returning.hpp"

namespace app {

struct App;
enum class Place;

// Waits for an answer: TakeReturned, OpenReturned or Dismiss.
struct Returned {
    FileRead file;
    plan::Plan plan;
    change::Taken taken;
    words::ReturnWords told;
};

// Whether the open document is such a part: only its values may be written, and only these places are there.
bool is_part(const App& app);
bool is_offered(const App& app, Place place);
// Whether values of this row or measure at this day may be written; in a whole plan all may.
bool may_write(const App& app, std::string_view id, const base::Date& day);

// What an action did is kept when it only filled in the part, or opened another file.
bool keeps_to_part(const App& before, const App& after);

}  // namespace app
