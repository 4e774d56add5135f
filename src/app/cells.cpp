#include "app/cells.hpp"

#include <algorithm>
#include <array>
#include <ranges>

#include "app/batch.hpp"
#include "plan/formula.hpp"
#include "words/issue_words.hpp"
#include "words/phrases.hpp"

namespace app {
namespace {

constexpr std::array columns{CellOf::weight, CellOf::target, CellOf::value};
constexpr std::size_t most_told = 5;

const plan::Indicator* indicator_of(const plan::Plan& plan, const plan::NodeRef& row) {
    const auto* id = std::get_if<plan::IndicatorId>(&row);
    return id ? plan::find(plan, *id) : nullptr;
}

std::vector<std::vector<std::string>> cells_of(std::string_view table) {
    std::vector<std::vector<std::string>> rows;
    if (table.ends_with('\n')) table.remove_suffix(1);
    for (const auto line : std::views::split(table, '\n')) {
        auto& row = rows.emplace_back();
        for (const auto cell : std::views::split(line, '\t')) row.emplace_back(cell.begin(), cell.end());
    }
    return rows;
}

std::string called(const plan::Plan& plan, const plan::NodeRef& row) {
    return std::visit([&](const auto& id) { const auto& node = *plan::find(plan, id); return node.code.empty() ? node.name : node.code; }, row);
}

}  // namespace

bool holds_cell(const plan::Plan& plan, const plan::NodeRef& row, CellOf of) {
    const plan::Indicator* indicator = indicator_of(plan, row);
    switch (of) {
        case CellOf::weight: return indicator || plan::find(plan, std::get<plan::ObjectiveId>(row))->parent.has_value();
        case CellOf::target: return indicator != nullptr;
        case CellOf::value: return indicator && plan::reading_place(*indicator).has_value();
    }
    return false;
}

std::string Desk::text(const plan::NodeRef& row, CellOf of) const {
    if (!holds_cell(plan, row, of)) return {};
    if (of == CellOf::weight) {
        const auto weight = std::visit([&](const auto& id) { return plan::find(plan, id)->weight; }, row);
        return weight ? words::editable(*weight, lang) : std::string();
    }
    const plan::Indicator& indicator = *indicator_of(plan, row);
    if (of == CellOf::target) {
        const auto found = indicator.targets.find(question.year);
        return found == indicator.targets.end() ? std::string() : found->second.text;
    }
    const auto place = plan::reading_place(indicator);
    const auto* measure = std::get_if<plan::MeasureId>(&*place);
    const plan::Readings& readings = measure ? plan::find(plan, *measure)->readings : indicator.readings;
    const auto found = readings.find(question.at);
    return found == readings.end() ? std::string() : words::editable(found->second.value, lang);
}

base::Result<plan::Edit> Desk::read(const plan::NodeRef& row, CellOf of, const std::string& text) const {
    if (of == CellOf::weight) {
        const auto weight = plan::read_weight(text);
        if (!weight) return std::unexpected(weight.error());
        return plan::SetWeight{row, *weight};
    }
    const plan::Indicator& indicator = *indicator_of(plan, row);
    if (of == CellOf::target) return plan::SetTarget{indicator.id, question.year, text};
    const auto value = plan::read_value(text);
    if (!value) return std::unexpected(value.error());
    return plan::SetReading{*plan::reading_place(indicator), question.at, *value};
}

Laid lay_out(const App& app, const plan::NodeRef& first, CellOf of, std::string_view table) {
    const plan::Plan& plan = app.document->plan;
    const Derived& derived = *app.document->derived;
    Laid laid;
    auto at = std::ranges::find_if(derived.visible, [&](std::size_t i) { return derived.outline[i].node == first; });
    const auto from = static_cast<std::size_t>(std::ranges::find(columns, of) - columns.begin());
    for (const auto& row : cells_of(table)) {
        while (at != derived.visible.end() && !holds_cell(plan, derived.outline[*at].node, of)) ++at;
        for (std::size_t k = 0; k < row.size(); ++k) {
            const bool has_column = from + k < columns.size() && at != derived.visible.end() && holds_cell(plan, derived.outline[*at].node, columns[from + k]);
            if (has_column) laid.cells.push_back({derived.outline[*at].node, columns[from + k], row[k]});
            else ++laid.left_over;
        }
        if (at != derived.visible.end()) ++at;
    }
    return laid;
}

// All or nothing; what cannot be read is told cell by cell.
void Turn::on(const WriteCells& a) {
    if (!document()) return;
    Batch batch(*this);
    const Desk desk{document()->plan, document()->derived->results.question, app.view.lang};
    std::vector<std::string> problems;
    for (const CellText& cell : a.cells) {
        if (!plan::find_node(desk.plan, plan::id_of(cell.row)) || !holds_cell(desk.plan, cell.row, cell.of)) continue;
        auto edit = desk.read(cell.row, cell.of, cell.text);
        if (!edit) problems.push_back(called(desk.plan, cell.row) + ": " + words::words(edit.error().front(), app.view.lang));
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
    Laid laid = lay_out(app, a.first, a.of, a.table);
    const std::size_t count = laid.cells.size();
    on(WriteCells{std::move(laid.cells)});
    if (laid.left_over > 0 && !(app.message && app.message->issue.code == "cells-refused"))
        tell(base::Severity::warning, "cells-left-over", {std::to_string(count), std::to_string(laid.left_over)});
}

}  // namespace app
