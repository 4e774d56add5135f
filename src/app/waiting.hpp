// What waits for an answer of the user: parts of App.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "app/action.hpp"
#include "base/issue.hpp"
#include "book/book.hpp"
#include "format/draft.hpp"
#include "format/plan_file.hpp"
#include "plan/plan.hpp"
#include "table/import.hpp"

namespace app {

struct Opening;  // a large file on its way to the screen: app/opening.hpp

// A file that could not be opened: the plan on screen is untouched.
struct Refusal {
    std::string file_name;
    base::Issues issues;
    std::optional<plan::Plan> partial;
};

// A file that holds another state of the open plan: into its place, or beside it.
struct Arrived {
    FileRead file;  // without its bytes
    format::Loaded loaded;
    bool on_disk = false;  // it is the open plan's own file, as others have left it
};

// Unsaved work of an earlier visit.
struct Draft {
    std::string file_name;
    format::Draft work;
    std::string bytes;  // that hold it
    Moment saved;
};

// A table on its way into a plan: first its text, then what its columns are.
struct Import {
    std::string name;          // of its file; empty: pasted
    base::Issues refused = {}; // why the last text is no table
    std::shared_ptr<const table::Reading> reading = {};  // none: the text is still to come
    table::Columns columns = {};
    std::optional<int> year = {};  // chosen; else the plan's or guessed
    bool into = false;             // the open plan
    std::shared_ptr<const table::Preview> preview = {};
    std::shared_ptr<const book::Book> book = {};  // a workbook that the table comes from
    std::size_t sheet = 0;                        // of it
};

// What to do once the user agrees to leave unsaved changes, or to erase rows.
struct Pending {
    Action then;
};

// Something to tell the user once; its words are those of the issue's code.
struct Message {
    base::Issue issue;
};

}  // namespace app
