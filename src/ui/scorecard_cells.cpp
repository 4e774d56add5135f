#include "ui/scorecard_cells.hpp"

#include "app/cells.hpp"
#include "base/overload.hpp"
#include "imgui_internal.h"
#include "ui/charts.hpp"
#include "ui/context_menu.hpp"
#include "ui/fields.hpp"
#include "ui/inspect.hpp"
#include "ui/items.hpp"
#include "ui/scorecards.hpp"
#include "ui/text.hpp"
#include "ui/value_fields.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"
#include "words/scorecards.hpp"

namespace ui {
namespace {

struct Box {
    ImVec2 min, max;
};

Box box_of(const CardCell& cell) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    return {min, {min.x + ImGui::GetContentRegionAvail().x, min.y + cell.height}};
}

void strike(const CardCell& cell, ImVec2 min, ImVec2 max) {
    if (!cell.row.removed()) return;
    const float y = (min.y + max.y) / 2;
    ImGui::GetWindowDrawList()->AddLine({min.x, y}, {max.x, y}, colour::muted);
}

void draw_name(Frame& frame, const CardCell& cell) {
    const Box box = box_of(cell);
    const bool selected = frame.app.view.selected == cell.row.node;
    const std::string name = name_of_row(frame, cell.row);
    const std::string shown = cell.row.objective || cell.row.code().empty() ? cell.row.name() : title_of(*cell.row.indicator);
    const std::string words = cell.row.objective ? name : shown.empty() ? frame.tr(Text::ui_unnamed) : shown;
    name_item({.label = name, .role = Role::row, .level = cell.card.depth, .selected = selected});
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);  // Tab goes from cell to cell
    if (ImGui::Selectable("##row", selected, ImGuiSelectableFlags_SpanAllColumns | ImGuiSelectableFlags_AllowOverlap, {0, cell.height}) && !selected) frame.post(app::Select{cell.row.node});
    context_menu(frame, cell.row.node, called(cell.row));
    ImGui::PopItemFlag();
    const float left = box.min.x + scaled(8 + 14 * static_cast<float>(cell.card.depth - 1));
    const std::string target = cell.narrow && cell.row.indicator ? target_text(frame, cell.row) : std::string();
    const float middle = target.empty() ? box.max.y : box.max.y - scaled(size::small + 2);
    const Type type{cell.row.removed() ? colour::muted : colour::text, cell.card.group ? Weight::strong : Weight::regular, size::small};
    const bool whole = text_in({left, box.min.y}, {box.max.x, middle}, words, {type, Align::left, 2});
    if (!target.empty()) {
        text_in({left, middle}, {box.max.x, box.max.y}, target, {{colour::muted, Weight::regular, size::small}});
        note_item({.label = frame.tr(Text::ui_target_of, {std::to_string(frame.app.view.year), name}), .role = Role::cell, .value = target}, {left, middle}, box.max);
    }
    strike(cell, {left, box.min.y}, {box.max.x, middle});
    if (!whole && ImGui::IsMouseHoveringRect(box.min, box.max) && ImGui::IsWindowHovered()) show_tooltip(words);
}

// ── what is written in place ─────────────────────────────────────────────────────────────────────
void draw_text_cell(Frame& frame, const CardCell& cell, app::CellOf of, const std::string& name) {
    const app::CellsAt cells{frame.plan(), frame.results().question, frame.lang()};
    const Box box = box_of(cell);
    ImGui::SetCursorScreenPos({box.min.x, (box.min.y + box.max.y - ImGui::GetFrameHeight()) / 2});
    const Field field{.key = of == app::CellOf::weight ? "weight" : "target", .name = name, .shown = cells.text(cell.row.node, of), .width = (box.max.x - box.min.x - scaled(4)) / scaled(1)};
    if (const auto text = text_field(frame, field)) {
        auto edit = cells.read(cell.row.node, of, *text);
        if (edit) frame.edit(std::move(*edit));
        else reject(frame, field, *text, std::move(edit.error()));
    }
    explain_rejection(frame, field);
}

// ── what reads scores ────────────────────────────────────────────────────────────────────────────
std::string name_of_read(const Frame& frame, const plan::Referent& read) {
    if (read.kind == plan::Referent::Kind::unit) return frame.plan().units[read.index].name;
    return read.kind == plan::Referent::Kind::indicator ? title_of(*frame.plan().indicators[read.index]) : title_of(*frame.plan().objectives[read.index]);
}

// To its row in the tree; a unit has its board.
void open_read(Frame& frame, const plan::Referent& read) {
    if (read.kind == plan::Referent::Kind::unit) {
        frame.post(app::ArrangeDashboard{{.unit = frame.plan().units[read.index].id}});
        frame.post(app::ShowPlace{app::Place::dashboard});
        return;
    }
    frame.post(app::ShowPlace{app::Place::plan});
    frame.post(app::GoTo{plan::id_of(frame.plan(), read)});
}

