#include "report/workbook.hpp"

#include <algorithm>
#include <array>

#include "base/named.hpp"
#include "report/workbook_parts.hpp"
#include "words/phrases.hpp"

namespace report {
namespace {

using words::Lang;
using words::Text;

struct Table {
    WorkbookTable table;
    std::string_view name;
    book::Sheet (*make)(const WorkbookOf&, Lang);
};
constexpr std::array tables{Table{WorkbookTable::objectives, "obiettivi", objectives_sheet},
                            Table{WorkbookTable::indicators, "indicatori", indicators_sheet},
                            Table{WorkbookTable::measurement, "misurazione", measurement_sheet},
                            Table{WorkbookTable::roll_up, "calcolo", roll_up_sheet},
                            Table{WorkbookTable::method, "metodo", method_sheet},
                            Table{WorkbookTable::cards, "schede", cards_sheet},
                            Table{WorkbookTable::acts, "atti", acts_sheet},
                            Table{WorkbookTable::scenarios, "scenari", scenarios_sheet}};

}  // namespace

book::Book workbook(const WorkbookOf& of, Lang lang) {
    book::Book book{of.plan.title, {}};
    for (const Table& each : tables) book.sheets.push_back(each.make(of, lang));
    return book;
}

std::optional<WorkbookTable> workbook_table_named(std::string_view name) {
    const auto found = std::ranges::find(tables, name, &Table::name);
    return found == tables.end() ? std::nullopt : std::optional(found->table);
}
std::string_view name_of(WorkbookTable table) { return std::ranges::find(tables, table, &Table::table)->name; }

book::Sheet workbook_sheet(const WorkbookOf& of, WorkbookTable table, Lang lang) {
    return std::ranges::find(tables, table, &Table::table)->make(of, lang);
}

// ── what the sheets share ────────────────────────────────────────────────────────────────────────
book::Sheet sheet_with(Text name, std::initializer_list<Heading> headings, Lang lang) {
    book::Sheet sheet{words::text(name, lang), {}, {}};
    for (const Heading& each : headings) sheet.columns.push_back({words::text(each.text, lang), each.width});
    return sheet;
}

book::Cell cell_of(const std::optional<base::Decimal>& value) { return value ? book::number(*value) : book::Cell{}; }
book::Cell cell_of(const std::optional<double>& share) { return share ? book::per_cent(*share) : book::Cell{}; }

// A ratio is kept with its two numbers, so that it can be seen how it comes about.
book::Cell cell_of(const std::optional<eval::Actual>& actual, Lang lang) {
    if (!actual) return {};
    if (const auto* figure = std::get_if<base::Decimal>(&*actual)) return book::number(*figure);
    if (const auto* date = std::get_if<base::Date>(&*actual)) return book::day(*date);
    const auto* ratio = std::get_if<base::Quotient>(&*actual);
    if (!ratio || ratio->denominator.is_zero()) return book::text(words::actual(*actual, lang));
    return {book::Formula{literal(ratio->numerator.to_double()) + "/" + literal(ratio->denominator.to_double()), ratio->to_double(), 4}};
}

std::string called(const std::string& code, const std::string& name) { return code.empty() ? name : code + " " + name; }

std::string unit_names(const plan::Plan& plan, const std::vector<plan::UnitId>& units) {
    std::string names;
    for (const plan::UnitId& id : units)
        if (const plan::OrgUnit* unit = plan::find(plan, id)) names += (names.empty() ? "" : "; ") + unit->name;
    return names;
}

}  // namespace report
