// cruscotto export: a plan and its scores in the forms that offices exchange. The same plan and day give the same bytes.
#include "cli/export.hpp"

#include <algorithm>
#include <array>

#include "book/csv.hpp"
#include "change/as_of.hpp"
#include "cli/commands.hpp"
#include "eval/evaluate.hpp"
#include "office/office.hpp"
#include "report/official.hpp"
#include "report/pictures.hpp"
#include "report/report.hpp"
#include "report/workbook.hpp"

namespace cli {
namespace {

using Bytes = base::Result<std::string>;

// By id, else as a moment is called: 97, 97/2018, the last one up to a day.
base::Result<std::optional<plan::ActId>> act_called(const plan::Plan& plan, const std::string& name) {
    if (name.empty()) return std::nullopt;
    const auto moment = change::read_moment(plan, name);
    if (!moment) return std::unexpected(moment.error());
    if (moment->acts == 0) return std::unexpected(base::Issues{{"export-no-act", base::Severity::error, {}, {name}}});
    return plan.acts[moment->acts - 1].id;
}

// All that the plan has something for.
std::vector<report::Part> parts_of(const plan::Plan& plan) {
    std::vector<report::Part> parts;
    for (const report::Part each : report::all_parts)
        if (report::has_content(plan, each)) parts.push_back(each);
    return parts;
}

Bytes svg(const ToExport& of) {
    const eval::Results results = eval::evaluate(of.plan, of.question);
    auto picture = report::picture({.plan = of.plan, .results = results}, of.options.picture, of.options.lang);
    if (picture) return *std::move(picture);
    return std::unexpected(base::Issues{{"export-no-picture", base::Severity::error, {}, {std::string(report::name_of(of.options.picture))}}});
}

Bytes html(const ToExport& of) {
    const auto act = act_called(of.plan, of.options.act);
    if (!act) return std::unexpected(act.error());
    const eval::Results results = eval::evaluate(of.plan, of.question);
    report::Report report{.plan = of.plan, .results = results, .parts = of.options.parts, .depth = of.options.depth, .act = *act, .scenarios = of.scenarios};
    if (!of.options.as_of.empty()) report.acts = change::read_moment(of.plan, of.options.as_of)->acts;  // it was read once: read_asked()
    if (report.parts.empty()) report.parts = parts_of(of.plan);
    if (!of.options.when.empty()) report.printed = base::parse_iso_date(std::string_view(of.options.when).substr(0, 10));
    return report::whole_report(report, of.options.lang);
}

template <report::Official shape>
Bytes record(const ToExport& of) {
    return report::italian_csv(report::official(shape, of.plan, of.question.year, of.options.lang));
}

constexpr const char* table_names = "obiettivi, indicatori, misurazione, calcolo, metodo, schede, atti, scenari";

base::Result<report::WorkbookTable> table_asked(const Options& options) {
    const auto table = report::workbook_table_named(options.table);
    if (table) return *table;
    return std::unexpected(base::Issues{{"export-table", base::Severity::error, {}, {options.table, table_names}}});
}

// The roll-up reads the method's figures in the sheet beside it.
Bytes xlsx(const ToExport& of) {
    const eval::Results results = eval::evaluate(of.plan, of.question);
    const report::WorkbookOf what{of.plan, results, of.scenarios};
    book::Book book = report::workbook(what, of.options.lang);
    if (!of.options.table.empty()) {
        const auto table = table_asked(of.options);
        if (!table) return std::unexpected(table.error());
        book.sheets = {report::workbook_sheet(what, *table, of.options.lang)};
        if (*table == report::WorkbookTable::roll_up) book.sheets.push_back(report::workbook_sheet(what, report::WorkbookTable::method, of.options.lang));
    }
    return office::write_xlsx(book, of.question.at);
}

template <const book::CsvForm& form>
Bytes csv(const ToExport& of) {
    const auto table = table_asked(of.options);
    if (!table) return std::unexpected(table.error());
    return book::to_csv(report::workbook_sheet({of.plan, eval::evaluate(of.plan, of.question), of.scenarios}, *table, of.options.lang), form);
}

constexpr std::array table{Form{"html", "the report, a page to be printed", html},
                           Form{"svg", "one drawing of it: --picture map, perspectives or objectives", svg},
                           Form{"portale", "the record of the Portale della performance, CSV", record<report::Official::portale>},
                           Form{"pira", "the record of the PIRA, CSV", record<report::Official::pira>},
                           Form{"xlsx", "a workbook with live formulas; one of its sheets with --table", xlsx},
                           Form{"csv", "one table, for programs", csv<book::neutral_csv>},
                           Form{"csv-it", "one table, as spreadsheets in Italy read it", csv<book::italian_csv>}};

}  // namespace

std::span<const Form> forms() { return table; }
bool is_form(std::string_view name) { return std::ranges::find(table, name, &Form::name) != table.end(); }

Exported export_plan(const Options& options, std::string_view bytes, Streams& streams) {
    const auto asked = read_asked(options, bytes, streams);
    if (!asked) return {asked.error(), {}};
    const Form& form = *std::ranges::find(table, options.to, &Form::name);
    auto made = form.make({options, asked->dated.plan, asked->questions.front(), names_of_scenarios(asked->dated)});
    if (made) return {Exit::done, *std::move(made)};
    print_issues(options, made.error(), streams.err);
    return {Exit::usage, {}};
}

}  // namespace cli
