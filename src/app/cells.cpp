#include "app/cells.hpp"

#include <algorithm>
#include <ranges>

#include "app/batch.hpp"
#include "app/tree_rows.hpp"
#include "plan/formula.hpp"
#include "table/cells.hpp"
#include "words/issue_words.hpp"
#include "words/phrases.hpp"

namespace app {
namespace {

constexpr std::size_t most_told = 5;

const plan::Indicator* indicator_of(const plan::Plan& plan, const plan::NodeRef& row) {
    const auto* id = std::get_if<plan::IndicatorId>(&row);
    return id ? plan::find(plan, *id) : nullptr;
}

std::vector<std::vector<std::string>> cells_of(std::string_view table) {
    std::vector<std::vector<std::string>> rows;
    for (table::Row& line : table::read_cells(table, '\t').rows) {
        auto& row = rows.emplace_back();
        for (table::Cell& cell : line.cells) row.push_back(std::move(cell.text));
    }
    if (rows.empty()) rows.push_back({""});
    return rows;
}

struct Column {
    CellOf of;
    int year;
    friend bool operator==(const Column&, const Column&) = default;
};

// Those shown that can be written.
std::vector<Column> columns_written(const App& app) {
    std::vector<Column> columns;
    for (const ShownColumn& each : columns_shown(app.view.preferences.tree, app.document->plan.years, app.view.year))
        if (const auto of = cell_of(each.of)) columns.push_back({*of, each.year});
    return columns;
}

std::vector<Column> columns_from(const App& app, CellOf of, int year) {
    std::vector<Column> columns = columns_written(app);
    const Column first{of, of == CellOf::target ? year : 0};
    const auto at = std::ranges::find(columns, first);
    if (at == columns.end()) return {first};  // it is not shown
    columns.erase(columns.begin(), at);
    return columns;
}

std::string called(const plan::Plan& plan, const plan::NodeRef& row) {
    return std::visit([&](const auto& id) { const auto& node = *plan::find(plan, id); return node.code.empty() ? node.name : node.code; }, row);
}

}  // namespace

bool holds_cell(const plan::Objective& row, CellOf of) { return of == CellOf::weight && row.parent.has_value(); }

bool holds_cell(const plan::Indicator& row, CellOf of) { return of != CellOf::value || plan::reading_place(row).has_value(); }

bool holds_cell(const plan::Plan& plan, const plan::NodeRef& row, CellOf of) {
    return std::visit([&](const auto& id) { return holds_cell(*plan::find(plan, id), of); }, row);
}

std::string CellsAt::text(const plan::NodeRef& row, CellOf of, std::optional<int> year) const {
    if (!holds_cell(plan, row, of)) return {};
    if (of == CellOf::weight) {
        const auto weight = std::visit([&](const auto& id) { return plan::find(plan, id)->weight; }, row);
        return weight ? words::editable(*weight, lang) : std::string();
    }
    const plan::Indicator& indicator = *indicator_of(plan, row);
    if (of == CellOf::target) {
        const auto found = indicator.targets.find(year.value_or(question.year));
        return found == indicator.targets.end() ? std::string() : found->second.text;
    }
    const auto place = plan::reading_place(indicator);
    const auto* measure = std::get_if<plan::MeasureId>(&*place);
    const plan::Readings& readings = measure ? plan::find(plan, *measure)->readings : indicator.readings;
    const auto found = readings.find(question.at);
    return found == readings.end() ? std::string() : words::editable(found->second.value, lang);
}

base::Result<plan::Edit> CellsAt::read(const plan::NodeRef& row, CellOf of, const std::string& text, std::optional<int> year) const {
    if (of == CellOf::weight) {
        const auto weight = plan::read_weight(words::typed(text, lang));
        if (!weight) return std::unexpected(weight.error());
        return plan::SetWeight{row, *weight};
    }
    const plan::Indicator& indicator = *indicator_of(plan, row);
    if (of == CellOf::target) return plan::SetTarget{indicator.id, year.value_or(question.year), text};
    const auto value = plan::read_value(words::typed(text, lang));
    if (!value) return std::unexpected(value.error());
    return plan::SetReading{*plan::reading_place(indicator), question.at, *value};
}

std::optional<CellOf> cell_of(TreeColumn column) {
    switch (column) {
        case TreeColumn::weight: return CellOf::weight;
        case TreeColumn::target:
        case TreeColumn::years: return CellOf::target;
        case TreeColumn::value: return CellOf::value;
        case TreeColumn::code:
        case TreeColumn::name:
        case TreeColumn::score:
        case TreeColumn::status:
        case TreeColumn::units:
        case TreeColumn::owner:
        case TreeColumn::typology:
        case TreeColumn::perspective:
        case TreeColumn::indicators:
        case TreeColumn::issues: break;
    }
    return std::nullopt;
}

Laid lay_out(const App& app, const PasteCells& paste) {
    const plan::Plan& plan = app.document->plan;
    const Derived& derived = *app.document->derived;
    const std::vector<Column> columns = columns_from(app, paste.of, paste.year.value_or(derived.results.question.year));
    Laid laid;
    auto at = std::ranges::find_if(derived.visible, [&](std::size_t i) { return derived.outline[i].node == paste.first; });
    for (const auto& row : cells_of(paste.table)) {
        while (at != derived.visible.end() && !holds_cell(plan, derived.outline[*at].node, paste.of)) ++at;
        for (std::size_t k = 0; k < row.size(); ++k) {
            const bool has_column = k < columns.size() && at != derived.visible.end() && holds_cell(plan, derived.outline[*at].node, columns[k].of);
            if (has_column) laid.cells.push_back({derived.outline[*at].node, columns[k].of, row[k], columns[k].year});
            else ++laid.left_over;
        }
        if (at != derived.visible.end()) ++at;
    }
    return laid;
}

std::string copied(const App& app, ShownColumn column) {
    const CellsAt cells{app.document->plan, app.document->derived->results.question, app.view.lang};
    const auto of = cell_of(column.of);
    std::vector<std::vector<std::string>> lines;
    for (const plan::NodeRef& row : nodes_at(app, rows_meant(app)))
        lines.push_back({of ? cells.text(row, *of, column.year) : std::string()});
    std::string text = lines.empty() ? std::string() : table::write_cells(lines, '\t');
    if (lines.size() == 1 && text.ends_with('\n')) text.pop_back();
    return text;
}

std::string copied_rows(const App& app) {
    const CellsAt cells{app.document->plan, app.document->derived->results.question, app.view.lang};
    std::vector<std::vector<std::string>> lines;
    for (const plan::NodeRef& row : nodes_at(app, rows_meant(app))) {
        auto& line = lines.emplace_back();
        std::visit([&](const auto& id) { const auto& node = *plan::find(cells.plan, id); line = {node.code, node.name}; }, row);
        for (const Column& each : columns_written(app)) line.push_back(cells.text(row, each.of, each.year));
    }
    return lines.empty() ? std::string() : table::write_cells(lines, '\t');
}

// All or nothing; what cannot be read is told cell by cell.
void Turn::on(const WriteCells& a) {
    if (!document()) return;
    Batch batch(*this);
    const CellsAt cells{document()->plan, document()->derived->results.question, app.view.lang};
    std::vector<std::string> problems;
    for (const CellText& cell : a.cells) {
        if (!plan::find_node(cells.plan, plan::id_of(cell.row)) || !holds_cell(cells.plan, cell.row, cell.of)) continue;
        auto edit = cells.read(cell.row, cell.of, cell.text, cell.year);
        if (!edit) problems.push_back(called(cells.plan, cell.row) + ": " + words::words(edit.error().front(), app.view.lang));
        else if (!batch.put(std::move(*edit))) return;
    }
    if (!problems.empty()) {
        std::string told;
        for (const std::string& each : problems | std::views::take(most_told)) told += (told.empty() ? "" : " · ") + each;
        if (problems.size() > most_told) told += " · …";
        return tell(base::Severity::error, "cells-refused", {std::to_string(problems.size()), told});
    }
    if (batch.commit()) plan_changed();
}

void Turn::on(const PasteCells& a) {
    if (!document() || !plan::find_node(document()->plan, plan::id_of(a.first))) return;
    app.message.reset();
    Laid laid = lay_out(app, a);
    const std::size_t count = laid.cells.size();
    on(WriteCells{std::move(laid.cells)});
    if (laid.left_over > 0 && !(app.message && app.message->issue.code == "cells-refused"))
        tell(base::Severity::warning, "cells-left-over", {std::to_string(count), std::to_string(laid.left_over)});
}

}  // namespace app
