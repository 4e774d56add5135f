// The cells of a row: what can be written into them, scores, and what they tell besides.
#include <algorithm>

#include "ui/charts.hpp"
#include "ui/compared.hpp"
#include "ui/items.hpp"
#include "ui/text.hpp"
#include "ui/tree_cell.hpp"
#include "ui/tree_row.hpp"
#include "words/numbers.hpp"
#include "words/phrases.hpp"

namespace ui {
namespace {

// The cell under the mouse becomes the current one; a double click opens it.
void follow_mouse(Frame& frame, const Row& row, const Column& column, const CellBox& box) {
    if (!ImGui::IsMouseHoveringRect(box.min, box.max) || !ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem)) return;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) frame.state.cell.column = column;
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) && editable(row, column)) open_cell(frame, row, column);
}

std::string words_of(const Frame& frame, const Row& row, const Column& column) {
    if (column.of == app::TreeColumn::weight) return row.weight() ? words::number(*row.weight(), frame.lang()) : "";
    if (column.of == app::TreeColumn::target) return target_text(row, column.year);
    return actual_words(frame, row);
}

void draw_score_bar(const Frame& frame, const Row& row, const CellBox& bar) {
    draw_bar(bar.min, bar.max, row.figure(), row.light());
    if (frame.trying()) draw_ghost(bar.min, bar.max, row.figure(), figure_of_plan(frame, row));
}

// How far it is from the plan's own score.
void draw_difference(const Frame& frame, const Row& row, const CellBox& box) {
    const auto apart = difference(row.figure(), figure_of_plan(frame, row));
    const std::string words = difference_words(frame, apart);
    text_in(box.min, {box.max.x - scaled(4), box.max.y}, words, {{ink_of_difference(apart), row.objective ? Weight::strong : Weight::regular}, Align::right});
    if (!words.empty()) note_item({.label = frame.tr(Text::ui_difference_of, {called(row)}), .role = Role::cell, .value = words}, box.min, box.max);
}

void draw_outcome(const Frame& frame, const Row& row, const CellBox& box) {
    const float radius = scaled(6.5F);
    draw_light({box.min.x + radius + 1, (box.min.y + box.max.y) / 2}, radius, row.light());
    const std::string words = status_words(frame, row);
    const ImVec2 min(std::min(box.min.x + 2 * radius + scaled(8), box.max.x), box.min.y);
    const Type type{colour::text, Weight::regular, size::small};
    const bool cut = box.max.x - min.x < scaled(40);
    if (!cut) text_in(min, box.max, words, {type, Align::left, 2});
    const std::string reason = reason_words(frame, row);
    note_item({.label = frame.tr(Text::ui_status_of, {called(row)}), .role = Role::image, .value = words + (reason.empty() ? "" : ": " + reason)}, box.min, box.max);
    if ((!reason.empty() || cut) && ImGui::IsMouseHoveringRect(box.min, box.max) && ImGui::IsWindowHovered()) show_tooltip(reason.empty() ? words : words + ": " + reason);
}

// ── what is told and not written here ────────────────────────────────────────────────────────────
struct Told {
    std::string words;
    bool from_above = false;  // it stands with an objective above
    Align align = Align::left;
};

template <class Get>
auto told_by(const Frame& frame, std::size_t position, Get get) {
    const plan::OutlineRow& line = frame.derived().outline[position];
    return line.is_indicator() ? get(*frame.plan().indicators[line.index]) : get(*frame.plan().objectives[line.index]);
}

std::string units_of(const Frame& frame, std::size_t position) {
    std::string names;
    for (const plan::UnitId& each : told_by(frame, position, [](const auto& node) { return node.units; })) {
        const plan::OrgUnit* unit = plan::find(frame.plan(), each);
        if (unit) names += (names.empty() ? "" : ", ") + unit->name;
    }
    return names;
}

std::string perspective_of(const Frame& frame, std::size_t position) {
    const auto& id = frame.plan().objectives[frame.derived().outline[position].index]->perspective;
    const auto found = std::ranges::find_if(frame.plan().perspectives, [&](const plan::Perspective& each) { return each.id == id; });
    return found == frame.plan().perspectives.end() ? "" : found->name;
}

