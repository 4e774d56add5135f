#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <utility>

#include "base/overload.hpp"
#include "base/utf8.hpp"
#include "office/memory_files.hpp"
#include "office/office.hpp"
#include "xlsxwriter.h"

namespace office {
namespace {

using book::Cell;
using book::Look;

constexpr std::uint32_t most_rows = 1'048'576;
constexpr std::uint16_t most_columns = 16'384;
constexpr std::size_t longest_text = 32'767;  // letters of a cell
constexpr lxw_color_t heading_fill = 0xE8EEF5, muted_ink = 0x595959;

// ── formats, each made once ──────────────────────────────────────────────────────────────────────
enum class Kind { text, number, per_cent, day };
struct Shown {
    Kind kind = Kind::text;
    int places = 0;
    Look look = Look::plain;
    friend auto operator<=>(const Shown&, const Shown&) = default;
};

std::string number_format(const Shown& shown) {
    switch (shown.kind) {
        case Kind::text: return {};
        case Kind::day: return "dd/mm/yyyy";
        case Kind::number:
        case Kind::per_cent: break;
    }
    std::string format = shown.kind == Kind::number ? "#,##0" : "0";
    if (shown.places > 0) format += "." + std::string(static_cast<std::size_t>(shown.places), '0');
    return shown.kind == Kind::number ? format : format + "%";
}

struct Formats {
    lxw_workbook* workbook;
    std::map<Shown, lxw_format*> made = {};

    lxw_format* of(const Shown& shown) {
        lxw_format*& format = made[shown];
        if (format) return format;
        format = workbook_add_format(workbook);
        if (shown.kind != Kind::text) format_set_num_format(format, number_format(shown).c_str());
        if (shown.kind == Kind::text) format_set_text_wrap(format);
        if (shown.look == Look::strong) format_set_bold(format);
        if (shown.look == Look::muted) format_set_font_color(format, muted_ink);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        return format;
    }
    lxw_format* heading() const {
        lxw_format* format = workbook_add_format(workbook);
        format_set_bold(format);
        format_set_text_wrap(format);
        format_set_bg_color(format, heading_fill);
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        return format;
    }
};

// ── cells ────────────────────────────────────────────────────────────────────────────────────────
// As much as a cell holds, cut before a letter, not amid it.
std::string within_a_cell(const std::string& text) {
    if (text.size() <= longest_text) return text;
    std::size_t letters = 0, at = 0;
    for (; at < text.size(); ++at)
        if (!base::continues_letter(text[at]) && letters++ == longest_text) break;
    return text.substr(0, at);
}

struct Writing {
    Formats& formats;
    lxw_worksheet* sheet;
    lxw_row_t row = 0;
    lxw_col_t column = 0;
    lxw_error error = LXW_NO_ERROR;

    void note(lxw_error each) {
        if (error == LXW_NO_ERROR) error = each;
    }
    static Shown shown(int places, bool per_cent, Look look) { return {per_cent ? Kind::per_cent : Kind::number, places, look}; }

    void write(const Cell& cell) {
        std::visit(base::overload{[](const book::Empty&) {},
                                  [&](const book::Text& text) {
                                      note(worksheet_write_string(sheet, row, column, within_a_cell(text.text).c_str(), formats.of({Kind::text, 0, cell.look})));
                                  },
                                  [&](const book::Number& number) {
                                      note(worksheet_write_number(sheet, row, column, number.value, formats.of(shown(number.places, number.per_cent, cell.look))));
                                  },
                                  [&](const base::Date& date) {
                                      lxw_datetime moment{date.year, date.month, date.day, 0, 0, 0};
                                      note(worksheet_write_datetime(sheet, row, column, &moment, formats.of({Kind::day, 0, cell.look})));
                                  },
                                  [&](const book::Formula& formula) { write(formula, cell.look); }},
                   cell.content);
    }
    void write(const book::Formula& formula, Look look) {
        lxw_format* format = formats.of(shown(formula.places, formula.per_cent, look));
        const std::string text = "=" + formula.text;
        if (const auto* value = std::get_if<double>(&formula.cached)) note(worksheet_write_formula_num(sheet, row, column, text.c_str(), format, *value));
        else note(worksheet_write_formula_str(sheet, row, column, text.c_str(), format, std::get<std::string>(formula.cached).c_str()));
    }
};

bool fits(const book::Sheet& sheet) {
    const auto wide = [](const auto& row) { return row.size() > most_columns; };
    return sheet.rows.size() + 1 < most_rows && !wide(sheet.columns) && std::ranges::none_of(sheet.rows, wide);
}

lxw_error write_sheet(Formats& formats, lxw_format* heading, const book::Sheet& from, lxw_worksheet* to) {
    Writing writing{.formats = formats, .sheet = to};
    for (const book::Column& column : from.columns) {
        const lxw_col_t at = writing.column++;
        writing.note(worksheet_set_column(to, at, at, column.width, nullptr));
        writing.note(worksheet_write_string(to, 0, at, column.name.c_str(), heading));
    }
    if (!from.columns.empty()) {
        worksheet_freeze_panes(to, 1, 0);
        worksheet_repeat_rows(to, 0, 0);
        if (!from.rows.empty()) worksheet_autofilter(to, 0, 0, static_cast<lxw_row_t>(from.rows.size()), static_cast<lxw_col_t>(from.columns.size() - 1));
    }
    worksheet_set_landscape(to);
    worksheet_set_paper(to, 9);  // A4
    worksheet_fit_to_pages(to, 1, 0);
    writing.row = from.columns.empty() ? 0 : 1;
    for (const auto& row : from.rows) {
        writing.column = 0;
        for (const Cell& cell : row) {
            writing.write(cell);
            ++writing.column;
        }
        ++writing.row;
    }
    return writing.error;
}

std::unexpected<base::Issues> not_written(const std::string& sheet, const char* why) {
    return std::unexpected(base::Issues{{"sheet-not-written", base::Severity::error, {}, {sheet, why}}});
}

struct Closes {
    void operator()(lxw_workbook* workbook) const { lxw_workbook_free(workbook); }
};
using Workbook = std::unique_ptr<lxw_workbook, Closes>;

}  // namespace

base::Result<std::string> write_xlsx(const book::Book& book, const base::Date& day, void (*told)(int sheets)) {
    Workbook workbook(workbook_new("book.xlsx"));
    if (!workbook) return not_written({}, "memory");
    // Midday, in whatever zone the machine stands.
    lxw_doc_properties properties{};
    properties.created = base::days_between({1970, 1, 1}, day) * decltype(properties.created){86'400} + 43'200;
    std::string title = book.title, program = "Cruscotto";
    properties.title = title.data();
    properties.author = program.data();
    workbook_set_properties(workbook.get(), &properties);
    Formats formats{.workbook = workbook.get()};
    lxw_format* heading = formats.heading();
    int written = 0;
    for (const book::Sheet& sheet : book.sheets) {
        if (!fits(sheet)) return not_written(sheet.name, "1048576 × 16384");
        lxw_worksheet* made = workbook_add_worksheet(workbook.get(), book::sheet_name(sheet.name).c_str());
        if (!made) return not_written(sheet.name, lxw_strerror(LXW_ERROR_SHEETNAME_ALREADY_USED));
        if (const lxw_error error = write_sheet(formats, heading, sheet, made)) return not_written(sheet.name, lxw_strerror(error));
        if (told) told(++written);
    }
    if (const lxw_error error = workbook_close(workbook.release())) return not_written({}, lxw_strerror(error));
    return take_archive();
}

}  // namespace office
