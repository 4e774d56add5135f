#include "report/side_by_side.hpp"

#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/side_by_side.hpp"
#include "words/texts.hpp"

namespace report {
namespace {

using words::Lang;
using words::Text;

constexpr Text figure_titles[] = {Text::side_low, Text::side_high, Text::side_coverage, Text::side_light};
constexpr Text base_titles[] = {Text::side_status, Text::side_target, Text::side_actual, Text::side_weight};

std::vector<std::string> header_of(const whatif::SideBySide& table, Lang lang) {
    std::vector<std::string> header{words::text(Text::side_kind, lang), words::text(Text::field_code, lang), words::text(Text::field_name, lang)};
    const auto add = [&](Text title, const std::string& name) { header.push_back(words::text(title, lang, {name})); };
    add(Text::side_score, table.base.name);
    for (const Text title : figure_titles) add(title, table.base.name);
    for (const Text title : base_titles) add(title, table.base.name);
    for (const whatif::Summary& column : table.columns) {
        add(Text::side_score, column.name);
        add(Text::side_difference, column.name);
        for (const Text title : figure_titles) add(title, column.name);
        add(Text::side_changes, column.name);
    }
    return header;
}

// In points of per cent, with two decimals as everywhere.
SheetCell per_cent(std::optional<double> share) {
    const auto figure = share ? words::rounded(*share * 100, 2) : std::nullopt;
    return figure ? SheetCell(*figure) : SheetCell();
}

SheetCell actual_of(const whatif::Cell& cell, Lang lang) {
    if (!cell.actual) return {};
    if (const auto* figure = std::get_if<base::Decimal>(&*cell.actual)) return *figure;
    return words::actual(*cell.actual, lang);
}

// Interval, coverage, light.
void add_figure(std::vector<SheetCell>& line, const whatif::Cell& cell, Lang lang) {
    for (const double share : {cell.figure.low, cell.figure.high, cell.figure.coverage})
        line.push_back(cell.there ? per_cent(share) : SheetCell());
    line.push_back(cell.there ? words::name(cell.light, lang) : std::string());
}

void add_base(std::vector<SheetCell>& line, const whatif::Cell& cell, Lang lang) {
    line.push_back(per_cent(cell.figure.score));
    add_figure(line, cell, lang);
    line.push_back(cell.status ? words::name(*cell.status, lang) : std::string());
    line.push_back(cell.target);
    line.push_back(actual_of(cell, lang));
    line.push_back(cell.weight ? SheetCell(*cell.weight) : SheetCell());
}

}  // namespace

Sheet sheet_of(const whatif::SideBySide& table, std::span<const std::size_t> rows, Lang lang) {
    Sheet sheet{header_of(table, lang), {}, 2};
    for (const std::size_t i : rows) {
        const whatif::Row& row = table.rows[i];
        std::vector<SheetCell> line{words::kind(row, lang), row.code, row.name};
        add_base(line, row.base, lang);
        for (const whatif::Compared& column : row.columns) {
            line.push_back(per_cent(column.cell.figure.score));
            line.push_back(per_cent(column.difference));
            add_figure(line, column.cell, lang);
            line.push_back(words::changes(row, column, lang));
        }
        sheet.rows.push_back(std::move(line));
    }
    return sheet;
}

std::string side_by_side_tsv(const whatif::SideBySide& table, std::span<const std::size_t> rows, Lang lang) {
    return to_tsv(sheet_of(table, rows, lang), lang);
}
std::string side_by_side_html(const whatif::SideBySide& table, std::span<const std::size_t> rows, Lang lang) {
    return to_html(to_table(sheet_of(table, rows, lang), lang));
}

}  // namespace report