Told told_of(const Frame& frame, const Row& row, app::TreeColumn column) {
    const app::RowFacts& facts = frame.derived().facts.rows[row.position];
    const auto inherited = [&](std::size_t from, std::string (*words)(const Frame&, std::size_t)) {
        return from == app::no_row ? Told{} : Told{words(frame, from), from != row.position};
    };
    if (column == app::TreeColumn::units) return inherited(facts.units_from, units_of);
    if (column == app::TreeColumn::perspective) return inherited(facts.perspective_from, perspective_of);
    if (column == app::TreeColumn::owner)
        return inherited(facts.owner_from, [](const Frame& of, std::size_t from) { return told_by(of, from, [](const auto& node) { return node.owner; }); });
    if (column == app::TreeColumn::typology) return {row.indicator && row.indicator->typology ? words::name(*row.indicator->typology, frame.lang()) : ""};
    if (column == app::TreeColumn::indicators) return {row.objective ? std::to_string(facts.indicators) : "", false, Align::right};
    if (facts.issues == 0) return {};
    return {facts.issues == 1 ? frame.tr(Text::tree_issues_one) : frame.tr(Text::tree_issues_many, {std::to_string(facts.issues)})};
}

ImU32 ink_of(base::Severity severity) {
    switch (severity) {
        case base::Severity::error: return colour::red;
        case base::Severity::warning: return colour::amber;
        case base::Severity::note: break;
    }
    return colour::muted;
}

}  // namespace

void draw_value(Frame& frame, const TreeLayout& layout, const Row& row, const Column& column, const CellBox& box) {
    const std::string name = cell_name(frame, row, column);
    if (frame.state.cell.edited == row.id() && frame.state.cell.column == column) return edit_cell(frame, layout, row, column, box.min, box.max);
    const std::string words = words_of(frame, row, column);
    const bool can = editable(row, column);
    const bool current = frame.app.view.selected == row.node && frame.state.cell.column == column;
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (current && can) list->AddRect({box.min.x - scaled(5), box.min.y + scaled(5)}, {box.max.x + scaled(5), box.max.y - scaled(5)}, colour::accent, scaled(4), 0, scaled(1.5F));
    const bool empty = words.empty();
    const Type type{empty || row.removed() ? colour::muted : colour::text, row.objective ? Weight::strong : Weight::regular};
    text_in(box.min, box.max, empty && can ? "–" : words, {type, Align::right, 2});
    const bool noted = !empty || can;
    if (noted && note_item({.label = name, .role = Role::cell, .value = words, .selected = current && can, .disabled = !can}, box.min, box.max)) {
        frame.post(app::Select{row.node});
        open_cell(frame, row, column);
    }
    follow_mouse(frame, row, column, box);
}

void draw_score(const Frame& frame, const Row& row, const CellBox& box) {
    const eval::Figure& figure = row.figure();
    const std::string words = figure.score ? words::percent(*figure.score, frame.lang()) : frame.tr(Text::ui_no_figure);
    const float number = scaled(70);
    const float middle = (box.min.y + box.max.y) / 2;
    const float half = scaled(5);
    const float light = frame.trying() ? scaled(20) : 0;  // no other column has it then
    if (frame.trying()) draw_light({box.min.x + scaled(7), middle}, scaled(6), row.light());
    if (box.max.x - box.min.x > number + light + scaled(24))
        draw_score_bar(frame, row, {{box.min.x + light, middle - half}, {box.max.x - number, middle + half}});
    const Type type{figure.score ? colour::text : colour::muted, row.objective ? Weight::strong : Weight::regular};
    text_in({std::max(box.min.x, box.max.x - number), box.min.y}, box.max, words, {type, Align::right});
    const std::string told = frame.trying() && figure.score ? words + ", " + words::name(row.light(), frame.lang()) : words;
    note_item({.label = frame.tr(Text::ui_achievement_of, {called(row)}), .role = Role::cell, .value = told}, box.min, box.max);
}

void draw_status(const Frame& frame, const Row& row, const CellBox& box) { frame.trying() ? draw_difference(frame, row, box) : draw_outcome(frame, row, box); }

void draw_told(Frame& frame, const Row& row, app::TreeColumn column, const CellBox& box) {
    const Told told = told_of(frame, row, column);
    if (told.words.empty()) return;
    const app::RowFacts& facts = frame.derived().facts.rows[row.position];
    const ImU32 ink = column == app::TreeColumn::issues ? ink_of(facts.worst) : told.from_above ? colour::muted : colour::text;
    const bool whole = text_in(box.min, box.max, told.words, {{ink, Weight::regular, size::small}, told.align, 2});
    note_item({.label = frame.tr(Text::ui_field_of, {name_of(frame, column), called(row)}), .role = Role::cell, .value = told.words, .disabled = true}, box.min, box.max);
    if (!whole && ImGui::IsMouseHoveringRect(box.min, box.max) && ImGui::IsWindowHovered()) show_tooltip(told.words);
}

}  // namespace ui
