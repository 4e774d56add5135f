// Survey: what each row of a text is, and which tables stand in it, told by headers alone.
//
// A text may hold several tables under one another: each row that names columns begins one. Tables
// whose headers say the same are one layout, so that their columns are chosen once. Between them
// stand headings ("AREA I", "8. Accountability"), which may also be the first cell of the header
// ("1. Semplificazione | 2016 | 2017"), notes, and blank rows.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "table/cells.hpp"
#include "table/field.hpp"
#include "table/heading.hpp"

namespace table {

struct Layout {
    std::vector<std::string> headers;  // as printed, empty where none is; as many as the widest row has cells
    std::vector<std::string> samples;  // the first text under each
    std::vector<Column> guess;
    bool heads_itself = false;  // the first header is the heading of what follows; its column holds indicators
    int line = 0;               // of its first header
    int rows = 0;               // of all its tables, headers not counted
};

enum class Part { blank, heading, note, header, body };

struct Line {
    Part part = Part::blank;
    std::size_t row = 0;     // in Cells::rows
    std::optional<std::size_t> layout = {};  // the table that it stands in or below
    Heading heading;         // of a heading, a note, a header that heads itself
    bool before_header = false;  // a heading right above a header
    bool headless = false;       // a header with no heading between it and the table above
};

struct Survey {
    std::vector<Layout> layouts;
    std::vector<Line> lines;  // one for each row
};

Survey survey(const Cells& cells);

}  // namespace table
