#include "table/survey.hpp"

#include <algorithm>

#include "table/guess.hpp"
#include "table/text.hpp"

namespace table {
namespace {

std::size_t filled(const Row& row) {
    return static_cast<std::size_t>(std::ranges::count_if(row.cells, [](const Cell& cell) { return !tidy(cell.text).empty(); }));
}

// A revision note that fills a row alone, in whichever column.
std::optional<std::string> lone_note(const Row& row) {
    if (filled(row) != 1) return std::nullopt;
    for (const Cell& cell : row.cells)
        if (std::string text = tidy(cell.text); is_revision_note(text)) return text;
    return std::nullopt;
}

bool alone_in_first(const Row& row) { return filled(row) == 1 && !tidy(row.cells[0].text).empty(); }

// Years of the cells behind the first; they count as headers when they follow one another.
bool years_follow(const std::vector<Column>& columns, const Row& row) {
    std::optional<int> last;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i].year || words_of(row.cells[i].text).size() > 4) continue;
        if (last && *columns[i].year != *last + 1) return false;
        last = columns[i].year;
    }
    return true;
}

std::vector<Column> columns_of(const Row& row) {
    std::vector<Column> columns;
    for (const Cell& cell : row.cells) columns.push_back(column_headed(tidy(cell.text)));
    return columns;
}

bool is_header(const Row& row) {
    const auto columns = columns_of(row);
    const auto known = static_cast<std::size_t>(
        std::ranges::count_if(columns, [](const Column& column) { return column.field != Field::unmapped; }));
    return known >= 2 && 2 * known >= filled(row) && years_follow(columns, row);
}

class Surveyor {
public:
    explicit Surveyor(const Cells& cells) : cells_(cells) {}

    Survey run() {
        classify();
        if (!seen_header_) head_by_first_row();
        settle_bodies();
        note_neighbours();
        for (std::size_t i = 0; i < survey_.layouts.size(); ++i) survey_.layouts[i].guess = guess_columns(survey_, i, cells_);
        return std::move(survey_);
    }

private:
    const Row& row(const Line& line) const { return cells_.rows[line.row]; }

    void classify() {
        for (std::size_t i = 0; i < cells_.rows.size(); ++i) {
            Line line{.row = i};
            if (const auto note = lone_note(cells_.rows[i])) {
                line.part = Part::note;
                line.heading = {HeadingKind::note, {}, *note, {}};
            } else if (filled(cells_.rows[i]) == 0)
                line.part = Part::blank;
            else if (is_header(cells_.rows[i]))
                line.part = Part::header;
            else
                line.part = alone_in_first(cells_.rows[i]) ? Part::heading : Part::body;
            if (line.part == Part::heading) line.heading = read_heading(cells_.rows[i].cells[0].text);
            seen_header_ = seen_header_ || line.part == Part::header;
            survey_.lines.push_back(std::move(line));
        }
    }

    // Nothing names its columns: the first row of several cells is taken for the header.
    void head_by_first_row() {
        const auto first = std::ranges::find(survey_.lines, Part::body, &Line::part);
        if (first != survey_.lines.end()) first->part = Part::header;
    }

    void settle_bodies() {
        std::optional<std::size_t> layout;
        for (Line& line : survey_.lines) {
            if (line.part == Part::header) layout = open_table(line);
            line.layout = layout;
            if (line.part == Part::body && layout) widen(line);
        }
    }

    std::size_t open_table(Line& line) {
        Layout layout;
        for (const Cell& cell : row(line).cells) layout.headers.push_back(tidy(cell.text));
        layout.heads_itself = seen_header_ && column_headed(layout.headers[0]).field == Field::unmapped && !layout.headers[0].empty() &&
                              std::ranges::none_of(columns_of(row(line)), [](const Column& c) { return c.field == Field::indicator || c.field == Field::objective; });
        layout.line = row(line).cells[0].line;
        if (layout.heads_itself) {
            line.heading = read_heading(layout.headers[0]);
            if (line.heading.kind == HeadingKind::other) line.heading.kind = HeadingKind::strategic;
            layout.headers[0].clear();
        }
        while (!layout.headers.empty() && layout.headers.back().empty()) layout.headers.pop_back();
        layout.samples.resize(layout.headers.size());
        return position_of(std::move(layout));
    }

    std::size_t position_of(Layout layout) {
        const auto same = [&](const Layout& each) {
            std::vector<std::string> headers = each.headers;
            while (!headers.empty() && headers.back().empty()) headers.pop_back();
            return each.heads_itself == layout.heads_itself &&
                   std::ranges::equal(headers, layout.headers, {}, words_of, words_of);
        };
        const auto found = std::ranges::find_if(survey_.layouts, same);
        const auto position = static_cast<std::size_t>(found - survey_.layouts.begin());
        if (found == survey_.layouts.end()) survey_.layouts.push_back(std::move(layout));
        return position;
    }

    // The body's cells count for the layout: its width, its samples.
    void widen(const Line& line) {
        Layout& layout = survey_.layouts[*line.layout];
        ++layout.rows;
        const auto& cells = row(line).cells;
        std::size_t width = cells.size();
        while (width > layout.headers.size() && tidy(cells[width - 1].text).empty()) --width;
        layout.headers.resize(std::max(layout.headers.size(), width));
        layout.samples.resize(layout.headers.size());
        for (std::size_t i = 0; i < width; ++i)
            if (layout.samples[i].empty()) layout.samples[i] = tidy(cells[i].text);
    }

    void note_neighbours() {
        const Line* above = nullptr;
        bool heading_since = true;
        bool blank_before = true;
        for (std::size_t i = 0; i < survey_.lines.size(); ++i) {
            Line& line = survey_.lines[i];
            if (line.part == Part::header) {
                if (above && above->part == Part::heading) survey_.lines[heading_].before_header = true;
                line.headless = !heading_since && !survey_.layouts[*line.layout].heads_itself;
                heading_since = false;
                seen_table_ = true;
            } else if (line.part == Part::heading) {
                heading_since = true;
                heading_ = i;
                // Text alone in the first cell, right under other rows of a table, is one of its rows.
                line.before_header = false;
                if (line.heading.kind == HeadingKind::other && seen_table_ && !blank_before) maybe_body_.push_back(i);
            }
            blank_before = line.part == Part::blank;
            if (line.part != Part::blank) above = &line;
        }
        for (const std::size_t i : maybe_body_) settle_as_body(i);
    }

    void settle_as_body(std::size_t i) {
        Line& line = survey_.lines[i];
        if (line.before_header) return;
        line.part = Part::body;
        widen(line);
    }

    const Cells& cells_;
    Survey survey_;
    bool seen_header_ = false;
    bool seen_table_ = false;
    std::size_t heading_ = 0;
    std::vector<std::size_t> maybe_body_;
};

}  // namespace

Survey survey(const Cells& cells) { return Surveyor(cells).run(); }

}  // namespace table
