// ODS (OASIS OpenDocument 1.3): one part holds all tables; rows and cells that repeat stand once.
#include <algorithm>
#include <charconv>
#include <utility>

#include "office/office.hpp"
#include "office/readers.hpp"
#include "office/xml.hpp"

namespace office {
namespace {

std::size_t times(std::string_view text) {
    std::size_t count = 1;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return std::clamp<std::size_t>(count, 1, max_cells + 1);
}

struct TableReading final : XmlReading {
    Filling& filling;
    std::size_t row = 0, column = 0, row_times = 1, cell_times = 1;
    std::vector<std::pair<std::size_t, book::Content>> cells;  // of the row, by column
    std::string type, value, words;
    int aside = 0;        // elements deep in what is no content of its cell: notes, drawings
    bool in_cell = false, first_line = true;

    explicit TableReading(Filling& into) : filling(into) {}

    void begin(std::string_view name, const XmlAttributes& attributes) override {
        if (aside > 0 || name == "annotation" || name == "shapes" || name == "frame") {
            ++aside;
        } else if (name == "table") {
            filling.book.sheets.push_back({.name = std::string(value_of(attributes, "name")), .columns = {}, .rows = {}});
            row = 0;
        } else if (name == "table-row") {
            row_times = times(value_of(attributes, "number-rows-repeated"));
            column = 0;
            cells.clear();
        } else if (name == "table-cell" || name == "covered-table-cell") {
            begin_cell(attributes);
        } else if (in_cell) {
            begin_words(name, attributes);
        }
    }
    void begin_cell(const XmlAttributes& attributes) {
        in_cell = first_line = true;
        words.clear();
        cell_times = times(value_of(attributes, "number-columns-repeated"));
        type = value_of(attributes, "value-type");
        const std::string_view held = type == "date" ? "date-value" : type == "boolean" ? "boolean-value" : type == "string" ? "string-value" : "value";
        value = value_of(attributes, held);
    }
    void begin_words(std::string_view name, const XmlAttributes& attributes) {
        if (name == "p" && !std::exchange(first_line, false)) words += '\n';
        if (name == "s") words += std::string(std::min<std::size_t>(times(value_of(attributes, "c")), 1000), ' ');
        if (name == "tab") words += '\t';
        if (name == "line-break") words += '\n';
    }
    // Line ends and indentation between elements are no words.
    void text(std::string_view piece) override {
        if (in_cell && aside == 0 && !first_line) words += piece;
    }
    void end(std::string_view name) override {
        if (aside > 0) {
            --aside;
        } else if (name == "table-cell" || name == "covered-table-cell") {
            end_cell();
        } else if (name == "table-row") {
            end_row();
        }
        enough = filling.too_many;
    }
    void end_cell() {
        in_cell = false;
        book::Content held = content();
        if (!std::holds_alternative<book::Empty>(held)) {
            if (cells.size() + cell_times > max_cells) filling.too_many = true;
            for (std::size_t i = 0; i < cell_times && !filling.too_many; ++i) cells.emplace_back(column + i, held);
        }
        column += cell_times;
    }
    void end_row() {
        if (filling.book.sheets.empty()) return;
        for (std::size_t i = 0; i < row_times && !cells.empty() && !filling.too_many; ++i)
            for (const auto& [at, content] : cells) filling.put(row + i, at, content);
        row += row_times;
    }
    book::Content content() const {
        double figure = 0;
        const bool numeric = type == "float" || type == "percentage" || type == "currency";
        if (numeric && read_figure(value, figure)) return as_shown(figure, type == "percentage");
        if (type == "boolean") return yes_or_no(value == "true");
        if (type == "date")
            if (const auto date = base::parse_iso_date(std::string_view(value).substr(0, 10))) return *date;
        const std::string& shown = words.empty() && type == "string" ? value : words;
        return shown.empty() ? book::Content(book::Empty{}) : book::Text{shown};
    }
};

}  // namespace

base::Result<Filling> read_ods(const Archive& archive) {
    if (has(archive, "META-INF/manifest.xml")) {
        const auto manifest = unpack(archive, "META-INF/manifest.xml");
        if (manifest && manifest->contains("encryption-data")) return refuse("sheet-locked");
    }
    const auto bytes = unpack(archive, "content.xml");
    if (!bytes) return std::unexpected(bytes.error());
    Filling filling;
    TableReading tables(filling);
    if (const auto read = read_xml(*bytes, "content.xml", tables); !read) return std::unexpected(read.error());
    return filling;
}

}  // namespace office
