#include "ui/tree_drag.hpp"

#include <algorithm>
#include <utility>

#include "imgui_internal.h"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "words/issue_words.hpp"

namespace ui {
namespace {

constexpr float edge = 0.3F;  // of a row's height: beside it, else into it

// What the mouse is over.
struct Over {
    std::size_t position = 0;  // among the visible rows
    std::size_t row = 0;       // in the outline
    app::Beside beside = app::Beside::into;
};

std::optional<Over> under_mouse(const Frame& frame, float top, float row_height) {
    const auto& visible = frame.derived().visible;
    const float at = (ImGui::GetIO().MousePos.y - top) / row_height;
    if (at < 0 || at >= static_cast<float>(visible.size()) || !ImGui::IsMousePosValid()) return std::nullopt;
    const auto position = static_cast<std::size_t>(at);
    const float within = at - static_cast<float>(position);
    const plan::OutlineRow& line = frame.derived().outline[visible[position]];
    const bool into_it = !line.is_indicator() && (line.node.index() != frame.state.row_drag.rows.front().index() || (within > edge && within < 1 - edge));
    const app::Beside beside = within < 0.5F ? app::Beside::before : app::Beside::behind;
    return Over{position, visible[position], into_it ? app::Beside::into : beside};
}

const std::string& called_of(const Frame& frame, const plan::NodeRef& node) {
    return std::visit([&](const auto& id) -> const std::string& { const auto& found = *plan::find(frame.plan(), id); return found.code.empty() ? found.name : found.code; }, node);
}

std::string words_of(const Frame& frame) {
    const RowDrag& drag = frame.state.row_drag;
    if (!drag.refused.empty()) return "✕ " + words::words(drag.refused.front(), frame.lang());
    if (drag.beside == app::Beside::into) return frame.tr(Text::tree_move_under, {called_of(frame, drag.to.parent)});
    if (drag.to.after) return frame.tr(Text::tree_move_behind, {called_of(frame, *drag.to.after)});
    return frame.tr(Text::tree_move_first, {called_of(frame, drag.to.parent)});
}

// Asks the plan, once for each place.
void look(const Frame& frame, const Over& over) {
    RowDrag& drag = frame.state.row_drag;
    if (drag.onto == over.row && drag.beside == over.beside) return;
    drag.onto = over.row;
    drag.beside = over.beside;
    drag.to = app::landing(frame.app, drag.rows.front(), over.row, over.beside);
    const auto moves = app::moves(frame.app, {drag.rows, drag.to.parent, drag.to.after});
    drag.refused = moves ? base::Issues{} : moves.error();
    drag.words = words_of(frame);
}

// A line between two rows, or a frame around the one that they would stand under.
void mark(const Frame& frame, const Over& over, float top, float row_height) {
    const ImRect clip = GImGui->CurrentTable->InnerClipRect;
    const ImU32 ink = frame.state.row_drag.refused.empty() ? colour::accent : colour::red;
    const float thick = scaled(2.5F);
    const float upper = top + static_cast<float>(over.position) * row_height;
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->PushClipRect(clip.Min, clip.Max);
    if (over.beside == app::Beside::into) {
        list->AddRect({clip.Min.x + 2, upper}, {clip.Max.x - 2, upper + row_height}, ink, scaled(4), 0, thick);
    } else {
        const auto& visible = frame.derived().visible;
        const auto end = std::ranges::lower_bound(visible, frame.derived().outline[over.row].end) - visible.begin();  // behind all that is below it
        const float y = over.beside == app::Beside::before ? upper : top + static_cast<float>(end) * row_height;
        list->AddLine({clip.Min.x, y}, {clip.Max.x, y}, ink, thick);
        list->AddCircleFilled({clip.Min.x + scaled(5), y}, scaled(5), ink);
    }
    list->PopClipRect();
}

// Near its upper or lower end the table goes on.
void scroll_at_ends(float row_height) {
    const ImRect clip = GImGui->CurrentTable->InnerClipRect;
    const float y = ImGui::GetIO().MousePos.y;
    if (y < clip.Min.y + 1.5F * row_height) ImGui::SetScrollY(std::max(0.0F, ImGui::GetScrollY() - row_height / 3));
    if (y > clip.Max.y - row_height / 2) ImGui::SetScrollY(ImGui::GetScrollY() + row_height / 3);
}

void let_fall(Frame& frame) {
    const RowDrag drag = std::exchange(frame.state.row_drag, {});
    if (drag.onto && drag.refused.empty()) frame.post(app::MoveRows{drag.rows, drag.to.parent, drag.to.after});
}

}  // namespace

void begin_row_drag(Frame& frame, const Row& row) {
    if (!frame.state.row_drag.rows.empty() || frame.trying() || row.is_root()) return;
    const bool together = frame.app.view.chosen.contains(row.id());
    frame.state.row_drag = {.rows = together ? app::nodes_at(frame.app, app::rows_meant(frame.app)) : std::vector{row.node}, .of = &frame.derived()};
}

void run_row_drag(Frame& frame, float top, float row_height) {
    RowDrag& drag = frame.state.row_drag;
    if (drag.rows.empty()) return;
    const bool held = ImGui::IsMouseDown(ImGuiMouseButton_Left) || ImGui::IsMouseReleased(ImGuiMouseButton_Left);
    const bool changed = drag.of != &frame.derived();
    if (!held || changed || frame.trying() || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
        drag = {};
        return ImGui::ClearActiveID();  // the row that was pressed is not chosen by letting it go
    }
    const auto over = under_mouse(frame, top, row_height);
    if (over) look(frame, *over);
    else drag.onto.reset();
    if (ImGui::IsMouseReleased(ImGuiMouseButton_Left)) return let_fall(frame);
    scroll_at_ends(row_height);
    if (!over) return;
    mark(frame, *over, top, row_height);
    show_tooltip(drag.words);
    note_item({.label = drag.words, .role = Role::status}, {ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y}, {ImGui::GetIO().MousePos.x + 1, ImGui::GetIO().MousePos.y + 1});
    ImGui::SetMouseCursor(drag.refused.empty() ? ImGuiMouseCursor_ResizeAll : ImGuiMouseCursor_NotAllowed);
}

}  // namespace ui
