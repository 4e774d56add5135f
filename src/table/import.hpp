// A table becomes part of a plan: bytes → cells → what each row is → which column is what → objectives
// and indicators. Nothing is lost silently: what has no place is an issue with its line and column.
//
//   decode(bytes)  read_cells(text)  survey(cells)  →  columns, to be overruled  →  preview(…)
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/issue.hpp"
#include "plan/edit.hpp"
#include "table/survey.hpp"

namespace table {

// A text once read; what does not depend on what somebody chooses for its columns.
struct Reading {
    Cells cells;
    Survey survey;
};
base::Result<Reading> read_table(std::string_view bytes, std::optional<char> separator = std::nullopt);

// The columns of each layout, in the order of Survey::layouts.
using Columns = std::vector<std::vector<Column>>;
Columns guessed_columns(const Reading& reading);

// What the command line says of columns: "1=obiettivo,2=indicatore,Peso=peso_obiettivo,2:3=target 2024".
// In front of = a column's number or the words of its header, of one table (2:) or of all. Errors:
// table-column-choice with the part that is not understood.
base::Result<Columns> with_choices(const Reading& reading, Columns columns, std::string_view choices);

struct Request {
    Columns columns;
    std::optional<plan::Plan> into;  // else a new plan
    std::optional<int> year;         // of targets and values whose header names none; else the plan's, else guessed
    std::string title;               // of a new plan whose text has none
};

enum class Becomes { nothing, title, objective, indicator, note, header };

// One row, or one half of a row that holds an objective and its first indicator.
struct PreviewRow {
    int line = 0;
    Becomes becomes = Becomes::nothing;
    plan::Level level = plan::Level::operative;  // of an objective
    int depth = 0;                               // 0: right below the body
    std::string id;
    std::string code;
    std::string name;
    std::string weight;  // as printed
    std::string target;  // of the plan's year, else the first; as printed
    bool existing = false;  // it stands in the plan already: only what differs is changed
    friend bool operator==(const PreviewRow&, const PreviewRow&) = default;
};

struct Preview {
    plan::Plan start;               // what the edits apply to, one after another
    std::vector<plan::Edit> edits;
    std::vector<PreviewRow> rows;   // in the order of the text
    base::Issues issues;            // the same
    int year = 0;                   // 0: none is known, and nothing can be imported
    int objectives = 0;             // new
    int indicators = 0;
    int targets = 0;
    int notes = 0;                  // revision notes and notes of a row
};

Preview preview(const Reading& reading, Request request);

// The plan with the preview's edits done.
base::Result<plan::Plan> imported(const Preview& preview);

}  // namespace table
