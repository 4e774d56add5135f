#include "table/cells.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace table {
namespace {

constexpr std::size_t max_quoted = 1u << 16;  // bytes; a cell of Excel holds 32,767 characters

bool ends_line(char c) { return c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Reader {
public:
    Reader(std::string_view text, char separator) : text_(text) { cells_.separator = separator; }

    Cells read() {
        while (at_ < text_.size()) read_row();
        return std::move(cells_);
    }

private:
    bool stops(std::size_t at) const { return at >= text_.size() || text_[at] == cells_.separator || ends_line(text_[at]); }

    void read_row() {
        Row row;
        row.cells.push_back(read_cell());
        while (at_ < text_.size() && text_[at_] == cells_.separator) {
            ++at_;
            row.cells.push_back(read_cell());
        }
        if (at_ < text_.size()) at_ += text_.substr(at_).starts_with("\r\n") ? 2 : 1;
        if (at_ > 0 && ends_line(text_[at_ - 1])) next_line(at_);
        cells_.rows.push_back(std::move(row));
    }

    void next_line(std::size_t begin) {
        ++line_;
        line_begin_ = begin;
    }

    Cell read_cell() {
        Cell cell{{}, line_, static_cast<int>(at_ - line_begin_) + 1};
        if (at_ < text_.size() && text_[at_] == '"') {
            if (const auto end = quoted_end()) {
                take_quoted(cell, *end);
                return cell;
            }
            cells_.issues.push_back({"table-unclosed-quote", base::Severity::warning, {.line = cell.line, .column = cell.column}, {}});
        }
        const std::size_t begin = at_;
        while (!stops(at_)) ++at_;
        cell.text = text_.substr(begin, at_ - begin);
        return cell;
    }

    // Where the closing mark of the cell that opens here stands.
    std::optional<std::size_t> quoted_end() const {
        const std::size_t limit = std::min(text_.size(), at_ + max_quoted);
        for (std::size_t i = at_ + 1; i < limit; ++i) {
            if (text_[i] != '"') continue;
            if (i + 1 < text_.size() && text_[i + 1] == '"')
                ++i;
            else
                return stops(i + 1) ? std::optional(i) : std::nullopt;
        }
        return std::nullopt;
    }

    void take_quoted(Cell& cell, std::size_t end) {
        for (std::size_t i = at_ + 1; i < end; ++i) {
            if (text_[i] == '"') ++i;
            cell.text += text_[i];
            const bool pair = text_[i] == '\r' && i + 1 < end && text_[i + 1] == '\n';
            if (ends_line(text_[i]) && !pair) next_line(i + 1);
        }
        at_ = end + 1;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_begin_ = 0;
    int line_ = 1;
    Cells cells_;
};

// "sep=;" as Excel takes it in the first line of a CSV file.
std::optional<char> declared_separator(std::string_view text) {
    const auto line = text.substr(0, std::min(text.find_first_of("\r\n"), text.size()));
    return line.size() == 5 && line.starts_with("sep=") ? std::optional(line[4]) : std::nullopt;
}

// The separators of each row that has any, but for the comma of a figure: how many rows have so many.
std::map<std::size_t, std::size_t> rows_by_separators(std::string_view text, char separator) {
    std::map<std::size_t, std::size_t> rows;
    std::size_t count = 0;
    bool quoted = false;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i == text.size() || (!quoted && text[i] == '\n')) {
            if (count > 0) ++rows[count];
            count = 0;
        } else if (text[i] == '"') {
            quoted = !quoted;
        } else if (!quoted && text[i] == separator) {
            const bool figure = separator == ',' && i > 0 && i + 1 < text.size() && is_digit(text[i - 1]) && is_digit(text[i + 1]);
            if (!figure) ++count;
        }
    }
    return rows;
}

}  // namespace

char guess_separator(std::string_view text) {
    if (const auto declared = declared_separator(text)) return *declared;
    char best = '\t';
    std::size_t best_rows = 0;
    for (const char separator : {'\t', ';', ','}) {
        std::size_t rows = 0;
        for (const auto& [count, how_many] : rows_by_separators(text, separator)) rows = std::max(rows, how_many);
        if (rows > best_rows) {
            best = separator;
            best_rows = rows;
        }
    }
    return best;
}

Cells read_cells(std::string_view text, std::optional<char> separator) {
    auto cells = Reader(text, separator.value_or(guess_separator(text))).read();
    if (declared_separator(text)) cells.rows.front() = {{Cell{}}};
    return cells;
}

std::string write_cells(const std::vector<std::vector<std::string>>& rows, char separator) {
    std::string out;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) out += separator;
            const bool plain = row[i].find_first_of(std::string("\r\n\"") + separator) == std::string::npos;
            if (!plain) out += '"';
            for (const char c : row[i]) out += c == '"' ? std::string("\"\"") : std::string(1, c);
            if (!plain) out += '"';
        }
        out += '\n';
    }
    return out;
}

}  // namespace table
