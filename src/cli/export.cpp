// cruscotto export: the plan in the forms that offices exchange. The same plan and day give the same bytes.
#include "cli/export.hpp"

#include <algorithm>
#include <array>

#include "book/csv.hpp"
#include "cli/commands.hpp"
#include "eval/evaluate.hpp"
#include "office/office.hpp"
#include "report/workbook.hpp"

namespace cli {
namespace {

struct Exporting {
    const Options& options;
    const Dated& dated;
    const eval::Results& results;
};

base::Issues wrong(const char* code, std::vector<std::string> args) { return {{code, base::Severity::error, {}, std::move(args)}}; }

constexpr const char* table_names = "obiettivi, indicatori, misurazione, calcolo, metodo, schede, atti, scenari";

base::Result<report::WorkbookTable> table_asked(const Options& options) {
    const auto table = report::workbook_table_named(options.table);
    if (table) return *table;
    return std::unexpected(wrong("export-table", {options.table, table_names}));
}

// The roll-up reads the method's figures in the sheet beside it.
base::Result<std::string> to_xlsx(const Exporting& what) {
    const report::WorkbookOf of{what.dated.plan, what.results};
    book::Book book = report::workbook(of, what.options.lang);
    if (!what.options.table.empty()) {
        const auto table = table_asked(what.options);
        if (!table) return std::unexpected(table.error());
        book.sheets = {report::workbook_sheet(of, *table, what.options.lang)};
        if (*table == report::WorkbookTable::roll_up) book.sheets.push_back(report::workbook_sheet(of, report::WorkbookTable::method, what.options.lang));
    }
    return office::write_xlsx(book, what.results.question.at);
}

base::Result<std::string> to_csv(const Exporting& what, const book::CsvForm& form) {
    const auto table = table_asked(what.options);
    if (!table) return std::unexpected(table.error());
    return book::to_csv(report::workbook_sheet({what.dated.plan, what.results}, *table, what.options.lang), form);
}

struct Form {
    std::string_view name;
    base::Result<std::string> (*make)(const Exporting&);
};
constexpr std::array forms{Form{"xlsx", to_xlsx},
                           Form{"csv", [](const Exporting& what) { return to_csv(what, book::neutral_csv); }},
                           Form{"csv-it", [](const Exporting& what) { return to_csv(what, book::italian_csv); }}};

}  // namespace

bool is_export_form(std::string_view name) { return std::ranges::find(forms, name, &Form::name) != forms.end(); }

Exported export_plan(const Options& options, std::string_view bytes, Streams& streams) {
    const auto asked = read_asked(options, bytes, streams);
    if (!asked) return {asked.error(), {}};
    const Form& form = *std::ranges::find(forms, options.to, &Form::name);
    const auto made = form.make({options, asked->dated, eval::evaluate(asked->dated.plan, asked->questions.front())});
    if (made) return {Exit::done, *made};
    print_issues(options, made.error(), streams.err);
    return {Exit::usage, {}};
}

}  // namespace cli
