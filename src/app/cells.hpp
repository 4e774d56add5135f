// Cells of the tree as texts: what a person types into one or pastes into many.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/app.hpp"

namespace app {

// Whether a row has such a cell that can be written: no value where a formula of several measures gives it.
bool holds_cell(const plan::Plan& plan, const plan::NodeRef& row, CellOf of);
bool holds_cell(const plan::Objective& row, CellOf of);
bool holds_cell(const plan::Indicator& row, CellOf of);

// Cells of a plan at a year and day.
struct CellsAt {
    const plan::Plan& plan;
    const eval::Question& question;
    words::Lang lang;

    // As it would be typed back; empty where nothing stands. `year`: of a target; none: the one asked about.
    std::string text(const plan::NodeRef& row, CellOf of, std::optional<int> year = {}) const;
    // Precondition: holds_cell. Errors: as of plan::read_weight and plan::read_value.
    base::Result<plan::Edit> read(const plan::NodeRef& row, CellOf of, const std::string& text, std::optional<int> year = {}) const;
};

// A table as a spreadsheet copies it, laid on the visible rows from `first` on and on the columns that can be
// written, in the order in which they are shown, from `of` (a target: of `year`) on. Rows without a cell in the first column are passed over; one copied cell
// fills one row. What has no row or column any more is left over.
struct Laid {
    std::vector<CellText> cells;
    std::size_t left_over = 0;  // copied cells
};
Laid lay_out(const App& app, const PasteCells& paste);

// What is written into a column of the tree; none: nothing in any row.
std::optional<CellOf> cell_of(TreeColumn column);
// The rows chosen, a line each, for a spreadsheet: one column of theirs, or every cell that can be written
// with code and name before it.
std::string copied(const App& app, ShownColumn column);
std::string copied_rows(const App& app);

}  // namespace app