// The value as it is now, as a way to what it is made of.
void draw_composite(Frame& frame, const CardCell& cell) {
    const Box box = box_of(cell);
    const auto& reads = cell.card.reads;
    const std::string value = actual_words(frame, cell.row);
    ImGui::SetCursorScreenPos({box.min.x, (box.min.y + box.max.y - ImGui::GetFrameHeight()) / 2});
    for (std::size_t i = 0; i < reads.size(); ++i) {
        const std::string what = name_of_read(frame, reads[i]);
        const std::string label = i > 0 ? "+" : value.empty() ? frame.tr(Text::ui_no_figure) : value;
        if (i > 0) ImGui::SameLine(0, scaled(2));
        ImGui::PushID(static_cast<int>(i));
        if (button({.key = "read", .label = label, .name = frame.tr(Text::cards_read, {what, name_of_row(frame, cell.row)}), .look = Look::quiet, .tip = frame.tr(Text::cards_read_tip, {what})})) open_read(frame, reads[i]);
        set_last_value(label);
        ImGui::PopID();
    }
}

void draw_value(Frame& frame, const CardCell& cell) {
    if (!cell.row.indicator || cell.row.removed()) return;
    if (!cell.card.reads.empty()) return draw_composite(frame, cell);
    const Box box = box_of(cell);
    draw_value_fields(frame, cell.row, {name_of_row(frame, cell.row), cell.card.due, box.min, box.max});
}

// ── what follows ─────────────────────────────────────────────────────────────────────────────────
void draw_score(Frame& frame, const CardCell& cell) {
    const Box box = box_of(cell);
    const eval::Figure& figure = cell.row.figure();
    const bool state = cell.row.indicator && !figure.score;
    const std::string words = state ? words::state_of(cell.card.due, *cell.row.indicator_result, frame.lang()) : score_words(frame, figure);
    if (figure.score) draw_light({box.min.x + scaled(8), (box.min.y + box.max.y) / 2}, scaled(6), cell.row.light());
    text_in(box.min, box.max, words, {{figure.score ? colour::text : colour::muted, Weight::regular, state ? size::small : size::text}, Align::right, state ? 2 : 1});
    note_item({.label = frame.tr(Text::ui_achievement_of, {name_of_row(frame, cell.row)}), .role = Role::cell, .value = words + ", " + words::name(cell.row.light(), frame.lang())}, box.min, box.max);
}

// What the row can give stands under what it has, where that is not simply its weight.
void draw_points(Frame& frame, const CardCell& cell) {
    const Box box = box_of(cell);
    if (cell.card.worth <= 0) return;
    const std::string worth = words::earned(cell.card.worth, frame.lang());
    const std::string points = cell.card.points ? words::earned(*cell.card.points, frame.lang()) : frame.tr(Text::ui_none);
    const bool plain = words::is_worth(cell.card, cell.row.weight(), frame.lang());
    const float middle = plain ? box.max.y : (box.min.y + box.max.y) / 2 + scaled(2);
    const Weight face = cell.card.group ? Weight::strong : Weight::regular;
    text_in({box.min.x, plain ? box.min.y : box.min.y + scaled(6)}, {box.max.x, middle}, points, {{colour::text, face}, Align::right});
    if (!plain) text_in({box.min.x, middle}, {box.max.x, box.max.y - scaled(6)}, frame.tr(Text::cards_out_of_short, {worth}), {{colour::muted, Weight::regular, size::small}, Align::right});
    note_item({.label = frame.tr(Text::cards_points_of, {name_of_row(frame, cell.row)}), .role = Role::cell, .value = frame.tr(Text::cards_out_of, {points, worth})}, box.min, box.max);
}

void draw_away(Frame& frame, const CardCell& cell) {
    const Box box = box_of(cell);
    ImGui::SetCursorScreenPos({box.min.x - scaled(4), (box.min.y + box.max.y - ImGui::GetFrameHeight()) / 2});
    erase_asking(frame, cell.row, {.key = "away", .label = "×", .name = frame.tr(Text::cards_erase, {name_of_row(frame, cell.row)}), .look = Look::quiet, .tip = frame.tr(Text::cards_erase_tip)});
}

}  // namespace

void draw_card_cell(Frame& frame, const CardCell& cell, CardPart part) {
    const std::string year = std::to_string(frame.app.view.year);
    switch (part) {
        case name_part: return draw_name(frame, cell);
        case weight_part: return draw_text_cell(frame, cell, app::CellOf::weight, frame.tr(Text::cards_weight_of, {name_of_row(frame, cell.row)}));
        case target_part:
            if (cell.row.indicator) draw_text_cell(frame, cell, app::CellOf::target, frame.tr(Text::cards_target_of, {year, name_of_row(frame, cell.row)}));
            return;
        case value_part: return draw_value(frame, cell);
        case score_part: return draw_score(frame, cell);
        case points_part: return draw_points(frame, cell);
        case away_part: return draw_away(frame, cell);
        case card_parts: break;
    }
}

}  // namespace ui
