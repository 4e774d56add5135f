#include "ui/tree_cell_keys.hpp"

#include "app/cells.hpp"
#include "imgui.h"
#include "ui/row.hpp"

namespace ui {
namespace {

bool ctrl(ImGuiKey key) { return ImGui::IsKeyChordPressed(ImGuiMod_Ctrl | key); }

// What is written into the current column.
struct Current {
    app::CellOf of;
    std::optional<int> year;  // of a target
};

// The current column, where the row has a cell in it or there are several rows.
std::optional<Current> current_cell(const Frame& frame, const TreeLayout& layout, const Row& row) {
    const Column& column = frame.state.cell.column;
    const auto of = app::cell_of(column.of);
    if (!of || !layout.shows(column)) return std::nullopt;
    if (frame.app.view.chosen.empty() && !editable(row, column)) return std::nullopt;
    return Current{*of, *of == app::CellOf::target ? std::optional(column.year) : std::nullopt};
}

// The last row above that has such a cell.
std::optional<plan::NodeRef> above(const Frame& frame, std::ptrdiff_t at, app::CellOf of) {
    const auto& visible = frame.derived().visible;
    while (at-- > 0) {
        const Row row = row_at(frame, visible[static_cast<std::size_t>(at)]);
        if (row.indicator ? app::holds_cell(*row.indicator, of) : app::holds_cell(*row.objective, of)) return row.node;
    }
    return std::nullopt;
}

// Several rows take what the first of them has, one row what the row above has.
void fill_down(Frame& frame, const Row& row, const Current& cell, std::ptrdiff_t at) {
    if (!frame.app.view.chosen.empty()) return frame.post(app::FillDown{cell.of, cell.year});
    const app::CellsAt cells{frame.plan(), frame.results().question, frame.lang()};
    if (const auto from = above(frame, at, cell.of)) frame.post(app::WriteCells{{{row.node, cell.of, cells.text(*from, cell.of, cell.year), cell.year}}});
}

void run_on_cell(Frame& frame, const Row& row, const Current& cell, std::ptrdiff_t at) {
    frame.state.fills_right = cell.of == app::CellOf::target;
    if (ctrl(ImGuiKey_C)) ImGui::SetClipboardText(app::copied(frame.app, frame.state.cell.column).c_str());
    if (ctrl(ImGuiKey_V))
        if (const char* table = ImGui::GetClipboardText(); table && *table) frame.post(app::PasteCells{row.node, cell.of, table, cell.year});
    if (ctrl(ImGuiKey_D)) fill_down(frame, row, cell, at);
    if (frame.state.fills_right && ctrl(ImGuiKey_R)) frame.post(app::FillRight{*cell.year});
    if (ImGui::IsKeyChordPressed(ImGuiKey_Delete)) frame.post(app::WriteRows{cell.of, "", cell.year});
}

// On the name it is the rows themselves that are cut and pasted.
void run_on_rows(Frame& frame) {
    const bool cut = ctrl(ImGuiKey_X);
    if (cut || (ctrl(ImGuiKey_C) && !frame.app.view.chosen.empty())) ImGui::SetClipboardText(app::copied_rows(frame.app).c_str());
    if (cut) frame.post(app::CutRows{});
    if (ctrl(ImGuiKey_V) && !frame.app.view.cut.empty()) frame.post(app::PasteRows{});
}

}  // namespace

void run_cell_keys(Frame& frame, const TreeLayout& layout, std::ptrdiff_t at) {
    if (frame.trying()) return;
    if (ctrl(ImGuiKey_A)) frame.post(app::ChooseRows{app::Choosing::all});
    const Row row = row_at(frame, frame.derived().visible[static_cast<std::size_t>(at)]);
    if (const auto cell = current_cell(frame, layout, row)) run_on_cell(frame, row, *cell, at);
    else run_on_rows(frame);
}

}  // namespace ui
