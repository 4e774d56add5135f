// XLSX (ECMA-376): the list of sheets, where each stands, the texts they share, how figures are shown, then sheet by
// sheet its cells.
#include <charconv>
#include <map>
#include <utility>

#include "office/number_format.hpp"
#include "office/readers.hpp"
#include "office/xml.hpp"

namespace office {
namespace {

int whole(std::string_view text, int otherwise = 0) {
    int value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

struct SheetPart {
    std::string name, relation;
};

struct WorkbookReading final : XmlReading {
    std::vector<SheetPart> sheets;
    bool from_1904 = false;
    void begin(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "sheet") sheets.push_back({std::string(value_of(attributes, "name")), std::string(value_of(attributes, "id"))});
        if (name == "workbookPr") from_1904 = value_of(attributes, "date1904") == "1" || value_of(attributes, "date1904") == "true";
    }
    void text(std::string_view) override {}
    void end(std::string_view) override {}
};

struct RelationReading final : XmlReading {
    std::map<std::string, std::string, std::less<>> parts;  // by relation
    void begin(std::string_view name, const XmlAttributes& attributes) override {
        if (name != "Relationship") return;
        const std::string_view target = value_of(attributes, "Target");
        parts.emplace(value_of(attributes, "Id"), target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target));
    }
    void text(std::string_view) override {}
    void end(std::string_view) override {}
};

// Texts in runs are put together; how East Asian ones are spoken is left out.
struct SharedReading final : XmlReading {
    std::vector<std::string> texts;
    bool in_text = false, spoken = false;
    void begin(std::string_view name, const XmlAttributes&) override {
        if (name == "si") texts.emplace_back();
        if (name == "rPh") spoken = true;
        if (name == "t") in_text = !spoken;
    }
    void text(std::string_view piece) override {
        if (in_text && !texts.empty()) texts.back() += piece;
    }
    void end(std::string_view name) override {
        if (name == "rPh") spoken = false;
        if (name == "t") in_text = false;
    }
};

struct StyleReading final : XmlReading {
    std::map<int, NumberFormat> own;
    std::vector<NumberFormat> styles;  // as cells name them
    bool of_cells = false;
    void begin(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "numFmt") own[whole(value_of(attributes, "numFmtId"))] = read_number_format(value_of(attributes, "formatCode"));
        if (name == "cellXfs") of_cells = true;
        if (name != "xf" || !of_cells) return;
        const int id = whole(value_of(attributes, "numFmtId"));
        const auto found = own.find(id);
        styles.push_back(found != own.end() ? found->second : built_in_format(id));
    }
    void text(std::string_view) override {}
    void end(std::string_view name) override {
        if (name == "cellXfs") of_cells = false;
    }
};

struct Shared {
    std::vector<std::string> texts;
    std::vector<NumberFormat> styles;
    bool from_1904 = false;
};

// Excel counts a 29 February 1900, which was not.
base::Date day_of(double serial, bool from_1904) {
    const int days = static_cast<int>(serial);
    if (from_1904) return base::days_after({1904, 1, 1}, days);
    return base::days_after({1899, 12, days < 60 ? 31 : 30}, days);
}

struct CellsReading final : XmlReading {
    const Shared& shared;
    Filling& filling;
    std::size_t row = 0, column = 0, next_row = 0, next_column = 0;
    std::string kind, value;
    std::size_t style = 0;
    bool in_value = false, spoken = false;

    CellsReading(const Shared& with, Filling& into) : shared(with), filling(into) {}

    // "B7"; a cell without a place stands right of the one before.
    void find_place(std::string_view place) {
        column = next_column;
        std::size_t letters = 0, at = 0;
        for (; at < place.size() && at < 3 && place[at] >= 'A' && place[at] <= 'Z'; ++at) letters = letters * 26 + static_cast<std::size_t>(place[at] - 'A' + 1);
        if (letters > 0) column = letters - 1;
        const int line = whole(place.substr(at));
        if (line > 0) row = static_cast<std::size_t>(line - 1);
        next_column = column + 1;
    }
    void begin(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "row") {
            const int line = whole(value_of(attributes, "r"));
            row = line > 0 ? static_cast<std::size_t>(line - 1) : next_row;
            next_row = row + 1;
            next_column = 0;
        } else if (name == "c") {
            find_place(value_of(attributes, "r"));
            kind = value_of(attributes, "t");
            style = static_cast<std::size_t>(whole(value_of(attributes, "s")));
            value.clear();
        } else if (name == "rPh") {
            spoken = true;
        } else if (name == "v" || name == "t") {
            in_value = !spoken;
        }
    }
    void text(std::string_view piece) override {
        if (in_value) value += piece;
    }
    void end(std::string_view name) override {
        if (name == "v" || name == "t") in_value = false;
        if (name == "rPh") spoken = false;
        if (name == "c") filling.put(row, column, content());
        enough = name == "sheetData" || filling.too_many;
    }
    book::Content content() const {
        if (value.empty()) return book::Empty{};
        if (kind == "s") {
            const auto at = static_cast<std::size_t>(whole(value, -1));
            return at < shared.texts.size() && !shared.texts[at].empty() ? book::Content(book::Text{shared.texts[at]}) : book::Empty{};
        }
        if (kind == "b") return yes_or_no(value == "1");
        double figure = 0;
        if ((!kind.empty() && kind != "n") || !read_figure(value, figure)) return book::Text{value};
        const NumberFormat format = style < shared.styles.size() ? shared.styles[style] : NumberFormat{};
        constexpr double last_day = 2'900'000;  // of the year 9839
        if (format.day && figure >= 1 && figure < last_day) return day_of(figure, shared.from_1904);
        return as_shown(figure, format.per_cent, format.places);
    }
};

template <class Reading>
base::Result<void> read_part(const Archive& archive, const std::string& part, Reading& reading) {
    const auto bytes = unpack(archive, part);
    if (!bytes) return std::unexpected(bytes.error());
    return read_xml(*bytes, part, reading);
}

}  // namespace

base::Result<Filling> read_xlsx(const Archive& archive) {
    WorkbookReading workbook;
    RelationReading relations;
    SharedReading texts;
    StyleReading styles;
    if (const auto read = read_part(archive, "xl/workbook.xml", workbook); !read) return std::unexpected(read.error());
    if (const auto read = read_part(archive, "xl/_rels/workbook.xml.rels", relations); !read) return std::unexpected(read.error());
    if (has(archive, "xl/sharedStrings.xml"))
        if (const auto read = read_part(archive, "xl/sharedStrings.xml", texts); !read) return std::unexpected(read.error());
    if (has(archive, "xl/styles.xml"))
        if (const auto read = read_part(archive, "xl/styles.xml", styles); !read) return std::unexpected(read.error());
    const Shared shared{std::move(texts.texts), std::move(styles.styles), workbook.from_1904};
    Filling filling;
    for (SheetPart& sheet : workbook.sheets) {
        const auto part = relations.parts.find(sheet.relation);
        if (part == relations.parts.end()) return refuse("sheet-broken", sheet.name);
        filling.book.sheets.push_back({.name = std::move(sheet.name), .columns = {}, .rows = {}});
        CellsReading cells(shared, filling);
        if (const auto read = read_part(archive, part->second, cells); !read) return std::unexpected(read.error());
    }
    return filling;
}

}  // namespace office
