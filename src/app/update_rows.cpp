// What is done with all the rows chosen: each is one step of the history.
#include <algorithm>
#include <utility>

#include "app/batch.hpp"
#include "app/cells.hpp"
#include "app/tree_rows.hpp"

namespace app {
namespace {

std::vector<plan::NodeRef> meant(const Turn& turn) { return nodes_at(turn.app, rows_meant(turn.app)); }

bool is_body(const plan::Plan& plan, const plan::NodeRef& row) { return plan::id_of(row) == plan::body_of(plan).id.value; }

// How many were passed over, once the others were changed.
void tell_passed(Turn& turn, std::size_t changed, std::size_t passed) {
    if (passed == 0 || (turn.app.message && turn.app.message->issue.severity == base::Severity::error)) return;
    turn.tell(base::Severity::note, "rows-passed-over", {std::to_string(changed), std::to_string(passed)});
}

// One edit a row; empty: the row is passed over.
template <class EditOf>
void edit_rows(Turn& turn, EditOf edit_of) {
    if (!turn.document()) return;
    turn.app.message.reset();
    Batch batch(turn);
    std::size_t changed = 0;
    const auto rows = meant(turn);
    for (const plan::NodeRef& row : rows) {
        std::optional<plan::Edit> edit = edit_of(row);
        if (!edit) continue;
        if (!batch.put(std::move(*edit))) return;
        ++changed;
    }
    if (batch.commit()) turn.plan_changed();
    tell_passed(turn, changed, rows.size() - changed);
}

// The years that a target is copied into.
std::vector<int> years_after(const App& app, int year) {
    std::vector<int> shown, later;
    for (const ShownColumn& each : columns_shown(app.view.preferences.tree, app.document->plan.years, app.view.year))
        if (each.of == TreeColumn::target && each.year > year) shown.push_back(each.year);
    for (const int each : app.document->plan.years)
        if (each > year) later.push_back(each);
    return shown.empty() ? later : shown;
}

}  // namespace

void Turn::on(const SetOwners& a) {
    edit_rows(*this, [&](const plan::NodeRef& row) { return std::optional<plan::Edit>(plan::SetText{row, plan::TextField::owner, a.owner}); });
}

void Turn::on(const SetUnitsOfRows& a) {
    edit_rows(*this, [&](const plan::NodeRef& row) { return std::optional<plan::Edit>(plan::SetUnits{row, a.units}); });
}

void Turn::on(const SetRemovedRows& a) {
    edit_rows(*this, [&](const plan::NodeRef& row) {
        return is_body(document()->plan, row) ? std::nullopt : std::optional<plan::Edit>(plan::SetRemoved{row, a.removed});
    });
}

void Turn::on(const WriteRows& a) {
    if (!document()) return;
    std::vector<CellText> cells;
    const auto rows = meant(*this);
    for (const plan::NodeRef& row : rows)
        if (holds_cell(document()->plan, row, a.of)) cells.push_back({row, a.of, a.text, a.year});
    const std::size_t changed = cells.size();
    app.message.reset();
    on(WriteCells{std::move(cells)});
    tell_passed(*this, changed, rows.size() - changed);
}

void Turn::on(const FillDown& a) {
    if (!document()) return;
    const CellsAt here{document()->plan, document()->derived->results.question, app.view.lang};
    const auto rows = meant(*this);
    const auto first = std::ranges::find_if(rows, [&](const plan::NodeRef& row) { return holds_cell(here.plan, row, a.of); });
    if (first != rows.end()) on(WriteRows{a.of, here.text(*first, a.of, a.year), a.year});
}

void Turn::on(const FillRight& a) {
    if (!document()) return;
    const auto years = years_after(app, a.year);
    if (years.empty()) return tell(base::Severity::note, "no-later-year", {std::to_string(a.year)});
    const CellsAt here{document()->plan, document()->derived->results.question, app.view.lang};
    std::vector<CellText> cells;
    std::size_t filled = 0;
    const auto rows = meant(*this);
    for (const plan::NodeRef& row : rows) {
        const std::string text = here.text(row, CellOf::target, a.year);
        if (text.empty()) continue;  // what has no target takes none from the others
        ++filled;
        for (const int year : years) cells.push_back({row, CellOf::target, text, year});
    }
    app.message.reset();
    on(WriteCells{std::move(cells)});
    tell_passed(*this, filled, rows.size() - filled);
}

void Turn::on(const AskErase&) {
    if (!document()) return;
    auto rows = meant(*this);
    std::erase_if(rows, [&](const plan::NodeRef& row) { return is_body(document()->plan, row); });
    if (!rows.empty()) app.question = Pending{EraseRows{std::move(rows)}};
}

void Turn::on(const EraseRows& a) {
    if (!document()) return;
    Batch batch(*this);
    for (const plan::NodeRef& row : a.rows)
        if (plan::find_node(batch.plan, plan::id_of(row)) && !batch.put(plan::Erase{row})) return;  // else it went with what it stood under
    if (batch.commit()) plan_changed();
}

}  // namespace app
